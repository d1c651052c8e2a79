import { assert, describe, it } from '../support/suite.ts';
import { KeptRows } from '../../src/layout/kept-rows.ts';
import type { WallSpan } from '../../src/layout/wall-span.ts';
import { MONDAY, timed, wholeDays } from './spans.ts';

const days = Array.from({ length: 14 }, (_, plus) => MONDAY + plus);
const weeks = [days.slice(0, 7), days.slice(7)];

interface Layout {
  readonly ids: string;
}

/** Rows laid out as the ids of their spans. */
function rows(): KeptRows<WallSpan, Layout> {
  return new KeptRows((spans) => ({ ids: spans.map(({ id }) => id).join() }));
}

describe('rows of days', () => {
  it('are laid out with the spans that touch one of their days', () => {
    const spans = [timed('A', '9:00', '10:00', 1), wholeDays('B', 5, 4), timed('C', '22:00', '26:00', 13), timed('D', '9:00', '10:00', 14)];
    assert.deepEqual(rows().layOut(spans, weeks).map(({ ids }) => ids), ['A,B', 'B,C']);
  });

  it('leave out spans that are only on days between them', () => {
    const workdays = [days.slice(0, 5), days.slice(7, 12)];
    assert.deepEqual(rows().layOut([wholeDays('A', 5, 2), wholeDays('B', 4, 4)], workdays).map(({ ids }) => ids), ['B', 'B']);
  });

  it('stay the same while the same spans touch them', () => {
    const kept = rows();
    const [a, b] = [timed('A', '9:00', '10:00', 1), timed('B', '9:00', '10:00', 9)];
    const before = kept.layOut([a, b], weeks);
    assert.deepEqual(kept.layOut([a, b], weeks.map((week) => [...week])).map((row, index) => row === before[index]), [true, true]);
    const moved = kept.layOut([a, timed('B', '11:00', '12:00', 9)], weeks);
    assert.deepEqual(moved.map((row, index) => row === before[index]), [true, false]);
  });

  it('are laid out anew when their days or the order of their spans are others', () => {
    const kept = rows();
    const [a, b] = [timed('A', '9:00', '10:00', 1), timed('B', '9:00', '10:00', 1)];
    const [before] = kept.layOut([a, b], weeks);
    const [turned] = kept.layOut([b, a], weeks);
    assert.notEqual(turned, before);
    const [short] = kept.layOut([b, a], [days.slice(0, 6)]);
    assert.notEqual(short, turned);
  });

  it('cost a span of thousands of years no more than the days that there are', () => {
    const ages = { id: 'A', start: -1e15, end: 1e15, allDay: true };
    assert.deepEqual(rows().layOut([ages], weeks).map(({ ids }) => ids), ['A', 'A']);
  });
});
