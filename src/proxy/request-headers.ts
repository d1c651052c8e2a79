import { Refusal } from './refusal.ts';
import { type Scope, targetOf } from './scope.ts';
import type { WireRequest } from './wire.ts';

const PASSED = [
  'accept',
  'content-type',
  'depth',
  'if-match',
  'if-none-match',
  'if-schedule-tag-match',
  'prefer',
  // WebDAV-Push: which subscriptions need not hear of this change.
  'push-dont-notify',
  // RFC 6638 section 8.1.
  'schedule-reply',
];

/**
 * What goes to the server of the page's headers: those that CalDAV needs, and no others. The proxy's own are
 * added.
 */
export function upstreamHeaders(wire: WireRequest, scope: Scope, authorization: string): Headers {
  const headers = new Headers();
  for (const name of PASSED) copy(wire, name, headers);
  if (wire.method === 'MOVE') {
    const destination = wire.headers.get('destination');
    if (destination === undefined) throw new Refusal('bad-request', 'MOVE needs the header Destination.');
    headers.set('destination', targetOf(destination, scope).href);
    copy(wire, 'overwrite', headers);
  }
  headers.set('authorization', authorization);
  headers.set('accept-encoding', acceptEncoding(wire.method));
  return headers;
}

/**
 * Reports are large and compress well; Brotli is never asked for, since some servers take seconds for it. What
 * carries an ETag is not compressed: a server may then add a suffix to the ETag, and If-Match no longer fits.
 */
function acceptEncoding(method: string): string {
  return method === 'REPORT' || method === 'PROPFIND' ? 'gzip' : 'identity';
}

function copy(wire: WireRequest, name: string, headers: Headers): void {
  const value = wire.headers.get(name);
  if (value !== undefined) headers.set(name, value);
}
