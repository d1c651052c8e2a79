import { type Answer, answer, needPrivilege, Refusal } from '../answer.ts';
import { type Exchange, textOf } from '../exchange.ts';
import { type CalendarObject, readCalendarObject } from '../icalendar/calendar-object.ts';
import { ICalendarError } from '../icalendar/component.ts';
import { type ResourceLocation } from '../location.ts';
import { checkPreconditions } from '../preconditions.ts';
import { caldav, dav } from '../xml/names.ts';
import { element } from '../xml/write.ts';

const MAX_SIZE = 10_000_000;

/** RFC 4791 section 5.3.2. */
export function put({ request, location, places, user, faults }: Exchange): Answer {
  if (location.kind !== 'resource') throw new Refusal(405, 'PUT writes a resource inside a calendar.');
  const { mount, resource, name } = location;
  if (mount.access === 'read') throw needPrivilege(location.href, resource ? 'write-content' : 'bind');
  checkPreconditions(request, resource);
  if (!/^text\/calendar\b/i.test(request.headers['content-type'] ?? '')) {
    throw new Refusal(403, 'A calendar holds text/calendar only.', caldav('supported-calendar-data'));
  }
  if (request.body.length > MAX_SIZE) {
    throw new Refusal(403, `A resource has at most ${MAX_SIZE} bytes.`, caldav('max-resource-size'));
  }
  const text = textOf(request);
  const object = read(text);
  if (!mount.collection.kinds.includes(object.kind)) {
    throw new Refusal(403, `This calendar takes no ${object.kind}.`, caldav('supported-calendar-component'));
  }
  checkUid(location, object, (other) => places.calendar(user.name, calendarName(location)) + encodeURIComponent(other));
  const stored = mount.collection.put(name, faults.rewriteBody ? rewritten(text) : text);
  return answer(resource ? 204 : 201, faults.noEtagOnPut ? {} : { ETag: stored.etag });
}

function read(text: string): CalendarObject {
  try {
    return readCalendarObject(text);
  } catch (error) {
    if (!(error instanceof ICalendarError)) throw error;
    throw new Refusal(403, error.message, caldav('valid-calendar-data'));
  }
}

/** One UID has one href in a calendar, and an href keeps its UID. */
function checkUid({ mount, resource, name }: ResourceLocation, { uid }: CalendarObject, hrefOf: (name: string) => string): void {
  const other = mount.collection.resources.find((each) => each.uid === uid && each.name !== name);
  const conflict = other ?? (resource && resource.uid !== uid ? resource : undefined);
  if (!conflict) return;
  throw new Refusal(
    403,
    `The UID ${uid} stands at another href.`,
    element(caldav('no-uid-conflict'), element(dav('href'), hrefOf(conflict.name))),
  );
}

function calendarName({ href }: ResourceLocation): string {
  return decodeURIComponent(href.split('/').at(-2) ?? '');
}

/** What a server that serialises anew makes of a text: other order, its own PRODID and one property more. */
function rewritten(text: string): string {
  return text
    .replace(/^PRODID:.*\r?\n/m, 'PRODID:-//Rewritten//EN\r\n')
    .replace(/^(BEGIN:V(?:EVENT|TODO)\r?\n)/gm, `$1X-STORED-BY:rewriting server\r\n`);
}
