import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { english } from '../../../src/elements/messages/en.ts';
import { event, file, ics } from './files.ts';
import { dialog, drop, said, startImport, toast, until } from './import-dialog.ts';
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
      assert.equal(toast(calendar), 'Nothing was imported.');
      assert.deepEqual(calendar.getEvents(), before);
    });
  }

  it('proposes another calendar where the chosen one went away or became read-only meanwhile', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [] });
    const select = (): HTMLSelectElement => inner(calendar, 'dayflow-import-dialog', 'select');
    const start = async (): Promise<void> => {
      inner(calendar, 'dayflow-import-dialog', '.primary').click();
      await drawn(calendar);
    };
    await drop(calendar, file(TWO));
    calendar.calendars = [{ id: 'work', name: 'Work', readonly: true }, { id: 'home', name: 'Home' }, { id: 'third', name: 'Third' }];
    await drawn(calendar);
    await start();
    assert.deepEqual([select().value, dialog(calendar).open, calendar.getEvents().length], ['home', true, 0]);

    calendar.calendars = [{ id: 'third', name: 'Third' }];
    await drawn(calendar);
    select().dispatchEvent(new Event('change'));
    await drawn(calendar);
    assert.equal(select().value, 'third');
    await startImport(calendar);
    assert.deepEqual(calendar.getEvents().map(({ calendarId }) => calendarId), ['third', 'third']);
  });

  it('says of what goes in alone that it is imported without being understood, file by file', async () => {
    const odd = (uid: string): string[] => event(uid, 'Odd', 18, 'DURATION:PT2H');
    const calendar = await mount({ calendars: CALENDARS, events: [{ id: 'one', title: 'One', start: '2026-11-18T10:00' }] });
    await drop(calendar, file(ics(...odd('one'), ...event('choir', 'Choir', 17, 'RRULE:FREQ=DAILY', 'DURATION:PT2H'))));
    assert.notInclude(said(calendar), 'Not understood');
    inner(calendar, 'dayflow-import-dialog', '[value="replace"]').click();
    await drawn(calendar);
    assert.match(said(calendar), /Not understood, imported anyway: 1 line 9 /);
    await press('Escape');
    await drop(calendar, file(ics(...event('new', 'New'), ...odd('two')), 'b.ics'), file(ics(...odd('three')), 'a.ics'));
    assert.match(said(calendar), /imported anyway: 2 b\.ics line 15 .* a\.ics line 9 /);
    const { problems } = await calendar.importICalendar(ics(...odd('one'), ...odd('four')));
    assert.deepEqual(problems.map(({ line }) => line), [16]);
  });

  it('names the file that is meant where two hold one event', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [] });
    const unread = ['BEGIN:VEVENT', 'UID:one', 'DTSTART:soon', 'SUMMARY:Unread', 'END:VEVENT'];
    await drop(calendar, file(ics(...event('one', 'One')), 'a.ics'), file(ics(...unread), 'b.ics'));
    assert.include(said(calendar), 'Unread b.ics · line 6');
  });

  it('says what came of it in the marks of the language', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [], locale: 'zh-Hans' });
    calendar.addEventListener('dayflow-change-request', (request) => {
      if (request.change.event.title === 'Two') request.preventDefault();
      if (request.change.event.title === 'Three') request.respondWith(Promise.reject(new Error('断开')));
    });
    await drop(calendar, file(TWO));
    await until(calendar, () => said(calendar).includes('导入'), 'the words');
    await startImport(calendar);
    assert.equal(toast(calendar), '已导入 1 项日程，1 项未导入');
    await drop(calendar, file(ics(...event('three', 'Three'), ...event('one', 'One'))));
    await startImport(calendar);
    assert.equal(toast(calendar), '1 项已存在，1 项未导入。断开');
  });
});
