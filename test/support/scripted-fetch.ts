/** One request as a scripted server sees it. */
export interface ScriptedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface ScriptedAnswer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

/** A fetch that answers by a script and writes down what it was asked; what the script leaves open is a 404. */
export function scriptedFetch(script: (request: ScriptedRequest) => ScriptedAnswer | Promise<ScriptedAnswer> | undefined) {
  const sent: ScriptedRequest[] = [];
  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const request = {
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers as Record<string, string>),
      body: String(init.body ?? ''),
    };
    sent.push(request);
    const answer = (await script(request)) ?? { status: 404, body: 'Not found.' };
    const { status = 207, body = '', headers = {} } = answer;
    return new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
  };
  return Object.assign(fetch, { sent, take: () => sent.splice(0) });
}

const NAMESPACES =
  'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CS="http://calendarserver.org/ns/" xmlns:I="http://apple.com/ns/ical/"';

/** A multistatus of these rows. */
export function multistatus(...rows: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?><D:multistatus ${NAMESPACES}>${rows.join('')}</D:multistatus>`;
}

/** A row whose properties were found; `missing` were not. */
export function row(href: string, found: string, missing = ''): string {
  const propstat = (props: string, status: string) =>
    props === '' ? '' : `<D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 ${status}</D:status></D:propstat>`;
  return `<D:response><D:href>${href}</D:href>${propstat(found, '200 OK')}${propstat(missing, '404 Not Found')}</D:response>`;
}

/** A row with a status of its own. */
export function statusRow(href: string, status: number, more = ''): string {
  return `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 ${status} Status</D:status>${more}</D:response>`;
}
