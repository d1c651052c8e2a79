import { type Exchange } from './exchange.ts';
import { type Faults } from './faults.ts';
import { type CalendarLocation, type Location, type ResourceLocation } from './location.ts';
import { type PropertyValue } from './multistatus.ts';
import { apple, caldav, calendarserver, dav, type XmlName } from './xml/names.ts';
import { element, elementWith, type XmlNode } from './xml/write.ts';

type Properties = Map<XmlName, PropertyValue>;

const OWNER = ['all', 'read', 'write', 'write-properties', 'write-content', 'bind', 'unbind', 'read-current-user-privilege-set'];
const READER = ['read', 'read-current-user-privilege-set'];

const href = (path: string): XmlNode => element(dav('href'), path);
const types = (...names: XmlName[]): PropertyValue => names.map((name) => element(name));

/** What clients can set on a calendar. */
export const settable: ReadonlySet<XmlName> = new Set([
  dav('displayname'),
  apple('calendar-color'),
  apple('calendar-order'),
  caldav('calendar-description'),
  caldav('calendar-timezone'),
]);

/** Every property that the resource at `location` has for the user who asks. */
export function propertiesOf(location: Location, exchange: Exchange): Properties {
  const { user, places, faults } = exchange;
  const properties: Properties = new Map();
  properties.set(dav('current-user-principal'), [href(places.principal(user.name))]);
  if (location.kind === 'resource') addResource(properties, location);
  else if (location.kind === 'calendar') addCalendar(properties, location as CalendarLocation, exchange);
  else properties.set(dav('resourcetype'), types(dav('collection')));
  if (location.kind === 'principal') {
    const { name, displayName, email } = location.account;
    properties.set(dav('resourcetype'), types(dav('collection'), dav('principal')));
    properties.set(dav('displayname'), [displayName ?? name]);
    properties.set(dav('principal-URL'), [href(places.principal(name))]);
    properties.set(caldav('calendar-home-set'), [href(places.home(name))]);
    properties.set(caldav('calendar-user-address-set'), [
      ...(email === undefined ? [] : [href(`mailto:${email}`)]),
      href(places.principal(name)),
    ]);
  }
  if (location.kind === 'home') {
    properties.set(dav('owner'), [href(places.principal(location.account.name))]);
    properties.set(dav('current-user-privilege-set'), privileges(OWNER));
  }
  for (const name of hidden(faults)) properties.delete(name);
  return properties;
}

function addCalendar(properties: Properties, { mount, account }: CalendarLocation, { places }: Exchange): void {
  const { collection, access } = mount;
  const shared = access === 'read' ? [calendarserver('shared')] : [];
  for (const [name, value] of collection.properties) properties.set(name, value);
  properties.set(dav('resourcetype'), types(dav('collection'), caldav('calendar'), ...shared));
  properties.set(dav('owner'), [href(places.principal(access === 'owner' ? account.name : collection.owner))]);
  properties.set(dav('current-user-privilege-set'), privileges(access === 'owner' ? OWNER : READER));
  properties.set(calendarserver('getctag'), [collection.ctag]);
  properties.set(dav('sync-token'), [collection.token]);
  properties.set(
    caldav('supported-calendar-component-set'),
    collection.kinds.map((name) => elementWith(caldav('comp'), { name })),
  );
  properties.set(
    dav('supported-report-set'),
    [caldav('calendar-query'), caldav('calendar-multiget'), dav('sync-collection')].map((report) =>
      element(dav('supported-report'), element(dav('report'), element(report))),
    ),
  );
}

function addResource(properties: Properties, { resource }: ResourceLocation): void {
  if (!resource) return;
  properties.set(dav('resourcetype'), []);
  properties.set(dav('getetag'), [resource.etag]);
  properties.set(dav('getcontenttype'), [`text/calendar; charset=utf-8; component=${resource.kind}`]);
  properties.set(dav('getcontentlength'), [String(new TextEncoder().encode(resource.text).length)]);
  properties.set(dav('getlastmodified'), [resource.modified.toUTCString()]);
}

function privileges(names: readonly string[]): PropertyValue {
  return names.map((name) => element(dav('privilege'), element(dav(name))));
}

function hidden(faults: Faults): XmlName[] {
  return [
    ...(faults.noSyncCollection ? [dav('sync-token'), dav('supported-report-set')] : []),
    ...(faults.noCtag ? [calendarserver('getctag')] : []),
    ...(faults.noDisplayname ? [dav('displayname')] : []),
    ...(faults.noPrivileges ? [dav('current-user-privilege-set')] : []),
  ];
}

/** The asked properties, in the order asked; undefined where the resource lacks one. */
export function pick(properties: Properties, names: readonly XmlName[]): ReadonlyMap<XmlName, PropertyValue> {
  return new Map(names.map((name) => [name, properties.get(name)]));
}
