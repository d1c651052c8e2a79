import { sendKeys } from '@web/test-runner-commands';
import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { focusedElement, focusedName, hold, press } from './keys.ts';
import { collect, drawn, mount, unmountAll } from './mount.ts';

/** Tab, until the focus is in the calendar's view. */
async function tabIntoView(calendar: DayFlowCalendar): Promise<void> {
  const view = calendar.shadowRoot!.querySelector('.view')!;
  for (let count = 0; count < 20; count++) {
    if (focusedElement()?.getRootNode() === view.shadowRoot) return;
    await press('Tab');
  }
  assert.fail('Tab does not come to the view');
}

/** Real keys alone; nothing is clicked, and nothing is given the focus. */
describe('by the keyboard alone', () => {
  afterEach(unmountAll);

  for (const view of ['week', 'month'] as const) {
    it(`an event is created, moved, lengthened, edited and deleted in the ${view}`, async () => {
      const calendar = await mount({ view });
      const changes = collect(calendar, 'dayflow-change');
      const held = (): string | undefined => {
        const event = calendar.getEvents()[0];
        return event && `${event.title} ${String(event.start).slice(0, 16)} ${String(event.end).slice(0, 16)}`;
      };
      await tabIntoView(calendar);

      // Week: from 8:00 on Monday to 9:00 on Tuesday. Month: from Friday to Tuesday.
      for (const key of view === 'week' ? ['ArrowDown', 'ArrowDown', 'ArrowRight'] : ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await press(key);
      await press('Enter');
      await drawn(calendar);
      await sendKeys({ type: 'Lunch' });
      await press('Enter');
      await drawn(calendar);
      assert.equal(held(), view === 'week' ? 'Lunch 2026-11-17T09:00 2026-11-17T10:00' : 'Lunch 2026-11-17 2026-11-18');
      assert.match(focusedName(), /^Lunch/);

      if (view === 'week') {
        await sendKeys({ down: 'Alt' });
        for (let quarter = 0; quarter < 4; quarter++) await press('ArrowDown');
        await sendKeys({ up: 'Alt' });
        await drawn(calendar);
        assert.equal(held(), 'Lunch 2026-11-17T10:00 2026-11-17T11:00', 'moved by an hour');
      }
      await hold('Alt', 'ArrowRight');
      await drawn(calendar);
      assert.equal(held(), view === 'week' ? 'Lunch 2026-11-18T10:00 2026-11-18T11:00' : 'Lunch 2026-11-18 2026-11-19', 'moved by a day');
      await hold('Alt', 'Shift', 'ArrowDown');
      await drawn(calendar);
      assert.equal(held(), view === 'week' ? 'Lunch 2026-11-18T10:00 2026-11-18T11:15' : 'Lunch 2026-11-18 2026-11-20', 'lengthened');
      assert.match(focusedName(), /^Lunch/);

      await press('e');
      await drawn(calendar);
      await press('End');
      await sendKeys({ type: ' with Ana' });
      await press('Enter');
      await drawn(calendar);
      assert.equal(calendar.getEvents()[0]?.title, 'Lunch with Ana');
      assert.match(focusedName(), /^Lunch with Ana/);

      await press('Delete');
      await drawn(calendar);
      assert.isUndefined(held());
      assert.equal(focusedElement()?.getRootNode(), calendar.shadowRoot!.querySelector('.view')!.shadowRoot as Node, 'the focus is in the view');
      assert.equal(changes[0]?.change.type, 'create');
      assert.equal(changes.at(-1)?.change.type, 'delete');
    });
  }
});
