import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { hasFocus } from '../has-focus.ts';
import { axeFindings } from '../axe.ts';
import { ReadOnlyError } from '../../../src/model/errors.ts';
import { seriesSource } from './memory-source.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { box, boxes, button, collect, drag, drawn, inner, mount, nameOf, placeOf, point, press, release, typeInto, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };
const FRIDAY = 4;

const middle = (element: Element): { x: number; y: number } => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

function type(calendar: DayFlowCalendar, selector: string, value: string): void {
  const input = inner<HTMLInputElement>(calendar, 'dayflow-event-editor', selector);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const detailsText = (calendar: DayFlowCalendar): string => inner(calendar, 'dayflow-event-details', '.panel').textContent ?? '';

describe('a person who edits', () => {
  afterEach(unmountAll);

  it('creates by dragging over empty time and saving the form', async () => {
    const calendar = await mount();
    const ranges = collect(calendar, 'dayflow-range-select');
    const changes = collect(calendar, 'dayflow-change');
    await drag(calendar, placeOf(calendar, FRIDAY, 605), placeOf(calendar, FRIDAY, 650), placeOf(calendar, FRIDAY, 685));
    assert.deepEqual(ranges.map(({ start, end }) => `${start} ${end}`), [
      '2026-11-20T10:00:00+00:00[Europe/Lisbon] 2026-11-20T11:30:00+00:00[Europe/Lisbon]',
    ]);
    assert.lengthOf(changes, 0);
    assert.deepEqual(await axeFindings(calendar), []);
    type(calendar, 'input.title', 'Made');
    button(calendar, 'Save').click();
    await drawn(calendar);
    assert.deepEqual(changes.map(({ change }) => `${change.type} ${change.event.title} ${change.origin}`), ['create Made user']);
    assert.match(nameOf(box(calendar, 'Made')), /10:00 – 11:30/);
    assert.lengthOf(boxes(calendar), 1);
  });

  it('creates an hour by a click, and nothing when the form is cancelled', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const ranges = collect(calendar, 'dayflow-range-select');
    await drag(calendar, placeOf(calendar, 0, 620));
    assert.match(String(ranges[0]?.start), /^2026-11-16T10:00/);
    assert.match(String(ranges[0]?.end), /^2026-11-16T11:00/);
    assert.lengthOf(boxes(calendar), 2);
    button(calendar, 'Cancel').click();
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ title }) => title), ['Lunch']);
    assert.lengthOf(boxes(calendar), 1);
  });

  it('leaves the editor closed when the host takes the range', async () => {
    const calendar = await mount();
    calendar.addEventListener('dayflow-range-select', (event) => event.preventDefault());
    await drag(calendar, placeOf(calendar, 0, 620));
    assert.lengthOf(boxes(calendar), 0);
    assert.throws(() => button(calendar, 'Save'));
  });

  it('moves a box over days and hours, keeping its wall times', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const from = middle(box(calendar, 'Lunch'));
    const to = { x: placeOf(calendar, 1, 0).x, y: from.y + (placeOf(calendar, 0, 90).y - placeOf(calendar, 0, 0).y) };
    await drag(calendar, from, { x: from.x, y: from.y + 20 }, to);
    assert.match(nameOf(box(calendar, 'Lunch')), /13:30 – 14:30, Tuesday/);
    assert.equal(String(calendar.getEvents()[0]?.start), '2026-11-17T13:30:00');
  });

  it('lengthens a box at its end by quarters of an hour', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const { bottom } = box(calendar, 'Lunch').getBoundingClientRect();
    const from = { x: placeOf(calendar, FRIDAY, 0).x, y: bottom - 2 };
    await drag(calendar, from, { ...from, y: from.y + 20 }, { ...from, y: placeOf(calendar, 0, 808).y });
    assert.equal(String(calendar.getEvents()[0]?.end), '2026-11-20T13:30:00');
  });

  it('grips a bar on every day that it covers', async () => {
    for (const view of ['week', 'month'] as const) {
      const calendar = await mount({ view, events: [{ id: 'trip', title: 'Trip', start: '2026-11-17', end: '2026-11-20' }] });
      const { left, right, top, height } = box(calendar, 'Trip').getBoundingClientRect();
      const [y, day] = [top + height / 2, (right - left) / 3];
      await drag(calendar, { x: right - 2, y }, { x: right + 20, y }, { x: right + day / 2, y });
      assert.equal(String(calendar.getEvents()[0]?.end), '2026-11-21', view);
      await drag(calendar, { x: right - day / 2, y }, { x: right - day / 2 - 20, y }, { x: right - day * 1.5, y });
      assert.equal(String(calendar.getEvents()[0]?.start), '2026-11-16', view);
      assert.lengthOf(calendar.getEvents(), 1, view);
    }
  });

  it('takes a drag back with Escape', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const requests = collect(calendar, 'dayflow-change-request');
    const from = middle(box(calendar, 'Lunch'));
    press(calendar, from);
    point('pointermove', { x: from.x, y: from.y + 80 });
    await drawn(calendar);
    assert.notMatch(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    await drawn(calendar);
    release({ x: from.x, y: from.y + 80 });
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    assert.lengthOf(requests, 0);
  });

  it('puts the box back and says so when the host refuses, at once or later', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const refuse = (event: Event): void => event.preventDefault();
    calendar.addEventListener('dayflow-change-request', refuse);
    const from = middle(box(calendar, 'Lunch'));
    const move = (): Promise<void> => drag(calendar, from, { x: from.x, y: from.y + 60 });
    await move();
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    assert.match(calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent ?? '', /Lunch was not changed/);
    calendar.removeEventListener('dayflow-change-request', refuse);

    for (const answer of [() => Promise.resolve(false), () => Promise.reject(new Error('The room is taken.'))]) {
      let settle = (): void => undefined;
      const gate = new Promise<void>((resolve) => (settle = resolve));
      calendar.addEventListener('dayflow-change-request', (event) => event.respondWith(gate.then(answer)), { once: true });
      await move();
      assert.notMatch(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/, 'the box waits at its new place');
      settle();
      await drawn(calendar);
      assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    }
    assert.match(calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent ?? '', /The room is taken\./);
  });

  it('gets what the host adds to the change', async () => {
    const calendar = await mount({ events: [LUNCH] });
    calendar.addEventListener('dayflow-change-request', (event) => event.respondWith(Promise.resolve({ location: 'Room 4' })));
    const from = middle(box(calendar, 'Lunch'));
    await drag(calendar, from, { x: from.x, y: from.y + 60 });
    await drawn(calendar);
    assert.equal(calendar.getEvents()[0]?.location, 'Room 4');
    assert.notEqual(String(calendar.getEvents()[0]?.start), '2026-11-20T12:00:00');
  });

  it('edits in the form, sees what is wrong with the times, and patches only what was edited', async () => {
    const calendar = await mount({ events: [{ ...LUNCH, description: 'With <b>Ana</b>' }] });
    const changes = collect(calendar, 'dayflow-change');
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    assert.include(detailsText(calendar), 'With Ana');
    assert.deepEqual(await axeFindings(calendar), []);
    button(calendar, 'Edit').click();
    await drawn(calendar);
    await typeInto(calendar, 'end-time', '11:00');
    button(calendar, 'Save').click();
    await drawn(calendar);
    const end = inner(calendar, 'dayflow-event-editor', '[data-field="end-time"]').shadowRoot!;
    assert.equal(end.querySelector('.problem')?.textContent, 'The end is before the start.');
    assert.equal(end.activeElement?.getAttribute('aria-invalid'), 'true');
    assert.deepEqual(await axeFindings(calendar), []);
    await typeInto(calendar, 'end-time', '13:30');
    assert.isNull(end.querySelector('.problem'));
    button(calendar, 'Save').click();
    await drawn(calendar);
    assert.deepEqual(changes.map(({ change }) => Object.keys(change.patch ?? {})), [['end']]);
    assert.equal(String(calendar.getEvents()[0]?.end), '2026-11-20T13:30:00');
    assert.equal(calendar.getEvents()[0]?.description, 'With <b>Ana</b>');
    assert.match(nameOf(calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.activeElement as HTMLElement), /^Lunch/);
  });

  it('keeps what is typed while the clock ticks and sources tell', async () => {
    const calendar = await mount({ events: [LUNCH] });
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    button(calendar, 'Edit').click();
    await drawn(calendar);
    type(calendar, 'input.title', 'Dinner');
    calendar.addEvent({ title: 'Other', start: '2026-11-20' });
    calendar.requestUpdate();
    await drawn(calendar);
    assert.equal(inner<HTMLInputElement>(calendar, 'dayflow-event-editor', 'input.title').value, 'Dinner');
  });

  it('goes on when an event is deleted whose details are open', async () => {
    const calendar = await mount({ events: [LUNCH] });
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    calendar.removeEvent('lunch');
    await drawn(calendar);
    assert.throws(() => button(calendar, 'Edit'));
    await drag(calendar, placeOf(calendar, 0, 620));
    assert.isDefined(button(calendar, 'Save'));
  });

  it('has the focus again where it was when a panel closes', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const boxIsFocused = (): boolean => hasFocus(box(calendar, 'Lunch'));
    box(calendar, 'Lunch').focus();
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    assert.isFalse(boxIsFocused());
    button(calendar, 'Close').click();
    await drawn(calendar);
    assert.isTrue(boxIsFocused());
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    button(calendar, 'Edit').click();
    await drawn(calendar);
    assert.isFalse(boxIsFocused());
    button(calendar, 'Cancel').click();
    await drawn(calendar);
    assert.isTrue(boxIsFocused());
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    inner(calendar, 'dayflow-event-details', '.panel').hidePopover();
    await drawn(calendar);
    assert.isTrue(boxIsFocused());
  });

  it('deletes by key and by button, and the focus goes to a neighbour', async () => {
    const calendar = await mount({ events: [LUNCH, { id: 'tea', title: 'Tea', start: '2026-11-20T16:00', end: '2026-11-20T17:00' }] });
    box(calendar, 'Lunch').focus();
    box(calendar, 'Lunch').dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ id }) => id), ['tea']);
    assert.match(nameOf(calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.activeElement as HTMLElement), /^Tea/);
    box(calendar, 'Tea').click();
    await drawn(calendar);
    button(calendar, 'Delete').click();
    await drawn(calendar);
    assert.lengthOf(calendar.getEvents(), 0);
  });

  it('cannot edit what is read-only, and reads why', async () => {
    const calendar = await mount({ events: [{ ...LUNCH, readonly: true }] });
    const requests = collect(calendar, 'dayflow-change-request');
    const from = middle(box(calendar, 'Lunch'));
    await drag(calendar, from, { x: from.x, y: from.y + 60 });
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    assert.include(detailsText(calendar), 'This event is read-only.');
    assert.throws(() => button(calendar, 'Edit'));
    assert.isTrue(box(calendar, 'Lunch').part.contains('readonly'));
    box(calendar, 'Lunch').dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
    await drawn(calendar);
    assert.lengthOf(requests, 0);
    assert.lengthOf(calendar.getEvents(), 1);
  });

  it('names what vanished while it was dragged', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const from = middle(box(calendar, 'Lunch'));
    press(calendar, from);
    point('pointermove', { x: from.x, y: from.y + 60 });
    await drawn(calendar);
    calendar.removeEvent('lunch');
    await drawn(calendar);
    release({ x: from.x, y: from.y + 60 });
    await drawn(calendar);
    assert.equal(calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent, 'Lunch was not saved: it was deleted meanwhile.');
  });

  it('sees every day of a series and cannot edit one', async () => {
    const calendar = await mount();
    const requests = collect(calendar, 'dayflow-change-request');
    calendar.addSource(seriesSource('stand-up', ['2026-11-16', '2026-11-18', '2026-11-20']));
    await drawn(calendar);
    assert.lengthOf(boxes(calendar), 3);
    const from = middle(box(calendar, 'stand-up'));
    await drag(calendar, from, { x: from.x, y: from.y + 60 });
    box(calendar, 'stand-up').click();
    await drawn(calendar);
    assert.include(detailsText(calendar), 'Repeating events are read-only here.');
    for (const edit of [() => calendar.updateEvent('stand-up', { title: 'x' }), () => calendar.removeEvent('stand-up')]) {
      assert.throws(edit, ReadOnlyError, 'recurring');
    }
    assert.lengthOf(requests, 0);
  });

  it('edits nothing in a read-only calendar, where programs still do', async () => {
    const calendar = await mount({ events: [LUNCH], readonly: true });
    const ranges = collect(calendar, 'dayflow-range-select');
    await drag(calendar, placeOf(calendar, 0, 620), placeOf(calendar, 0, 700));
    const from = middle(box(calendar, 'Lunch'));
    await drag(calendar, from, { x: from.x, y: from.y + 60 });
    assert.lengthOf(ranges, 0);
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    assert.throws(() => button(calendar, 'New'));
    calendar.updateEvent('lunch', { title: 'Late lunch' });
    await drawn(calendar);
    assert.isDefined(box(calendar, 'Late lunch'));
  });

  it('moves by days in the month, keeping the time', async () => {
    const calendar = await mount({ events: [LUNCH], view: 'month' });
    const from = middle(box(calendar, 'Lunch'));
    await drag(calendar, from, { x: from.x - 140, y: from.y }, { x: from.x - 280, y: from.y });
    assert.equal(String(calendar.getEvents()[0]?.start), '2026-11-18T12:00:00');
  });

  it('opens the list of a full day, and details from it', async () => {
    const events = Array.from({ length: 12 }, (_, hour) => ({ title: `E${hour}`, start: `2026-11-20T${String(hour + 8).padStart(2, '0')}:00`, end: `2026-11-20T${String(hour + 9).padStart(2, '0')}:00` }));
    const calendar = await mount({ events, view: 'month' });
    inner(calendar, 'dayflow-month-grid', '[part~="more"]').click();
    await drawn(calendar);
    const list = [...calendar.shadowRoot!.querySelector('dayflow-day-list')!.shadowRoot!.querySelectorAll<HTMLElement>('[part~="event"]')];
    assert.lengthOf(list, 12);
    assert.deepEqual(await axeFindings(calendar), []);
    list[11]!.click();
    await drawn(calendar);
    assert.include(detailsText(calendar), 'E11');
  });

  it('says in the list of a day what goes on over midnight as the agenda does', async () => {
    const events = [
      { title: 'Party', start: '2026-11-19T22:00', end: '2026-11-20T02:00' },
      { title: 'Hackathon', start: '2026-11-18T12:00', end: '2026-11-20T10:00' },
      { title: 'Retreat', start: '2026-11-19T12:00', end: '2026-11-21T10:00' },
      { title: 'Sail', start: '2026-11-20T15:00', end: '2026-11-21T15:00' },
      ...Array.from({ length: 9 }, (_, hour) => ({ title: `E${hour}`, start: `2026-11-20T${hour + 10}:00`, end: `2026-11-20T${hour + 10}:30` })),
    ];
    const calendar = await mount({ events, view: 'month' });
    inner(calendar, 'dayflow-month-grid', '[data-day="20777"][part~="more"]').click();
    await drawn(calendar);
    const rows = [...calendar.shadowRoot!.querySelector('dayflow-day-list')!.shadowRoot!.querySelectorAll('[part~="event"]')];
    const words = rows.map((row) => [...row.querySelectorAll('.title, .time')].map(({ textContent }) => textContent).join(' '));
    // Engines write an hour before ten with a nought or without.
    const over = words.filter((row) => !row.startsWith('E')).map((row) => row.replace(' 02:', ' 2:'));
    assert.deepEqual(over, ['Retreat all-day', 'Hackathon until 10:00', 'Party until 2:00', 'Sail from 15:00']);
  });

  it('navigates by the toolbar unless the host refuses', async () => {
    const calendar = await mount();
    assert.deepEqual(await axeFindings(calendar), []);
    button(calendar, 'Next').click();
    assert.equal(calendar.date, '2026-11-27');
    button(calendar, 'Month').click();
    assert.equal(calendar.view, 'month');
    const requests = collect(calendar, 'dayflow-navigate-request');
    calendar.addEventListener('dayflow-navigate-request', (event) => event.preventDefault());
    await drawn(calendar);
    button(calendar, 'Day').click();
    button(calendar, 'Previous').click();
    assert.equal(calendar.view, 'month');
    assert.equal(calendar.date, '2026-11-27');
    assert.deepEqual(requests.map(({ view, date }) => `${view} ${date}`), ['day 2026-11-27', 'month 2026-10-27']);
  });
});
