import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { Calendar } from '../../../src/model/calendar.ts';
import { MemorySource } from './memory-source.ts';
import { box, button, collect, drawn, inner, mount, nameOf, unmountAll } from './mount.ts';

const TASKS = [
  { id: 'open', title: 'Tidy up', start: '2026-11-20T10:00', end: '2026-11-20T11:00', task: { completed: false } },
  { id: 'done', title: 'Send it', start: '2026-11-20T13:00', end: '2026-11-20T14:00', task: { completed: true } },
  { id: 'event', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' },
];

/** A source with two lists of tasks, and a calendar that takes none. */
class TaskLists extends MemorySource {
  constructor() {
    super('to-do', []);
    this.store.setCalendars([{ id: 'to-do', name: 'To do' }, { id: 'to-buy', name: 'To buy' }, { id: 'dates', name: 'Dates' }]);
    this.store.setEvents([{ ...TASKS[0]!, calendarId: 'to-do' }]);
  }

  override get calendars(): readonly Calendar[] {
    return super.calendars.map((calendar) => ({ ...calendar, ...(calendar.id === 'dates' ? { onlyEvents: true } : { onlyTasks: true }) }));
  }
}

/** Presses a key on what has the focus in the view. */
async function hit(calendar: DayFlowCalendar, key: string): Promise<void> {
  const focused = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.activeElement!;
  focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await drawn(calendar);
}

/** Clicks a box so far from the start of its title. */
async function click(calendar: DayFlowCalendar, title: string, along: number): Promise<void> {
  const at = box(calendar, title);
  const rect = at.querySelector('.title')!.getBoundingClientRect();
  at.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: rect.left + along, clientY: rect.top + 8, detail: 1 }));
  await drawn(calendar);
}

const completed = (calendar: DayFlowCalendar, id: string) => calendar.getEvents().find((event) => event.id === id)!.task!.completed;

describe('a task in the calendar', () => {
  afterEach(unmountAll);

  it('is named as one, and told from events by its parts', async () => {
    const calendar = await mount({ events: TASKS });
    assert.include(nameOf(box(calendar, 'Tidy up')), ', task');
    assert.include(nameOf(box(calendar, 'Send it')), ', task, done');
    assert.notInclude(nameOf(box(calendar, 'Lunch')), 'task');
    assert.isTrue(box(calendar, 'Send it').part.contains('done'));
    assert.deepEqual(await axeFindings(calendar), []);
  });

  for (const view of ['week', 'month', 'agenda'] as const) {
    it(`is ticked off by a click on its circle, and opens by one beside it, in the ${view}`, async () => {
      const calendar = await mount({ events: TASKS, view });
      const changes = collect(calendar, 'dayflow-change');
      const clicks = collect(calendar, 'dayflow-event-click');
      await click(calendar, 'Tidy up', 6);
      assert.isTrue(completed(calendar, 'open'));
      assert.deepEqual(changes.map(({ change }) => change.patch), [{ completed: true }]);
      assert.lengthOf(clicks, 0);
      await click(calendar, 'Tidy up', 40);
      assert.lengthOf(clicks, 1);
    });
  }

  it('is ticked off by its key, said, and taken back', async () => {
    const calendar = await mount({ events: TASKS });
    box(calendar, 'Tidy up').focus();
    box(calendar, 'Tidy up').dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, composed: true, cancelable: true }));
    await drawn(calendar);
    assert.isTrue(completed(calendar, 'open'));
    await calendar.undo();
    assert.isFalse(completed(calendar, 'open'));
  });

  it('that is read-only stays as it is', async () => {
    const calendar = await mount({ events: TASKS.map((task) => ({ ...task, readonly: true })) });
    await click(calendar, 'Tidy up', 6);
    assert.isFalse(completed(calendar, 'open'));
  });

  it('goes to calendars that take tasks, in the editor and by the menu', async () => {
    const calendar = await mount({ calendars: [{ id: 'home', name: 'Home' }] });
    calendar.addSource(new TaskLists());
    await drawn(calendar);
    box(calendar, 'Tidy up').focus();
    await hit(calendar, 'e');
    const select = inner<HTMLSelectElement>(calendar, 'dayflow-event-editor', 'select[name="calendar"]');
    assert.deepEqual([...select.options].map(({ text }) => text), ['Home', 'To do', 'To buy']);
    assert.equal(select.value, 'to-do', 'where it is');
    button(calendar, 'Cancel').click();
    await drawn(calendar);
    box(calendar, 'Tidy up').focus();
    await hit(calendar, 'ContextMenu');
    const labels = (): string[] =>
      [...calendar.shadowRoot!.querySelector('dayflow-menu')!.shadowRoot!.querySelectorAll('.label')].map(({ textContent }) => textContent!);
    [...calendar.shadowRoot!.querySelector('dayflow-menu')!.shadowRoot!.querySelectorAll('button')]
      .find((item) => item.textContent!.includes('Move to calendar…'))!
      .click();
    await drawn(calendar);
    assert.deepEqual(labels(), ['Move to calendar…', 'Home', 'To do', 'To buy']);
  });
});
