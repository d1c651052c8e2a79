import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { tasks } from '../lives/tasks.ts';
import { acting } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, title: 'States/Tasks', parameters: { events: tasks } };

export const Week: CalendarStory = {};
export const Month: CalendarStory = { args: { view: 'month' } };
export const Agenda: CalendarStory = { args: { view: 'agenda', date: '2026-11-16' } };
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Phone: CalendarStory = { parameters: { events: tasks, stage: PHONE } };
export const Details: CalendarStory = { play: acting((hands) => hands.clickEvent('open')) };
export const DetailsOfOneThatIsDone: CalendarStory = { play: acting((hands) => hands.clickEvent('done')) };
