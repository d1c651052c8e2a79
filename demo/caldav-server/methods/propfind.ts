import { type Answer, Refusal } from '../answer.ts';
import { depthOf, type Exchange, xmlOf } from '../exchange.ts';
import { type Location, notFound } from '../location.ts';
import { multistatus, propertiesResponse, type PropertyValue } from '../multistatus.ts';
import { pick, propertiesOf } from '../properties.ts';
import { DAV, dav, partsOf, type XmlName } from '../xml/names.ts';
import { child, type XmlElement } from '../xml/read.ts';
import { type XmlNode } from '../xml/write.ts';

/** RFC 4918 section 9.1. */
export function propfind(exchange: Exchange): Answer {
  const depth = depthOf(exchange.request, 'infinity');
  if (depth === 'infinity') throw new Refusal(403, 'Ask with Depth 0 or 1.', dav('propfind-finite-depth'));
  const body = xmlOf(exchange.request);
  if (body && body.name !== dav('propfind')) throw new Refusal(400, 'The body of a PROPFIND is a propfind element.');
  const { location } = exchange;
  if (!exists(location)) throw notFound(location.href);
  const places = depth === '1' ? [location, ...members(location, exchange)] : [location];
  return multistatus(places.map((place) => response(place, body, exchange)));
}

function exists(location: Location): boolean {
  if (location.kind === 'calendar') return location.mount !== undefined;
  return location.kind !== 'resource' || location.resource !== undefined;
}

function members(location: Location, { places, user, accounts }: Exchange): Location[] {
  const paths = {
    root: () => [`${places.base}principals/`, `${places.base}calendars/`],
    principals: () => [...accounts.keys()].map((name) => places.principal(name)),
    homes: () => [places.home(user.name)],
    principal: () => [],
    home: () => [...user.calendars.keys()].map((name) => places.calendar(user.name, name)),
    calendar: () =>
      (location.kind === 'calendar' ? (location.mount?.collection.resources ?? []) : []).map(
        ({ name }) => `${location.href}${encodeURIComponent(name)}`,
      ),
    resource: () => [],
  };
  return paths[location.kind]().map((path) => places.locate(path, user));
}

function response(location: Location, body: XmlElement | undefined, exchange: Exchange): XmlNode {
  const all = propertiesOf(location, exchange);
  const prop = body && child(body, dav('prop'));
  if (prop) return propertiesResponse(location.href, pick(all, prop.children.map(({ name }) => name)));
  if (body && child(body, dav('propname'))) {
    return propertiesResponse(location.href, new Map([...all.keys()].map((name): [XmlName, PropertyValue] => [name, []])));
  }
  const include = (body && child(body, dav('include')))?.children.map(({ name }) => name) ?? [];
  // RFC 4791 section 5.2 keeps CalDAV's own properties out of allprop, as RFC 6578 and 3744 do theirs.
  const withheld = [dav('sync-token'), dav('supported-report-set'), dav('current-user-privilege-set'), dav('owner')];
  const names = [...all.keys()].filter((name) => partsOf(name).namespace === DAV && !withheld.includes(name));
  return propertiesResponse(location.href, pick(all, [...names, ...include]));
}
