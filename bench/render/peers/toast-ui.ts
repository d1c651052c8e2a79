import Calendar, { type EventObject } from '@toast-ui/calendar';
import '@toast-ui/calendar/dist/toastui-calendar.min.css';
import type { Given, PlainEvent } from '../page/calendar.ts';
import { countShown } from '../page/count-shown.ts';
import { expose } from '../page/expose.ts';

let given: Given;
let events: EventObject[];
let calendar: Calendar;
let root: HTMLElement;

/** The library's all-day ends are inclusive. */
const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

const inputOf = ({ id, title, start, end, allDay, calendar: index }: PlainEvent): EventObject => ({
  id,
  calendarId: `c${index}`,
  title,
  start,
  end: allDay ? dayBefore(end) : end,
  isAllday: allDay,
  category: allDay ? 'allday' : 'time',
});

expose({
  take(what) {
    given = what;
    events = what.events.map(inputOf);
  },
  mount(host) {
    root = document.createElement('div');
    root.style.height = '100%';
    host.append(root);
    calendar = new Calendar(root, {
      usageStatistics: false,
      defaultView: given.view,
      calendars: given.colors.map((color, index) => ({ id: `c${index}`, name: `Calendar ${index}`, backgroundColor: color })),
      week: { startDayOfWeek: 1, taskView: false, eventView: ['allday', 'time'] },
      month: { startDayOfWeek: 1, isAlways6Weeks: false },
    });
    calendar.setDate(given.date);
    calendar.createEvents(events);
  },
  turn: (direction) => (direction === 1 ? calendar.next() : calendar.prev()),
  add: (event) => calendar.createEvents([inputOf(event)]),
  move: ({ id, calendar: index, start, end }) => calendar.updateEvent(id, `c${index}`, { start, end }),
  shown: () => countShown(root),
  unmount() {
    calendar.destroy();
    root.remove();
  },
});
