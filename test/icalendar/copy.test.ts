import { assert, describe, it } from '../support/suite.ts';
import { hasRecurrence } from '../../src/icalendar/content-line.ts';
import { ICalendarError } from '../../src/icalendar/errors.ts';
import { readObject, readResource } from '../../src/icalendar/read/resource.ts';
import { copyText } from '../../src/icalendar/write/copy.ts';
import { reviseText } from '../../src/icalendar/write/revise.ts';
import { loadTemporal } from '../../src/time/temporal.ts';

await loadTemporal();

const NOW = Date.UTC(2026, 10, 24, 12);

const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const zone = (tzid: string): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const MEETING = [
  'BEGIN:VEVENT',
  'UID:meeting',
  'DTSTAMP:20200101T000000Z',
  'CREATED:20200101T000000Z',
  'SEQUENCE:7',
  'SUMMARY;LANGUAGE=en:Planning',
  'DTSTART;TZID=Own/Zone:20261124T090000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY',
  'EXDATE;TZID=Own/Zone:20261201T090000',
  'ORGANIZER:mailto:alice@example.com',
  'ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.com',
  'REQUEST-STATUS:2.0;Success',
  'ATTACH;MANAGED-ID=1:https://example.com/1',
  'ATTACH:https://example.com/2',
  'X-ANYTHING;X-P="a;b":stays\\, as it is',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:-PT10M',
  'END:VALARM',
  'BEGIN:VALARM',
  'ACTION:EMAIL',
  'ATTENDEE:mailto:carol@example.com',
  'TRIGGER:-PT10M',
  'END:VALARM',
  'END:VEVENT',
];

describe('a copy of an event', () => {
  it('says all that it says but who is invited, when it recurs and what it was', () => {
    const override = ['BEGIN:VEVENT', 'UID:meeting', 'RECURRENCE-ID;TZID=Own/Zone:20261208T090000', 'DTSTART;TZID=Own/Zone:20261208T100000', 'SUMMARY:Later', 'END:VEVENT'];
    const copied = copyText(calendar('METHOD:REQUEST', ...zone('Own/Zone'), ...zone('Other/Zone'), ...override, ...MEETING), 'copy', NOW);
    assert.equal(
      copied,
      calendar(
        ...zone('Own/Zone'),
        'BEGIN:VEVENT',
        'UID:copy',
        'DTSTAMP:20261124T120000Z',
        'CREATED:20261124T120000Z',
        'SEQUENCE:0',
        'SUMMARY;LANGUAGE=en:Planning',
        'DTSTART;TZID=Own/Zone:20261124T090000',
        'DURATION:PT1H',
        'ATTACH:https://example.com/2',
        'X-ANYTHING;X-P="a;b":stays\\, as it is',
        'LAST-MODIFIED:20261124T120000Z',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-PT10M',
        'END:VALARM',
        'END:VEVENT',
      ),
    );
    assert.isFalse(hasRecurrence(copied));
  });

  it('takes place where the other was cancelled', () => {
    const event = (status: string): string => calendar('BEGIN:VEVENT', 'UID:a', 'DTSTART:20261124T090000Z', `STATUS:${status}`, 'END:VEVENT');
    assert.notInclude(copyText(event('cancelled'), 'b', NOW), 'STATUS');
    assert.include(copyText(event('TENTATIVE'), 'b', NOW), 'STATUS:TENTATIVE');
  });

  it('of a task is to be done', () => {
    const todo = calendar('BEGIN:VTODO', 'UID:a', 'SUMMARY:Water', 'DUE:20261124T090000Z', 'STATUS:COMPLETED', 'COMPLETED:20261123T090000Z', 'PERCENT-COMPLETE:100', 'END:VTODO');
    const copied = copyText(todo, 'b', NOW);
    for (const gone of ['STATUS', 'COMPLETED', 'PERCENT']) assert.notInclude(copied, gone);
    assert.deepEqual(readObject(copied).events.map(({ uid, task }) => [uid, task?.completed]), [['b', false]]);
  });

  it('is made of an instance where there is nothing but that', () => {
    const copied = copyText(calendar('BEGIN:VEVENT', 'UID:a', 'RECURRENCE-ID:20261124T090000Z', 'DTSTART:20261124T100000Z', 'END:VEVENT'), 'b', NOW);
    assert.deepEqual(readResource(copied).events.map(({ uid, recurring }) => [uid, recurring]), [['b', false]]);
  });

  it('is of the latest version where there are several', () => {
    const version = (sequence: number): string[] => ['BEGIN:VEVENT', 'UID:a', `SUMMARY:${sequence}`, `SEQUENCE:${sequence}`, 'DTSTART:20261124T090000Z', 'END:VEVENT'];
    assert.deepEqual(readResource(copyText(calendar(...version(1), ...version(3), ...version(2)), 'b', NOW)).events.map(({ title }) => title), ['3']);
  });

  it('is not made of what is no event, of several, or of a part of one', () => {
    const event = (uid: string): string[] => ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTART:20261124T090000Z', 'END:VEVENT'];
    for (const text of ['', 'hello', calendar(), calendar(...event('a'), ...event('b')), calendar(...event('a')).slice(0, -20), event('a').join('\n')]) {
      assert.throws(() => copyText(text, 'copy', NOW), ICalendarError);
    }
  });
});

describe('a later version of an event', () => {
  it('differs in its number and its stamps alone', () => {
    const text = calendar(...MEETING);
    assert.equal(
      reviseText(text, NOW),
      text
        .replace('DTSTAMP:20200101T000000Z', 'DTSTAMP:20261124T120000Z')
        .replace('SEQUENCE:7', 'SEQUENCE:8')
        .replace('stays\\, as it is\r\n', 'stays\\, as it is\r\nLAST-MODIFIED:20261124T120000Z\r\n'),
    );
  });
});
