import { Temporal } from 'temporal-polyfill';
import { assert, describe, it } from '../support/suite.ts';
import { epochFromWall, findZone, fixedZone, wallFromEpoch, zoneOf } from '../../src/time/zone.ts';

const ZONES = [
  'America/New_York', 'Europe/Lisbon', 'Australia/Lord_Howe', 'Asia/Shanghai', 'Asia/Kathmandu', 'Africa/Casablanca',
  'Pacific/Apia', 'America/Sao_Paulo', 'America/Noronha', 'Europe/Dublin', 'Africa/Monrovia', 'Antarctica/Troll',
];

const at = (text: string): number => Date.parse(text);

describe('a zone', () => {
  for (const id of ZONES) {
    it(`has the offsets of Temporal in ${id}, to the second around each change`, () => {
      const zone = zoneOf(id);
      let instant = Temporal.Instant.from('1995-01-01T00:00Z').toZonedDateTimeISO(id);
      for (let changes = 0; changes < 80; changes++) {
        const next = instant.getTimeZoneTransition('next');
        if (next === null || next.year > 2040) break;
        for (const epoch of [next.epochMilliseconds - 1000, next.epochMilliseconds, next.epochMilliseconds + 3_600_000]) {
          const expected = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(id).offsetNanoseconds / 1e6;
          assert.equal(zone.offsetAt(epoch), expected, `${id} at ${new Date(epoch).toISOString()}`);
        }
        instant = next;
      }
    });

    it(`reads every wall time of a year in ${id} as Temporal does`, () => {
      const zone = zoneOf(id);
      const start = Date.UTC(2026, 0, 1);
      for (let wall = start; wall < start + 366 * 86_400_000; wall += 47 * 60_000) {
        const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
        const expected = plain.toZonedDateTime(id, { disambiguation: 'compatible' }).epochMilliseconds;
        assert.equal(epochFromWall(zone, wall), expected, `${id} ${plain}`);
      }
    });
  }

  it('reads a skipped time with the offset before the change, and a repeated one as the first', () => {
    const zone = zoneOf('America/New_York');
    assert.equal(epochFromWall(zone, at('2026-03-08T02:30:00Z')), at('2026-03-08T07:30:00Z'));
    assert.equal(epochFromWall(zone, at('2026-11-01T01:30:00Z')), at('2026-11-01T05:30:00Z'));
  });

  it('reads wall times back from instants', () => {
    assert.equal(wallFromEpoch(zoneOf('Asia/Kathmandu'), at('2026-01-01T00:00:00Z')), at('2026-01-01T05:45:00Z'));
  });

  it('knows the years before there was standard time', () => {
    const zone = zoneOf('Europe/Amsterdam');
    const expected = Temporal.Instant.from('1880-06-01T00:00Z').toZonedDateTimeISO('Europe/Amsterdam').offsetNanoseconds / 1e6;
    assert.equal(zone.offsetAt(at('1880-06-01T00:00:00Z')), expected);
    assert.isNumber(zone.offsetAt(-62_135_596_800_000));
  });

  it('knows the years before the year 1, and the days between two of them', () => {
    const before = zoneOf('Europe/Berlin').offsetAt(at('1880-06-01T00:00:00Z'));
    for (const text of ['0001-01-01T00:00Z', '0000-12-31T23:30Z', '0000-12-31T12:00Z', '0000-02-29T12:00Z', '-000001-01-01T00:00Z', '-004712-01-01T12:00Z']) {
      assert.equal(zoneOf('Europe/Berlin').offsetAt(at(text)), before, text);
      assert.equal(zoneOf('America/New_York').offsetAt(at(text)), zoneOf('America/New_York').offsetAt(at('1880-06-01T00:00:00Z')), text);
    }
  });

  it('may be a fixed offset', () => {
    assert.equal(zoneOf('+05:30').offsetAt(0), 19_800_000);
    assert.equal(zoneOf('-0330').id, '-03:30');
    assert.equal(fixedZone(-12_600_000).id, '-03:30');
  });

  it('is told apart from what is no zone', () => {
    for (const id of ['', 'Europe/Atlantis', 'Customized Time Zone', '+25:00', '12', 'Pacific Standard Time']) {
      assert.isUndefined(findZone(id), id);
    }
    assert.throws(() => zoneOf('Europe/Atlantis'), RangeError, 'Europe/Atlantis');
  });

  it('is found in any case and keeps the name of the database', () => {
    assert.equal(findZone('europe/lisbon')?.id, 'Europe/Lisbon');
    assert.equal(findZone('etc/utc')?.id, 'UTC');
  });
});
