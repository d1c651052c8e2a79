import { Refusal } from './refusal.ts';

/**
 * @throws TypeError for what is no origin, `*` and `null` included
 */
export function originFrom(given: string): string {
  let url: URL | undefined;
  try {
    url = new URL(given);
  } catch {
    // Said below.
  }
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new TypeError(`origins: "${given}" is not an origin such as https://www.example.com.`);
  }
  return url.origin;
}

/**
 * Lets in who may ask: pages of the site's own origin, pages of the origins that the site named, and programs
 * that are no browser, which have no cookie that somebody else could use.
 *
 * @throws Refusal `foreign-origin`
 */
export function checkOrigin(request: Request, origins: ReadonlySet<string>): void {
  const origin = request.headers.get('Origin');
  if (origin !== null && origins.has(origin)) return;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) {
    if (site !== 'same-origin') throw new Refusal('foreign-origin', `Sec-Fetch-Site is not same-origin. ${WAY_OUT}`);
  } else if (origin !== null && !isHostOf(origin, request)) {
    throw new Refusal('foreign-origin', `Origin is not the host that was asked. ${WAY_OUT}`);
  }
}

const WAY_OUT = 'A page of another origin must be in the option "origins".';

function isHostOf(origin: string, request: Request): boolean {
  const host = request.headers.get('Host') ?? new URL(request.url).host;
  try {
    const url = new URL(origin);
    // Through URL, so that a default port counts as none.
    return url.host !== '' && url.host === new URL(`${url.protocol}//${host}/`).host;
  } catch {
    return false;
  }
}

/** CORS (Fetch standard section 3.2) for the origins that the site named; nothing at all where it named none. */
export function corsHeaders(request: Request, origins: ReadonlySet<string>): [string, string][] {
  if (origins.size === 0) return [];
  const origin = request.headers.get('Origin');
  if (origin === null || !origins.has(origin)) return [['Vary', 'Origin']];
  return [
    ['Vary', 'Origin'],
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Expose-Headers', EXPOSED.join(', ')],
  ];
}

const EXPOSED = [
  'DAV',
  'ETag',
  'Location',
  'Retry-After',
  'Schedule-Tag',
  'DayFlow-Account',
  'DayFlow-Final-URL',
  'DayFlow-Proxy-Error',
];

/** The answer to a preflight of a named origin; undefined for any other request. */
export function preflight(request: Request, origins: ReadonlySet<string>): Response | undefined {
  const asked = request.headers.get('Access-Control-Request-Method');
  if (request.method !== 'OPTIONS' || asked === null || !origins.has(request.headers.get('Origin') ?? '')) return undefined;
  const headers = request.headers.get('Access-Control-Request-Headers') ?? 'content-type';
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': headers,
      'Access-Control-Max-Age': '600',
    },
  });
}
