import { dayFromIso, DAY_MS } from '../../../src/time/day.ts';
import { epochFromWall, wallFromEpoch, zoneOf } from '../../../src/time/zone.ts';
import { timeWords } from '../../../src/elements/event-box/time-words.ts';
import { whenAtHome } from '../../../src/elements/dayflow-calendar/when-at-home.ts';
import { english } from '../../../src/elements/messages/en.ts';
import type { ViewItem } from '../../../src/elements/view-item.ts';
import { assert, describe, it } from '../../support/suite.ts';

const at = (time: string, zone: string): number => {
  const [day, hour, minute] = [time.slice(0, 10), Number(time.slice(11, 13)), Number(time.slice(14))];
  return epochFromWall(zoneOf(zone), dayFromIso(day) * DAY_MS + (hour * 60 + minute) * 60_000);
};

/** From one time and zone to another, on a clock on screen. */
function words([from, zone]: [string, string], [to, endZone]: [string, string], timeZone: string): string | undefined {
  const [start, end] = [at(from, zone), at(to, endZone)];
  const wall = (epoch: number): number => wallFromEpoch(zoneOf(timeZone), epoch);
  const item = { id: 'a', start: wall(start), end: wall(end), allDay: false } as ViewItem;
  const span = { kind: 'zoned', start, end, zone, ...(endZone === zone ? {} : { endZone }) } as const;
  return whenAtHome(span, item, { times: timeWords('en-GB', undefined), messages: english, timeZone })?.replace(/\b0(?=\d:)/g, '');
}

describe('a time in the zones in which it is written', () => {
  const LISBON = 'Europe/Lisbon';
  const NEW_YORK = 'America/New_York';
  const TOKYO = 'Asia/Tokyo';

  it('is said where the clock there reads otherwise than the one on screen', () => {
    const call: [[string, string], [string, string]] = [['2026-11-20T10:00', NEW_YORK], ['2026-11-20T11:00', NEW_YORK]];
    assert.equal(words(...call, LISBON), '10:00 – 11:00 in Eastern Standard Time');
    assert.isUndefined(words(...call, NEW_YORK));
    assert.isUndefined(words(...call, 'America/Toronto'), 'the same clock under another name');
  });

  it('is said at each end of a flight, wherever it is seen from', () => {
    const flight: [[string, string], [string, string]] = [['2026-11-20T09:00', LISBON], ['2026-11-20T12:30', NEW_YORK]];
    const both = /^9:00 in (Western European Standard Time|Greenwich Mean Time) – 12:30 in Eastern Standard Time$/;
    assert.match(words(...flight, LISBON)!, both);
    assert.match(words(...flight, NEW_YORK)!, both);
    assert.match(words(...flight, 'Europe/Paris')!, both);
  });

  it('has the day with it where an end is on another one', () => {
    const said = words(['2026-11-20T18:00', LISBON], ['2026-11-21T16:00', TOKYO], LISBON)!;
    assert.match(said, /^18:00, Friday,? 20 November in .+ – 16:00, Saturday,? 21 November in Japan Standard Time$/);
  });

  it('is one where both zones’ clocks read the same', () => {
    assert.isUndefined(words(['2026-11-20T09:00', LISBON], ['2026-11-20T11:30', 'Europe/London'], LISBON));
  });
});
