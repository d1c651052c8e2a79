import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { CalendarEvent, EventPatch } from '../../../src/model/event.ts';
import { eventFromRecord, recordFromEvent } from '../../../src/model/event.ts';
import { patchRecord } from '../../../src/model/edit.ts';
import { type MemorySource, memorySource } from './memory-source.ts';
import { box, button, collect, drawn, inner, mount, nameOf, placeOf, point, press, release, typeInto, unmountAll } from './mount.ts';

const TEA = { id: 'tea', title: 'Tea', start: '2026-11-20T12:00[Europe/Lisbon]', end: '2026-11-20T13:00[Europe/Lisbon]', location: 'Kitchen' };

/** As a sync does it: the source has another version of its event. */
async function changeElsewhere(calendar: DayFlowCalendar, source: MemorySource, patch: EventPatch): Promise<void> {
  const before = source.get('tea')!;
  const event = eventFromRecord(patchRecord(recordFromEvent(before, 'UTC'), patch, 'UTC'));
  source.apply({ type: 'update', event, before, patch, origin: 'api' });
  await drawn(calendar);
}

async function deleteElsewhere(calendar: DayFlowCalendar, source: MemorySource): Promise<void> {
  const event = source.get('tea')!;
  source.apply({ type: 'delete', event, before: event, origin: 'api' });
  await drawn(calendar);
}

async function mounted(): Promise<{ calendar: DayFlowCalendar; source: MemorySource; tea: () => CalendarEvent | undefined }> {
  const calendar = await mount();
  const source = memorySource('kitchen', [TEA]);
  calendar.addSource(source);
  await drawn(calendar);
  return { calendar, source, tea: () => source.get('tea') };
}

async function edit(calendar: DayFlowCalendar): Promise<void> {
  box(calendar, 'Tea').click();
  await drawn(calendar);
  button(calendar, 'Edit').click();
  await drawn(calendar);
}

const input = (calendar: DayFlowCalendar, name: string): HTMLInputElement =>
  inner<HTMLInputElement>(calendar, 'dayflow-event-editor', `[name="${name}"]`);

async function type(calendar: DayFlowCalendar, name: string, text: string): Promise<void> {
  input(calendar, name).value = text;
  input(calendar, name).dispatchEvent(new Event('input', { bubbles: true }));
  await drawn(calendar);
}

const timeShown = (calendar: DayFlowCalendar, field: string): string =>
  inner(calendar, 'dayflow-event-editor', `[data-field="${field}"]`).shadowRoot!.querySelector('input')!.value;

const news = (calendar: DayFlowCalendar): string[] =>
  [...inner(calendar, 'dayflow-event-editor', '.news').querySelectorAll('p')].map((line) => line.textContent ?? '');

async function save(calendar: DayFlowCalendar, name = 'Save'): Promise<void> {
  button(calendar, name).click();
  await drawn(calendar);
}

const bottomOf = (calendar: DayFlowCalendar, selector: string): number =>
  inner(calendar, 'dayflow-event-editor', selector).getBoundingClientRect().bottom;

const alertOf = (calendar: DayFlowCalendar): string =>
  calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent?.trim() ?? '';

const toldOf = (calendar: DayFlowCalendar): string => inner(calendar, 'dayflow-toast', '.words').textContent ?? '';

describe('an event that is changed elsewhere while it is edited', () => {
  afterEach(unmountAll);

  it('follows in the fields that nobody touched, keeps those that were typed, and says both', async () => {
    const { calendar, source, tea } = await mounted();
    const changes = collect(calendar, 'dayflow-change');
    await edit(calendar);
    await type(calendar, 'title', 'High tea');
    await changeElsewhere(calendar, source, { title: 'Coffee', location: 'Garden', start: '2026-11-20T15:00[Europe/Lisbon]', end: '2026-11-20T16:00[Europe/Lisbon]' });
    assert.equal(input(calendar, 'title').value, 'High tea');
    assert.equal(input(calendar, 'location').value, 'Garden');
    assert.equal(timeShown(calendar, 'start-time'), '15:00');
    assert.deepEqual(news(calendar), ['Changed elsewhere meanwhile: title, time and location.', 'Kept as you typed it: title.']);
    assert.isAtMost(bottomOf(calendar, '.news'), bottomOf(calendar, '.panel'), 'they are in sight');
    assert.deepEqual(await axeFindings(calendar), []);
    await save(calendar);
    assert.deepEqual(changes.map(({ change }) => change.patch), [{ title: 'High tea' }]);
    assert.equal(tea()?.location, 'Garden');
    assert.match(String(tea()?.start), /T15:00/);
  });

  it('is sent nothing when nothing was typed', async () => {
    const { calendar, source } = await mounted();
    const requests = collect(calendar, 'dayflow-change-request');
    await edit(calendar);
    await changeElsewhere(calendar, source, { location: 'Garden' });
    await save(calendar);
    assert.lengthOf(requests, 0);
  });

  it('keeps a time that was typed, and text in a field that cannot be read yet', async () => {
    const { calendar, source, tea } = await mounted();
    await edit(calendar);
    await typeInto(calendar, 'end-time', '13:45');
    await typeInto(calendar, 'start-date', 'soon');
    await changeElsewhere(calendar, source, { location: 'Garden', end: '2026-11-20T14:00[Europe/Lisbon]' });
    assert.equal(timeShown(calendar, 'end-time'), '13:45');
    assert.equal(timeShown(calendar, 'start-date'), 'soon');
    await save(calendar);
    assert.match(String(tea()?.end), /T14:00/, 'not saved while a date cannot be read');
    await typeInto(calendar, 'start-date', 'tomorrow');
    await typeInto(calendar, 'start-date', '20/11/2026');
    await save(calendar);
    assert.match(String(tea()?.end), /T13:45/);
    assert.equal(tea()?.location, 'Garden');
  });

  it('can be saved as a new one when it was deleted', async () => {
    const { calendar, source } = await mounted();
    await edit(calendar);
    await type(calendar, 'title', 'High tea');
    await deleteElsewhere(calendar, source);
    assert.deepEqual(news(calendar), ['This event was deleted elsewhere. You can save it as a new one.']);
    assert.deepEqual(await axeFindings(calendar), []);
    await save(calendar, 'Save as new event');
    const [event] = [...source.events()];
    assert.deepEqual([event?.title, event?.location], ['High tea', 'Kitchen']);
    assert.match(nameOf(box(calendar, 'High tea')), /12:00 – 13:00/);
  });

  it('is in the editor again when it cannot be saved, with the reason', async () => {
    const { calendar, source, tea } = await mounted();
    await edit(calendar);
    await type(calendar, 'title', 'High tea');
    const { apply } = source;
    source.apply = () => {
      throw new Error('The kitchen is closed.');
    };
    await save(calendar);
    assert.equal(input(calendar, 'title').value, 'High tea');
    assert.equal(inner(calendar, 'dayflow-event-editor', '[role="alert"]').textContent, 'High tea was not saved: The kitchen is closed.');
    assert.deepEqual(await axeFindings(calendar), []);
    source.apply = apply;
    calendar.addEventListener('dayflow-change-request', (event) => event.respondWith(Promise.resolve(false)), { once: true });
    await save(calendar);
    assert.equal(inner(calendar, 'dayflow-event-editor', '[role="alert"]').textContent, 'High tea was not changed');
    await save(calendar);
    assert.equal(tea()?.title, 'High tea');
  });
});

describe('a new event that cannot be saved', () => {
  afterEach(unmountAll);

  it('is in the editor again, with its box', async () => {
    const calendar = await mount();
    calendar.addEventListener('dayflow-change-request', (event) => event.respondWith(Promise.reject(new Error('Full.'))), { once: true });
    button(calendar, 'New').click();
    await drawn(calendar);
    await type(calendar, 'title', 'Tea');
    await save(calendar);
    assert.equal(input(calendar, 'title').value, 'Tea');
    assert.isDefined(box(calendar, 'New event'));
    await save(calendar);
    assert.isDefined(box(calendar, 'Tea'));
  });
});

describe('an event that is changed elsewhere while it is dragged', () => {
  afterEach(unmountAll);

  const middle = (element: Element): { x: number; y: number } => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const hour = (calendar: DayFlowCalendar): number => placeOf(calendar, 0, 60).y - placeOf(calendar, 0, 0).y;

  it('goes where it is dropped with all that was changed, and that is said', async () => {
    const { calendar, source, tea } = await mounted();
    const from = middle(box(calendar, 'Tea'));
    const to = { x: from.x, y: from.y + 2 * hour(calendar) };
    press(calendar, from);
    point('pointermove', to);
    await drawn(calendar);
    await changeElsewhere(calendar, source, { title: 'High tea', end: '2026-11-20T13:30[Europe/Lisbon]' });
    assert.match(nameOf(box(calendar, 'High tea')), /14:00 – 15:00/, 'the session goes on');
    release(to);
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'High tea')), /14:00 – 15:30/);
    assert.equal(tea()?.title, 'High tea');
    assert.match(toldOf(calendar), /High tea was changed elsewhere meanwhile, and is now .*14:00 – 15:30/);
  });

  it('keeps the end that was moved elsewhere when its start is drawn', async () => {
    const { calendar, source, tea } = await mounted();
    const { left, width, bottom } = box(calendar, 'Tea').getBoundingClientRect();
    const from = { x: left + width / 2, y: bottom - 2 };
    press(calendar, from);
    point('pointermove', { ...from, y: from.y + hour(calendar) });
    await drawn(calendar);
    await changeElsewhere(calendar, source, { start: '2026-11-20T11:00[Europe/Lisbon]' });
    release({ ...from, y: from.y + hour(calendar) });
    await drawn(calendar);
    assert.match(String(tea()?.start), /T11:00/);
    assert.match(String(tea()?.end), /T14:00/);
  });

  it('says so when it was deleted', async () => {
    const { calendar, source } = await mounted();
    const from = middle(box(calendar, 'Tea'));
    press(calendar, from);
    point('pointermove', { x: from.x, y: from.y + hour(calendar) });
    await drawn(calendar);
    await deleteElsewhere(calendar, source);
    release({ x: from.x, y: from.y + hour(calendar) });
    await drawn(calendar);
    assert.equal(alertOf(calendar), 'Tea was not saved: it was deleted meanwhile.');
  });
});
