import type { RemoteCalendar } from '../../sync/provider.ts';
import { collectionHref, hrefKey, lastSegment, pathOf, resolveHref, sameHref } from '../../webdav/href.ts';
import type { DavResponse } from '../../webdav/multistatus.ts';
import { type XmlName, dav } from '../../webdav/name.ts';
import { type XmlElement, childOf } from '../../webdav/xml.ts';
import { hrefsOf } from '../discovery/reference.ts';
import {
  CALENDAR_COLOR,
  CALENDAR_ORDER,
  CALENDAR_TIMEZONE,
  CURRENT_USER_PRIVILEGE_SET,
  DISPLAYNAME,
  GETCTAG,
  OWNER,
  RESOURCETYPE,
  SUPPORTED_COMPONENTS,
  SUPPORTED_REPORT_SET,
  SYNC_TOKEN,
  caldav,
} from '../names.ts';
import { parseCalendarColor } from './color.ts';
import { isWritable } from './privileges.ts';

/** What is asked of each collection in a home. */
export const CALENDAR_PROPERTIES: readonly XmlName[] = [
  RESOURCETYPE,
  DISPLAYNAME,
  CALENDAR_COLOR,
  CALENDAR_ORDER,
  GETCTAG,
  SYNC_TOKEN,
  SUPPORTED_COMPONENTS,
  SUPPORTED_REPORT_SET,
  CURRENT_USER_PRIVILEGE_SET,
  OWNER,
  CALENDAR_TIMEZONE,
];

/** The plainest of them, for servers that refuse the rest. */
export const PLAIN_CALENDAR_PROPERTIES: readonly XmlName[] = [RESOURCETYPE, DISPLAYNAME, GETCTAG];

// Collections that look like a calendar, or stand beside them, and hold no events of one's own.
const NOT_A_CALENDAR = new Set([
  'schedule-inbox',
  'schedule-outbox',
  'notification',
  'notifications',
  'calendar-proxy-read',
  'calendar-proxy-write',
  'dropbox-home',
  'trash-bin',
  'deleted-calendar',
]);

/**
 * The calendar that a listing's response describes; undefined for everything that is none.
 *
 * @param base the address that was listed
 * @param principal who asks: calendars of another owner are shared
 */
export function calendarFromResponse(response: DavResponse, base: string, principal: string): RemoteCalendar | undefined {
  const type = response.property(RESOURCETYPE);
  if (type === undefined || childOf(type, caldav('calendar')) === undefined) return undefined;
  if (response.status !== undefined && response.status >= 300) return undefined;
  if (type.children.some(({ name }) => NOT_A_CALENDAR.has(name))) return undefined;
  const href = collectionHref(pathOf(resolveHref(base, response.href)));
  const [owner] = hrefsOf(response, OWNER, base);
  const order = Number(response.text(CALENDAR_ORDER) ?? Number.NaN);
  return {
    id: collectionHref(hrefKey(href)),
    href,
    name: displayName(response.text(DISPLAYNAME)) ?? lastSegment(href),
    color: parseCalendarColor(response.text(CALENDAR_COLOR)),
    order: Number.isFinite(order) ? order : undefined,
    readonly: !isWritable(response),
    shared: type.children.some(({ name }) => name === 'shared') || (owner !== undefined && !sameHref(owner, principal)),
    components: componentsOf(response.property(SUPPORTED_COMPONENTS)),
    ctag: response.text(GETCTAG),
    syncToken: response.text(SYNC_TOKEN),
    supportsSync: supportsSync(response),
    timezone: response.text(CALENDAR_TIMEZONE),
  };
}

/** DAViCal escapes names twice; a name in which each ampersand begins an entity is taken for one of these. */
function displayName(text: string | undefined): string | undefined {
  if (text === undefined || !text.includes('&')) return text;
  const entity = /&(amp|lt|gt|quot|apos|#39);/g;
  if (text.replace(entity, '').includes('&')) return text;
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
  return text.replace(entity, (_, name: string) => characters[name] ?? '');
}

function componentsOf(set: XmlElement | undefined): string[] {
  const names = set?.children.filter(({ name }) => name === 'comp').map(({ attributes }) => attributes.get('name') ?? '');
  return (names ?? []).filter((name) => name !== '').map((name) => name.toUpperCase());
}

/** RFC 3253 section 3.1.5; Xandikos leaves out the `report` element. */
function supportsSync(response: DavResponse): boolean | undefined {
  const set = response.property(SUPPORTED_REPORT_SET);
  if (set === undefined) return response.text(SYNC_TOKEN) === undefined ? undefined : true;
  const sync = dav('sync-collection');
  return set.children.some((supported) => {
    const report = childOf(supported, dav('report')) ?? supported;
    return childOf(report, sync) !== undefined;
  });
}
