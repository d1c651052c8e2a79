import { type Accounts } from './accounts.ts';
import { type Answer, answer, Refusal } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { type Exchange, type WireRequest } from './exchange.ts';
import { type Faults } from './faults.ts';
import { type Places } from './location.ts';
import { remove } from './methods/delete.ts';
import { get } from './methods/get.ts';
import { mkcalendar } from './methods/mkcalendar.ts';
import { ALLOW, options } from './methods/options.ts';
import { propfind } from './methods/propfind.ts';
import { proppatch } from './methods/proppatch.ts';
import { put } from './methods/put.ts';
import { report } from './methods/report.ts';

const METHODS: ReadonlyMap<string, (exchange: Exchange) => Answer> = new Map([
  ['OPTIONS', options],
  ['PROPFIND', propfind],
  ['PROPPATCH', proppatch],
  ['REPORT', report],
  ['MKCALENDAR', mkcalendar],
  ['GET', get],
  ['HEAD', get],
  ['PUT', put],
  ['DELETE', remove],
]);

/** The server's answer to a request, whatever the wire under it. */
export function respond(request: WireRequest, accounts: Accounts, places: Places, faults: Faults): Answer {
  // RFC 6764 section 5: the well-known address redirects, and asks for no password.
  if (request.path === '/.well-known/caldav') return answer(301, { Location: places.base });
  const method = METHODS.get(request.method);
  if (!method) return answer(405, { Allow: ALLOW });
  const user = authenticate(request, accounts);
  if (!user) return answer(401, { 'WWW-Authenticate': 'Basic realm="CalDAV", charset="UTF-8"' }, 'Sign in.\n');
  try {
    return method({ request, user, accounts, places, faults, location: places.locate(request.path, user) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // RFC 4918 section 9.7.1: a PUT whose parent is not there is a conflict.
    const noParent = request.method === 'PUT' && error.status === 404;
    return (noParent ? new Refusal(409, error.message) : error).toAnswer();
  }
}
