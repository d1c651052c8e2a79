import { Series } from '../../../src/icalendar/recurrence/series.ts';
import type { SeriesDate, SeriesInstance, SeriesMaster, SeriesOverride } from '../../../src/icalendar/recurrence/series-parts.ts';
import { parseRule } from '../../../src/icalendar/recurrence/rule.ts';
import { DAY_MS, HOUR_MS, dayFromYmd } from '../../../src/time/day.ts';
import type { Span } from '../../../src/time/span.ts';
import { zoneOf } from '../../../src/time/zone.ts';
import { assert, describe, it } from '../../support/suite.ts';
import { seeded } from '../../support/seeded.ts';

const ZONES = ['America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC', 'Africa/Casablanca'];
const RULES = [
  'FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=DAILY;COUNT=40', 'FREQ=WEEKLY;COUNT=30;BYDAY=SA,SU', 'FREQ=DAILY;UNTIL=20260601', 'FREQ=DAILY;UNTIL=20260601T120000Z',
  'FREQ=DAILY;BYHOUR=1,2,3', 'FREQ=HOURLY;INTERVAL=7', 'FREQ=YEARLY;BYMONTH=3,11;BYDAY=1SU,2SU',
];
const START = dayFromYmd(2025, 12, 1);

/** Any series that an .ics may hold, around the clock changes of 2026. */
function randomSeries(random: () => number): { master: SeriesMaster; overrides: SeriesOverride[] } {
  const below = (end: number): number => Math.floor(random() * end);
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const some = <Value>(most: number, make: (index: number) => Value): Value[] => Array.from({ length: below(most + 1) }, (_, index) => make(index));
  const spanAt = (kind: Span['kind'], day: number): Span => {
    if (kind === 'date') return { kind, start: day, end: day + 1 + below(4) };
    const start = day * DAY_MS + below(96) * (HOUR_MS / 4);
    const end = start + pick([0, 1, 5, 24, 50]) * HOUR_MS;
    return kind === 'zoned' ? { kind, start, end, zone: pick(ZONES) } : { kind, start, end };
  };
  const kind = pick(['date', 'floating', 'zoned', 'zoned'] as const);
  const span = spanAt(kind, START + below(60));
  const near = (): SeriesDate => {
    const other = spanAt(random() < 0.7 ? kind : pick(['date', 'floating', 'zoned'] as const), START + below(300));
    // Most name the time of day that instances have.
    const unit = kind === 'date' ? 1 : DAY_MS;
    const value = other.kind === kind && random() < 0.8 ? span.start + below(250) * unit : other.start;
    return { kind: other.kind, value };
  };
  const rules = some(2, () => pick(RULES)).filter((rule) => kind !== 'date' || !rule.includes('HOURLY'));
  return {
    master: {
      span,
      zone: span.kind === 'zoned' ? zoneOf(span.zone) : undefined,
      rules: rules.map((rule) => parseRule(rule)),
      exRules: random() < 0.1 ? [parseRule('FREQ=WEEKLY')] : [],
      rdates: some(3, near).map((date) => (random() < 0.3 ? { ...date, end: date.value + (date.kind === 'date' ? 2 : 3 * HOUR_MS) } : date)),
      exdates: some(4, near),
    },
    overrides: some(3, (index) => ({
      recurrence: near(),
      span: spanAt(random() < 0.8 ? kind : pick(['date', 'floating', 'zoned'] as const), START + below(300)),
      cancelled: random() < 0.2,
      thisAndFuture: random() < 0.3,
      index,
    })),
  };
}

const key = ({ recurrenceId, override, span }: SeriesInstance): string => `${recurrenceId} ${override} ${span.start}–${span.end}`;
const keys = (instances: readonly SeriesInstance[]): string[] => [...new Set(instances.map(key))].sort();

describe('A range', () => {
  for (const seed of [7, 8, 9, 10, 11]) it(`cut in pieces yields what it yields whole, for 30 random series (seed ${seed})`, () => {
    const random = seeded(seed);
    for (let turn = 0; turn < 30; turn++) {
      const { master, overrides } = randomSeries(random);
      const timeZone = ZONES[Math.floor(random() * ZONES.length)]!;
      const series = new Series(master, overrides);
      const expand = (start: number, end: number): SeriesInstance[] => series.expand({ start, end, timeZone }).instances;
      const [from, to] = [START * DAY_MS, (START + 330) * DAY_MS];
      const cuts = [from, ...Array.from({ length: 6 }, () => from + Math.floor(random() * (to - from))).sort((a, b) => a - b), to];
      const pieces = cuts.slice(1).flatMap((end, index) => expand(cuts[index]!, end));
      const whole = expand(from, to);
      const what = `series ${turn}: ${JSON.stringify({ master: { ...master, zone: undefined }, overrides })}`;
      assert.deepEqual(keys(pieces), keys(whole), what);
      assert.equal(whole.length, new Set(whole.map(({ recurrenceId }) => recurrenceId)).size, what);
      const { extent } = series;
      for (const { span } of expand(-Infinity, (START + 3000) * DAY_MS)) {
        const unit = span.kind === 'date' ? DAY_MS : 1;
        assert.isAtLeast(span.start * unit, extent.start, what);
        assert.isAtMost(span.end * unit, extent.end, what);
      }
    }
  });
});
