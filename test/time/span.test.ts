import { assert, before, describe, it } from '../support/suite.ts';
import { loadTemporal } from '../../src/time/temporal.ts';
import { type Span, sameSpan, spanEnd, spanStart, wallSpan } from '../../src/time/span.ts';
import { spanFromGiven } from '../../src/time/given.ts';
import { rangeOfDays, spanInRange } from '../../src/time/range.ts';
import { dayFromIso } from '../../src/time/day.ts';

const ZONE = 'America/New_York';

describe('a span', () => {
  before(async () => void (await loadTemporal()));

  const texts: [string, string, string, string][] = [
    ['2026-11-21', '2026-11-23', '2026-11-21', '2026-11-23'],
    ['0001-01-01', '0001-01-02', '0001-01-01', '0001-01-02'],
    ['2026-11-21T09:00', '2026-11-21T10:00', '2026-11-21T09:00:00', '2026-11-21T10:00:00'],
    [
      '2026-11-21T09:00-05:00[America/New_York]', '2026-11-21T17:30+01:00[Europe/Berlin]',
      '2026-11-21T09:00:00-05:00[America/New_York]', '2026-11-21T17:30:00+01:00[Europe/Berlin]',
    ],
  ];
  for (const [start, end, startOut, endOut] of texts) {
    it(`goes in and out by Temporal: ${start}`, () => {
      const span = spanFromGiven(start, end, ZONE);
      assert.equal(String(spanStart(span)), startOut);
      assert.equal(String(spanEnd(span)), endOut);
      assert.isTrue(sameSpan(spanFromGiven(spanStart(span), spanEnd(span), ZONE), span));
    });
  }

  it('stands on the wall of the zone that looks at it', () => {
    const span = spanFromGiven('2026-11-21T23:00Z', '2026-11-22T01:00Z', 'UTC');
    assert.deepEqual(wallSpan(span, 'Asia/Shanghai'), { start: Date.UTC(2026, 10, 22, 7), end: Date.UTC(2026, 10, 22, 9) });
  });

  it('is in the half-open range that it touches, dates and floating times by the wall', () => {
    const range = rangeOfDays(dayFromIso('2026-11-21'), dayFromIso('2026-11-22'), ZONE);
    const seen = (start: string, end: string | null): boolean => spanInRange(spanFromGiven(start, end, ZONE) as Span, range);
    assert.isTrue(seen('2026-11-21', null));
    assert.isFalse(seen('2026-11-20', null));
    assert.isFalse(seen('2026-11-22', null));
    assert.isTrue(seen('2026-11-01', '2026-12-01'));
    assert.isTrue(seen('2026-11-21T00:00', null));
    assert.isFalse(seen('2026-11-22T00:00', '2026-11-22T01:00'));
    assert.isFalse(seen('2026-11-20T23:00', '2026-11-21T00:00'));
    assert.isTrue(seen('2026-11-22T04:59:00Z', null));
    assert.isFalse(seen('2026-11-22T05:00:00Z', null));
  });
});
