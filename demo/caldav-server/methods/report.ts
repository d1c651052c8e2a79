import { type Answer, Refusal } from '../answer.ts';
import { type Exchange, xmlOf } from '../exchange.ts';
import { type CalendarLocation, notFound } from '../location.ts';
import { calendarMultiget } from '../reports/calendar-multiget.ts';
import { calendarQuery } from '../reports/calendar-query.ts';
import { syncCollection } from '../reports/sync-collection.ts';
import { caldav, dav, type XmlName } from '../xml/names.ts';
import { type XmlElement } from '../xml/read.ts';

type Report = (body: XmlElement, calendar: CalendarLocation, exchange: Exchange) => Answer;

const REPORTS: ReadonlyMap<XmlName, Report> = new Map([
  [caldav('calendar-query'), calendarQuery],
  [caldav('calendar-multiget'), calendarMultiget],
  [dav('sync-collection'), syncCollection],
]);

export function report(exchange: Exchange): Answer {
  const body = xmlOf(exchange.request);
  if (!body) throw new Refusal(400, 'A REPORT has a body that names it.');
  const run = REPORTS.get(body.name);
  const { location, faults } = exchange;
  if (!run || location.kind !== 'calendar' || (faults.noSyncCollection && run === syncCollection)) {
    throw new Refusal(403, `There is no report ${body.name} here.`, dav('supported-report'));
  }
  if (!location.mount) throw notFound(location.href);
  return run(body, { ...location, mount: location.mount }, exchange);
}
