import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { ImportReport } from '../../../src/elements/exchange/report.ts';
import { axeFindings } from '../axe.ts';
import { focusedElement, focusedName, hold, press } from './keys.ts';
import { KeepingSource, dragFiles, event, file, ics } from './files.ts';
import { dialog, drop, said, startImport, toast, until } from './import-dialog.ts';
import { box, boxes, button, collect, drawn, inner, mount, nameOf, unmountAll } from './mount.ts';

const WEEKLY = [
  ...event('choir', 'Choir', 17, 'RRULE:FREQ=WEEKLY'),
  'BEGIN:VEVENT', 'UID:choir', 'RECURRENCE-ID:20261124T100000', 'DTSTART:20261125T120000', 'DTEND:20261125T130000', 'SUMMARY:Choir, moved', 'END:VEVENT',
];
const CALENDARS = [{ id: 'work', name: 'Work', default: true }, { id: 'home', name: 'Home' }, { id: 'seen', name: 'Seen', readonly: true }];

describe('a calendar file that is dropped', () => {
  afterEach(unmountAll);

  it('is shown before anything is done: what it holds, where it goes, and what cannot', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [] });
    const text = ics(
      ...event('one', 'One'), ...WEEKLY, 'BEGIN:VTODO', 'UID:todo', 'DUE:20261119T100000', 'SUMMARY:Tidy up', 'END:VTODO',
      'BEGIN:VEVENT', 'UID:bad', 'DTSTART:soon', 'SUMMARY:Bad', 'END:VEVENT',
    );
    await drop(calendar, file(text));
    assert.include(said(calendar), 'team.ics');
    assert.include(said(calendar), '2 events');
    assert.include(said(calendar), '1 repeating event');
    assert.include(said(calendar), '1 task');
    assert.include(said(calendar), 'This calendar takes no repeating events.');
    assert.include(said(calendar), `line ${text.split('\r\n').indexOf('DTSTART:soon') + 1}`);
    const options = [...dialog(calendar).querySelectorAll('option')];
    assert.deepEqual(options.map(({ value, selected }) => [value, selected]), [['work', true], ['home', false]]);
    assert.deepEqual(boxes(calendar), []);
    assert.deepEqual(await axeFindings(calendar), []);

    await startImport(calendar);
    assert.deepEqual(boxes(calendar).map((each) => nameOf(each).split(',')[0]).sort(), ['One', 'Tidy up']);
    assert.equal(toast(calendar), '2 events imported, 2 left out');
    assert.equal(calendar.getEvents().find(({ title }) => title === 'One')!.calendarId, 'work');
    button(calendar, 'Undo').click();
    await until(calendar, () => boxes(calendar).length === 0, 'the undo');
  });

  it('stays out where the calendar has become read-only meanwhile', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [] });
    await drop(calendar, file(ics(...event('one', 'One'))));
    calendar.readonly = true;
    await drawn(calendar);
    inner<HTMLButtonElement>(calendar, 'dayflow-import-dialog', '.primary').click();
    await until(calendar, () => toast(calendar) !== '', 'the reason');
    assert.equal(toast(calendar), 'Events cannot be edited here.');
    assert.deepEqual(calendar.getEvents(), []);
    assert.isFalse(dialog(calendar).open);
  });

  it('goes into a source that keeps texts whole, as one object for a series', async () => {
    const calendar = await mount({ events: [] });
    const source = new KeepingSource('kept');
    calendar.addSource(source);
    const changes = collect(calendar, 'dayflow-change');
    const requests = collect(calendar, 'dayflow-change-request');
    await drop(calendar, file(ics(...WEEKLY, ...event('one', 'One'))));
    await startImport(calendar);
    assert.equal(source.batches, 1);
    for (const line of WEEKLY) assert.include(source.texts.get('kept-choir')!, `${line}\r\n`);
    assert.deepEqual(requests.map(({ change }) => [change.type, change.event.title, change.origin]), [['create', 'Choir', 'user'], ['create', 'One', 'user']]);
    await until(calendar, () => changes.length === 2, 'the changes');
    // What is a series is read-only from then on.
    assert.throws(() => button(calendar, 'Undo'));
  });

  it('leaves what is there as it is, or replaces it where that is chosen', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [{ id: 'one', calendarId: 'home', title: 'Old', start: '2026-11-18T10:00' }] });
    const text = ics(...event('one', 'New', 19), ...event('two', 'Two', 20));
    await drop(calendar, file(text));
    assert.include(said(calendar), '1 is already there');
    assert.include(said(calendar), 'Home (1)');
    await startImport(calendar);
    assert.equal(toast(calendar), '1 event imported, 1 already there');
    box(calendar, 'Old');

    await drop(calendar, file(text));
    assert.isTrue(inner<HTMLButtonElement>(calendar, 'dayflow-import-dialog', '.primary').disabled);
    inner(calendar, 'dayflow-import-dialog', '[value="replace"]').click();
    await drawn(calendar);
    assert.isNull(dialog(calendar).querySelector('select'), 'what is replaced stays in its calendar');
    await startImport(calendar);
    assert.equal(toast(calendar), '2 replaced');
    const { calendarId, start, title } = calendar.getEvents().find(({ id }) => id === 'one')!;
    assert.deepEqual([calendarId, String(start).slice(0, 16), title], ['home', '2026-11-19T10:00', 'New']);
    button(calendar, 'Undo').click();
    await until(calendar, () => boxes(calendar).some((each) => nameOf(each).startsWith('Old')), 'the undo');
  });

  it('replaces the text where a source keeps it, and brings it back', async () => {
    const calendar = await mount({ events: [] });
    const source = new KeepingSource('kept');
    calendar.addSource(source);
    await drop(calendar, file(ics(...event('one', 'Old', 18, 'X-KEPT:1'))));
    await startImport(calendar);
    const before = source.text('kept-one')!;
    await drop(calendar, file(ics(...event('one', 'New', 18, 'X-KEPT:2'))));
    inner(calendar, 'dayflow-import-dialog', '[value="replace"]').click();
    await drawn(calendar);
    await startImport(calendar);
    assert.include(source.text('kept-one')!, 'X-KEPT:2');
    button(calendar, 'Undo').click();
    await until(calendar, () => source.text('kept-one') === before, 'the text of before');
    assert.equal(source.restored, 1);
  });

  it('that replaced an event is undone without losing what was changed since', async () => {
    const calendar = await mount({ events: [] });
    const source = new KeepingSource('kept');
    calendar.addSource(source);
    await calendar.importICalendar(ics(...event('one', 'Old', 18)));
    await drop(calendar, file(ics(...event('one', 'New', 19))));
    inner(calendar, 'dayflow-import-dialog', '[value="replace"]').click();
    await drawn(calendar);
    await startImport(calendar);
    await calendar.updateEvent('kept-one', { location: 'Moved elsewhere' });
    button(calendar, 'Undo').click();
    await until(calendar, () => boxes(calendar).some((each) => nameOf(each).startsWith('Old')), 'the undo');
    const { location, start } = source.get('kept-one')!;
    assert.deepEqual([location, String(start).slice(0, 10)], ['Moved elsewhere', '2026-11-18']);
    assert.equal(source.restored, 0);
  });

  it('may be one of several; what is no calendar file is said', async () => {
    const calendar = await mount({ events: [] });
    const bytes = new Uint8Array([...new TextEncoder().encode('BEGIN:VCALENDAR\r\nX:'), 0xe9]);
    await drop(calendar, file(ics(...event('one', 'One')), 'a.ics'), file(ics(...event('two', 'Two'), ...event('one', 'One'), ...event('choir', 'Choir', 17, 'RRULE:FREQ=DAILY')), 'b.ics'), file('Hello', 'photo.png', 'image/png'), file(bytes, 'old.ics'));
    assert.include(said(calendar), 'photo.png This is not a calendar file');
    assert.match(said(calendar), /Choir repeats b\.ics · line 16 /);
    assert.match(said(calendar), /old\.ics line 2 .*offset 19/);
    await startImport(calendar);
    assert.lengthOf(boxes(calendar), 2);
  });

  it('asks for no calendar when there is nothing in it', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [] });
    await drop(calendar, file('Hello', 'letter.ics'));
    assert.include(said(calendar), 'There is nothing in it to import.');
    assert.isNull(calendar.shadowRoot!.querySelector('dayflow-import-dialog')!.shadowRoot!.querySelector('select'));
  });

  it('is asked of the page, which may refuse or change it', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [] });
    calendar.addEventListener('dayflow-change-request', (request) => {
      if (request.change.event.title === 'Two') request.preventDefault();
      else request.respondWith(Promise.resolve({ title: 'Other', calendarId: 'home' }));
    });
    await drop(calendar, file(ics(...event('one', 'One'), ...event('two', 'Two'))));
    await startImport(calendar);
    assert.deepEqual(calendar.getEvents().map(({ title, calendarId }) => [title, calendarId]), [['Other', 'home']]);
    assert.equal(toast(calendar), '1 event imported, 1 left out');
  });

  it('is left to the page where it is something else, or where nothing can be added', async () => {
    const calendar = await mount({ events: [] });
    const picture = file('', 'a.png', 'image/png');
    assert.isFalse(dragFiles(calendar, 'dragover', picture).defaultPrevented);
    assert.isFalse(dragFiles(calendar, 'drop', picture).defaultPrevented);
    assert.isFalse(dragFiles(calendar, 'dragover').defaultPrevented);
    calendar.readonly = true;
    await drawn(calendar);
    assert.isFalse(dragFiles(calendar, 'dragover', file(ics())).defaultPrevented);
    assert.isFalse(dragFiles(calendar, 'drop', file(ics())).defaultPrevented);
  });

  it('is refused while something is typed, so that nothing is lost', async () => {
    const calendar = await mount({ events: [{ id: 'one', title: 'One', start: '2026-11-20T10:00' }] });
    box(calendar, 'One').focus();
    await press('e');
    await drawn(calendar);
    const over = dragFiles(calendar, 'dragover', file(ics()));
    assert.isTrue(over.defaultPrevented);
    assert.isTrue(dragFiles(calendar, 'drop', file(ics(...event('two', 'Two')))).defaultPrevented);
    await drawn(calendar);
    assert.isTrue(inner<HTMLDialogElement>(calendar, 'dayflow-event-editor', 'dialog').open);
    assert.isNull(calendar.shadowRoot!.querySelector('[part="drop-target"]'));
  });

  it('shows where it may be dropped while it is over the calendar', async () => {
    const calendar = await mount({ events: [] });
    const target = (): Element | null => calendar.shadowRoot!.querySelector('[part="drop-target"]');
    assert.isTrue(dragFiles(calendar, 'dragenter', file('', 'a.ics', '')).defaultPrevented);
    assert.isTrue(dragFiles(calendar, 'dragover', file('', 'a.ics', '')).defaultPrevented);
    await drawn(calendar);
    assert.equal(nameOf(target()), 'Drop to import');
    dragFiles(calendar, 'dragleave');
    await drawn(calendar);
    assert.isNull(target());
  });

  it('shows how far it is read where it is large, and reading can be given up', async () => {
    const calendar = await mount({ events: [] });
    const many = Array.from({ length: 3000 }, (_, index) => event(`uid-${index}`, `Event ${index}`)).flat();
    dragFiles(calendar, 'drop', file(ics(...many)));
    await until(calendar, () => calendar.shadowRoot!.querySelector('dayflow-import-dialog')?.shadowRoot?.querySelector('progress') instanceof Element, 'the progress');
    await press('Escape');
    await until(calendar, () => !dialog(calendar).open, 'the end');
    await drop(calendar, file(ics(...event('one', 'One'))));
    assert.include(said(calendar), '1 event');
    assert.notInclude(said(calendar), '3000');
  });
});

describe('an import by the keyboard alone', () => {
  const { click } = HTMLInputElement.prototype;
  afterEach(() => {
    HTMLInputElement.prototype.click = click;
    unmountAll();
  });

  it('is a command of the menu; in the dialog Tab goes round, and Enter does it', async () => {
    // No test can use the system's own choice of files.
    HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
      Object.defineProperty(this, 'files', { value: [file(ics(...event('one', 'New'), ...event('two', 'Two', 19)))] });
      this.dispatchEvent(new Event('change'));
    };
    const calendar = await mount({ calendars: CALENDARS, events: [{ id: 'one', calendarId: 'home', title: 'Old', start: '2026-11-18T10:00' }], date: '2027-03-01' });
    calendar.focus();
    await hold('Shift', 'F10');
    await drawn(calendar);
    for (let tries = 0; tries < 10 && focusedName() !== 'Import…'; tries++) await press('ArrowDown');
    await press('Enter');
    await until(calendar, () => focusedName() === 'Import 1', 'the preview');
    await hold('Shift', 'Tab');
    assert.equal(focusedName(), 'Cancel');
    await hold('Shift', 'Tab');
    await press('ArrowDown');
    await hold('Shift', 'Tab');
    await press('ArrowDown');
    await drawn(calendar);
    assert.equal(inner<HTMLSelectElement>(calendar, 'dayflow-import-dialog', 'select').value, 'home');
    assert.isTrue(inner<HTMLInputElement>(calendar, 'dayflow-import-dialog', '[value="replace"]').checked);
    for (let tries = 0; tries < 10 && focusedName() !== 'Import 2'; tries++) await press('Tab');
    await press('Enter');
    await until(calendar, () => !dialog(calendar).open, 'the end of the import');
    assert.deepEqual(calendar.getEvents().map(({ title, calendarId }) => [title, calendarId]).sort(), [['New', 'home'], ['Two', 'home']]);
    assert.equal(focusedElement()?.getRootNode(), calendar.shadowRoot!.querySelector('.view')!.shadowRoot);
  });
});

describe('importICalendar', () => {
  afterEach(unmountAll);

  it('takes text, bytes and blobs, tells what came of them, and does not ask', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [] });
    const requests = collect(calendar, 'dayflow-change-request');
    const text = ics(...event('one', 'One'), ...event('two', 'Two'), ...WEEKLY);
    const report: ImportReport = await calendar.importICalendar(text);
    assert.deepInclude(report, { added: 2, replaced: 0, skipped: 0, problems: [] });
    assert.deepEqual(report.refused.map(({ uid, reason, line }) => [uid, reason, line]), [['choir', 'series', text.split('\r\n').indexOf('UID:choir')]]);
    const bytes = new TextEncoder().encode(text);
    for (const content of [bytes, bytes.buffer, new Blob([text])]) {
      assert.deepInclude(await calendar.importICalendar(content), { added: 0, skipped: 2 });
    }
    assert.deepInclude(await calendar.importICalendar(text.replace('SUMMARY:One', 'SUMMARY:First'), { duplicates: 'replace' }), { replaced: 2 });
    assert.include(calendar.getEvents().map(({ title }) => title), 'First');
    assert.deepEqual(requests, []);
  });

  it('throws where nothing can be read or nothing can be written', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: [] });
    const rejected = async (...given: Parameters<DayFlowCalendar['importICalendar']>): Promise<string> =>
      calendar.importICalendar(...given).then(() => 'nothing', (error: Error) => `${error.name}: ${error.message}`);
    assert.match(await rejected(new Uint8Array([0x42, 0xff])), /ICalendarError: .*offset 1 /);
    assert.match(await rejected('BEGIN:VCARD\r\nEND:VCARD\r\n'), /NoCalendarFileError/);
    const text = ics(...event('one', 'One'));
    assert.match(await rejected(text, { calendarId: 'seen' }), /ReadOnlyError/);
    assert.match(await rejected(text, { calendarId: 'nowhere' }), /UnknownCalendarError/);
    assert.match(await rejected(text, { duplicates: 'both' as 'skip' }), /RangeError: duplicates/);
    assert.deepEqual(calendar.getEvents(), []);
  });
});
