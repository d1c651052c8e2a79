import { type ResourceReading, readResource } from '../../src/icalendar/read/resource.ts';
import { dayFromIso, DAY_MS, HOUR_MS } from '../../src/time/day.ts';
import { SAMPLES } from './samples.ts';
import { assert, describe, it } from '../support/suite.ts';

const read = (...lines: string[]): ResourceReading =>
  readResource(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
const span = (...lines: string[]) => read(...lines).events[0]!.span;
const reasons = (...lines: string[]) => read(...lines).events[0]!.problems.map(({ line, reason }) => `${line}: ${reason}`);
const utc = (iso: string): number => Date.parse(iso);
const day = dayFromIso;

describe('an event that is read', () => {
  it('has what its properties say, and not what its alarm says', () => {
    const { events, errors } = readResource(SAMPLES.full);
    const { problems, ...event } = events[0]!;
    assert.deepEqual(errors, []);
    assert.deepEqual(event, {
      uid: 'full@example.com',
      title: 'Planning, second round',
      location: 'Room; 1',
      description: 'A long text with an emoji at the very fold of its first line 12345😀and a tail.\nSecond line.',
      classification: 'private',
      categories: ['WORK', 'Caf\u00e9'],
      reminders: [{ minutesBefore: 15, related: 'start', action: 'display' }],
      organizer: { address: 'mailto:boss@example.com', email: 'boss@example.com' },
      attendees: [
        {
          address: 'mailto:jane@example.com',
          name: 'Doe: Jane',
          email: 'Jane@Example.com',
          status: 'accepted',
          role: 'req-participant',
          type: 'individual',
        },
      ],
      span: { kind: 'zoned', start: utc('2026-07-14T03:30Z'), end: utc('2026-07-14T05:00Z'), zone: '+06:30' },
      recurring: false,
    });
    assert.deepEqual(problems.map(({ line }) => line), [39]);
  });

  it('has the ends that RFC 5545 section 3.6.1 gives it', () => {
    const date = day('2026-07-14');
    assert.deepEqual(span('DTSTART;VALUE=DATE:20260714'), { kind: 'date', start: date, end: date + 1 });
    assert.deepEqual(span('DTSTART;VALUE=DATE:19450311'), { kind: 'date', start: day('1945-03-11'), end: day('1945-03-12') });
    assert.deepEqual(span('DTSTART;VALUE=DATE:20260714', 'DURATION:P1W'), { kind: 'date', start: date, end: date + 7 });
    assert.deepEqual(span('DTSTART;VALUE=DATE:20260714', 'DTEND;VALUE=DATE:20260714'), { kind: 'date', start: date, end: date + 1 });
    assert.deepEqual(span('DTSTART:20260714T100000'), { kind: 'floating', start: date * DAY_MS + 10 * HOUR_MS, end: date * DAY_MS + 10 * HOUR_MS });
    assert.deepEqual(span('DTSTART:20260714T100000Z', 'DURATION:PT90M'), { kind: 'zoned', start: utc('2026-07-14T10:00Z'), end: utc('2026-07-14T11:30Z'), zone: 'UTC' });
  });

  it('counts the days of a duration on the wall clock and its hours exactly', () => {
    const start = 'DTSTART;TZID=Europe/Berlin:20260328T120000';
    assert.equal(span(start, 'DURATION:P1D').end, utc('2026-03-29T10:00Z'));
    assert.equal(span(start, 'DURATION:PT24H').end, utc('2026-03-29T11:00Z'));
  });

  it('keeps the zone of an end that is written in another', () => {
    assert.deepEqual(span('DTSTART;TZID=Europe/Berlin:20260714T100000', 'DTEND;TZID=America/New_York:20260714T120000'), {
      kind: 'zoned', start: utc('2026-07-14T08:00Z'), end: utc('2026-07-14T16:00Z'), zone: 'Europe/Berlin', endZone: 'America/New_York',
    });
  });

  it('is all-day where DTSTART is a date without VALUE=DATE, with the doubt reported', () => {
    assert.deepEqual(span('DTSTART;TZID=Europe/Paris:20130903'), { kind: 'date', start: day('2013-09-03'), end: day('2013-09-04') });
    assert.deepEqual(reasons('DTSTART;TZID=Europe/Paris:20130903'), ['4: DTSTART is a date without VALUE=DATE']);
  });

  it('floats where its zone is unknown, with the doubt reported', () => {
    assert.equal(span('DTSTART;TZID=Nowhere:20260714T100000').kind, 'floating');
    assert.deepEqual(reasons('DTSTART;TZID=Nowhere:20260714T100000', 'DTEND;TZID=Nowhere:20260714T110000'), [
      '4: the time zone "Nowhere" is unknown; the time is shown as written',
    ]);
  });

  it('is shown by its first DTSTART, and without an end that lies before it', () => {
    const lines = ['DTSTART:20260714T100000Z', 'DTSTART:20260101T000000Z', 'DTEND:20260713T100000Z'];
    assert.deepEqual(span(...lines), { kind: 'zoned', start: utc('2026-07-14T10:00Z'), end: utc('2026-07-14T10:00Z'), zone: 'UTC' });
    assert.deepEqual(reasons(...lines), ['5: DTSTART is there twice; the first one counts', '6: DTEND lies before DTSTART']);
  });

  it('is shown without an end that is invalid, enormous or negative', () => {
    for (const end of ['DTEND:20261399', 'DURATION:P999999999999W', 'DURATION:-PT1H', 'DTEND']) {
      assert.equal(span('DTSTART:20260714T100000Z', end).end, utc('2026-07-14T10:00Z'), end);
      assert.lengthOf(reasons('DTSTART:20260714T100000Z', end), 1, end);
    }
  });

  it('takes an end of another kind for one of its own', () => {
    assert.equal(span('DTSTART:20260714T100000', 'DTEND:20260714T110000Z').end, Date.UTC(2026, 6, 14, 11));
    assert.equal(span('DTSTART;VALUE=DATE:20260714', 'DTEND:20260715T110000').end, day('2026-07-16'));
    assert.lengthOf(reasons('DTSTART:20260714T100000', 'DTEND:20260714T110000Z'), 1);
  });

  it('keeps HTML, scripts and unknown statuses as text or not at all', () => {
    const [event] = read('DTSTART:20260714T100000Z', 'DESCRIPTION:<b>x</b><script>1</script>', 'STATUS:MAYBE', 'URL:javascript:1', 'COLOR: teal').events;
    assert.equal(event!.description, '<b>x</b><script>1</script>');
    assert.isUndefined(event!.status);
    assert.equal(event!.url, 'javascript:1');
    assert.equal(event!.color, 'teal');
  });
});

describe('a resource', () => {
  it('is one event for a series whose override stands before it', () => {
    const { events } = readResource(SAMPLES.series);
    assert.deepEqual(events.map(({ title, recurring }) => [title, recurring]), [['Weekly', true]]);
  });

  it('expands a series with what was moved and what was taken out', () => {
    const occurrences = readResource(SAMPLES.series).expand({ start: utc('2026-07-01'), end: utc('2026-09-01'), timeZone: 'Asia/Tokyo' });
    assert.deepEqual(occurrences, [
      { uid: 'series', recurrenceId: '20260706T070000Z', span: { kind: 'zoned', start: utc('2026-07-06T07:00Z'), end: utc('2026-07-06T08:00Z'), zone: 'Europe/Berlin' } },
      {
        uid: 'series',
        recurrenceId: '20260713T070000Z',
        span: { kind: 'zoned', start: utc('2026-07-13T12:00Z'), end: utc('2026-07-13T13:00Z'), zone: 'Europe/Berlin' },
        override: { title: 'Moved', location: '' },
      },
      { uid: 'series', recurrenceId: '20260727T070000Z', span: { kind: 'zoned', start: utc('2026-07-27T07:00Z'), end: utc('2026-07-27T08:00Z'), zone: 'Europe/Berlin' } },
      { uid: 'series', recurrenceId: '20260803T070000Z', span: { kind: 'zoned', start: utc('2026-08-03T07:00Z'), end: utc('2026-08-03T08:00Z'), zone: 'Europe/Berlin' } },
    ]);
  });

  it('shows overrides whose master is missing', () => {
    const reading = read('RECURRENCE-ID:20260714T100000Z', 'DTSTART:20260715T100000Z', 'SUMMARY:Alone');
    assert.isTrue(reading.events[0]!.recurring);
    assert.deepEqual(
      reading.expand({ start: utc('2026-07-01'), end: utc('2026-08-01'), timeZone: 'UTC' }).map(({ recurrenceId, span: { start } }) => [recurrenceId, start]),
      [['20260714T100000Z', utc('2026-07-15T10:00Z')]],
    );
  });

  it('shows an override whose RECURRENCE-ID cannot be read', () => {
    const reading = read('RECURRENCE-ID:x', 'DTSTART:20260715T100000Z');
    assert.deepEqual(reading.events[0]!.problems, [{ line: 4, reason: 'RECURRENCE-ID has no valid date' }]);
    assert.lengthOf(reading.expand({ start: utc('2026-07-01'), end: utc('2026-08-01'), timeZone: 'UTC' }), 1);
  });

  it('shows one box at DTSTART where the rule cannot be used, and says why', () => {
    const reading = read('DTSTART:20260714T100000Z', 'RRULE:FREQ=SOMETIMES');
    assert.isTrue(reading.events[0]!.recurring);
    assert.match(reading.events[0]!.problems[0]!.reason, /^RRULE cannot be used: .*SOMETIMES/);
    assert.lengthOf(reading.expand({ start: utc('2026-01-01'), end: utc('2027-01-01'), timeZone: 'UTC' }), 1);
  });

  it('reports a rule that yields nothing and one that the budget cuts, each by its line', () => {
    const start = 'DTSTART:20260714T100000Z';
    assert.deepEqual(reasons(start, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'RRULE:FREQ=DAILY'), ['5: RRULE yields no instance']);
    const cut = 'takes more work than is allowed: some of its instances are missing';
    assert.deepEqual(reasons(start, 'RRULE:FREQ=DAILY', 'EXRULE:FREQ=SECONDLY'), [`6: EXRULE ${cut}`]);
    assert.deepEqual(reasons(start, 'RRULE:FREQ=MINUTELY', 'RDATE:20260714T100000Z'), []);
  });

  it('reports a rule that the budget cuts only in the range that is asked for, once', () => {
    const reading = read('DTSTART:20260101T100000Z', 'RRULE:FREQ=SECONDLY;BYMONTH=7');
    assert.deepEqual(reading.events[0]!.problems, []);
    for (let year = 2026; year < 2028; year++) reading.expand({ start: utc(`${year}-07-01`), end: utc(`${year}-08-01`), timeZone: 'UTC' });
    assert.deepEqual(reading.events[0]!.problems.map(({ line }) => line), [5]);
  });

  it('reads an instant among the dates of an all-day series on the clock that it is written in', () => {
    const left = (...lines: string[]): number[] => {
      const text = ['BEGIN:VCALENDAR', ...lines.slice(1), 'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20260706', 'RRULE:FREQ=DAILY;COUNT=4', lines[0], 'END:VEVENT', 'END:VCALENDAR'];
      return readResource(text.join('\n')).expand({ start: utc('2026-07-01'), end: utc('2026-08-01'), timeZone: 'UTC' }).map(({ span }) => span.start - day('2026-07-01') + 1);
    };
    // Local midnight of 8 July in Berlin.
    assert.deepEqual(left('EXDATE;TZID=Europe/Berlin:20260708T000000'), [6, 7, 9]);
    assert.deepEqual(left('EXDATE:20260707T220000Z', 'X-WR-TIMEZONE:Europe/Berlin'), [6, 7, 9]);
    assert.deepEqual(left('EXDATE:20260707T220000Z'), [6, 8, 9]);
    // Midnight in UTC is the date, wherever the calendar is.
    assert.deepEqual(left('EXDATE:20260708T000000Z', 'X-WR-TIMEZONE:America/New_York'), [6, 7, 9]);
    assert.deepEqual(left('EXDATE:20260708T000000'), [6, 7, 9]);
    assert.deepEqual(left('RDATE;TZID=Asia/Tokyo:20260720T000000'), [6, 7, 8, 9, 20]);
  });

  it('recurs by RDATE or RECURRENCE-ID alone too', () => {
    for (const line of ['RDATE:20260715T100000Z', 'EXRULE:FREQ=DAILY', 'RECURRENCE-ID:x']) {
      assert.isTrue(read('DTSTART:20260714T100000Z', line).events[0]!.recurring, line);
    }
  });

  it('knows the days that it touches, a day more at either side', () => {
    const start = day('2026-07-14') * DAY_MS;
    assert.deepEqual(read('DTSTART;VALUE=DATE:20260714').extent, { start: start - DAY_MS, end: start + 2 * DAY_MS });
    assert.equal(read('DTSTART;VALUE=DATE:20260714', 'RRULE:FREQ=DAILY').extent.end, Infinity);
    const { extent } = readResource(SAMPLES.series);
    assert.isAtMost(extent.start, utc('2026-07-05T07:00Z'));
    assert.isAtLeast(extent.end, utc('2026-08-04T08:00Z'));
    assert.isBelow(extent.end, utc('2026-09-01'));
    assert.deepEqual(readResource(SAMPLES.task).extent, { start: 0, end: 0 });
  });

  it('shows an event on the days where the asked zone has it', () => {
    const reading = read('DTSTART;VALUE=DATE:20260714');
    const shown = (start: string, end: string): number =>
      reading.expand({ start: utc(start), end: utc(end), timeZone: 'America/New_York' }).length;
    assert.equal(shown('2026-07-14T04:00Z', '2026-07-15T04:00Z'), 1);
    assert.equal(shown('2026-07-14T00:00Z', '2026-07-14T04:00Z'), 0);
  });

  it('reads the healthy components beside those that it cannot', () => {
    const { events, errors } = readResource(
      ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:2', 'DTSTART:20260231', 'END:VEVENT',
        'BEGIN:VEVENT', 'UID:3', 'DTSTART:20260714', 'BEGIN:VEVENT', 'UID:4', 'DTSTART:20260714T100000Z', 'END:VEVENT'].join('\n'),
    );
    assert.deepEqual(events.map(({ uid, recurring }) => [uid, recurring]), [['3', true], ['4', false]]);
    assert.deepEqual(errors, [
      { line: 2, reason: 'VEVENT has no DTSTART' },
      { line: 7, reason: 'DTSTART has no valid date: "20260231"' },
    ]);
  });

  it('says of a text that is no calendar that it is none', () => {
    for (const text of ['', '<html>\n<body>', '{"a": 1}', '\u0000\u0001']) {
      const { events, errors } = readResource(text);
      assert.deepEqual(events, []);
      assert.deepEqual(errors, [{ line: 1, reason: 'the text holds no iCalendar component' }]);
    }
  });

  it('takes the event of the higher SEQUENCE where a UID is there twice', () => {
    const { events } = readResource(
      ['BEGIN:VCALENDAR', ...['old', 'new'].flatMap((title, index) => ['BEGIN:VEVENT', 'UID:1', `SEQUENCE:${index}`, 'DTSTART:20260714', `SUMMARY:${title}`, 'END:VEVENT']), 'END:VCALENDAR'].join('\n'),
    );
    assert.deepEqual(events.map(({ title }) => title), ['new']);
    assert.isTrue(events[0]!.problems.some(({ reason }) => reason.includes('same UID')));
  });
});
