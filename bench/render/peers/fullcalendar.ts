import { Calendar, type EventInput } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import interaction from 'fullcalendar/interaction';
import enGb from 'fullcalendar/locales/en-gb';
import theme from 'fullcalendar/themes/classic';
import timeGrid from 'fullcalendar/timegrid';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import type { Given, PlainEvent } from '../page/calendar.ts';
import { countShown } from '../page/count-shown.ts';
import { expose } from '../page/expose.ts';

let given: Given;
let events: EventInput[];
let calendar: Calendar;
let root: HTMLElement;

const inputOf = ({ id, title, start, end, allDay, calendar: index }: PlainEvent): EventInput => ({ id, title, start, end, allDay, color: given.colors[index] });

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
      plugins: [dayGrid, timeGrid, interaction, theme],
      locale: enGb,
      initialView: given.view === 'month' ? 'dayGridMonth' : 'timeGridWeek',
      initialDate: given.date,
      firstDay: 1,
      height: '100%',
      scrollTime: '08:00',
      headerToolbar: { left: 'today prev,next', center: 'title', right: 'dayGridMonth,timeGridWeek,timeGridDay' },
      editable: true,
      selectable: true,
      dayMaxEvents: true,
      fixedWeekCount: false,
      eventMaxStack: 7,
      events,
    });
    calendar.render();
  },
  turn: (direction) => (direction === 1 ? calendar.next() : calendar.prev()),
  add: (event) => void calendar.addEvent(inputOf(event)),
  move: ({ id, start, end }) => calendar.getEventById(id)!.setDates(start, end),
  shown: () => countShown(root),
  unmount() {
    calendar.destroy();
    root.remove();
  },
});
