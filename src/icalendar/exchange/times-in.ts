import { DAY_MS, type EpochMs, dayFromYmd } from '../../time/day.ts';
import type { Component, ICalendarDocument } from '../text/document.ts';

const TIMES = new Set(['DTSTART', 'DTEND', 'DUE', 'RECURRENCE-ID', 'RDATE', 'EXDATE']);
const RULES = new Set(['RRULE', 'EXRULE']);
const DATE_TIME = /(\d{4})(\d\d)(\d\d)T\d{6}/g;

/** No clock was set to another offset before this (tz database). */
const FIRST_CHANGE = Date.UTC(1835, 0);
/** Behind this no zone is known to break its rule. */
const LAST_CHANGE = Date.UTC(2100, 0);
/** As far as changes without a rule are of use to a series without an end. */
const OF_SERIES = Date.UTC(2050, 0);

/** Times that a component names, to the day and as far as it matters which zone they are in; of a series also the last. */
export function* timesIn({ lines }: ICalendarDocument, component: Component): Generator<EpochMs> {
  for (const index of component.properties) {
    const { name, content } = lines[index]!;
    if (content === undefined || !(TIMES.has(name) || RULES.has(name))) continue;
    const times = Array.from(content.value.matchAll(DATE_TIME), ([, year, month, day]) => dayFromYmd(Number(year), Number(month), Number(day)) * DAY_MS);
    if (times.length === 0 && RULES.has(name)) times.push(OF_SERIES);
    for (const time of times) yield Math.min(Math.max(time, FIRST_CHANGE), LAST_CHANGE);
  }
}
