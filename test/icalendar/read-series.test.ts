import { type ResourceReading, readObject } from '../../src/icalendar/read/resource.ts';
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

  it('needs a DTSTART where it is not cancelled', () => {
    const reading = events(DAILY, ['RECURRENCE-ID:20260106T090000Z', 'STATUS:CONFIRMED']);
    assert.deepEqual([shown(reading).length, reports(reading)], [3, ['7: VEVENT has no DTSTART']]);
  });
});
