import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { MeetingSource } from './memory-source.ts';
import { box, boxes, button, collect, drawn, inner, isOpen, mount, nameOf, placeOf, point, press, release, typeInto, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };
const TEA = { id: 'tea', title: 'Tea', start: '2026-11-18T16:00', end: '2026-11-18T17:00' };
const WHY = 'Events cannot be edited here.';

async function key(calendar: DayFlowCalendar, on: Element, name: string, more: KeyboardEventInit = {}): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }));
  await drawn(calendar);
}

async function lock(calendar: DayFlowCalendar): Promise<void> {
  calendar.readonly = true;
  await drawn(calendar);
}

const alert = (calendar: DayFlowCalendar): string => calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent ?? '';

describe('a calendar that a page makes read-only', () => {
  afterEach(unmountAll);

  it('takes nothing back and makes nothing again by keys, and says why', async () => {
    const calendar = await mount({ events: [LUNCH, TEA] });
    await key(calendar, box(calendar, 'Lunch'), 'Delete');
    await lock(calendar);
    const changes = collect(calendar, 'dayflow-change');
    await key(calendar, box(calendar, 'Tea'), 'z', { ctrlKey: true });
    assert.equal(alert(calendar), WHY);
    calendar.readonly = false;
    await drawn(calendar);
    await key(calendar, box(calendar, 'Tea'), 'z', { ctrlKey: true });
    assert.lengthOf(changes, 1);
    await lock(calendar);
    await key(calendar, box(calendar, 'Tea'), 'y', { ctrlKey: true });
    assert.equal(alert(calendar), WHY);
    assert.lengthOf(changes, 1);
  });

  it('takes nothing back by the button of what was told before, or by the menu; programs still do', async () => {
    const calendar = await mount({ events: [LUNCH, TEA] });
    await key(calendar, box(calendar, 'Lunch'), 'Delete');
    await lock(calendar);
    button(calendar, 'Undo').click();
    await drawn(calendar);
    assert.lengthOf(boxes(calendar), 1);
    assert.equal(alert(calendar), WHY);
    const { left, top } = box(calendar, 'Tea').getBoundingClientRect();
    const [x, y] = [left + 10, top - 30];
    let empty = document.elementFromPoint(x, y)!;
    while (empty.shadowRoot?.elementFromPoint(x, y)) empty = empty.shadowRoot.elementFromPoint(x, y)!;
    empty.dispatchEvent(new MouseEvent('contextmenu', { clientX: x, clientY: y, button: 2, bubbles: true, composed: true, cancelable: true }));
    await drawn(calendar);
    const items = [...calendar.shadowRoot!.querySelector('dayflow-menu')!.shadowRoot!.querySelectorAll('button')];
    const undo = items.find((item) => item.querySelector('.label')?.textContent === 'Undo')!;
    assert.equal(undo.ariaDisabled, 'true');
    assert.include(undo.ariaLabel, WHY);
    await calendar.undo();
    await drawn(calendar);
    assert.lengthOf(boxes(calendar), 2);
  });

  it('saves nothing of an editor that is open by then, which keeps what was typed', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const requests = collect(calendar, 'dayflow-change-request');
    await key(calendar, box(calendar, 'Lunch'), 'e');
    await typeInto(calendar, 'end-time', '14:00');
    await lock(calendar);
    button(calendar, 'Save').click();
    await drawn(calendar);
    assert.isEmpty(requests);
    assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
    assert.isTrue(isOpen(calendar, 'dayflow-event-editor'));
    assert.include(inner(calendar, 'dayflow-event-editor', '.panel').textContent, `Lunch was not saved: ${WHY}`);
    assert.equal(inner(calendar, 'dayflow-event-editor', '[data-field="end-time"]').shadowRoot!.querySelector('input')!.value, '14:00');
  });

  it('asks nothing about guests whom nobody will tell', async () => {
    const calendar = await mount();
    const source = new MeetingSource([{ ...LUNCH, id: 'mine' }], { mine: 'organizer' });
    calendar.addSource(source);
    await drawn(calendar);
    await key(calendar, box(calendar, 'Lunch'), 'e');
    await typeInto(calendar, 'end-time', '14:00');
    await lock(calendar);
    button(calendar, 'Save').click();
    await drawn(calendar);
    assert.isFalse(isOpen(calendar, 'dayflow-confirm-dialog'));
    assert.isEmpty(source.applied);
  });

  it('puts back what is dragged by then, and opens no form for what would be new', async () => {
    const calendar = await mount({ events: [LUNCH] });
    const { left, top, width, height } = box(calendar, 'Lunch').getBoundingClientRect();
    const from = { x: left + width / 2, y: top + height / 2 };
    for (const at of [from, placeOf(calendar, 0, 620)]) {
      calendar.readonly = false;
      await drawn(calendar);
      press(calendar, at);
      point('pointermove', { x: at.x, y: at.y + 60 });
      await drawn(calendar);
      await lock(calendar);
      release({ x: at.x, y: at.y + 60 });
      await drawn(calendar);
      assert.include(alert(calendar), WHY);
      assert.lengthOf(boxes(calendar), 1);
      assert.match(nameOf(box(calendar, 'Lunch')), /12:00 – 13:00/);
      assert.isFalse(isOpen(calendar, 'dayflow-event-editor'));
    }
  });
});
