// The proxy's own errors: `application/problem+json` (RFC 9457) with `DayFlow-Proxy-Error: <reason>`.

/** The word in `DayFlow-Proxy-Error`. */
export type ProxyErrorReason =
  | 'bad-request'
  | 'not-signed-in'
  | 'foreign-origin'
  | 'target'
  | 'readonly'
  | 'recurring'
  | 'method'
  | 'too-large'
  | 'not-json'
  | 'rate'
  | 'upstream-unauthorized'
  | 'unreachable'
  | 'redirect'
  | 'timeout';

const KINDS: Record<ProxyErrorReason, readonly [status: number, title: string]> = {
  'bad-request': [400, 'The request is not one of this proxy'],
  'not-signed-in': [401, 'Nobody is signed in'],
  'foreign-origin': [403, 'This page may not use the proxy'],
  target: [403, 'The URL is not one that the proxy may ask'],
  readonly: [403, 'The proxy only reads'],
  recurring: [403, 'Recurring events are not written'],
  method: [405, 'The method is not allowed'],
  'too-large': [413, 'Too many bytes'],
  'not-json': [415, 'The request is not application/json'],
  rate: [429, 'Too many requests'],
  'upstream-unauthorized': [502, 'The calendar server does not take the credentials'],
  unreachable: [502, 'The calendar server could not be reached'],
  redirect: [502, 'The calendar server redirects to where the proxy may not go'],
  timeout: [504, 'The calendar server took too long'],
};

/** What the proxy answers itself, instead of the server. Its words hold nothing secret. */
export class Refusal extends Error {
  readonly status: number;
  readonly reason: ProxyErrorReason;
  readonly title: string;
  /** Headers that go with it: Allow, Retry-After. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    reason: ProxyErrorReason,
    detail: string,
    options: ErrorOptions & { status?: number; headers?: Record<string, string> } = {},
  ) {
    super(detail, options);
    this.name = 'Refusal';
    this.reason = reason;
    const [status, title] = KINDS[reason];
    this.status = options.status ?? status;
    this.title = title;
    this.headers = options.headers ?? {};
  }

  /** The refusal as an answer, without the headers that every answer of the proxy has. */
  toResponse(): Response {
    const problem = { type: 'about:blank', title: this.title, status: this.status, detail: this.message, reason: this.reason };
    return new Response(JSON.stringify(problem), {
      status: this.status,
      headers: { ...this.headers, 'Content-Type': 'application/problem+json', 'DayFlow-Proxy-Error': this.reason },
    });
  }
}
