import type { DavResponse } from '../../webdav/multistatus.ts';
import { CALENDAR_DATA } from '../names.ts';

/**
 * The iCalendar text of a response, or undefined when it came without one (Google sends empty ones).
 *
 * XML turns CR LF into LF (XML 1.0 section 2.11). Where a text has no CR at all they were lost that way and
 * come back; where one has kept some (`&#13;`), its line ends are as the server has them.
 */
export function calendarText(response: DavResponse): string | undefined {
  const text = response.property(CALENDAR_DATA)?.text.replace(/^\s+(?=BEGIN:)/i, '');
  if (text === undefined || text.trim() === '') return undefined;
  return text.includes('\r') ? text : text.replaceAll('\n', '\r\n');
}
