import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { boxes, drawn, mount, nameOf } from '../dayflow-calendar/mount.ts';

export const CALENDARS = [
  { id: 'work', name: 'Work', color: '#3b6fe0', default: true },
  { id: 'home', name: 'Home', color: '#2f9e5b' },
  { id: 'holidays', name: 'Holidays', color: '#d9a514', readonly: true },
];
export const EVENTS = [
  { id: 'stand-up', calendarId: 'work', title: 'Stand-up', start: '2026-11-20T09:00', end: '2026-11-20T10:00' },
  { id: 'lunch', calendarId: 'home', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' },
];

export const withSidebar = (properties: Partial<DayFlowCalendar> = {}, width?: number): Promise<DayFlowCalendar> =>
  mount({ calendars: CALENDARS, events: EVENTS, sidebar: true, ...properties }, width);

export const list = (calendar: DayFlowCalendar): ShadowRoot => calendar.shadowRoot!.querySelector('dayflow-calendar-list')!.shadowRoot!;
export const options = (calendar: DayFlowCalendar): ShadowRoot => list(calendar).querySelector('dayflow-calendar-options')!.shadowRoot!;
export const titles = (calendar: DayFlowCalendar): string[] => boxes(calendar).map((each) => nameOf(each).split(',')[0]!).sort();

export function checkbox(calendar: DayFlowCalendar, name: string): HTMLInputElement {
  const label = [...list(calendar).querySelectorAll('label')].find(({ textContent }) => textContent!.includes(name));
  return label!.querySelector('input')!;
}

export async function toggle(calendar: DayFlowCalendar, name: string): Promise<void> {
  checkbox(calendar, name).click();
  await drawn(calendar);
}
