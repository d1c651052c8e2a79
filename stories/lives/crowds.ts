import type { EventInput } from '../../src/model/event.ts';
import { isoFromDay } from '../../src/time/day.ts';
import { ENTRIES } from './entries.ts';
import type { Language } from './language.ts';
import { MONDAY } from './week.ts';

const CALENDARS = ['work', 'personal', 'family', 'team'];

/** So many short events over some days around the stories' week, in every calendar: the same ones each time. */
export function manyEvents(count: number, days: number, language: Language = 'en'): EventInput[] {
  const pick = sequence();
  return Array.from({ length: count }, (_, index) => {
    const date = isoFromDay(MONDAY - Math.floor((days - 7) / 2) + pick(days));
    const start = 7 * 60 + pick(56) * 15;
    return {
      id: `many-${index}`,
      calendarId: CALENDARS[index % CALENDARS.length],
      title: ENTRIES[pick(ENTRIES.length)]!.title[language],
      start: `${date}T${clockOf(start)}`,
      end: `${date}T${clockOf(start + 15 + pick(8) * 15)}`,
    };
  });
}

/** A Wednesday that is booked many times over: chains, islands, one that lasts all day. */
export function crowdedDay(language: Language = 'en'): EventInput[] {
  const date = isoFromDay(MONDAY + 2);
  return Array.from({ length: 24 }, (_, index) => {
    const start = 8 * 60 + ((index * 25) % 480);
    return {
      id: `crowd-${index}`,
      calendarId: CALENDARS[index % CALENDARS.length],
      title: ENTRIES[index % ENTRIES.length]!.title[language],
      start: `${date}T${clockOf(start)}`,
      end: `${date}T${clockOf(start + (index % 7 === 0 ? 240 : 30 + (index % 4) * 30))}`,
    };
  });
}

/** More whole days than there is room for, some longer than the week. */
export function manyWholeDays(language: Language = 'en'): EventInput[] {
  return Array.from({ length: 12 }, (_, index) => ({
    id: `whole-${index}`,
    calendarId: CALENDARS[index % CALENDARS.length],
    title: ENTRIES[index % ENTRIES.length]!.title[language],
    start: isoFromDay(MONDAY - 3 + index),
    end: isoFromDay(MONDAY - 3 + index + 1 + ((index * 5) % 8)),
  }));
}

/** Titles that no box has room for: a sentence, a word without a break, both directions in one. */
export function longTitles(): EventInput[] {
  const titles = [
    'Second conversation about what we do with everything that came out of the first conversation, with lunch',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'مكالمة with the Beirut office حول Q4 planning',
    'https://meet.example.org/a-very-long-address-of-a-room-that-nobody-would-type/8f3a2b',
    '<b>Not</b> & never "markup"',
    '📚 读书会：关于一本很长很长很长很长很长很长的小说的讨论',
  ];
  return titles.flatMap((title, index) => {
    const date = isoFromDay(MONDAY + (index % 5));
    const hour = 9 + index;
    return [
      { id: `long-${index}`, calendarId: CALENDARS[index % 3], title, start: `${date}T${clockOf(hour * 60)}`, end: `${date}T${clockOf(hour * 60 + 45)}` },
      { id: `long-day-${index}`, calendarId: CALENDARS[index % 3], title, start: date, end: isoFromDay(MONDAY + (index % 5) + 1 + (index % 2)) },
      { id: `long-short-${index}`, calendarId: CALENDARS[index % 3], title, start: `${date}T${clockOf(hour * 60 + 180)}`, end: `${date}T${clockOf(hour * 60 + 195)}` },
    ];
  });
}

/** Whole numbers below a bound, as if by chance, the same ones each time (Numerical Recipes' generator). */
function sequence(): (bound: number) => number {
  let state = 1;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** `HH:MM` of minutes since midnight. */
function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
