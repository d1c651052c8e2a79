import { DAY_MS, MINUTE_MS, dayFromIso, dayFromYmd } from '../../src/time/day.ts';
import { seeded } from '../../test/support/seeded.ts';
import type { Given, PlainEvent } from './page/calendar.ts';
import type { Row } from './rows.ts';

/** A Wednesday. */
const DATE = '2026-06-17';
const COLORS = ['#3b6fd4', '#2e9e6b', '#d97706', '#a855f7'];
const TITLES = ['Stand-up', 'Dentist', 'Review of the budget', 'Lunch with Ana & Luís', 'Sprint planning', '1:1 with Kim', 'Call: Q3 forecast', 'Flight TP 571'];

const MONDAY = dayFromIso(DATE) - 2;
const NEW_YEAR = dayFromYmd(2026, 1, 1);

/** The events of a row: the same in every run. */
export function givenOf({ view, count, spread }: Row): Given {
  const random = seeded(count);
  const events = Array.from({ length: count - 1 }, (_, index) => (spread === 'year' ? inYear(index, random) : inWeek(index, random)));
  return { view, date: DATE, events: [...events, moved(0)], colors: COLORS };
}

/** One of many on a day of the page that is shown first. */
export function added(index: number): PlainEvent {
  return timed(`added-${index}`, MONDAY + (index % 5), 6 * 60 + 15 * index, 45, 1);
}

/** The event that is moved, at one of its places in the week that is shown first. */
export function moved(step: number): PlainEvent {
  return timed('moved', MONDAY + (step % 5), (5 + (step % 4)) * 60, 60, 2);
}

/** As people keep a calendar: mostly in the working hours, one in sixteen lasts whole days. */
function inYear(index: number, random: () => number): PlainEvent {
  const day = NEW_YEAR + Math.floor(random() * 365);
  const calendar = index % COLORS.length;
  if (random() < 1 / 16) return wholeDays(`e${index}`, day, 1 + Math.floor(random() ** 3 * 4), calendar);
  return timed(`e${index}`, day, 7 * 60 + Math.floor(random() * 52) * 15, pick([30, 45, 60, 60, 90, 120], random), calendar);
}

/** Short and around the clock, so that even a thousand stand side by side: no library folds much of them away. */
function inWeek(index: number, random: () => number): PlainEvent {
  const day = MONDAY + Math.floor(random() * 7);
  const calendar = index % COLORS.length;
  if (random() < 1 / 100) return wholeDays(`e${index}`, day, 1, calendar);
  return timed(`e${index}`, day, Math.floor(random() * 94) * 15, pick([15, 30, 30], random), calendar);
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)]!;
}

function timed(id: string, day: number, minute: number, minutes: number, calendar: number): PlainEvent {
  const start = day * DAY_MS + minute * MINUTE_MS;
  return { id, title: titleOf(id), start: wall(start), end: wall(start + minutes * MINUTE_MS), allDay: false, calendar };
}

function wholeDays(id: string, day: number, days: number, calendar: number): PlainEvent {
  return { id, title: titleOf(id), start: wall(day * DAY_MS).slice(0, 10), end: wall((day + days) * DAY_MS).slice(0, 10), allDay: true, calendar };
}

function wall(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}

function titleOf(id: string): string {
  return `${TITLES[[...id].reduce((sum, character) => sum + character.charCodeAt(0), 0) % TITLES.length]!} ${id}`;
}
