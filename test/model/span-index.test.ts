import { assert, describe, it } from '../support/suite.ts';
import { SpanIndex } from '../../src/model/span-index.ts';
import { DAY_MS, HOUR_MS, dayFromIso } from '../../src/time/day.ts';
import { rangeOfDays, spanInRange } from '../../src/time/range.ts';
import type { Span } from '../../src/time/span.ts';
import { seeded } from '../support/seeded.ts';

describe('the span index', () => {
  it('finds what a scan of all spans finds, also after edits', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = seeded(seed);
    const origin = dayFromIso('2026-01-01');
    const index = new SpanIndex();
    const spans = new Map<string, Span>();
    for (let step = 0; step < 1500; step++) {
      const id = `e${Math.floor(random() * 600)}`;
      if (random() < 0.2) {
        index.delete(id);
        spans.delete(id);
        continue;
      }
      const day = origin + Math.floor(random() * 800);
      const days = random() < 0.02 ? 2000 : Math.floor(random() * 5);
      const span: Span =
        random() < 0.3
          ? { kind: 'date', start: day, end: day + days + 1 }
          : random() < 0.5
            ? { kind: 'floating', start: day * DAY_MS, end: day * DAY_MS + days * HOUR_MS }
            : { kind: 'zoned', start: day * DAY_MS, end: day * DAY_MS + days * HOUR_MS, zone: 'UTC' };
      index.set(id, span);
      spans.set(id, span);
    }
    for (const timeZone of ['UTC', 'Pacific/Kiritimati', 'America/New_York']) {
      for (let at = 0; at < 900; at += 61) {
        const range = rangeOfDays(origin + at, origin + at + 7, timeZone);
        const expected = [...spans].filter(([, span]) => spanInRange(span, range)).map(([id]) => id);
        assert.deepEqual([...index.in(range)].sort(), expected.sort(), `seed ${seed}, ${timeZone}, day ${at}`);
      }
    }
  });

  it('answers a range of centuries', () => {
    const index = new SpanIndex();
    index.set('a', { kind: 'date', start: 20_000, end: 20_001 });
    assert.deepEqual([...index.in(rangeOfDays(-700_000, 2_000_000, 'UTC'))], ['a']);
  });
});
