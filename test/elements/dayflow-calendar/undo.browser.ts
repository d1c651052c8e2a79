import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { Change } from '../../../src/model/change.ts';
import { MeetingSource, MemorySource, memorySource } from './memory-source.ts';
import { box, boxes, button, collect, drag, drawn, inner, isOpen, mount, nameOf, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', location: 'Café', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };
const TEA = { id: 'tea', title: 'Tea', start: '2026-11-20T16:00', end: '2026-11-20T17:00' };

function press(element: Element, key: string, more: KeyboardEventInit = {}): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
}

async function deleteByKey(calendar: DayFlowCalendar, title: string): Promise<void> {
  box(calendar, title).focus();
  press(box(calendar, title), 'Delete');
  await drawn(calendar);
}

async function moveDown(calendar: DayFlowCalendar, title: string): Promise<void> {
  const { left, top, width, height } = box(calendar, title).getBoundingClientRect();
  const from = { x: left + width / 2, y: top + height / 2 };
  await drag(calendar, from, { x: from.x, y: from.y + 52 });
}

async function click(calendar: DayFlowCalendar, name: string): Promise<void> {
  button(calendar, name).click();
  await drawn(calendar);
}

const toast = (calendar: DayFlowCalendar): string =>
  calendar.shadowRoot!.querySelector('dayflow-toast')!.shadowRoot!.querySelector('.words')?.textContent ?? '';

const spoken = (calendar: DayFlowCalendar, role: 'status' | 'alert'): string =>
  calendar.shadowRoot!.querySelector(`[role="${role}"]`)!.textContent!.trim();

const focusedName = (calendar: DayFlowCalendar): string =>
  nameOf((calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.activeElement as HTMLElement | null) ?? document.createElement('i'));

/** A source that, as a CalDAV one, keeps texts and puts them back. */
class TextSource extends MemorySource {
  readonly restored: Change[] = [];
  unsent = false;

  text(id: string): string | undefined {
    return this.get(id) && `text of ${id}`;
  }

  isUnsent(): boolean {
    return this.unsent;
  }

  guests(id: string): 'organizer' | 'none' {
    return id === 'meeting' ? 'organizer' : 'none';
  }

  restore(change: Change): ReturnType<MemorySource['apply']> {
    this.restored.push(change);
    return this.store.apply(change);
  }
}

describe('a person who thinks better of it', () => {
  afterEach(unmountAll);

  it('takes a deletion back by the button that appears, and the focus goes to what is back', async () => {
    const calendar = await mount({ events: [LUNCH, TEA] });
    const changes = collect(calendar, 'dayflow-change');
    await deleteByKey(calendar, 'Lunch');
    assert.equal(toast(calendar), 'Lunch deleted');
    assert.equal(spoken(calendar, 'status'), 'Lunch deleted');
    assert.equal(spoken(calendar, 'alert'), '');
    assert.match(focusedName(calendar), /^Tea/, 'the toast leaves the focus where it is');
    assert.deepEqual(await axeFindings(calendar), []);
    await click(calendar, 'Undo');
    assert.match(toast(calendar), /^Lunch is back, .*12:00 – 13:00/);
    assert.match(focusedName(calendar), /^Lunch/);
    assert.deepEqual(changes.map(({ change }) => `${change.type} ${change.event.id} ${change.origin}`), ['delete lunch user', 'create lunch user']);
    assert.equal(calendar.getEvents().find(({ id }) => id === 'lunch')?.location, 'Café');
  });

  it('goes back and forth by keys', async () => {
    const calendar = await mount({ events: [LUNCH] });
    await moveDown(calendar, 'Lunch');
    const moved = String(calendar.getEvents()[0]?.start);
    assert.equal(moved, '2026-11-20T13:00:00');
    assert.isTrue(calendar.canUndo);
    await deleteByKey(calendar, 'Lunch');
    const view = calendar.shadowRoot!.querySelector('.view')!;
    const key = async (name: string, more: KeyboardEventInit = {}): Promise<void> => {
      press(view, name, { ctrlKey: true, ...more });
      await drawn(calendar);
    };
    await key('z');
    assert.equal(String(calendar.getEvents()[0]?.start), moved);
    await key('z');
    assert.equal(String(calendar.getEvents()[0]?.start), '2026-11-20T12:00:00');
    assert.isFalse(calendar.canUndo);
    await key('z');
    assert.equal(toast(calendar), 'There is nothing to undo.');
    await key('Z', { shiftKey: true });
    assert.equal(String(calendar.getEvents()[0]?.start), moved);
    await key('y');
    assert.lengthOf(calendar.getEvents(), 0);
    assert.isFalse(calendar.canRedo);
    await key('y');
    assert.equal(toast(calendar), 'There is nothing to redo.');
  });

  it('takes back only what the edit set, on the event as it is now', async () => {
    const calendar = await mount({ events: [LUNCH] });
    await moveDown(calendar, 'Lunch');
    calendar.updateEvent('lunch', { title: 'Dinner', location: 'Bar' });
    await calendar.undo();
    const [event] = calendar.getEvents();
    assert.deepEqual([event?.title, event?.location, String(event?.start)], ['Dinner', 'Bar', '2026-11-20T12:00:00']);
  });

  it('is told when it was changed elsewhere meanwhile, or is gone, and nothing is overwritten', async () => {
    const calendar = await mount({ events: [LUNCH] });
    await moveDown(calendar, 'Lunch');
    calendar.updateEvent('lunch', { start: '2026-11-20T09:00', end: '2026-11-20T10:00' });
    assert.deepEqual(await calendar.undo(), []);
    await drawn(calendar);
    assert.equal(spoken(calendar, 'alert'), 'Lunch was left as it is: it was changed elsewhere meanwhile.');
    assert.equal(String(calendar.getEvents()[0]?.start), '2026-11-20T09:00:00');
    assert.isFalse(calendar.canUndo);

    await moveDown(calendar, 'Lunch');
    calendar.removeEvent('lunch');
    await calendar.undo();
    await drawn(calendar);
    assert.equal(spoken(calendar, 'alert'), 'Lunch was left as it is: it was deleted meanwhile.');
  });

  it('asks the host as for any edit, and may try again after a no', async () => {
    const calendar = await mount({ events: [LUNCH] });
    await deleteByKey(calendar, 'Lunch');
    const requests = collect(calendar, 'dayflow-change-request');
    const refuse = (event: Event): void => event.preventDefault();
    calendar.addEventListener('dayflow-change-request', refuse);
    assert.deepEqual(await calendar.undo(), []);
    assert.isTrue(calendar.canUndo);
    calendar.removeEventListener('dayflow-change-request', refuse);
    calendar.addEventListener('dayflow-change-request', (event) => event.respondWith(Promise.resolve({ title: 'Late lunch' })));
    assert.deepEqual((await calendar.undo()).map(({ id, title }) => [id, title]), [['lunch', 'Late lunch']]);
    assert.deepEqual(requests.map(({ change }) => `${change.type} ${change.event.id} ${change.origin}`), ['create lunch user', 'create lunch user']);
  });

  it('takes what a program did in their name for one step, and nothing that it did in its own', async () => {
    const calendar = await mount({ events: [LUNCH] });
    calendar.updateEvent('lunch', { title: 'Not mine' });
    assert.isFalse(calendar.canUndo);
    calendar.applyChanges({ add: [TEA], update: [{ id: 'lunch', patch: { title: 'Mine' } }] }, { origin: 'user' });
    await calendar.undo();
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ title }) => title), ['Not mine']);
    assert.equal(toast(calendar), '2 changes undone');
    await calendar.redo();
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ id, title }) => `${id} ${title}`), ['lunch Mine', 'tea Tea']);
    assert.equal(toast(calendar), '2 changes made again');
  });

  it('gets from a source that keeps texts what it had, whole', async () => {
    const calendar = await mount();
    const source = new TextSource('texts', [LUNCH]);
    calendar.addSource(source);
    await drawn(calendar);
    await deleteByKey(calendar, 'Lunch');
    await calendar.undo();
    assert.deepEqual(source.restored.map(({ type, text, event }) => `${type} ${event.id} ${text}`), ['create lunch text of lunch']);
  });

  it('gets back what moved to another source as it was there, with what was edited since', async () => {
    const calendar = await mount();
    const texts = new TextSource('texts', [LUNCH]);
    calendar.addSource(texts);
    calendar.addSource(memorySource('other', []));
    await drawn(calendar);
    const [moved] = calendar.applyChanges({ update: [{ id: 'lunch', patch: { calendarId: 'other' } }] }, { origin: 'user' });
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ id }) => id), [moved!.id]);
    calendar.updateEvent(moved!.id, { title: 'Late lunch' });
    await calendar.undo();
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ id, title, calendarId }) => `${id} ${title} ${calendarId}`), ['lunch Late lunch texts']);
    assert.deepEqual(texts.restored.map(({ text }) => text), ['text of lunch']);
    await calendar.redo();
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents().map(({ id, title, calendarId }) => `${id} ${title} ${calendarId}`), [`${moved!.id} Late lunch other`]);
  });

  it('is asked before guests are invited again, and not where nobody was told', async () => {
    const calendar = await mount();
    const source = new TextSource('texts', [{ ...LUNCH, id: 'meeting', title: 'Meeting' }]);
    calendar.addSource(source);
    await drawn(calendar);
    await deleteByKey(calendar, 'Meeting');
    await click(calendar, 'Delete');
    const undone = calendar.undo();
    await drawn(calendar);
    assert.isTrue(isOpen(calendar, 'dayflow-confirm-dialog'));
    assert.include(inner(calendar, 'dayflow-confirm-dialog', 'dialog').textContent, 'will be invited again');
    await click(calendar, 'Cancel');
    assert.deepEqual(await undone, []);
    assert.lengthOf(boxes(calendar), 0);
    assert.isTrue(calendar.canUndo);
    source.unsent = true;
    await calendar.undo();
    await drawn(calendar);
    assert.isFalse(isOpen(calendar, 'dayflow-confirm-dialog'));
    assert.isDefined(box(calendar, 'Meeting'));
  });

  it('hears that guests are told of an undo too', async () => {
    const calendar = await mount();
    const source = new MeetingSource([{ ...LUNCH, id: 'mine' }], { mine: 'organizer' });
    calendar.addSource(source);
    await drawn(calendar);
    await moveDown(calendar, 'Lunch');
    await click(calendar, 'Change');
    const undone = calendar.undo();
    await drawn(calendar);
    assert.include(inner(calendar, 'dayflow-confirm-dialog', 'dialog').textContent, 'Guests will be told.');
    await click(calendar, 'Change');
    await undone;
    assert.deepEqual(source.applied, ['update mine', 'update mine']);
  });

  it('passes over what could not be saved', async () => {
    const calendar = await mount({ events: [TEA] });
    const source = memorySource('bad', [LUNCH]);
    source.apply = (change) => ({ event: change.event, committed: Promise.reject(new Error('full')) });
    calendar.addSource(source);
    await drawn(calendar);
    await deleteByKey(calendar, 'Tea');
    await moveDown(calendar, 'Lunch');
    await calendar.undo();
    await drawn(calendar);
    assert.isDefined(box(calendar, 'Tea'));
  });
});

describe('the toast', () => {
  afterEach(unmountAll);

  it('takes the focus by F6 and gives it back by F6 or Escape', async () => {
    const calendar = await mount({ events: [LUNCH, TEA] });
    await deleteByKey(calendar, 'Lunch');
    press(box(calendar, 'Tea'), 'F6');
    const focused = (): Element | null => calendar.shadowRoot!.querySelector('dayflow-toast')!.shadowRoot!.activeElement;
    assert.equal(nameOf(focused() as HTMLElement), 'Undo');
    press(focused()!, 'F6');
    assert.isNull(focused());
    assert.match(focusedName(calendar), /^Tea/);
    press(box(calendar, 'Tea'), 'F6');
    press(focused()!, 'Escape');
    await drawn(calendar);
    assert.equal(toast(calendar), '');
    assert.match(focusedName(calendar), /^Tea/);
  });

  it('says one thing at a time, and what went wrong to everyone at once', async () => {
    const calendar = await mount({ events: [LUNCH, { ...TEA, readonly: true }] });
    await deleteByKey(calendar, 'Lunch');
    await deleteByKey(calendar, 'Tea');
    assert.equal(toast(calendar), spoken(calendar, 'alert'));
    assert.include(toast(calendar), 'read-only');
    assert.throws(() => button(calendar, 'Undo'));
    await click(calendar, 'Close');
    assert.equal(toast(calendar), '');
    assert.equal(spoken(calendar, 'alert'), '');
  });

  it('leaves the button for new events free on a phone', async () => {
    const calendar = await mount({ events: [LUNCH] }, 360);
    await deleteByKey(calendar, 'Lunch');
    const { left, right, top, bottom } = inner(calendar, 'dayflow-toast', '.toast').getBoundingClientRect();
    const create = button(calendar, 'New').getBoundingClientRect();
    assert.isAtMost(right, create.left);
    assert.isAtLeast(left, 0);
    assert.isBelow(top, create.bottom);
    assert.isAtLeast(bottom, create.top);
  });
});
