import { type XmlName, dav } from '../webdav/name.ts';

const CALDAV = 'urn:ietf:params:xml:ns:caldav';
const CALENDARSERVER = 'http://calendarserver.org/ns/';
const APPLE = 'http://apple.com/ns/ical/';

/** A name of RFC 4791 or RFC 6638. */
export function caldav(name: string): XmlName {
  return { namespace: CALDAV, name };
}

// RFC 4918, RFC 5397 and RFC 3744
export const RESOURCETYPE: XmlName = dav('resourcetype');
export const DISPLAYNAME: XmlName = dav('displayname');
export const GETETAG: XmlName = dav('getetag');
export const OWNER: XmlName = dav('owner');
export const CURRENT_USER_PRINCIPAL: XmlName = dav('current-user-principal');
export const PRINCIPAL_URL: XmlName = dav('principal-URL');
export const CURRENT_USER_PRIVILEGE_SET: XmlName = dav('current-user-privilege-set');
// RFC 3253 and RFC 6578
export const SUPPORTED_REPORT_SET: XmlName = dav('supported-report-set');
export const SYNC_TOKEN: XmlName = dav('sync-token');
// RFC 4791 and RFC 6638
export const CALENDAR_HOME_SET: XmlName = caldav('calendar-home-set');
export const CALENDAR_USER_ADDRESS_SET: XmlName = caldav('calendar-user-address-set');
export const CALENDAR_DATA: XmlName = caldav('calendar-data');
export const CALENDAR_TIMEZONE: XmlName = caldav('calendar-timezone');
export const SUPPORTED_COMPONENTS: XmlName = caldav('supported-calendar-component-set');
export const SCHEDULE_TAG: XmlName = caldav('schedule-tag');
// In use everywhere, standardised nowhere
export const GETCTAG: XmlName = { namespace: CALENDARSERVER, name: 'getctag' };
export const CALENDAR_COLOR: XmlName = { namespace: APPLE, name: 'calendar-color' };
export const CALENDAR_ORDER: XmlName = { namespace: APPLE, name: 'calendar-order' };
