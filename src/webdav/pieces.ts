import { XmlError } from './errors.ts';
import { type DavResponse, type Multistatus, parseMultistatus } from './multistatus.ts';

/** How many responses one task parses at most. */
const AT_ONCE = 100;

/**
 * Reads the body of a 207 as {@link parseMultistatus} does, in pieces with a pause between them, so that a
 * large answer does not block the page.
 *
 * @param pause ends the task
 * @throws XmlError when it is no complete multistatus
 */
export async function parseMultistatusInPieces(text: string, pause: () => Promise<void>): Promise<Multistatus> {
  const pieces = cutMultistatus(text);
  if (pieces.length === 1) return parseMultistatus(text);
  const responses: DavResponse[] = [];
  let syncToken: string | undefined;
  try {
    for (const piece of pieces) {
      const read = parseMultistatus(piece);
      for (const response of read.responses) responses.push(response);
      syncToken ??= read.syncToken;
      await pause();
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    // It was cut in the wrong place, or it is broken; the whole says which, and where.
    return parseMultistatus(text);
  }
  return { responses, ...(syncToken === undefined ? {} : { syncToken }) };
}

// The elements' prefix is the root's, as all servers write it.
const ROOT = /^\uFEFF?\s*(?:<\?xml[^<]*\?>\s*)?<((?:[\w.-]+:)?)multistatus(?:\s[^<>]*)?>/;

/**
 * A multistatus as several, each within a root element of its own. Where each of them is well-formed, so is the
 * whole, and it says the same: a cut in a wrong place leaves an element or a section open.
 */
export function cutMultistatus(text: string): string[] {
  const root = ROOT.exec(text);
  if (root === null) return [text];
  const [open, prefix] = root as unknown as [string, string];
  const close = `</${prefix}multistatus>`;
  const end = `</${prefix}response>`;
  const opaque = new Opaque(text);
  const pieces: string[] = [];
  let from = open.length;
  let count = 0;
  for (let at = from; ; ) {
    const next = text.indexOf(end, at);
    if (next === -1) break;
    const behind = opaque.around(next, at);
    at = behind ?? next + end.length;
    if (behind !== undefined || ++count % AT_ONCE !== 0) continue;
    pieces.push(open + text.slice(from, at) + close);
    from = at;
  }
  return pieces.length === 0 ? [text] : [...pieces, open + text.slice(from)];
}

const SECTIONS = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
] as const;

/** The sections of a text in which a tag is no tag. */
class Opaque {
  readonly #text: string;
  /** Where the next section of each kind begins; Infinity when there is none. */
  readonly #next = SECTIONS.map(() => -1);

  constructor(text: string) {
    this.#text = text;
  }

  /** The end of the first section between `from` and `place`, or undefined when there is none. */
  around(place: number, from: number): number | undefined {
    SECTIONS.forEach(([begin], kind) => {
      if (this.#next[kind]! >= from) return;
      const found = this.#text.indexOf(begin, from);
      this.#next[kind] = found === -1 ? Infinity : found;
    });
    const first = this.#next[0]! <= this.#next[1]! ? 0 : 1;
    const begins = this.#next[first]!;
    if (begins > place) return undefined;
    const [begin, close] = SECTIONS[first]!;
    const ends = this.#text.indexOf(close, begins + begin.length);
    return ends === -1 ? this.#text.length : ends + close.length;
  }
}
