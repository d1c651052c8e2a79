import { occurrencesInRange, parseICalendar, patchICalendar } from '../../src/icalendar/public.ts';
import { ICalendarError } from '../../src/icalendar/errors.ts';
import { loadTemporal, temporal } from '../../src/time/temporal.ts';
import { SAMPLES } from './samples.ts';
import { assert, before, describe, it } from '../support/suite.ts';

before(async () => {
  await loadTemporal();
});

const single = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const times = (text: string): string[] => text.replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE/, '').match(/^(DT(START|END)|DURATION).*$/gm)!.map((line) => line.trim());

describe('parseICalendar', () => {
  it('gives events with Temporal times', () => {
    const { events, tasks, errors } = parseICalendar(SAMPLES.series);
    assert.deepEqual([tasks, errors], [[], []]);
    const [{ start, end, ...event }] = events as [(typeof events)[0]];
    assert.deepEqual(event, { uid: 'series', title: 'Weekly', allDay: false, location: 'Hall', recurring: true });
    assert.equal(String(start), '2026-07-06T09:00:00+02:00[Europe/Berlin]');
    assert.equal(String(end), '2026-07-06T10:00:00+02:00[Europe/Berlin]');
  });

  it('gives tasks', () => {
    const [task] = parseICalendar(SAMPLES.task).tasks;
    assert.deepEqual({ ...task, due: String(task!.due) }, { uid: 'task', title: 'Pay, soon', due: '2026-08-01', status: 'in-process', percent: 40 });
    const [done] = parseICalendar(
      SAMPLES.task.replace('STATUS:IN-PROCESS', 'COMPLETED:20260730T080000Z\r\nDTSTART:20260730T070000\r\nDURATION:PT1H\r\nSTATUS:completed').replace('DUE;', 'X-DUE;'),
    ).tasks;
    assert.deepEqual([done!.status, String(done!.completed), String(done!.due)], ['completed', '2026-07-30T08:00:00+00:00[UTC]', '2026-07-30T08:00:00']);
  });

  it('names all that is wrong in the order of the lines', () => {
    const { events, errors } = parseICalendar(single('DTSTART:20260714T100000Z', 'DTEND:20260713T100000Z', 'broken').replace('END:VCALENDAR\r\n', 'BEGIN:VTODO\r\nDUE:never'));
    assert.lengthOf(events, 1);
    assert.deepEqual(errors.map(({ line }) => line), [1, 5, 6, 8, 9]);
  });
});

describe('occurrencesInRange', () => {
  it('takes Temporal, Date and ISO strings for one range', () => {
    const T = temporal();
    const ranges = [
      { start: '2026-07-12', end: '2026-07-28', timeZone: 'UTC' },
      { start: T.PlainDate.from('2026-07-12'), end: T.PlainDate.from('2026-07-28'), timeZone: 'UTC' },
      { start: new Date('2026-07-12T00:00Z'), end: T.Instant.from('2026-07-28T00:00Z'), timeZone: 'America/New_York' },
      { start: '2026-07-12T00:00Z', end: T.ZonedDateTime.from('2026-07-28T00:00[UTC]') },
    ];
    for (const range of ranges) {
      const found = occurrencesInRange(SAMPLES.series, range);
      assert.deepEqual(
        found.map(({ recurrenceId, start, title, overridden }) => [recurrenceId, String(start), title, overridden]),
        [
          ['20260713T070000Z', '2026-07-13T14:00:00+02:00[Europe/Berlin]', 'Moved', true],
          ['20260727T070000Z', '2026-07-27T09:00:00+02:00[Europe/Berlin]', 'Weekly', false],
        ],
      );
    }
  });

  it('puts dates, floating and zoned times in one order', () => {
    const text = ['DTSTART:20260714T110000', 'DTSTART:20260714T100000Z', 'DTSTART;VALUE=DATE:20260714']
      .map((line, index) => single(line).replace('UID:1', `UID:${index}`))
      .join('');
    const found = occurrencesInRange(text, { start: '2026-07-14', end: '2026-07-15', timeZone: 'Europe/Berlin' });
    assert.deepEqual(found.map(({ uid, allDay, recurrenceId }) => [uid, allDay, recurrenceId]), [['2', true, ''], ['0', false, ''], ['1', false, '']]);
  });

  it('refuses a range that is none', () => {
    assert.throws(() => occurrencesInRange(SAMPLES.series, { start: 'soon', end: '2026-01-01' }), /start "soon"/);
    assert.throws(() => occurrencesInRange(SAMPLES.series, { start: '2026-01-02', end: '2026-01-01' }), /end/);
    assert.throws(() => occurrencesInRange(SAMPLES.series, { start: '2026-01-02', end: '2026-01-03', timeZone: 'Nowhere' }), RangeError);
  });
});

describe('patchICalendar', () => {
  const text = single('DTSTART;TZID=Europe/Paris:20260714T100000', 'DTEND;TZID=Europe/Paris:20260714T110000', 'LOCATION:x');

  it('sets and removes fields', () => {
    const patched = patchICalendar(text, { title: 'T', location: null });
    assert.include(patched, 'SUMMARY:T\r\n');
    assert.notInclude(patched, 'LOCATION');
    assert.match(patched, /DTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  it('moves one end and keeps the other', () => {
    assert.deepEqual(times(patchICalendar(text, { end: '2026-07-14T12:00[Europe/Paris]' })).slice(0, 2), [
      'DTSTART;TZID=Europe/Paris:20260714T100000',
      'DTEND;TZID=Europe/Paris:20260714T120000',
    ]);
    assert.include(times(patchICalendar(text, { end: new Date('2026-07-14T12:00Z') })), 'DTEND;TZID=Europe/Paris:20260714T140000');
    assert.throws(() => patchICalendar(text, { start: '2026-07-15T12:00[Europe/Paris]' }), RangeError);
    assert.throws(() => patchICalendar(text, { start: '2026-07-13' }), TypeError);
  });

  it('makes an event all-day and back', () => {
    const day = patchICalendar(text, { allDay: true });
    assert.deepEqual(times(day).slice(0, 2), ['DTSTART;VALUE=DATE:20260714', 'DTEND;VALUE=DATE:20260715']);
    assert.lengthOf(times(patchICalendar(day, { start: '2026-07-14T08:00[UTC]', end: null, allDay: false })), 1);
    assert.throws(() => patchICalendar(day, { allDay: false }), TypeError);
  });

  it('refuses values of another type', () => {
    assert.throws(() => patchICalendar(text, { title: 5 as unknown as string }), /title/);
    assert.throws(() => patchICalendar(text, { status: 'maybe' as 'confirmed' }), /status/);
  });

  it('refuses a series', () => {
    assert.throws(() => patchICalendar(SAMPLES.series, { title: 'x' }), ICalendarError);
    assert.throws(() => patchICalendar(SAMPLES.series, { allDay: true }), ICalendarError);
  });
});
