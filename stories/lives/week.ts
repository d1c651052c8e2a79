import type { EventInput } from '../../src/model/event.ts';
import { dayFromIso, isoFromDay } from '../../src/time/day.ts';
import { ENTRIES, type Entry } from './entries.ts';
import type { Language } from './language.ts';

/** The Monday of the stories' week. */
export const MONDAY: number = dayFromIso('2026-11-16');

/** An event of a life: as a host gives it, and whether it is one of a series. */
export interface LifeEvent extends EventInput {
  readonly id: string;
  readonly series: boolean;
}

/** The stories' week in a language, with quieter weeks of the like around it: so many before and after. */
export function life(language: Language, weeksAround = 0): LifeEvent[] {
  const weeks = Array.from({ length: 2 * weeksAround + 1 }, (_, index) => index - weeksAround);
  return weeks.flatMap((week) => ENTRIES.filter((entry, index) => isIn(week, entry, index)).flatMap((entry) => onDays(entry, week, language)));
}

/** The week itself has everything, the others what their number picks. */
function isIn(week: number, { series }: Entry, index: number): boolean {
  return week === 0 || series !== undefined || (index * 7 + week * 5) % 3 === 0;
}

function onDays(entry: Entry, week: number, language: Language): LifeEvent[] {
  return (entry.series ?? [entry.day]).map((day) => eventOn(entry, MONDAY + 7 * week + day, language));
}

function eventOn(entry: Entry, day: number, language: Language): LifeEvent {
  const { id, calendar, title, place, notes, from, to, days = 1, series, day: _, ...rest } = entry;
  const date = isoFromDay(day);
  const timed = from !== undefined && to !== undefined;
  return {
    ...rest,
    id: `${id}-${date}`,
    calendarId: calendar,
    title: title[language],
    location: place?.[language],
    description: notes?.[language],
    start: timed ? `${date}T${clock(from)}` : date,
    end: timed ? `${date}T${clock(to)}` : isoFromDay(day + days),
    series: series !== undefined,
  };
}

function clock(text: string): string {
  return text.padStart(5, '0');
}

/** The same week, written down in Lisbon. */
export function lifeInLisbon(language: Language): LifeEvent[] {
  const zoned = (time: unknown): string => (String(time).includes('T') ? `${String(time)}[Europe/Lisbon]` : String(time));
  return life(language).map((event) => ({ ...event, start: zoned(event.start), end: zoned(event.end) }));
}
