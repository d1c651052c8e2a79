import type * as Fs from 'node:fs';
import { DEFAULT_BUDGET } from '../../../src/icalendar/recurrence/expand.ts';
import { parseRule } from '../../../src/icalendar/recurrence/rule.ts';
import { Series } from '../../../src/icalendar/recurrence/series.ts';
import type { SeriesDate } from '../../../src/icalendar/recurrence/series-parts.ts';
import { DAY_MS } from '../../../src/time/day.ts';
import type { Span } from '../../../src/time/span.ts';
import { epochFromWall, wallFromEpoch, zoneOf } from '../../../src/time/zone.ts';
import { assert, describe, inBrowser, it } from '../../support/suite.ts';
import { isoOfWall, wallOfText } from './wall-text.ts';

// A collection of cases that other libraries agree on. It lies beside the project, not in it; to a browser the
// test runner hands it out (web-test-runner.config.mjs).
const FILE = new URL('../../../../shared/corpora/recurrence.json', import.meta.url);
const SERVED = '/corpora/recurrence.json';

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

const corpus = await readCorpus();

describe('The corpus of recurrence cases', () => {
  if (corpus === undefined) {
    console.warn(`!!! NOT TESTED: the cases of the corpus, for ../shared/corpora/recurrence.json is absent.`);
    return;
  }
  for (const one of corpus) {
    it(`${one.id}: ${one.dtstart} ${one.rrule}`, () => {
      const { starts, steps } = expand(one);
      assert.deepEqual(starts, [...(one.expected ?? [])]);
      assert.isBelow(steps, DEFAULT_BUDGET);
    });
  }
});

async function readCorpus(): Promise<Case[] | undefined> {
  if (inBrowser) {
    const response = await fetch(SERVED);
    return response.ok ? ((await response.json()) as Case[]) : undefined;
  }
  // Named by a variable, so that the browsers' server does not look for it.
  const fs = 'node:fs';
  const { existsSync, readFileSync } = (await import(fs)) as Pick<typeof Fs, 'existsSync' | 'readFileSync'>;
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Case[]) : undefined;
}

function expand(one: Case): { starts: string[]; steps: number } {
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
  const master = { span, zone, rules: [parseRule(one.rrule)], exRules: [], rdates: dates(one.rdate), exdates: dates(one.exdate) };
  const { instances, steps, cut } = new Series(master, []).expand({
    start: epochFromWall(zone, wallOfText(from)),
    end: whole ? Infinity : epochFromWall(zone, wallOfText(to)) + 1,
    timeZone: zone.id,
  });
  assert.isEmpty(cut);
  return { starts: instances.map((instance) => write(instance.span.start)), steps };
}
