import { assert, describe, it } from '../support/suite.ts';
import { pastedSpans } from '../../src/interaction/pasted.ts';
import { DAY_MS, HOUR_MS, dayFromIso } from '../../src/time/day.ts';
import { type Span, wallSpan } from '../../src/time/span.ts';

const day = dayFromIso;
const at = (iso: string, hour: number): number => day(iso) * DAY_MS + hour * HOUR_MS;
const floating = (iso: string, from: number, to: number): Span => ({ kind: 'floating', start: at(iso, from), end: at(iso, to) });

describe('what is pasted', () => {
  it('goes to another day at the time that it has', () => {
    assert.deepEqual(pastedSpans([floating('2026-11-20', 12, 13)], { day: day('2026-11-24') }, 'UTC'), [floating('2026-11-24', 12, 13)]);
  });

  it('goes to a minute of a day', () => {
    assert.deepEqual(pastedSpans([floating('2026-11-20', 12, 13)], { day: day('2026-11-24'), minutes: 570 }, 'UTC'), [floating('2026-11-24', 9.5, 10.5)]);
  });

  it('keeps the distance of several, whole days by whole days', () => {
    const allDay: Span = { kind: 'date', start: day('2026-11-21'), end: day('2026-11-23') };
    const moved = pastedSpans([allDay, floating('2026-11-20', 12, 13)], { day: day('2026-12-01'), minutes: 540 }, 'UTC');
    assert.deepEqual(moved, [{ kind: 'date', start: day('2026-12-02'), end: day('2026-12-04') }, floating('2026-12-01', 9, 10)]);
  });

  it('keeps its zone, its wall time over a clock change, and its instants where it stays', () => {
    const before: Span = { kind: 'zoned', start: Date.UTC(2026, 9, 24, 10), end: Date.UTC(2026, 9, 24, 11), zone: 'Europe/Lisbon' };
    const [after] = pastedSpans([before], { day: day('2026-10-26') }, 'Europe/Lisbon');
    assert.equal(after?.kind === 'zoned' && after.zone, 'Europe/Lisbon');
    assert.equal(wallSpan(after!, 'Europe/Lisbon').start, at('2026-10-26', 11));
    assert.equal(after!.start - before.start, 2 * DAY_MS + HOUR_MS);
    assert.deepEqual(pastedSpans([before], { day: day('2026-10-24') }, 'America/New_York'), [before]);
  });

  it('may be a whole day on the hours', () => {
    const allDay: Span = { kind: 'date', start: day('2026-11-21'), end: day('2026-11-22') };
    assert.deepEqual(pastedSpans([allDay], { day: day('2026-11-24'), minutes: 600 }, 'UTC'), [{ kind: 'date', start: day('2026-11-24'), end: day('2026-11-25') }]);
  });
});
