import '../../../src/calendar.ts';
import type { DayFlowCalendar } from '../../../src/calendar.ts';
import type { EventInput } from '../../../src/model/event.ts';
import type { Given, PlainEvent } from '../page/calendar.ts';
import { expose } from '../page/expose.ts';

let given: Given;
let events: EventInput[];
let element: DayFlowCalendar;

const inputOf = ({ id, title, start, end, calendar }: PlainEvent): EventInput => ({ id, title, start, end, calendarId: `c${calendar}` });

await customElements.whenDefined('dayflow-calendar');
expose({
  take(what) {
    given = what;
    events = what.events.map(inputOf);
  },
  mount(host) {
    element = document.createElement('dayflow-calendar');
    element.timeZone = 'Europe/Berlin';
    element.locale = 'en-GB';
    element.view = given.view;
    // The page's font, as the others draw in it.
    element.style.setProperty('--dayflow-font', 'sans-serif');
    element.date = given.date;
    element.calendars = given.colors.map((color, index) => ({ id: `c${index}`, name: `Calendar ${index}`, color }));
    element.events = events;
    host.append(element);
  },
  turn: (direction) => (direction === 1 ? element.next() : element.previous()),
  add: (event) => void element.addEvent(inputOf(event)),
  move: ({ id, start, end }) => void element.updateEvent(id, { start, end }),
  shown() {
    const view = element.shadowRoot!.querySelector('dayflow-month-grid, dayflow-time-grid')!.shadowRoot!;
    const more = [...view.querySelectorAll<HTMLElement>('[part~="more"]')];
    const count = (button: HTMLElement): number => Number(/\d+/.exec(button.getAttribute('aria-label') ?? '')?.[0] ?? 0);
    return { boxes: view.querySelectorAll('[part~="event"]').length, folded: more.reduce((sum, button) => sum + count(button), 0) };
  },
  unmount: () => element.remove(),
});
