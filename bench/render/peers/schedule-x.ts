import { type CalendarApp, createCalendar, createViewMonthGrid, createViewWeek } from '@schedule-x/calendar';
import { createCalendarControlsPlugin } from '@schedule-x/calendar-controls';
import { createEventsServicePlugin } from '@schedule-x/events-service';
import '@schedule-x/theme-default/dist/index.css';
import type { Given, PlainEvent } from '../page/calendar.ts';
import { countShown } from '../page/count-shown.ts';
import { expose } from '../page/expose.ts';

const ZONE = 'Europe/Berlin';

type Input = Parameters<ReturnType<typeof createEventsServicePlugin>['add']>[0];

let given: Given;
let events: Input[];
let calendar: CalendarApp;
let service: ReturnType<typeof createEventsServicePlugin>;
let controls: ReturnType<typeof createCalendarControlsPlugin>;
let root: HTMLElement;
let date: Temporal.PlainDate;

/** The library's all-day ends are inclusive. */
const inputOf = ({ id, title, start, end, allDay, calendar: index }: PlainEvent): Input => ({
  id,
  title,
  calendarId: `c${index}`,
  ...(allDay
    ? { start: Temporal.PlainDate.from(start), end: Temporal.PlainDate.from(end).subtract({ days: 1 }) }
    : { start: Temporal.ZonedDateTime.from(`${start}[${ZONE}]`), end: Temporal.ZonedDateTime.from(`${end}[${ZONE}]`) }),
});

expose({
  take(what) {
    given = what;
    events = what.events.map(inputOf);
  },
  mount(host) {
    root = document.createElement('div');
    root.style.cssText = 'height: 100%; --sx-calendar-height: 800px';
    host.append(root);
    date = Temporal.PlainDate.from(given.date);
    service = createEventsServicePlugin();
    controls = createCalendarControlsPlugin();
    const [month, week] = [createViewMonthGrid(), createViewWeek()];
    calendar = createCalendar(
      {
        locale: 'en-GB',
        timezone: ZONE,
        firstDayOfWeek: 1,
        selectedDate: date,
        views: [month, week],
        defaultView: given.view === 'month' ? month.name : week.name,
        calendars: Object.fromEntries(given.colors.map((main, index) => [`c${index}`, { colorName: `c${index}`, lightColors: { main, container: main, onContainer: '#fff' } }])),
        events,
      },
      [service, controls],
    );
    calendar.render(root);
  },
  turn(direction) {
    date = given.view === 'month' ? date.add({ months: direction }) : date.add({ weeks: direction });
    controls.setDate(date);
  },
  add: (event) => service.add(inputOf(event)),
  move: (event) => service.update(inputOf(event)),
  shown: () => countShown(root),
  unmount() {
    calendar.destroy();
    root.remove();
  },
});
