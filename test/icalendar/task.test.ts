import { readObject, readResource } from '../../src/icalendar/read/resource.ts';
import { patchText } from '../../src/icalendar/write/patch.ts';
import { DAY_MS, HOUR_MS } from '../../src/time/day.ts';
import { assert, describe, it } from '../support/suite.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const lines = (...more: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VTODO', 'UID:t', 'DTSTAMP:20260101T000000Z', 'SUMMARY:Tidy up', 'X-KEPT;P="a:b":c', ...more, 'END:VTODO', 'END:VCALENDAR', ''].join('\r\n');
const task = (...more: string[]) => readObject(lines(...more)).events[0];
const unstamped = (text: string): string => text.replace(/^(DTSTAMP|LAST-MODIFIED|SEQUENCE):.*\r\n/gm, '');

describe('a task', () => {
  it('is due at DUE, else DURATION after DTSTART, else at DTSTART', () => {
    const noon = Date.UTC(2026, 10, 24, 12);
    const spans: [string[], number, number][] = [
      [['DUE:20261124T120000Z'], noon, noon],
      [['DTSTART:20261120T090000Z', 'DUE:20261124T120000Z'], noon, noon],
      [['DTSTART:20261124T110000Z', 'DURATION:PT1H'], noon, noon],
      [['DTSTART:20261124T120000Z'], noon, noon],
      [['DUE;VALUE=DATE:20261124'], Math.floor(noon / DAY_MS), Math.floor(noon / DAY_MS) + 1],
    ];
    for (const [more, start, end] of spans) {
      const { span } = task(...more)!;
      assert.deepEqual([span.start, span.end], [start, end], more.join());
    }
  });

  it('that is due at no time is not there, and is no error', () => {
    const { events, errors } = readObject(lines());
    assert.deepEqual([events, errors], [[], []]);
    assert.lengthOf(readObject(lines('DUE:soon')).errors, 1);
  });

  it('is no event for who asks for events', () => {
    assert.deepEqual(readResource(lines('DUE:20261124T120000Z')).events, []);
  });

  it('says how far it is done', () => {
    const progress = (...more: string[]) => task('DUE:20261124T120000Z', ...more)!.task;
    assert.deepEqual(progress(), { completed: false });
    assert.deepEqual(progress('STATUS:IN-PROCESS', 'PERCENT-COMPLETE:40'), { completed: false, status: 'in-process', percent: 40 });
    assert.deepEqual(progress('STATUS:COMPLETED', 'COMPLETED:20261123T100000Z', 'PERCENT-COMPLETE:100'), { completed: true, status: 'completed', percent: 100 });
    assert.deepEqual(progress('COMPLETED:20261123T100000Z'), { completed: true });
  });

  it('that recurs stands at each of its instances, and cannot be edited', () => {
    const text = lines('DTSTART:20261101T090000Z', 'DUE:20261101T100000Z', 'RRULE:FREQ=WEEKLY');
    const { events, expand } = readObject(text);
    assert.isTrue(events[0]!.recurring);
    assert.lengthOf(expand({ start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 11, 1), timeZone: 'UTC' }), 5);
    assert.throws(() => patchText(text, { completed: true }, NOW), /recurring/);
  });
});

describe('a task that is edited', () => {
  it('is ticked off by three lines, and all else stays', () => {
    const before = lines('DUE:20261124T120000Z', 'STATUS:NEEDS-ACTION', 'PRIORITY:1');
    const after = patchText(before, { completed: true }, NOW);
    assert.equal(
      unstamped(after),
      unstamped(before)
        .replace('STATUS:NEEDS-ACTION', 'STATUS:COMPLETED')
        .replace('PRIORITY:1\r\n', 'PRIORITY:1\r\nCOMPLETED:20261124T120000Z\r\nPERCENT-COMPLETE:100\r\n'),
    );
    assert.equal(patchText(after, { completed: true }, NOW + HOUR_MS), after);
  });

  it('is to be done again', () => {
    const before = lines('DUE:20261124T120000Z', 'STATUS:COMPLETED', 'COMPLETED:20261123T100000Z', 'PERCENT-COMPLETE:100');
    assert.equal(unstamped(patchText(before, { completed: false }, NOW)), unstamped(lines('DUE:20261124T120000Z', 'STATUS:NEEDS-ACTION')));
  });

  it('moves what is due, and what it begins at with it', () => {
    const zoned = (iso: string) => ({ kind: 'zoned' as const, start: Date.parse(iso), end: Date.parse(iso), zone: 'UTC' });
    const moved = (...more: string[]): string => unstamped(patchText(lines(...more), { span: zoned('2026-11-25T13:00Z') }, NOW));
    assert.equal(moved('DUE:20261124T120000Z'), unstamped(lines('DUE:20261125T130000Z')));
    assert.equal(moved('DTSTART:20261120T090000Z', 'DUE:20261124T120000Z'), unstamped(lines('DTSTART:20261121T100000Z', 'DUE:20261125T130000Z')));
    assert.equal(moved('DTSTART:20261124T110000Z', 'DURATION:PT1H'), unstamped(lines('DTSTART:20261125T120000Z', 'DURATION:PT1H')));
    const day = { kind: 'date' as const, start: Date.UTC(2026, 10, 30) / DAY_MS, end: Date.UTC(2026, 11, 1) / DAY_MS };
    assert.equal(
      unstamped(patchText(lines('DTSTART:20261120T090000Z', 'DUE:20261124T120000Z'), { span: day }, NOW)),
      unstamped(lines('DUE;VALUE=DATE:20261130')),
    );
  });

  it('takes other words as an event does', () => {
    assert.include(patchText(lines('DUE:20261124T120000Z'), { title: 'Tidy up well' }, NOW), 'SUMMARY:Tidy up well\r\n');
  });
});
