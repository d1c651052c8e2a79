import { epochFromGiven } from '../time/given.ts';
import { ATTENDEE_ROLES, ATTENDEE_STATUSES, ATTENDEE_TYPES, type Attendee, type CalendarUser, mailOf } from './calendar-user.ts';
import { CLASSIFICATIONS, type EventDetails, RELATIONS, STATUSES, TRANSPARENCIES } from './details.ts';
import { REMINDER_ACTIONS, type Reminder } from './reminder.ts';
import { TASK_STATUSES } from './task.ts';

/** Copies what a host gives for a field, so that a framework's proxies are not kept; throws what the field is not. */
type Reading<T> = (field: string, given: unknown) => T;

/** What each field takes. */
const READINGS: Readonly<Record<keyof EventDetails, Reading<unknown>>> = {
  location: text,
  description: text,
  url: text,
  color: text,
  status: oneOf(STATUSES),
  transparency: oneOf(TRANSPARENCIES),
  classification: oneOf(CLASSIFICATIONS),
  categories: listOf(text),
  reminders: listOf(reminder),
  geo: (field, given) => ({
    latitude: degrees(`${field}.latitude`, member(field, given, 'latitude'), 90),
    longitude: degrees(`${field}.longitude`, member(field, given, 'longitude'), 180),
  }),
  conferences: listOf((field, given) => ({
    uri: text(`${field}.uri`, member(field, given, 'uri')),
    ...optional(field, given, 'label', text),
    ...optional(field, given, 'features', listOf(text)),
  })),
  organizer: calendarUser,
  attendees: listOf(attendee),
  attachments: listOf((field, given) => ({
    ...optional(field, given, 'uri', text),
    ...optional(field, given, 'name', text),
    ...optional(field, given, 'type', text),
  })),
  related: listOf((field, given) => ({
    uid: text(`${field}.uid`, member(field, given, 'uid')),
    relation: oneOf(RELATIONS)(`${field}.relation`, member(field, given, 'relation')),
  })),
  task: (field, given) => ({
    completed: member(field, given, 'completed') === true,
    ...optional(field, given, 'status', oneOf(TASK_STATUSES)),
    ...optional(field, given, 'percent', number),
  }),
};

/**
 * The value of a field of an event as a host gives it, copied.
 *
 * @throws TypeError or RangeError that names the field
 */
export function detailFromGiven(field: keyof EventDetails, given: unknown): unknown {
  return READINGS[field](field, given);
}

/** @throws TypeError that names the field */
export function text(field: string, given: unknown): string {
  if (typeof given !== 'string') throw new TypeError(`${field} must be a string, not ${typeof given}.`);
  return given;
}

function oneOf<T extends string>(values: readonly T[]): Reading<T> {
  return (field, given) => {
    const value = text(field, given);
    if (!(values as readonly string[]).includes(value)) {
      throw new RangeError(`${field} must be one of ${values.join(', ')}, not "${value}".`);
    }
    return value as T;
  };
}

function listOf<T>(read: Reading<T>): Reading<T[]> {
  return (field, given) => {
    if (!Array.isArray(given)) throw new TypeError(`${field} must be an array, not ${typeof given}.`);
    return given.map((each: unknown, index) => read(`${field}[${index}]`, each));
  };
}

function member(field: string, given: unknown, name: string): unknown {
  if (typeof given !== 'object' || given === null) {
    throw new TypeError(`${field} must be an object, not ${given === null ? 'null' : typeof given}.`);
  }
  return (given as Record<string, unknown>)[name];
}

function optional<T>(field: string, given: unknown, name: string, read: Reading<T>): Record<string, T> {
  const value = member(field, given, name) ?? undefined;
  return value === undefined ? {} : { [name]: read(`${field}.${name}`, value) };
}

function orDefault<T>(field: string, given: unknown, name: string, read: Reading<T>, initial: T): T {
  return optional(field, given, name, read)[name] ?? initial;
}

function number(field: string, given: unknown): number {
  if (typeof given !== 'number') throw new TypeError(`${field} must be a number, not ${typeof given}.`);
  if (!Number.isFinite(given)) throw new RangeError(`${field} must be finite.`);
  return given;
}

function degrees(field: string, given: unknown, most: number): number {
  const value = number(field, given);
  if (Math.abs(value) > most) throw new RangeError(`${field} must lie between -${most} and ${most}, not ${value}.`);
  return value;
}

function reminder(field: string, given: unknown): Reminder {
  if (typeof given === 'number') return { minutesBefore: number(field, given), related: 'start', action: 'display' };
  const action = orDefault(field, given, 'action', oneOf(REMINDER_ACTIONS), 'display');
  const at = member(field, given, 'at');
  if (at !== undefined) {
    return { at: new Date(epochFromGiven(text(`${field}.at`, at), `${field}.at`, 'UTC')).toISOString(), action };
  }
  return {
    minutesBefore: number(`${field}.minutesBefore`, member(field, given, 'minutesBefore')),
    related: orDefault(field, given, 'related', oneOf(['start', 'end'] as const), 'start'),
    action,
  };
}

function calendarUser(field: string, given: unknown): CalendarUser {
  const named = text(`${field}.address`, member(field, given, 'address')).trim();
  const written = /^[^:@]+@/.test(named) ? `mailto:${named}` : named;
  const self = member(field, given, 'self');
  const email = optional(field, given, 'email', text)['email'] ?? mailOf(written);
  return {
    address: written.toLowerCase(),
    ...optional(field, given, 'name', text),
    ...(email === undefined ? {} : { email }),
    ...(self === true ? { self } : {}),
  };
}

function attendee(field: string, given: unknown): Attendee {
  return {
    ...calendarUser(field, given),
    status: orDefault(field, given, 'status', oneOf(ATTENDEE_STATUSES), 'needs-action'),
    role: orDefault(field, given, 'role', oneOf(ATTENDEE_ROLES), 'req-participant'),
    type: orDefault(field, given, 'type', oneOf(ATTENDEE_TYPES), 'individual'),
  };
}
