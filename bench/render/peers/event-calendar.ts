import { DayGrid, Interaction, TimeGrid, createCalendar, destroyCalendar } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import type { Given, PlainEvent } from '../page/calendar.ts';
import { countShown } from '../page/count-shown.ts';
import { expose } from '../page/expose.ts';

interface Input {
  id: string;
  title: string;
  start: string;
  end: string;
  allDay: boolean;
  backgroundColor: string | undefined;
}

let given: Given;
let events: Input[];
let calendar: ReturnType<typeof createCalendar>;
let root: HTMLElement;

const inputOf = ({ id, title, start, end, allDay, calendar: index }: PlainEvent): Input => ({ id, title, start, end, allDay, backgroundColor: given.colors[index] });

expose({
  take(what) {
    given = what;
    events = what.events.map(inputOf);
  },
  mount(host) {
    root = document.createElement('div');
    root.style.height = '100%';
    host.append(root);
    calendar = createCalendar(root, [DayGrid, TimeGrid, Interaction], {
      locale: 'en-GB',
      view: given.view === 'month' ? 'dayGridMonth' : 'timeGridWeek',
      date: given.date,
      firstDay: 1,
      height: '100%',
      scrollTime: '08:00',
      headerToolbar: { start: 'today prev,next', center: 'title', end: 'dayGridMonth,timeGridWeek,timeGridDay' },
      editable: true,
      selectable: true,
      dayMaxEvents: true,
      slotEventOverlap: false,
      events,
    });
  },
  turn: (direction) => void (direction === 1 ? calendar.next() : calendar.prev()),
  add: (event) => void calendar.addEvent(inputOf(event)),
  move: (event) => void calendar.updateEvent(inputOf(event)),
  shown: () => countShown(root),
  unmount() {
    void destroyCalendar(calendar);
    root.remove();
  },
});
