import { type Answer, Refusal } from '../answer.ts';
import { depthOf, type Exchange } from '../exchange.ts';
import { type CalendarLocation } from '../location.ts';
import { multistatus } from '../multistatus.ts';
import { caldav } from '../xml/names.ts';
import { child, type XmlElement } from '../xml/read.ts';
import { filterMatches } from './filter.ts';
import { askedOf, row } from './rows.ts';

/** RFC 4791 section 7.8. Depth 0, which is also its default, is about the collection alone and so finds nothing. */
export function calendarQuery(body: XmlElement, calendar: CalendarLocation, exchange: Exchange): Answer {
  const filter = child(body, caldav('filter'));
  if (!filter) throw new Refusal(400, 'A calendar-query has a filter.', caldav('valid-filter'));
  const asked = askedOf(body);
  const resources = depthOf(exchange.request, '0') === '0' ? [] : calendar.mount.collection.resources;
  const found = resources.filter((resource) => filterMatches(filter, resource.calendar));
  return multistatus(found.map((resource) => row(resource, calendar, asked, exchange)));
}
