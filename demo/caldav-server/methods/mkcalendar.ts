import { type Answer, answer, Refusal } from '../answer.ts';
import { CalendarCollection } from '../collection.ts';
import { type Exchange, xmlOf } from '../exchange.ts';
import { settable } from '../properties.ts';
import { caldav, dav } from '../xml/names.ts';
import { child, children, type XmlElement } from '../xml/read.ts';
import { updatesOf } from './proppatch.ts';

/** RFC 4791 section 5.3.1. */
export function mkcalendar({ request, location }: Exchange): Answer {
  if (location.kind !== 'calendar') {
    throw new Refusal(403, 'A calendar stands directly in its home.', caldav('calendar-collection-location-ok'));
  }
  if (location.mount) throw new Refusal(403, 'There is a calendar already.', dav('resource-must-be-null'));
  const body = xmlOf(request);
  if (body && body.name !== caldav('mkcalendar')) throw new Refusal(400, 'The body is a mkcalendar element.');
  const collection = new CalendarCollection(location.account.name, body && kindsIn(body));
  for (const { name, value } of body ? updatesOf(body) : []) {
    if (settable.has(name) && value !== undefined) collection.properties.set(name, [value]);
  }
  location.account.calendars.set(location.name, { collection, access: 'owner' });
  return answer(201, { 'Cache-Control': 'no-cache' });
}

function kindsIn(body: XmlElement): string[] | undefined {
  const kinds = children(body, dav('set'))
    .flatMap((set) => child(set, dav('prop')) ?? [])
    .flatMap((prop) => child(prop, caldav('supported-calendar-component-set')) ?? [])
    .flatMap((set) => children(set, caldav('comp')))
    .flatMap((comp) => comp.attributes.get('name') ?? []);
  return kinds.length > 0 ? kinds : undefined;
}
