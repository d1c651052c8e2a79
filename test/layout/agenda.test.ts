import { assert, describe, it } from '../support/suite.ts';
import { type AgendaEntry, agendaOf } from '../../src/layout/agenda.ts';
import type { WallSpan } from '../../src/layout/wall-span.ts';
import { DAY_MS, HOUR_MS } from '../../src/time/day.ts';

const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** A timed span; hours since the first day's midnight. */
const timed = (title: string, start: number, end: number): WallSpan => ({
  ...{ id: title, title, start: start * HOUR_MS, end: end * HOUR_MS },
  allDay: false,
});

const wholeDays = (title: string, first: number, count: number): WallSpan => ({
  ...{ id: title, title, start: first * DAY_MS, end: (first + count) * DAY_MS },
  allDay: true,
});

const said = ({ portion, whole, nth, count }: AgendaEntry): string =>
  `${portion.span.title} ${whole ? 'whole' : `${portion.start / 60}-${portion.end / 60}`}${count > 1 ? ` ${nth}/${count}` : ''}`;

const agenda = (spans: WallSpan[], { days = DAYS, today = -1 } = {}): [number, ...string[]][] =>
  agendaOf(spans, days, today).map(({ day, entries }) => [day, ...entries.map(said)]);

describe('an agenda', () => {
  it('leaves out the days without events, but for today', () => {
    assert.deepEqual(agenda([timed('A', 33, 34)], { today: 4 }), [[1, 'A 9-10'], [4]]);
    assert.deepEqual(agenda([], { today: 9 }), []);
  });

  it('says what takes the whole day first, then what comes earlier', () => {
    const spans = [timed('Late', 20, 21), timed('Long', 9, 12), timed('Short', 9, 10), wholeDays('Fair', 0, 1)];
    assert.deepEqual(agenda(spans), [[0, 'Fair whole', 'Long 9-12', 'Short 9-10', 'Late 20-21']]);
  });

  it('has what goes over days on each of them', () => {
    assert.deepEqual(agenda([timed('Train', 22, 56), wholeDays('Fair', 1, 2)]), [
      [0, 'Train 22-24 1/3'],
      [1, 'Train whole 2/3', 'Fair whole 1/2'],
      [2, 'Fair whole 2/2', 'Train 0-8 3/3'],
    ]);
  });

  it('counts the days before the first one on screen, and those that are hidden', () => {
    assert.deepEqual(agenda([wholeDays('Fair', -2, 9)], { days: [0, 1, 5] }), [
      [0, 'Fair whole 3/9'],
      [1, 'Fair whole 4/9'],
      [5, 'Fair whole 8/9'],
    ]);
  });

  it('has an event without length, and one that ends at midnight, on one day', () => {
    assert.deepEqual(agenda([timed('Call', 24, 24), timed('Party', 20, 24)]), [
      [0, 'Party 20-24'],
      [1, 'Call 0-0'],
    ]);
  });
});
