import { type ResourceReading, readObject } from '../../src/icalendar/read/resource.ts';
import { readTasks } from '../../src/icalendar/read/task.ts';
import { parseDocument } from '../../src/icalendar/text/document.ts';
import { assert, describe, it } from '../support/suite.ts';

const component = (name: string, lines: readonly string[]): string[] => [`BEGIN:${name}`, 'UID:1', ...lines, `END:${name}`];
const read = (name: string, ...components: readonly string[][]): ResourceReading =>
  readObject(['BEGIN:VCALENDAR', ...components.flatMap((lines) => component(name, lines)), 'END:VCALENDAR', ''].join('\r\n'));
const events = (...components: readonly string[][]): ResourceReading => read('VEVENT', ...components);

/** What is shown in the first half of 2026, as `start/end` in UTC, to the minute. */
function shown({ expand }: ResourceReading): string[] {
  const minute = (ms: number): string => new Date(ms).toISOString().slice(5, 16);
  return expand({ start: Date.UTC(2026, 0, 1), end: Date.UTC(2026, 6, 1), timeZone: 'UTC' }).map(({ span }) => {
    const [start, end] = span.kind === 'date' ? [span.start * 86_400_000, span.end * 86_400_000] : [span.start, span.end];
    return start === end ? minute(start) : `${minute(start)}/${minute(end)}`;
  });
}

/** All that is reported, as `line: reason`. */
function reports({ events, errors }: ResourceReading): string[] {
  return [...errors, ...events.flatMap(({ problems }) => problems)].map(({ line, reason }) => `${line}: ${reason}`);
}

const DAILY = ['DTSTART:20260105T090000Z', 'RRULE:FREQ=DAILY;COUNT=3'];

describe('An override in a text', () => {
  it('takes its instance away where it is cancelled, also without a DTSTART', () => {
    for (const name of ['VEVENT', 'VTODO']) {
      const reading = read(name, DAILY, ['RECURRENCE-ID:20260106T090000Z', 'STATUS:CANCELLED']);
      assert.deepEqual([shown(reading), reports(reading)], [['01-05T09:00', '01-07T09:00'], []], name);
    }
  });

  it('of the higher SEQUENCE counts of two for one instance, then the later in the file', () => {
    const at = (time: string, sequence: number): string[] => ['RECURRENCE-ID:20260106T090000Z', `DTSTART:20260106T${time}Z`, `SEQUENCE:${sequence}`];
    assert.deepEqual(shown(events(DAILY, at('150000', 5), at('110000', 1)))[1], '01-06T15:00');
    assert.deepEqual(shown(events(at('150000', 1), at('110000', 1), DAILY))[1], '01-06T11:00');
  });

  it('is of its one instance, and reported, where its RANGE is none', () => {
    const reading = events(DAILY, ['RECURRENCE-ID;RANGE=THISANDPRIOR:20260106T090000Z', 'DTSTART:20260106T110000Z']);
    assert.deepEqual(shown(reading), ['01-05T09:00', '01-06T11:00', '01-07T09:00']);
    assert.deepEqual(reports(reading), ['9: RANGE=THISANDPRIOR is not known: only the one instance is meant']);
  });

  it('needs a DTSTART where it is not cancelled', () => {
    const reading = events(DAILY, ['RECURRENCE-ID:20260106T090000Z', 'STATUS:CONFIRMED']);
    assert.deepEqual([shown(reading).length, reports(reading)], [3, ['7: VEVENT has no DTSTART']]);
  });
});

describe('DURATION of days and hours', () => {
  const berlin = (date: string, time: string): string => `DTSTART;TZID=Europe/Berlin:${date}T${time}`;

  it('is of days on the wall clock and of exact hours in every instance', () => {
    assert.deepEqual(shown(events([berlin('20260327', '200000'), 'DURATION:P1DT2H', 'RRULE:FREQ=DAILY;COUNT=3'])), [
      '03-27T19:00/03-28T21:00', '03-28T19:00/03-29T20:00', '03-29T18:00/03-30T20:00',
    ]);
  });

  it('is so in the instances of THISANDFUTURE too, on the clock of its own zone', () => {
    const series = [berlin('20260326', '090000'), 'RRULE:FREQ=DAILY;COUNT=4'];
    const following = (start: string): string[] => ['RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20260327T090000', start, 'DURATION:P1D'];
    assert.deepEqual(shown(events(series, following(berlin('20260327', '100000')))).slice(1), [
      '03-27T09:00/03-28T09:00', '03-28T09:00/03-29T08:00', '03-29T08:00/03-30T08:00',
    ]);
    assert.deepEqual(shown(events(series, following('DTSTART:20260327T090000Z')))[2], '03-28T09:00/03-29T09:00');
  });
});

describe('RDATE with a period', () => {
  it('has the length of the series where the period has no end behind its start, and says so', () => {
    for (const end of ['20260111T083000Z', '-PT5H', 'PT0S', 'junk']) {
      const reading = events([...DAILY, 'DURATION:PT1H', `RDATE;VALUE=PERIOD:20260111T090000Z/${end}`]);
      assert.deepEqual(shown(reading).at(-1), '01-11T09:00/01-11T10:00', end);
      assert.deepEqual(reports(reading), ['7: RDATE has a period without an end behind its start'], end);
    }
  });

  it('of some hours is the day in an all-day series', () => {
    const reading = events(['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=DAILY;COUNT=1', 'RDATE;VALUE=PERIOD:20260111T090000Z/PT1H']);
    assert.deepEqual(shown(reading), ['01-05T00:00/01-06T00:00', '01-11T00:00/01-12T00:00']);
  });
});

describe('An unknown TZID', () => {
  const unknown = 'the time zone "Nowhere" is unknown; the time is shown as written';

  it('is reported wherever it stands in a series, once', () => {
    for (const name of ['EXDATE', 'RDATE']) {
      const line = `${name};TZID=Nowhere:20260106T090000`;
      assert.deepEqual(reports(events([...DAILY, line, line])), [`6: ${unknown}`], name);
    }
    const override = ['RECURRENCE-ID;TZID=Nowhere:20260106T090000', 'DTSTART:20260106T110000Z'];
    assert.deepEqual(reports(events(DAILY, override)), [`9: ${unknown}`]);
    assert.deepEqual(reports(events(['DTSTART;TZID=Nowhere:20260105T090000', 'RRULE:FREQ=DAILY', 'EXDATE;TZID=Nowhere:20260106T090000'])), [`4: ${unknown}`]);
  });
});

describe('A series', () => {
  it('of the year 1 has its instances in a zone west and east of Greenwich', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York']) {
      const reading = events([`DTSTART;TZID=${zone}:00010101T000000`, 'DURATION:P1D', 'RRULE:FREQ=DAILY;COUNT=3']);
      const [start, end] = ['0001-01-01T00:00Z', '0001-02-01T00:00Z'].map((text) => Date.parse(text));
      assert.lengthOf(reading.expand({ start: start!, end: end!, timeZone: 'UTC' }), 3, zone);
    }
  });
});

describe('A task that recurs', () => {
  const due = (...lines: string[]): string[] => shown(read('VTODO', [...lines, 'RRULE:FREQ=WEEKLY;COUNT=2']));

  it('is shown where each instance is due', () => {
    assert.deepEqual(due('DTSTART:20260105T090000Z', 'DUE:20260107T170000Z'), ['01-07T17:00', '01-14T17:00']);
    assert.deepEqual(due('DTSTART:20260105T090000Z', 'DURATION:P1DT1H'), ['01-06T10:00', '01-13T10:00']);
    assert.deepEqual(due('DTSTART:20260105T090000Z'), ['01-05T09:00', '01-12T09:00']);
    assert.deepEqual(due('DUE:20260107T170000Z'), ['01-07T17:00', '01-14T17:00']);
    assert.deepEqual(due('DTSTART;VALUE=DATE:20260105', 'DUE;VALUE=DATE:20260107'), ['01-07T00:00/01-08T00:00', '01-14T00:00/01-15T00:00']);
    assert.deepEqual(due('DTSTART;TZID=Europe/Berlin:20260325T090000', 'DURATION:P2D'), ['03-27T08:00', '04-03T07:00']);
  });

  it('is shown where its instance is due also where that begins before what is asked for', () => {
    const reading = read('VTODO', ['DTSTART:20260105T090000Z', 'DUE:20260115T170000Z', 'RRULE:FREQ=MONTHLY']);
    assert.lengthOf(reading.expand({ start: Date.UTC(2026, 1, 15), end: Date.UTC(2026, 1, 16), timeZone: 'UTC' }), 1);
    assert.lengthOf(reading.expand({ start: Date.UTC(2026, 1, 5), end: Date.UTC(2026, 1, 6), timeZone: 'UTC' }), 0);
  });

  it('has its override where that is due', () => {
    const reading = read('VTODO', ['DTSTART:20260105T090000Z', 'DUE:20260107T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'], ['RECURRENCE-ID:20260105T090000Z', 'DTSTART:20260105T090000Z', 'DUE:20260108T120000Z']);
    assert.deepEqual(shown(reading), ['01-08T12:00', '01-14T17:00']);
  });

  it('is shown at DTSTART where DUE cannot be its end, and says so', () => {
    for (const bad of ['DUE:20260101T170000Z', 'DUE;VALUE=DATE:20260107']) {
      const reading = read('VTODO', ['DTSTART:20260105T090000Z', bad, 'RRULE:FREQ=WEEKLY;COUNT=2']);
      assert.deepEqual(shown(reading), ['01-05T09:00', '01-12T09:00'], bad);
      assert.deepEqual(reports(reading), ['5: DUE is no end for what begins at DTSTART, and does not count'], bad);
    }
  });
});

describe('A task', () => {
  it('with DUE twice or a DURATION that is none is reported', () => {
    const twice = ['DUE:20260107T170000Z', 'DUE:20260108T170000Z'];
    const unreadable = ['DTSTART:20260107T170000Z', 'DURATION:soon'];
    for (const [lines, reason] of [[twice, 'DUE is there twice; the first one counts'], [unreadable, 'DURATION has no valid value']] as const) {
      const reading = read('VTODO', lines);
      assert.deepEqual([shown(reading), reports(reading)], [['01-07T17:00'], [`5: ${reason}`]]);
      const text = ['BEGIN:VCALENDAR', ...component('VTODO', lines), 'END:VCALENDAR'].join('\n');
      assert.deepEqual(readTasks(parseDocument(text)).problems, [{ line: 5, reason }]);
    }
  });
});
