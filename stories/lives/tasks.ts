import type { EventInput } from '../../src/model/event.ts';
import { isoFromDay } from '../../src/time/day.ts';
import type { Language, Names } from './language.ts';
import { MONDAY } from './week.ts';

const BOOK: Names = { en: 'Book the train', zh: '订火车票', ar: 'حجز القطار', de: 'Zug buchen' };
const REPORT: Names = { en: 'Send the report', zh: '发送报告', ar: 'إرسال التقرير', de: 'Bericht schicken' };
const PLANTS: Names = { en: 'Water the plants', zh: '浇花', ar: 'سقي النباتات', de: 'Blumen gießen' };

/** Tasks at the times at which they are due: open, begun and done; of a time and of a day. */
export function tasks(language: Language): EventInput[] {
  const on = (day: number): string => isoFromDay(MONDAY + day);
  return [
    { id: 'open', calendarId: 'personal', title: BOOK[language], start: `${on(4)}T16:30`, end: `${on(4)}T17:00`, task: { completed: false } },
    { id: 'begun', calendarId: 'work', title: REPORT[language], start: `${on(3)}T11:00`, end: `${on(3)}T11:30`, task: { completed: false, status: 'in-process', percent: 40 } },
    { id: 'done', calendarId: 'work', title: REPORT[language], start: `${on(1)}T11:00`, end: `${on(1)}T11:30`, task: { completed: true } },
    { id: 'of-a-day', calendarId: 'family', title: PLANTS[language], start: on(5), task: { completed: false } },
    { id: 'done-of-a-day', calendarId: 'family', title: PLANTS[language], start: on(2), task: { completed: true } },
  ];
}
