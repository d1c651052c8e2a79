import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { EventInput } from '../../../src/model/event.ts';
import { box, button, collect, drag, drawn, inner, isOpen, mount, placeOf, typeInto, unmountAll } from '../dayflow-calendar/mount.ts';

const TEA = { id: 'tea', title: 'Tea', start: '2026-11-20T12:00[Europe/Lisbon]', end: '2026-11-20T13:00[Europe/Lisbon]' };
const TAG = 'dayflow-event-editor';

async function editing(event: EventInput = TEA, properties: Partial<DayFlowCalendar> = {}): Promise<DayFlowCalendar> {
  const calendar = await mount({ events: [event], ...properties });
  box(calendar, event.title!).click();
  await drawn(calendar);
  await press(calendar, 'Edit');
  return calendar;
}

async function creating(): Promise<DayFlowCalendar> {
  const calendar = await mount();
  await drag(calendar, placeOf(calendar, 4, 605), placeOf(calendar, 4, 650), placeOf(calendar, 4, 685));
  return calendar;
}

async function press(calendar: DayFlowCalendar, name: string): Promise<void> {
  button(calendar, name).click();
  await drawn(calendar);
}

const control = <T extends HTMLElement = HTMLInputElement>(calendar: DayFlowCalendar, name: string): T =>
  inner<T>(calendar, TAG, `[name="${name}"]`);

async function set(calendar: DayFlowCalendar, name: string, value: string): Promise<void> {
  const field = control<HTMLInputElement | HTMLSelectElement>(calendar, name);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await drawn(calendar);
}

async function key(calendar: DayFlowCalendar, name: string, more: KeyboardEventInit = {}, on?: Element): Promise<void> {
  const target = on ?? control(calendar, 'title');
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }));
  await drawn(calendar);
}

const isEditing = (calendar: DayFlowCalendar): boolean => isOpen(calendar, TAG);

const fieldInput = (calendar: DayFlowCalendar, field: string): HTMLInputElement =>
  inner(calendar, TAG, `[data-field="${field}"]`).shadowRoot!.querySelector('input')!;

const focusedField = (calendar: DayFlowCalendar): string | undefined =>
  (calendar.shadowRoot!.querySelector(TAG)!.shadowRoot!.activeElement as HTMLElement | null)?.dataset['field'];

describe('the editor', () => {
  afterEach(unmountAll);

  it('asks for a title, a time and a calendar first, and for more when it is asked to', async () => {
    const calendar = await creating();
    assert.equal(inner(calendar, TAG, 'form').querySelector('#more')?.checkVisibility(), false);
    assert.equal(button(calendar, 'More options').getAttribute('aria-expanded'), 'false');
    await press(calendar, 'More options');
    assert.deepEqual(await axeFindings(calendar), []);
    const changes = collect(calendar, 'dayflow-change');
    await set(calendar, 'title', 'Fair');
    await set(calendar, 'location', 'Hall 4');
    await set(calendar, 'url', 'example.org/fair');
    await set(calendar, 'description', 'Bring plans.');
    await set(calendar, 'reminder', '15');
    await set(calendar, 'busy', 'free');
    await press(calendar, 'Save');
    const { start: _start, end: _end, id: _id, ...event } = changes[0]!.change.event;
    assert.deepInclude(event, {
      title: 'Fair',
      location: 'Hall 4',
      url: 'https://example.org/fair',
      description: 'Bring plans.',
      reminders: [{ minutesBefore: 15, related: 'start', action: 'display' }],
      transparency: 'transparent',
    });
  });

  it('sends each field that was edited, and no other', async () => {
    const edits: [name: string, value: string, patch: object][] = [
      ['title', 'High tea', { title: 'High tea' }],
      ['location', 'Garden', { location: 'Garden' }],
      ['description', '', { description: null }],
      ['url', '', { url: null }],
      ['reminder', '', { reminders: null }],
      ['busy', 'free', { transparency: 'transparent' }],
      ['calendar', 'home', { calendarId: 'home' }],
    ];
    for (const [name, value, patch] of edits) {
      const calendar = await editing(
        { ...TEA, calendarId: 'work', description: 'Hot', url: 'https://example.org', reminders: [10] },
        { calendars: [{ id: 'work' }, { id: 'home', color: 'teal' }] },
      );
      const changes = collect(calendar, 'dayflow-change');
      await set(calendar, name, value);
      await press(calendar, 'Save');
      assert.deepEqual(changes.map(({ change }) => change.patch), [patch]);
      unmountAll();
    }
  });

  it('keeps reminders of other lengths and kinds, and adds one', async () => {
    const other = { minutesBefore: 5, related: 'end', action: 'email' } as const;
    const calendar = await editing({ ...TEA, reminders: [45, other] });
    const selects = [...inner(calendar, TAG, 'form').querySelectorAll<HTMLSelectElement>('[name="reminder"]')];
    assert.deepEqual(selects.map((select) => select.selectedOptions[0]!.textContent), ['45 minutes before']);
    await press(calendar, 'Add a reminder');
    assert.deepEqual(await axeFindings(calendar), []);
    await press(calendar, 'Save');
    const minutes = calendar.getEvents()[0]!.reminders!.map((reminder) => 'minutesBefore' in reminder && reminder.minutesBefore);
    assert.sameMembers(minutes, [45, 5, 5]);
  });

  it('shows an event on the clock of its own zone, and keeps the wall time when the zone is changed', async () => {
    const call = { ...TEA, title: 'Call', start: '2026-11-20T09:00[America/New_York]', end: '2026-11-20T10:00[America/New_York]' };
    const calendar = await editing(call);
    assert.match(fieldInput(calendar, 'start-time').value, /^0?9:00$/);
    assert.match(fieldInput(calendar, 'zone').value, /^New York \(.*-5\)$/);
    assert.deepEqual(await axeFindings(calendar), []);
    await typeInto(calendar, 'end-time', '10:30');
    await typeInto(calendar, 'zone', 'Europe/Paris');
    await press(calendar, 'Save');
    const [event] = calendar.getEvents();
    assert.equal(String(event!.start), '2026-11-20T09:00:00+01:00[Europe/Paris]');
    assert.equal(String(event!.end), '2026-11-20T10:30:00+01:00[Europe/Paris]');
  });

  it('hides the zone where it is the one on screen, until it is asked for', async () => {
    const calendar = await editing();
    assert.throws(() => fieldInput(calendar, 'zone'));
    await press(calendar, 'Time zone');
    assert.equal(focusedField(calendar), 'zone');
    await press(calendar, 'Save');
    assert.isFalse(isEditing(calendar));
  });

  it('leaves an event floating that has no zone', async () => {
    const calendar = await editing({ ...TEA, start: '2026-11-20T12:00', end: '2026-11-20T13:00' });
    assert.equal(fieldInput(calendar, 'zone').value, 'No time zone');
    await typeInto(calendar, 'start-time', '13:15');
    await press(calendar, 'Save');
    const [event] = calendar.getEvents();
    assert.deepEqual([String(event!.start), String(event!.end)], ['2026-11-20T13:15:00', '2026-11-20T14:15:00']);
  });

  it('makes an event all-day, and brings one back to times', async () => {
    const calendar = await editing();
    control(calendar, 'all-day').click();
    await drawn(calendar);
    assert.throws(() => fieldInput(calendar, 'start-time'));
    await typeInto(calendar, 'end-date', '22/11');
    await press(calendar, 'Save');
    assert.deepEqual([calendar.getEvents()[0]!.start, calendar.getEvents()[0]!.end].map(String), ['2026-11-20', '2026-11-23']);
    box(calendar, 'Tea').click();
    await drawn(calendar);
    await press(calendar, 'Edit');
    control(calendar, 'all-day').click();
    await drawn(calendar);
    await press(calendar, 'Save');
    assert.equal(String(calendar.getEvents()[0]!.start), '2026-11-20T09:00:00+00:00[Europe/Lisbon]');
  });

  it('keeps the focus where something cannot be read, and saves nothing', async () => {
    const calendar = await editing();
    await typeInto(calendar, 'start-date', '31/11');
    await press(calendar, 'Save');
    assert.isTrue(isEditing(calendar));
    assert.equal(focusedField(calendar), 'start-date');
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('saves by Control or Command and Enter, and by Enter in a field of time', async () => {
    const ways: ((calendar: DayFlowCalendar) => Promise<void>)[] = [
      (calendar) => key(calendar, 'Enter', { ctrlKey: true }, control(calendar, 'description')),
      (calendar) => key(calendar, 'Enter', { metaKey: true }),
      (calendar) => key(calendar, 'Enter', {}, fieldInput(calendar, 'start-time')),
    ];
    for (const save of ways) {
      const calendar = await editing();
      await set(calendar, 'title', 'High tea');
      await save(calendar);
      assert.equal(calendar.getEvents()[0]?.title, 'High tea');
      assert.isFalse(isEditing(calendar));
      unmountAll();
    }
  });

  it('closes by Escape where nothing was typed, and asks where something was', async () => {
    const calendar = await editing();
    await key(calendar, 'Escape');
    assert.isFalse(isEditing(calendar));
    box(calendar, 'Tea').click();
    await drawn(calendar);
    await press(calendar, 'Edit');
    await set(calendar, 'title', 'High tea');
    await key(calendar, 'Escape');
    assert.isTrue(isEditing(calendar));
    assert.equal(calendar.shadowRoot!.querySelector(TAG)!.shadowRoot!.activeElement, control(calendar, 'keep'));
    assert.deepEqual(await axeFindings(calendar), []);
    await press(calendar, 'Keep editing');
    assert.equal(control(calendar, 'title').value, 'High tea');
    await press(calendar, 'Close');
    await press(calendar, 'Discard');
    assert.isFalse(isEditing(calendar));
    assert.equal(calendar.getEvents()[0]?.title, 'Tea');
  });

  it('asks also where a date is typed that nothing was made of yet', async () => {
    const calendar = await editing();
    await typeInto(calendar, 'start-date', 'soon');
    await key(calendar, 'Escape');
    assert.isTrue(isEditing(calendar));
  });

  it('drops what was typed by Cancel, without a question', async () => {
    const calendar = await editing();
    await set(calendar, 'title', 'High tea');
    await press(calendar, 'Cancel');
    assert.isFalse(isEditing(calendar));
    assert.equal(calendar.getEvents()[0]?.title, 'Tea');
  });

  it('has room for fields of the page, which are saved with the change', async () => {
    const calendar = await mount({ events: [TEA] });
    const own = Object.assign(document.createElement('label'), { slot: 'editor', innerHTML: 'Room <input>' });
    calendar.append(own);
    box(calendar, 'Tea').click();
    await drawn(calendar);
    await press(calendar, 'Edit');
    const room = own.querySelector('input')!;
    assert.isTrue(room.checkVisibility());
    assert.deepEqual(await axeFindings(calendar), []);
    room.value = '4';
    room.dispatchEvent(new Event('input', { bubbles: true }));
    calendar.addEventListener('dayflow-change-request', (event) => event.respondWith({ meta: { room: room.value } }));
    await key(calendar, 'Escape');
    await press(calendar, 'Keep editing');
    await press(calendar, 'Save');
    assert.deepEqual(calendar.getEvents()[0]?.meta, { room: '4' });
  });

  it('makes room for an editor of the page', async () => {
    const calendar = await mount({ events: [TEA] });
    const asked: string[] = [];
    calendar.addEventListener('dayflow-event-open-request', (request) => {
      if (request.mode === 'details') return;
      asked.push(`${request.mode} ${request.event.id} ${request.event.start}`);
      request.preventDefault();
    });
    box(calendar, 'Tea').click();
    await drawn(calendar);
    await press(calendar, 'Edit');
    await drag(calendar, placeOf(calendar, 0, 620));
    assert.deepEqual(asked, ['editor tea 2026-11-20T12:00:00+00:00[Europe/Lisbon]', 'create  2026-11-16T10:00:00+00:00[Europe/Lisbon]']);
    assert.isFalse(isEditing(calendar));
  });
});
