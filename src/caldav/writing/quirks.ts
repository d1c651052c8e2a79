/** What was learnt of a server; plain data, so that it can be kept and given back. */
export interface ServerQuirks {
  /**
   * Whether it stores the bytes that it is sent. Radicale and Xandikos rewrite them and still answer a PUT
   * with the ETag that a GET then gives, so an ETag alone proves nothing. Undefined: not known yet.
   */
  readonly storesVerbatim?: boolean | undefined;
}

// Texts read back unchanged before a server is believed to change none.
const PROOFS = 3;
// Writes that wait to be read back; the oldest is forgotten.
const REMEMBERED = 20;

/** Learns from what comes back after a write whether the server stores what it is sent. */
export class WriteFidelity {
  #verbatim: boolean | undefined;
  #proofs = 0;
  readonly #sent = new Map<string, { text: string; etag: string }>();

  constructor(quirks: ServerQuirks = {}) {
    this.#verbatim = quirks.storesVerbatim;
  }

  get quirks(): ServerQuirks {
    return { storesVerbatim: this.#verbatim };
  }

  /** To be told of each write that was answered with a strong ETag. */
  wrote(key: string, text: string, etag: string): void {
    this.#sent.delete(key);
    this.#sent.set(key, { text, etag });
    const [oldest] = this.#sent.keys();
    if (this.#sent.size > REMEMBERED && oldest !== undefined) this.#sent.delete(oldest);
  }

  /** To be told of each body that was read. */
  saw(key: string, text: string, etag: string | undefined): void {
    const sent = this.#sent.get(key);
    if (sent === undefined || sent.etag !== etag) return;
    this.#sent.delete(key);
    if (sent.text !== text) this.#verbatim = false;
    else if (this.#verbatim === undefined && ++this.#proofs >= PROOFS) this.#verbatim = true;
  }
}
