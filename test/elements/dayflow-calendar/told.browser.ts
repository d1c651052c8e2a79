import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { oneForm } from '../../support/words.ts';
import { said } from './keys.ts';
import { memorySource } from './memory-source.ts';
import { box, boxes, button, drawn, inner, mount, nameOf, typeInto, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };
const TEA = { id: 'tea', title: 'Tea', start: '2026-11-18T16:00', end: '2026-11-18T17:00' };

const toast = (calendar: DayFlowCalendar): string =>
  nameOf(calendar.shadowRoot!.querySelector('dayflow-toast')?.shadowRoot?.querySelector('.words') ?? document.createElement('i'));

const alert = (calendar: DayFlowCalendar): string => nameOf(calendar.shadowRoot!.querySelector('[role="alert"]'));

async function press(calendar: DayFlowCalendar, title: string, key: string, more: KeyboardEventInit = {}): Promise<void> {
  box(calendar, title).focus();
  box(calendar, title).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
  await drawn(calendar);
}

async function create(calendar: DayFlowCalendar, title: string, date?: string): Promise<void> {
  button(calendar, 'New').click();
  await drawn(calendar);
  const input = inner<HTMLInputElement>(calendar, 'dayflow-event-editor', 'input.title');
  input.value = title;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  if (date !== undefined) await typeInto(calendar, 'start-date', date);
  button(calendar, 'Save').click();
  await drawn(calendar);
}

describe('what a person is told of an edit', () => {
  afterEach(unmountAll);

  it('goes with its button when something else is done', async () => {
    const calendar = await mount({ events: [LUNCH, TEA] });
    await press(calendar, 'Lunch', 'Delete');
    assert.isDefined(button(calendar, 'Undo'));
    await create(calendar, 'Made');
    assert.equal(toast(calendar), '');
    assert.throws(() => button(calendar, 'Undo'));
    await press(calendar, 'Tea', 'Delete');
    calendar.applyChanges({ update: [{ id: calendar.getEvents()[0]!.id, patch: { title: 'By a program' } }] }, { origin: 'user' });
    await drawn(calendar);
    assert.throws(() => button(calendar, 'Undo'));
  });

  it('has no button any more while its change is being taken back', async () => {
    const calendar = await mount({ events: [LUNCH, TEA] });
    await press(calendar, 'Tea', 'Delete');
    await press(calendar, 'Lunch', 'Delete');
    let answer = (_yes: boolean): void => undefined;
    calendar.addEventListener('dayflow-change-request', (event) => event.respondWith(new Promise((resolve) => (answer = resolve))), { once: true });
    const undone = calendar.undo();
    await drawn(calendar);
    assert.throws(() => button(calendar, 'Undo'));
    answer(true);
    await undone;
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ title }) => title), ['Lunch']);
    assert.match(toast(calendar), /^Lunch is back/);
  });

  it('is shown, and can be taken back, where the event that was saved is not on screen', async () => {
    for (const [properties, day] of [
      [{}, '2026-12-02'],
      [{ hiddenDays: [6, 7] }, '2026-11-21'],
    ] as const) {
      const calendar = await mount(properties);
      await create(calendar, 'Made', day);
      assert.lengthOf(boxes(calendar), 0, day);
      assert.match(toast(calendar), /^Made created, /, day);
      assert.equal(oneForm(said(calendar).at(-1)!), toast(calendar));
      button(calendar, 'Undo').click();
      await drawn(calendar);
      assert.lengthOf(calendar.getEvents(), 0, day);
      unmountAll();
    }
  });

  it('is shown where an edit in the form takes the event off the page, and only said where it stays', async () => {
    const calendar = await mount({ events: [LUNCH] });
    await press(calendar, 'Lunch', 'e');
    await typeInto(calendar, 'start-time', '14:00');
    button(calendar, 'Save').click();
    await drawn(calendar);
    assert.equal(toast(calendar), '');
    assert.match(said(calendar).at(-1)!, /^Lunch is now 14:00 – 15:00/);
    await press(calendar, 'Lunch', 'e');
    await typeInto(calendar, 'start-date', '2026-12-02');
    button(calendar, 'Save').click();
    await drawn(calendar);
    assert.lengthOf(boxes(calendar), 0);
    assert.match(toast(calendar), /^Lunch is now 14:00 – 15:00, Wednesday,? 2 December/);
    button(calendar, 'Undo').click();
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /14:00 – 15:00/);
  });

  it('is shown where the event goes to a calendar that is hidden', async () => {
    const calendar = await mount({ events: [{ ...LUNCH, calendarId: 'home' }], calendars: [{ id: 'home' }, { id: 'work', visible: false }] });
    await press(calendar, 'Lunch', 'e');
    const select = inner<HTMLSelectElement>(calendar, 'dayflow-event-editor', 'select[name="calendar"]');
    select.value = 'work';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    button(calendar, 'Save').click();
    await drawn(calendar);
    assert.lengthOf(boxes(calendar), 0);
    assert.match(toast(calendar), /^Lunch is now/);
  });

  it('runs as its sentence does, whatever the title does', async () => {
    const places = async (title: string, properties: Partial<DayFlowCalendar> = {}): Promise<[title: number, rest: number]> => {
      const calendar = await mount({ events: [{ ...LUNCH, title }], ...properties });
      await press(calendar, title, 'Delete');
      const text = [...inner(calendar, 'dayflow-toast', '.words').childNodes].find((node) => node instanceof Text)!;
      const rest = /deleted|حُذف/.exec(text.data)!;
      const leftOf = (from: number, length: number): number => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, from + length);
        return range.getBoundingClientRect().left;
      };
      const found: [number, number] = [leftOf(text.data.indexOf(title), title.length), leftOf(rest.index, rest[0].length)];
      unmountAll();
      return found;
    };
    for (const title of ['Lunch', 'غداء 3', '12 غداء!']) {
      const [at, rest] = await places(title);
      assert.isBelow(at, rest, title);
    }
    const [at, rest] = await places('Lunch', { locale: 'ar' });
    assert.isBelow(at, rest, 'from right to left');
  });

  it('says what failed, and what was done all the same', async () => {
    const calendar = await mount({ events: [LUNCH, TEA] });
    calendar.applyChanges({ update: [LUNCH, TEA].map(({ id }) => ({ id, patch: { location: 'Café' } })) }, { origin: 'user' });
    calendar.updateEvent('tea', { location: 'Bar' });
    await calendar.undo();
    await drawn(calendar);
    assert.match(alert(calendar), /^Lunch is now 12:00 – 13:00, .*\. Tea was left as it is: it was changed elsewhere meanwhile\.$/);
    assert.equal(toast(calendar), alert(calendar));
  });

  it('says it of events that are pasted too', async () => {
    const calendar = await mount();
    const source = memorySource('bad', []);
    calendar.addSource(source);
    const store = source.apply;
    source.apply = (change) => {
      if (change.event.title === 'Tea') throw new Error('The room is taken.');
      return store(change);
    };
    await drawn(calendar);
    calendar.focus();
    paste(['Lunch', 'Tea', 'Dinner'].map((title, hour) => `BEGIN:VEVENT\r\nUID:${title}\r\nDTSTART:20261120T1${hour}0000\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`));
    for (let tries = 0; tries < 100 && alert(calendar) === ''; tries++) await drawn(calendar);
    assert.equal(alert(calendar), '2 events pasted. Tea was not saved: The room is taken.');
    assert.equal(toast(calendar), alert(calendar));
    assert.isTrue(calendar.canUndo);
  });
});

function paste(components: readonly string[]): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/calendar', `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${components.join('')}END:VCALENDAR\r\n`);
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  // Firefox takes none from the constructor.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  document.body.dispatchEvent(event);
}
