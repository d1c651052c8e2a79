import { DayFlowError } from '../model/errors.ts';

/** The answer is not the XML that it should be: truncated, not XML at all, or refused for safety. */
export class XmlError extends DayFlowError {
  override name = 'XmlError';
}

/** Nothing came back: no network, no server, or a connection that broke. */
export class NetworkError extends DayFlowError {
  override name = 'NetworkError';
  readonly method: string;
  readonly url: string;

  constructor(method: string, url: string, options?: ErrorOptions) {
    super(`${method} ${url} reached no server.`, options);
    this.method = method;
    this.url = url;
  }
}

/** No answer in the time allowed. */
export class TimeoutError extends DayFlowError {
  override name = 'TimeoutError';
  readonly method: string;
  readonly url: string;

  constructor(method: string, url: string, milliseconds: number, options?: ErrorOptions) {
    super(`${method} ${url} had no answer within ${Math.round(milliseconds / 1000)} s.`, options);
    this.method = method;
    this.url = url;
  }
}

/** What an {@link HttpError} is made of. */
export interface HttpFailure {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** Local name of the violated pre- or postcondition (RFC 4918 section 16), such as `valid-sync-token`. */
  readonly precondition?: string | undefined;
  /** Milliseconds to wait, from Retry-After. */
  readonly retryAfter?: number | undefined;
  /** The beginning of what the server said, without markup. */
  readonly excerpt: string;
  /** One of the answer's headers, by any case of its name. */
  header(name: string): string | null;
}

/** An answer with a status that is a failure, of the whole request or of the one resource that it was about. */
export class HttpError extends DayFlowError {
  override name = 'HttpError';
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly precondition: string | undefined;
  readonly retryAfter: number | undefined;
  readonly excerpt: string;
  readonly #header: HttpFailure['header'];

  constructor(failure: HttpFailure, options?: ErrorOptions) {
    const said = [failure.precondition, failure.excerpt].filter(Boolean).join(': ');
    super(`${failure.method} ${failure.url} was answered ${failure.status}${said === '' ? '' : ` (${said})`}.`, options);
    this.method = failure.method;
    this.url = failure.url;
    this.status = failure.status;
    this.precondition = failure.precondition;
    this.retryAfter = failure.retryAfter;
    this.excerpt = failure.excerpt;
    this.#header = failure.header;
  }

  header(name: string): string | null {
    return this.#header(name);
  }
}
