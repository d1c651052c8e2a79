import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { hasFocus } from '../has-focus.ts';
import { axeFindings } from '../axe.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { MeetingSource, memorySource } from './memory-source.ts';
import { box, boxes, button, collect, drawn, inner, isOpen, mount, placeOf, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };
const FRIDAY = 4;

/** Presses the right button, as far as the page is told of it. */
async function rightClick(calendar: DayFlowCalendar, { x, y }: { x: number; y: number }): Promise<MouseEvent> {
  let element = document.elementFromPoint(x, y)!;
  while (element.shadowRoot?.elementFromPoint(x, y)) element = element.shadowRoot.elementFromPoint(x, y)!;
  const event = new MouseEvent('contextmenu', { clientX: x, clientY: y, button: 2, bubbles: true, composed: true, cancelable: true });
  element.dispatchEvent(event);
  await drawn(calendar);
  return event;
}

const middle = (element: Element): { x: number; y: number } => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

const root = (calendar: DayFlowCalendar): ShadowRoot => calendar.shadowRoot!.querySelector('dayflow-menu')!.shadowRoot!;

const isMenuOpen = (calendar: DayFlowCalendar): boolean => isOpen(calendar, 'dayflow-menu');

const labelOf = (item: Element | null): string => item?.querySelector('.label')?.textContent ?? '';

/** The items, those that cannot be chosen in brackets. */
const items = (calendar: DayFlowCalendar): string[] =>
  [...root(calendar).querySelectorAll('button')].map((item) => (item.ariaDisabled === 'true' ? `(${labelOf(item)})` : labelOf(item)));

const focused = (calendar: DayFlowCalendar): string => labelOf(root(calendar).activeElement);

async function press(calendar: DayFlowCalendar, key: string, on: Element = root(calendar).activeElement!): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await drawn(calendar);
}

async function choose(calendar: DayFlowCalendar, name: string): Promise<void> {
  [...root(calendar).querySelectorAll('button')].find((item) => labelOf(item) === name)!.click();
  await drawn(calendar);
}

describe('the context menu', () => {
  afterEach(unmountAll);

  it('tells the keys that count in the view', async () => {
    const keysOf = async (view: 'week' | 'month'): Promise<(string | undefined)[]> => {
      const calendar = await mount({ events: [LUNCH], view });
      await rightClick(calendar, middle(box(calendar, 'Lunch')));
      await choose(calendar, 'Move…');
      const found = [...root(calendar).querySelectorAll('button')].filter((each) => /earlier|week before/.test(labelOf(each)));
      const keys = found.map((each) => each.querySelector<HTMLElement>('.keys')?.dataset['words']);
      unmountAll();
      return keys;
    };
    assert.deepEqual(await keysOf('week'), ['Alt+↑', undefined]);
    assert.deepEqual(await keysOf('month'), [undefined, 'Alt+↑']);
  });

  it('opens on an event and offers what can be done to it', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const event = await rightClick(calendar, middle(box(calendar, 'Lunch')));
    assert.isTrue(event.defaultPrevented);
    assert.isTrue(isMenuOpen(calendar));
    const [open, edit, duplicate, copy, cut] = items(calendar);
    assert.deepEqual([open, edit, duplicate, copy, cut], ['Open', 'Edit', 'Duplicate', 'Copy', 'Cut']);
    assert.equal(items(calendar).at(-1), 'Delete');
    assert.equal(root(calendar).querySelector('[role="menu"]')!.getAttribute('aria-label'), 'Actions for Lunch');
    assert.equal(focused(calendar), 'Open');
    assert.deepEqual(await axeFindings(calendar), []);
    await choose(calendar, 'Delete');
    assert.isFalse(isMenuOpen(calendar));
    assert.lengthOf(boxes(calendar), 0);
    await calendar.undo();
    await drawn(calendar);
    await rightClick(calendar, middle(box(calendar, 'Lunch')));
    await choose(calendar, 'Edit');
    assert.isDefined(button(calendar, 'Save'));
  });

  it('labels the arrows as they are pressed, also from right to left', async () => {
    for (const [dir, arrow] of [['ltr', '→'], ['rtl', '←']] as const) {
      const calendar = await mount({ events: [LUNCH] });
      calendar.dir = dir;
      await rightClick(calendar, middle(box(calendar, 'Lunch')));
      await choose(calendar, 'Move…');
      const item = [...root(calendar).querySelectorAll('button')].find((candidate) => labelOf(candidate) === 'Move to the day after')!;
      assert.match(item.querySelector<HTMLElement>('.keys')!.dataset['words']!, new RegExp(`${arrow}$`));
      unmountAll();
    }
  });

  it('is gone through by arrows, first letters and Escape, and gives the focus back', async () => {
    const calendar = await mount({ events: [LUNCH] });
    box(calendar, 'Lunch').focus();
    await press(calendar, 'ContextMenu', box(calendar, 'Lunch'));
    assert.equal(focused(calendar), 'Open');
    await press(calendar, 'ArrowUp');
    assert.equal(focused(calendar), 'Delete');
    await press(calendar, 'ArrowDown');
    assert.equal(focused(calendar), 'Open');
    await press(calendar, 'End');
    assert.equal(focused(calendar), 'Delete');
    await press(calendar, 'Home');
    await press(calendar, 'c');
    assert.equal(focused(calendar), 'Copy');
    await press(calendar, 'c');
    assert.equal(focused(calendar), 'Cut');
    await press(calendar, 'Tab');
    assert.isFalse(isMenuOpen(calendar));
    assert.isTrue(hasFocus(box(calendar, 'Lunch')));
  });

  it('says why what cannot be done', async () => {
    const calendar = await mount();
    calendar.addSource(new MeetingSource([{ ...LUNCH, id: 'theirs' }], { theirs: 'attendee' }));
    await drawn(calendar);
    const requests = collect(calendar, 'dayflow-change-request');
    await rightClick(calendar, middle(box(calendar, 'Lunch')));
    assert.include(items(calendar), '(Edit)');
    assert.include(items(calendar), 'Delete');
    const edit = [...root(calendar).querySelectorAll('button')].find((item) => labelOf(item) === 'Edit')!;
    assert.equal(edit.getAttribute('aria-label'), 'Edit. Only the organizer can change this event.');
    assert.include(edit.textContent, 'Only the organizer can change this event.');
    const move = [...root(calendar).querySelectorAll('button')].find((item) => labelOf(item) === 'Move…')!;
    assert.equal(move.getAttribute('aria-label'), 'Move…. Only the organizer can change this event.');
    assert.notInclude(move.textContent, 'Only the organizer', 'it is seen once');
    edit.click();
    await drawn(calendar);
    assert.isTrue(isMenuOpen(calendar));
    assert.lengthOf(requests, 0);
    calendar.readonly = true;
    await drawn(calendar);
    await rightClick(calendar, middle(box(calendar, 'Lunch')));
    for (const name of ['(Edit)', '(Duplicate)', '(Cut)', '(Delete)', 'Open', 'Copy']) assert.include(items(calendar), name);
  });

  it('says why an event cannot be moved earlier, or be shorter', async () => {
    const unable = async (end: string, start = LUNCH.start): Promise<string[]> => {
      const calendar = await mount({ events: [{ ...LUNCH, start, end }] });
      await rightClick(calendar, middle(box(calendar, 'Lunch')));
      await choose(calendar, 'Move…');
      const found = [...root(calendar).querySelectorAll('[aria-disabled="true"]')].map(({ ariaLabel }) => ariaLabel ?? '');
      unmountAll();
      return found;
    };
    const [noTime, shortest] = ['An all-day event has no time of day.', 'This event cannot be shorter.'];
    assert.deepEqual(await unable('2026-11-20T13:00'), []);
    assert.deepEqual(await unable('2026-11-20T12:15'), [`Shorten. ${shortest}`]);
    assert.deepEqual(await unable('2026-11-18', '2026-11-17'), [`Move earlier. ${noTime}`, `Move later. ${noTime}`, `Shorten. ${shortest}`]);
  });

  it('moves an event to another calendar, by a menu within', async () => {
    const calendar = await mount({ events: [LUNCH], calendars: [{ id: 'home', name: 'Home' }, { id: 'work', name: 'Work' }, { id: 'fixed', readonly: true }] });
    await rightClick(calendar, middle(box(calendar, 'Lunch')));
    const opener = [...root(calendar).querySelectorAll('button')].find((item) => labelOf(item) === 'Move to calendar…')!;
    opener.focus();
    await press(calendar, 'ArrowRight');
    assert.deepEqual(items(calendar), ['Move to calendar…', 'Home', 'Work']);
    assert.equal(focused(calendar), 'Home', 'where it is now');
    assert.deepEqual(await axeFindings(calendar), []);
    await press(calendar, 'ArrowLeft');
    assert.equal(focused(calendar), 'Move to calendar…');
    await press(calendar, 'ArrowRight');
    await choose(calendar, 'Work');
    assert.equal(calendar.getEvents()[0]?.calendarId, 'work');
    assert.equal(inner(calendar, 'dayflow-toast', '.words').textContent, 'Lunch is now in Work');
    await calendar.undo();
    assert.equal(calendar.getEvents()[0]?.calendarId, 'home');
  });

  it('moves an event to another source, and back', async () => {
    const calendar = await mount({ events: [LUNCH] });
    calendar.addSource(memorySource('other', []));
    await drawn(calendar);
    await rightClick(calendar, middle(box(calendar, 'Lunch')));
    await choose(calendar, 'Move to calendar…');
    await choose(calendar, 'other');
    assert.deepEqual(calendar.getEvents().map(({ calendarId }) => calendarId), ['other']);
    await calendar.undo();
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ id, calendarId }) => `${id} ${calendarId}`), ['lunch default']);
  });

  it('makes a new event where it opened on empty time', async () => {
    const calendar = await mount();
    const ranges = collect(calendar, 'dayflow-range-select');
    await rightClick(calendar, placeOf(calendar, FRIDAY, 620));
    assert.deepEqual(items(calendar), ['New event', 'Paste', '(Undo)', '(Redo)', 'Import…', 'Export to a file', 'Keyboard shortcuts']);
    assert.match(root(calendar).querySelector('[role="menu"]')!.ariaLabel!, /^Actions for Friday,? 20 November, 10:00$/);
    await choose(calendar, 'New event');
    assert.match(String(ranges[0]?.start), /^2026-11-20T10:00/);
    assert.isDefined(button(calendar, 'Save'));
  });

  it('leaves the browser’s own menu where it has nothing to say', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const toolbar = inner(calendar, 'dayflow-toolbar', 'h2');
    assert.isFalse((await rightClick(calendar, middle(toolbar))).defaultPrevented);
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    assert.isFalse((await rightClick(calendar, middle(inner(calendar, 'dayflow-event-details', '.when')))).defaultPrevented);
    await button(calendar, 'More actions').click();
    await drawn(calendar);
    assert.include(items(calendar), 'Duplicate');
    calendar.removeEvent('lunch');
    await drawn(calendar);
    assert.isFalse(isMenuOpen(calendar));
  });

  it('yields to a page that has its own', async () => {
    const calendar = await mount({ events: [LUNCH] });
    calendar.addEventListener('contextmenu', (event) => event.preventDefault(), { capture: true });
    await rightClick(calendar, middle(box(calendar, 'Lunch')));
    assert.isFalse(isMenuOpen(calendar));
  });
});
