import type { Weekday } from '../../time/day.ts';
import type { CalendarView } from '../events.ts';

/** A setting as an attribute or a property gives it: null and undefined mean the default. */
export type Given<T> = T | string | null | undefined;

/** A colour scheme; `auto` is the system's. */
export type Theme = 'auto' | 'light' | 'dark';

/** Whether single keys are commands. */
export type Shortcuts = 'on' | 'off';

/** How much room things have. */
export type Density = 'compact' | 'normal' | 'comfortable';

const DENSITIES: readonly Density[] = ['compact', 'normal', 'comfortable'];
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const VIEWS: readonly CalendarView[] = ['month', 'week', 'workweek', 'day', 'days', 'agenda', 'year'];
const OFFERED: readonly CalendarView[] = ['month', 'week', 'day', 'agenda'];

/** @throws RangeError when there is no such colour scheme */
export function themeSetting(given: Given<Theme>): Theme {
  const theme = THEMES.find((candidate) => candidate === (given || 'auto'));
  if (theme === undefined) throw new RangeError(`theme must be one of ${THEMES.join(', ')}, not "${String(given)}".`);
  return theme;
}

/** @throws RangeError when it is neither on nor off */
export function shortcutsSetting(given: Given<Shortcuts>): Shortcuts {
  const shortcuts = given || 'on';
  if (shortcuts !== 'on' && shortcuts !== 'off') throw new RangeError(`shortcuts must be on or off, not "${String(given)}".`);
  return shortcuts;
}

/** @throws RangeError when there is no such density */
export function densitySetting(given: Given<Density>): Density {
  const density = DENSITIES.find((candidate) => candidate === (given || 'normal'));
  if (density === undefined) throw new RangeError(`density must be one of ${DENSITIES.join(', ')}, not "${String(given)}".`);
  return density;
}

/** @throws RangeError when there is no such view */
export function viewSetting(given: Given<CalendarView>, field = 'view'): CalendarView {
  const view = VIEWS.find((candidate) => candidate === (given ?? 'week'));
  if (view === undefined) throw new RangeError(`${field} must be one of ${VIEWS.join(', ')}, not "${String(given)}".`);
  return view;
}

/** Views in an array, or in a text parted by spaces, each once. @throws RangeError when there is no such view */
export function viewsSetting(given: Given<readonly CalendarView[]>): readonly CalendarView[] {
  const list = typeof given === 'string' ? given.split(/\s+/).filter((part) => part !== '') : (given ?? []);
  const views = new Set(Array.from(list, (view) => viewSetting(view, 'views')));
  return views.size === 0 ? OFFERED : [...views];
}

/** @throws RangeError when it is no whole number from 1 to `most` */
export function countSetting(given: Given<number>, field: string, fallback: number, most: number): number {
  if (given === null || given === undefined || given === '') return fallback;
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new RangeError(`${field} must be a whole number from 1 to ${most}, not "${given}".`);
  }
  return count;
}

/** The BCP 47 tag in its canonical form. @throws RangeError when it is none */
export function localeSetting(given: string | null | undefined): string | undefined {
  if (given === null || given === undefined || given === '') return undefined;
  try {
    return Intl.getCanonicalLocales(given)[0];
  } catch (cause) {
    throw new RangeError(`locale must be a BCP 47 language tag such as en-GB, not "${given}".`, { cause });
  }
}

/** 1 Monday … 7 Sunday, 0 is also Sunday; undefined is the locale's. @throws RangeError otherwise */
export function weekdaySetting(given: Given<number>, field: string): Weekday | undefined {
  if (given === null || given === undefined || given === '') return undefined;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0 || number > 7) {
    throw new RangeError(`${field} must be 1 (Monday) to 7 (Sunday), not "${given}".`);
  }
  return (number === 0 ? 7 : number) as Weekday;
}

/** Weekdays in an array, or in a text parted by commas or spaces. @throws RangeError when none would be left */
export function weekdaysSetting(given: Given<readonly number[]>, field: string): readonly Weekday[] {
  const list: readonly (string | number)[] =
    typeof given === 'string' ? given.split(/[\s,]+/).filter((part) => part !== '') : (given ?? []);
  const days = new Set(Array.from(list, (day) => weekdaySetting(day, field)!));
  if (days.size === 7) throw new RangeError(`${field} must leave at least one day of the week.`);
  return [...days];
}

/** A time of day as minutes since midnight: `HH:MM`, or a number of hours. @throws RangeError otherwise */
export function clockSetting(given: Given<number>, field: string, fallback: number): number {
  if (given === null || given === undefined || given === '') return fallback;
  const match = /^(\d{1,2})(?::([0-5]\d))?$/.exec(String(given));
  const minutes = match === null ? Number(given) * 60 : Number(match[1]) * 60 + Number(match[2] ?? 0);
  if (!(minutes >= 0 && minutes <= 1440)) throw new RangeError(`${field} must be a time such as 08:30, not "${given}".`);
  return minutes;
}

/** Minutes since midnight as `HH:MM`. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A length in minutes, or as `HH:MM`; 5 minutes to 4 hours. @throws RangeError otherwise */
export function slotSetting(given: Given<number>): number {
  if (given === null || given === undefined || given === '') return 15;
  const match = /^(\d{1,2}):(\d{2})$/.exec(String(given));
  const minutes = match === null ? Number(given) : Number(match[1]) * 60 + Number(match[2]);
  if (!(minutes >= 5 && minutes <= 240)) {
    throw new RangeError(`slotDuration must be 5 to 240 minutes, as a number or HH:MM, not "${given}".`);
  }
  return minutes;
}

/** 12 or 24 hours; undefined is the locale's. @throws RangeError otherwise */
export function hourCycleSetting(given: string | null | undefined): 'h12' | 'h23' | undefined {
  if (given === null || given === undefined || given === '') return undefined;
  if (given === 'h11' || given === 'h12') return 'h12';
  if (given === 'h23' || given === 'h24') return 'h23';
  throw new RangeError(`hourCycle must be h12 or h23, not "${given}".`);
}
