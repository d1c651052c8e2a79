import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { calendarObjects } from '../../../src/icalendar/exchange/objects.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { KeepingSource, event, ics } from './files.ts';
import { button, drawn, mount, nameOf, unmountAll } from './mount.ts';
import { hold } from './keys.ts';
import { seriesSource } from './memory-source.ts';

const SERIES = [...event('choir', 'Choir', 17, 'RRULE:FREQ=WEEKLY', 'X-KEPT;P="a:b":c'), ...event('choir', 'Choir, moved', 25, 'RECURRENCE-ID:20261124T100000')];
const objectsOf = (text: string): ReturnType<typeof calendarObjects> => calendarObjects(text, () => 'made');

/** What the browser is given to save, by file name. */
function saved(): Map<string, Blob> {
  const files = new Map<string, Blob>();
  let last: Blob | undefined;
  URL.createObjectURL = (blob) => {
    last = blob as Blob;
    return create.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    files.set(this.download, last!);
  };
  return files;
}
const create = URL.createObjectURL;
const { click } = HTMLAnchorElement.prototype;

describe('exportICalendar', () => {
  afterEach(unmountAll);

  const withSources = async (): Promise<{ calendar: DayFlowCalendar; source: KeepingSource }> => {
    const calendar = await mount({
      calendars: [{ id: 'own', name: 'My own' }],
      events: [
        { id: 'lunch', title: 'Lunch; long', start: '2026-11-20T12:00[Europe/Lisbon]', end: '2026-11-20T13:00[Europe/Lisbon]', reminders: [10] },
        { id: 'later', title: 'Later', start: '2029-01-01T10:00[Europe/Lisbon]', end: '2029-01-01T11:00[Europe/Lisbon]' },
      ],
    });
    const source = new KeepingSource('kept');
    calendar.addSource(source);
    await calendar.importICalendar(ics(...SERIES, ...event('one', 'One', 18, 'X-KEPT:1')), { calendarId: 'kept' });
    return { calendar, source };
  };

  it('is one file of all: what is kept as text line for line, what is the page’s written with its zone', async () => {
    const { calendar, source } = await withSources();
    const text = await calendar.exportICalendar();
    assert.equal(text.match(/BEGIN:VCALENDAR/g)!.length, 1);
    assert.equal(text.match(/BEGIN:VTIMEZONE/g)!.length, 1);
    assert.notMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    assert.include(text, SERIES.join('\r\n'));
    const objects = objectsOf(text);
    assert.sameMembers(objects.map(({ uid }) => uid), ['choir', 'one', 'lunch', 'later']);
    const own = (uid: string): string => objects.find((object) => object.uid === uid)!.text.replace(/^(PRODID|CALSCALE).*\r\n/gm, '');
    for (const uid of ['choir', 'one']) assert.equal(own(uid), source.texts.get(`kept-${uid}`)!.replace(/^PRODID.*\r\n/gm, ''));
    const { title, span, reminders } = objects.find(({ uid }) => uid === 'lunch')!.event!;
    assert.deepEqual([title, span.kind === 'zoned' && span.zone, reminders?.length], ['Lunch; long', 'Europe/Lisbon', 1]);
  });

  it('may be of some days or calendars', async () => {
    const { calendar } = await withSources();
    const uids = async (...given: Parameters<DayFlowCalendar['exportICalendar']>): Promise<string[]> =>
      objectsOf(await calendar.exportICalendar(...given)).map(({ uid }) => uid).sort();
    assert.deepEqual(await uids({ start: '2026-11-18', end: '2026-11-21' }), ['lunch', 'one']);
    assert.deepEqual(await uids(undefined, { calendarIds: ['own'] }), ['later', 'lunch']);
    assert.deepEqual(await uids({ start: '2026-11-01', end: '2026-11-02' }), []);
    const asked = { start: '2026-11-02', end: '2026-11-01' };
    assert.equal(await calendar.exportICalendar(asked).then(() => 'nothing', ({ name }: Error) => name), 'RangeError');
  });

  it('is taken in again as the same, and the second time as what is there', async () => {
    const { calendar } = await withSources();
    const text = await calendar.exportICalendar();
    assert.deepInclude(await calendar.importICalendar(text), { added: 0, skipped: 4, refused: [] });
    const other = await mount({ events: [] });
    assert.deepInclude(await other.importICalendar(text), { added: 3 });
    const again = objectsOf(await other.exportICalendar()).find(({ uid }) => uid === 'lunch')!.event!;
    assert.deepEqual([again.title, again.reminders?.length], ['Lunch; long', 1]);
  });

  it('leaves out a series of which only its source knows the rule', async () => {
    const calendar = await mount({ events: [] });
    calendar.addSource(seriesSource('choir', ['2026-11-17']));
    assert.deepEqual(objectsOf(await calendar.exportICalendar()), []);
  });
});

describe('a person who exports', () => {
  afterEach(() => {
    URL.createObjectURL = create;
    HTMLAnchorElement.prototype.click = click;
    unmountAll();
  });

  it('saves all calendars that are shown, by the menu', async () => {
    const files = saved();
    const calendar = await mount({
      calendars: [{ id: 'work', name: 'Work: 1/2' }, { id: 'hidden', visible: false }],
      events: [{ id: 'a', title: 'A', calendarId: 'work', start: '2026-11-20' }, { id: 'b', title: 'B', calendarId: 'hidden', start: '2026-11-20' }],
      date: '2027-03-01',
    });
    calendar.focus();
    await hold('Shift', 'F10');
    await drawn(calendar);
    button(calendar, 'Export to a file').click();
    for (let tries = 0; tries < 100 && files.size === 0; tries++) await drawn(calendar);
    const blob = files.get('Work 1 2.ics')!;
    assert.equal(blob.type, 'text/calendar;charset=utf-8');
    assert.deepEqual(objectsOf(await blob.text()).map(({ uid }) => uid), ['a']);
    await drawn(calendar);
    const toast = calendar.shadowRoot!.querySelector('dayflow-toast')!.shadowRoot!.querySelector('.words');
    assert.equal(nameOf(toast), '1 event saved in Work 1 2.ics');
  });

  it('is told where there is nothing, and a program gets the name of the file', async () => {
    const files = saved();
    const calendar = await mount({ events: [] });
    assert.match(await calendar.downloadICalendar(), /^calendar-\d{4}-\d\d-\d\d\.ics$/);
    assert.equal(files.size, 1);
    calendar.focus();
    await hold('Shift', 'F10');
    await drawn(calendar);
    button(calendar, 'Export to a file').click();
    for (let tries = 0; tries < 100; tries++) {
      await drawn(calendar);
      if (nameOf(calendar.shadowRoot!.querySelector('dayflow-toast')!.shadowRoot!.querySelector('.words')) !== '') break;
    }
    assert.equal(nameOf(calendar.shadowRoot!.querySelector('dayflow-toast')!.shadowRoot!.querySelector('.words')), 'There are no events to export.');
    assert.equal(files.size, 1);
  });
});
