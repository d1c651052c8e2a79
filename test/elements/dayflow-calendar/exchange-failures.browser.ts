import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { dragFiles, event, file, ics } from './files.ts';
import { drop, said, toast, until } from './import-dialog.ts';
import { hold } from './keys.ts';
import { button, drawn, mount, unmountAll } from './mount.ts';

const create = URL.createObjectURL;
const get = CustomElementRegistry.prototype.get;

/** What is needed for files cannot be had for the moment. */
function goOffline(): void {
  CustomElementRegistry.prototype.get = function (this: CustomElementRegistry, name: string) {
    if (name === 'dayflow-import-dialog') throw new Error('You are offline.');
    return get.call(this, name);
  };
}

function goOnline(): void {
  CustomElementRegistry.prototype.get = get;
}

describe('what is needed for files', () => {
  afterEach(() => {
    goOnline();
    URL.createObjectURL = create;
    unmountAll();
  });

  it('is loaded again when it could not be, which a person is told', async () => {
    const calendar = await mount({ events: [] });
    goOffline();
    dragFiles(calendar, 'drop', file(ics(...event('one', 'One'))));
    await until(calendar, () => toast(calendar) === 'You are offline.', 'the reason');
    const [text, again] = await Promise.allSettled([calendar.exportICalendar(), calendar.exportICalendar()]);
    assert.deepEqual([text.status, again.status], ['rejected', 'rejected']);
    goOnline();
    assert.include(await calendar.exportICalendar(), 'BEGIN:VCALENDAR');
    await drop(calendar, file(ics(...event('one', 'One'))));
    assert.include(said(calendar), '1 event');
  });

  it('may fail to save, which a person is told', async () => {
    const calendar = await mount({ events: [{ id: 'one', title: 'One', start: '2026-11-18T10:00' }], date: '2027-03-01' });
    URL.createObjectURL = () => {
      throw new Error('There is no space left.');
    };
    calendar.focus();
    await hold('Shift', 'F10');
    await drawn(calendar);
    button(calendar, 'Export to a file').click();
    await until(calendar, () => toast(calendar) === 'There is no space left.', 'the reason');
  });
});
