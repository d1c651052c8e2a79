import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { english } from '../../../src/elements/messages/en.ts';
import { event, file, ics } from './files.ts';
import { dialog, drop, toast, until } from './import-dialog.ts';
import { focusedElement, focusedName, press } from './keys.ts';
import { drawn, inner, mount, unmountAll } from './mount.ts';

const CALENDARS = [{ id: 'work', name: 'Work', default: true }, { id: 'home', name: 'Home' }];
const TWO = ics(...event('one', 'One'), ...event('two', 'Two'));

describe('the dialog of an import', () => {
  afterEach(unmountAll);

  it('leaves the focus where a person chooses while the calendar is drawn anew', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [], messages: { ...english } });
    await drop(calendar, file(TWO));
    assert.equal(focusedName(), 'Import 2');
    const select = inner<HTMLSelectElement>(calendar, 'dayflow-import-dialog', 'select');
    select.focus();
    calendar.messages = { ...english };
    await drawn(calendar);
    assert.equal(focusedElement()?.tagName, 'SELECT');
  });

  const there = ['one', 'two'].map((id) => ({ id, title: 'Old', start: '2026-11-18T10:00' }));
  for (const { name, events } of [{ name: 'takes in', events: [] }, { name: 'replaces', events: there }]) {
    it(`keeps the focus while it ${name}, and stops at once when it is closed, whatever the page answers`, async () => {
      const calendar = await mount({ calendars: CALENDARS, events });
      const before = calendar.getEvents();
      const asked: string[] = [];
      let accept = (): void => undefined;
      calendar.addEventListener('dayflow-change-request', (request) => {
        asked.push(request.change.event.title);
        request.respondWith(new Promise((resolve) => (accept = () => resolve(true))));
      });
      await drop(calendar, file(TWO));
      if (events.length > 0) inner(calendar, 'dayflow-import-dialog', '[value="replace"]').click();
      await drawn(calendar);
      inner(calendar, 'dayflow-import-dialog', '.primary').click();
      await until(calendar, () => asked.length === 1, 'the question');
      await until(calendar, () => focusedName() === 'Cancel', 'the focus');
      await press('Escape');
      await until(calendar, () => !dialog(calendar).open, 'the end');
      accept();
      await until(calendar, () => toast(calendar) !== '', 'what came of it');
      assert.deepEqual(asked, ['One']);
      assert.deepEqual(calendar.getEvents(), before);
    });
  }
});
