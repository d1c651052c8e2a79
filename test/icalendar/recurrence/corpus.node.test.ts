import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assert } from '../../support/suite.ts';
import { DEFAULT_BUDGET } from '../../../src/icalendar/recurrence/expand.ts';
import { parseRule } from '../../../src/icalendar/recurrence/rule.ts';
import { expandSeries } from '../../../src/icalendar/recurrence/set.ts';
import type { SeriesDate } from '../../../src/icalendar/recurrence/series.ts';
import { DAY_MS } from '../../../src/time/day.ts';
import type { Span } from '../../../src/time/span.ts';
import { epochFromWall, wallFromEpoch, zoneOf } from '../../../src/time/zone.ts';
import { isoOfWall, wallOfText } from './wall-text.ts';

// A collection of cases that other libraries agree on. It lies beside the project, not in it.
const CORPUS = new URL('../../../../shared/corpora/recurrence.json', import.meta.url);

interface Case {
  readonly id: string;
  readonly dtstart: string;
  readonly tzid?: string;
  readonly rrule: string;
  readonly rdate?: readonly string[];
  readonly exdate?: readonly string[];
  /** Only the first so many are expected; without it all are. */
  readonly limit?: number;
  readonly window?: readonly [string, string];
  readonly expected?: readonly string[];
}

describe('The corpus of recurrence cases', () => {
  if (!existsSync(CORPUS)) {
    console.warn(`SKIPPED: there is no ${CORPUS.pathname}; the cases of the corpus are not tested.`);
    it('is there', { skip: 'shared/corpora/recurrence.json lies beside the project, and is absent' }, () => {});
    return;
  }
  for (const one of JSON.parse(readFileSync(CORPUS, 'utf8')) as Case[]) {
    it(`${one.id}: ${one.dtstart} ${one.rrule}`, () => {
      const { starts, steps, problems } = expand(one);
      assert.deepEqual(starts, [...(one.expected ?? [])]);
      assert.isBelow(steps, DEFAULT_BUDGET);
      assert.deepEqual(problems, []);
    });
  }
});

function expand(one: Case): { starts: string[]; steps: number; problems: readonly string[] } {
  const kind = one.dtstart.length === 10 ? 'date' : one.tzid === undefined ? 'floating' : 'zoned';
  const zone = zoneOf(one.tzid ?? 'UTC');
  const read = (text: string): number => {
    const wall = wallOfText(text);
    return kind === 'date' ? wall / DAY_MS : kind === 'zoned' ? epochFromWall(zone, wall) : wall;
  };
  const write = (start: number): string => {
    const iso = isoOfWall(kind === 'date' ? start * DAY_MS : kind === 'zoned' ? wallFromEpoch(zone, start) : start);
    return kind === 'date' ? iso.slice(0, 10) : iso;
  };
  const dates = (texts: readonly string[] = []): SeriesDate[] => texts.map((text) => ({ kind, value: read(text) }));
  const start = read(one.dtstart);
  const end = kind === 'date' ? start + 1 : start;
  const span: Span = kind === 'zoned' ? { kind, start, end, zone: zone.id } : { kind, start, end };
  // Windows hold their end: the cases that have an instance there expect it. A case with a limit and no window
  // is an endless rule: then a stretch that is long enough for its first instances.
  const [from, to] = one.window ?? [one.dtstart, one.expected?.at(-1) ?? '2200-01-01'];
  const whole = one.limit === undefined && one.window === undefined;
  const { instances, steps, truncated, problems } = expandSeries(
    { span, zone, rules: [parseRule(one.rrule)], exRules: [], rdates: dates(one.rdate), exdates: dates(one.exdate) },
    [],
    {
      start: epochFromWall(zone, wallOfText(from)),
      end: whole ? Infinity : epochFromWall(zone, wallOfText(to)) + 1,
      timeZone: zone.id,
    },
  );
  assert.isFalse(truncated);
  return { starts: instances.map((instance) => write(instance.span.start)), steps, problems };
}
