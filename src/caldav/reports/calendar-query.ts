import type { Resource } from '../../sync/provider.ts';
import { DAY_MS, type EpochMs, dayFromYmd, dayOfWall, isoFromDay } from '../../time/day.ts';
import type { TimeRange } from '../../time/range.ts';
import type { DavAnswer, DavClient } from '../../webdav/client.ts';
import { XmlError } from '../../webdav/errors.ts';

import type { XmlName } from '../../webdav/name.ts';
import { propElement, xml, xmlDocument } from '../../webdav/request-body.ts';
import { CALENDAR_DATA, GETETAG, caldav } from '../names.ts';
import { asProvider } from '../provider-error.ts';
import { type Member, membersOf, resourceFromMember } from './members.ts';

/** One component a query: several servers answer nothing to two. */
export type Component = 'VEVENT' | 'VTODO';

export interface QueryResult {
  readonly resources: readonly Resource[];
  /** Named in the answer, but without a body. */
  readonly bodiless: readonly string[];
}

/**
 * The resources of a calendar that touch a range, with bodies (RFC 4791 section 7.8). Where one of the bodies holds
 * what no XML can (a control character), their names alone: the bodies are then to be had apart.
 */
export async function queryRange(
  client: DavClient,
  url: string,
  component: Component,
  range: TimeRange | undefined,
  signal?: AbortSignal,
): Promise<QueryResult> {
  return asProvider('query', async () => {
    const ask = (properties: readonly XmlName[]): Promise<DavAnswer> =>
      client.report(url, '1', calendarQueryBody(component, range, properties), signal);
    const answer = await ask([GETETAG, CALENDAR_DATA]).catch((error: unknown) => {
      if (error instanceof XmlError) return ask([GETETAG]);
      throw error;
    });
    const living = membersOf(answer, url).members.filter(({ response }) => (response.status ?? 200) < 300);
    const resources: Resource[] = [];
    const bodiless: Member[] = [];
    for (const member of living) {
      const resource = resourceFromMember(member);
      if (resource === undefined) bodiless.push(member);
      else resources.push(resource);
    }
    return { resources, bodiless: bodiless.map(({ href }) => href) };
  });
}

/**
 * ```
 * <!ELEMENT calendar-query ((DAV:allprop | DAV:propname | DAV:prop)?, filter, timezone?)>
 * ```
 *
 * Servers read dates and floating times in a zone of their own choice, at most 14 hours away from ours, so
 * the range is widened by a day at either side.
 */
export function calendarQueryBody(component: Component, range: TimeRange | undefined, properties: readonly XmlName[]): string {
  const within =
    range === undefined
      ? []
      : [xml(caldav('time-range'), [], { start: utcStamp(range.start - DAY_MS), end: utcStamp(range.end + DAY_MS) })];
  const filter = xml(caldav('comp-filter'), [xml(caldav('comp-filter'), within, { name: component })], { name: 'VCALENDAR' });
  return xmlDocument(xml(caldav('calendar-query'), [propElement(properties), xml(caldav('filter'), [filter])]));
}

const FIRST_DAY = dayFromYmd(1, 1, 1);
const LAST_DAY = dayFromYmd(9999, 12, 31);

/** An instant as `date with UTC time` (RFC 5545 section 3.3.5), kept within the years that have four digits. */
export function utcStamp(epoch: EpochMs): string {
  const day = Math.min(Math.max(dayOfWall(epoch), FIRST_DAY), LAST_DAY);
  const seconds = Math.floor((epoch - dayOfWall(epoch) * DAY_MS) / 1000);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${isoFromDay(day).replaceAll('-', '')}T${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join('')}Z`;
}
