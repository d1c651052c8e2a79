import {
  ATTENDEE_ROLES,
  ATTENDEE_STATUSES,
  ATTENDEE_TYPES,
  type Attendee,
  type CalendarUser,
  mailOf,
} from '../../model/calendar-user.ts';
import { parameter } from '../content-line.ts';
import type { Line } from '../text/document.ts';
import { textOf } from './jcal.ts';

/** Who a line with a calendar address names (RFC 5545 section 3.3.3); undefined where it names nobody. */
export function readCalendarUser(line: Line): CalendarUser | undefined {
  const written = textOf(line).trim();
  const address = written.toLowerCase();
  if (address === '' || line.content === undefined) return undefined;
  const name = parameter(line.content, 'CN')?.trim();
  const email = parameter(line.content, 'EMAIL')?.trim() ?? mailOf(written);
  return { address, ...(name ? { name } : {}), ...(email ? { email } : {}) };
}

/** An ATTENDEE with all defaults (RFC 5545 sections 3.2.3, 3.2.12 and 3.2.16). */
export function readAttendee(line: Line): Attendee | undefined {
  const user = readCalendarUser(line);
  if (user === undefined) return undefined;
  const type = parameter(line.content!, 'CUTYPE')?.trim().toLowerCase();
  return {
    ...user,
    status: oneOf(ATTENDEE_STATUSES, parameter(line.content!, 'PARTSTAT')) ?? 'needs-action',
    role: oneOf(ATTENDEE_ROLES, parameter(line.content!, 'ROLE')) ?? 'req-participant',
    type: type === undefined ? 'individual' : (oneOf(ATTENDEE_TYPES, type) ?? 'unknown'),
  };
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  const lower = text?.trim().toLowerCase();
  return values.find((value) => value === lower);
}
