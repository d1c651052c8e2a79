import { type Answer, Refusal } from '../answer.ts';
import { depthOf, type Exchange } from '../exchange.ts';
import { strikes } from '../faults.ts';
import { type CalendarLocation } from '../location.ts';
import { multistatus, statusResponse } from '../multistatus.ts';
import { dav } from '../xml/names.ts';
import { child, type XmlElement } from '../xml/read.ts';
import { element } from '../xml/write.ts';
import { askedOf, hrefOf, row } from './rows.ts';

/** RFC 6578 section 3.2. */
export function syncCollection(body: XmlElement, calendar: CalendarLocation, exchange: Exchange): Answer {
  const { request, faults } = exchange;
  // A client of the first drafts says Depth: 1 and no sync-level.
  const level = child(body, dav('sync-level'))?.text.trim() ?? depthOf(request, '0');
  if (level !== '1') throw new Refusal(403, 'A calendar is synchronised at level 1.', dav('sync-traversal-supported'));
  const { collection } = calendar.mount;
  const token = child(body, dav('sync-token'))?.text.trim() ?? '';
  const since = token === '' ? 0 : collection.sequenceOf(token);
  if (since === undefined || (token !== '' && strikes(faults, 'invalidTokens'))) {
    throw new Refusal(403, 'The sync token is not valid: begin anew without one.', dav('valid-sync-token'));
  }
  const changes = collection.changesSince(since).filter(({ resource }) => resource !== undefined || token !== '');
  const page = changes.slice(0, pageSize(body, faults.pageSize));
  const asked = askedOf(body);
  const rows = page.map(({ name, resource }) =>
    resource ? row(resource, calendar, asked, exchange) : statusResponse(hrefOf(name, calendar), 404),
  );
  const truncated = page.length < changes.length;
  // RFC 6578 section 3.6: the collection's own href with a 507 says that there is more.
  if (truncated) {
    rows.push(statusResponse(calendar.href, 507, element(dav('error'), element(dav('number-of-matches-within-limits')))));
  }
  const next = truncated ? collection.tokenAt(page.at(-1)?.sequence ?? since) : collection.token;
  return multistatus(rows, element(dav('sync-token'), next));
}

function pageSize(body: XmlElement, fault: number): number {
  const limit = child(body, dav('limit'));
  const asked = Number((limit && child(limit, dav('nresults')))?.text ?? Infinity);
  return Math.max(1, Math.min(asked || Infinity, fault || Infinity));
}
