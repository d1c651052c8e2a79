import { readResource } from '../../src/icalendar/read/resource.ts';
import { encodeEvent } from '../../src/icalendar/write/encode.ts';
import { patchText } from '../../src/icalendar/write/patch.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/time/day.ts';
import { type Span, sameSpan } from '../../src/time/span.ts';
import { epochFromWall, wallFromEpoch, zoneOf } from '../../src/time/zone.ts';
import { assert, describe, it } from '../support/suite.ts';
import { seeded } from '../support/seeded.ts';
import { SAMPLES } from './samples.ts';

const ZONES = [
  'UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Kathmandu',
  'America/St_Johns', 'Antarctica/Troll', 'Asia/Tehran', 'Africa/Cairo',
];
const YEARS = [1901, 1918, 1945, 1970, 2000, 2011, 2026, 2027, 2500, 9990];
const LENGTHS = [0, 15 * MINUTE_MS, HOUR_MS, DAY_MS, 26 * HOUR_MS, 3 * DAY_MS, 40 * DAY_MS];

function randomSpan(random: () => number): Span {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const start = Date.UTC(pick(YEARS), Math.floor(random() * 12), 1 + Math.floor(random() * 28), Math.floor(random() * 24), 15 * Math.floor(random() * 4));
  const end = start + pick(LENGTHS);
  const kind = random();
  if (kind < 0.25) return { kind: 'date', start: Math.floor(start / DAY_MS), end: Math.floor(start / DAY_MS) + pick([1, 2, 5]) };
  if (kind < 0.4) return { kind: 'floating', start, end };
  const [zone, endZone] = [pick(ZONES), pick(ZONES)];
  return { kind: 'zoned', start, end, zone, ...(random() < 0.8 || endZone === zone || end === start ? {} : { endZone }) };
}

/** Whether each end can be written in its own zone; the second of a time that comes twice is written in UTC. */
function isWritable(span: Span): boolean {
  if (span.kind !== 'zoned') return true;
  const ends: [number, string][] = [[span.start, span.zone], [span.end, span.endZone ?? span.zone]];
  return ends.every(([epoch, zone]) => epochFromWall(zoneOf(zone), wallFromEpoch(zoneOf(zone), epoch)) === epoch);
}

describe('A time that is written', () => {
  for (const seed of [7, 8, 9, 10, 20_261_121]) {
    it(`is read back, in new events and in old ones, from year 1901 to 9990 (seed ${seed})`, () => {
      const random = seeded(seed);
      for (let round = 0; round < 80; round++) {
        const [first, second] = [randomSpan(random), randomSpan(random)];
        const created = encodeEvent({ uid: 'u', title: 't', span: first }, 0);
        const moved = patchText(created, { span: second }, 0);
        const cases: [Span, string][] = [
          [first, created],
          [second, moved],
          [first, patchText(moved, { span: first }, 0)],
          [second, patchText(SAMPLES.full, { span: second }, 0)],
        ];
        for (const [wanted, text] of cases) {
          const { span } = readResource(text).events[0]!;
          const told = `${JSON.stringify(wanted)} is ${JSON.stringify(span)} in\n${text}`;
          assert.deepEqual([span.kind, span.start, span.end], [wanted.kind, wanted.start, wanted.end], told);
          if (isWritable(wanted)) assert.isTrue(sameSpan(span, wanted), told);
        }
      }
    });
  }
});
