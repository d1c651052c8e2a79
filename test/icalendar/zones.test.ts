import { parseDocument } from '../../src/icalendar/text/document.ts';
import { ZoneTable, findableId } from '../../src/icalendar/zones/zone-table.ts';
import { vtimezoneLines } from '../../src/icalendar/zones/write-vtimezone.ts';
import { DAY_MS, HOUR_MS } from '../../src/time/day.ts';
import { epochFromWall, findZone, zoneOf } from '../../src/time/zone.ts';
import { SAMPLES } from './samples.ts';
import { assert, describe, it } from '../support/suite.ts';

const empty = new ZoneTable(parseDocument(''));
const definition = (tzid: string, ...lines: string[]): ZoneTable =>
  new ZoneTable(parseDocument(['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', `TZID:${tzid}`, ...lines, 'END:VTIMEZONE', 'END:VCALENDAR'].join('\n')));
const observance = (name: string, start: string, from: string, to: string, ...more: string[]): string[] => [
  `BEGIN:${name}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...more, `END:${name}`,
];

describe('a TZID', () => {
  it('is found by its name in all the forms that calendars write', () => {
    for (const [tzid, id] of [
      ['Europe/Lisbon', 'Europe/Lisbon'],
      ['europe/lisbon', 'Europe/Lisbon'],
      ['"Europe/Lisbon"', 'Europe/Lisbon'],
      ['America/New York', 'America/New_York'],
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['Romance Standard Time', 'Europe/Paris'],
      ['tokyo standard time', 'Asia/Tokyo'],
      ['/freeassociation.sourceforge.net/Europe/Lisbon', 'Europe/Lisbon'],
      ['/freeassociation.sourceforge.net/Tzfile/Europe/Lisbon', 'Europe/Lisbon'],
      ['/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin'],
      ['/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
      ['tzone://Microsoft/Utc', 'UTC'],
      ['UTC', 'UTC'],
      ['Z', 'UTC'],
      ['(UTC+01:00) Amsterdam, Berlin, Bern', '+01:00'],
      ['(UTC) Dublin', 'UTC'],
      ['(GMT-03:30) Newfoundland', '-03:30'],
      ['(GMT+01.00) Sarajevo/Warsaw/Zagreb', '+01:00'],
      ['GMT+0100', '+01:00'],
      ['UTC-5', '-05:00'],
    ]) {
      const found = empty.find(tzid!);
      assert.equal(found?.id.toLowerCase(), findZone(id!)!.id.toLowerCase(), tzid);
    }
  });

  it('is unknown where nothing says what it is', () => {
    for (const tzid of ['', 'Nowhere/Land', 'Customized Time Zone', '__proto__', 'GMT+99', '////']) {
      assert.isUndefined(empty.find(tzid), tzid);
    }
  });

  it('means its VTIMEZONE rather than the offset in its name', () => {
    const zones = definition('(UTC+01:00) Amsterdam', ...observance('STANDARD', '19700101T000000', '+0200', '+0200'));
    assert.equal(zones.find('(UTC+01:00) Amsterdam')!.offsetAt(0), 2 * HOUR_MS);
  });

  it('means what X-LIC-LOCATION beside it says', () => {
    const zones = definition('My zone', 'X-LIC-LOCATION:Europe/Lisbon', ...observance('STANDARD', '19700101T000000', '+0900', '+0900'));
    assert.equal(zones.find('My zone')!.id, 'Europe/Lisbon');
  });
});

describe('an embedded VTIMEZONE', () => {
  it('changes its offset by its rules', () => {
    const zone = new ZoneTable(parseDocument(SAMPLES.full)).find('Our Office')!;
    const at = (iso: string): number => zone.offsetAt(Date.parse(iso)) / HOUR_MS;
    assert.deepEqual(['2026-01-15T00:00Z', '2026-07-15T00:00Z', '1970-01-01T00:00Z', '2099-07-01T00:00Z'].map(at), [5.5, 6.5, 5.5, 6.5]);
    assert.deepEqual(['2026-03-28T20:29:59Z', '2026-03-28T20:30:00Z'].map(at), [5.5, 6.5]);
    assert.deepEqual(['2026-10-24T20:29:59Z', '2026-10-24T20:30:00Z'].map(at), [6.5, 5.5]);
  });

  it('gives an event a zone that can be found again, right at its time', () => {
    const zone = new ZoneTable(parseDocument(SAMPLES.full)).find('Our Office')!;
    assert.equal(findableId(zone, Date.parse('2026-01-15T00:00Z')), '+05:30');
    assert.equal(findableId(zone, Date.parse('2026-07-15T00:00Z')), '+06:30');
  });

  it('keeps to RDATE, to rules that ended by UNTIL or COUNT, and to what held before', () => {
    const zones = definition(
      'X',
      ...observance('STANDARD', '19900101T000000', '+0000', '+0100', 'RDATE:20200601T000000,20200901T000000Z'),
      ...observance('DAYLIGHT', '20000401T000000', '+0100', '+0200', 'RRULE:FREQ=YEARLY;UNTIL=20020331T230000Z'),
      ...observance('STANDARD', '20001001T000000', '+0200', '+0100', 'RRULE:FREQ=YEARLY;COUNT=2'),
    );
    const zone = zones.find('X')!;
    const hours = (iso: string): number => zone.offsetAt(Date.parse(iso)) / HOUR_MS;
    assert.deepEqual(
      ['1980-01-01', '1995-01-01', '2000-06-01', '2000-12-01', '2001-06-01', '2001-12-01', '2002-06-01', '2015-01-01', '2020-07-01'].map(hours),
      [0, 1, 2, 1, 2, 1, 2, 2, 1],
    );
  });

  it('is unknown where no part of it can be read', () => {
    assert.isUndefined(definition('X').find('X'));
    assert.isUndefined(definition('X', ...observance('STANDARD', 'never', '+1', 'x')).find('X'));
  });

  it('takes bounded work for a rule without sense', () => {
    const zone = definition('X', ...observance('STANDARD', '19700101T000000', '+0000', '+0100', 'RRULE:FREQ=SECONDLY')).find('X')!;
    assert.equal(zone.offsetAt(Date.parse('2026-01-01')), HOUR_MS);
  });
});

describe('a written VTIMEZONE', () => {
  it('says for each zone what the engine says, in the years around the event', () => {
    for (const id of [
      'Europe/Lisbon', 'America/New_York', 'Asia/Shanghai', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Casablanca',
      'Asia/Jerusalem', 'Africa/Cairo', 'America/Santiago', 'Pacific/Apia', 'Europe/Dublin', 'Asia/Tehran', 'America/Sao_Paulo',
    ]) {
      for (const year of [1995, 2010, 2026]) {
        const from = Date.UTC(year, 4, 10);
        const lines = vtimezoneLines(zoneOf(id), from, from + HOUR_MS).map((line) => (line === `TZID:${zoneOf(id).id}` ? 'TZID:Copy' : line));
        const copy = new ZoneTable(parseDocument(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n'))).find('Copy')!;
        for (let at = Date.UTC(year - 1, 5, 1); at < Date.UTC(year + 5, 0, 1); at += DAY_MS / 2) {
          assert.equal(copy.offsetAt(at), zoneOf(id).offsetAt(at), `${id} ${new Date(at).toISOString()}`);
        }
      }
    }
  });

  it('is right for many years at once, and for ever where the last of them follow a rule', () => {
    for (const [id, until] of [['America/New_York', 2070], ['Europe/Lisbon', 2070], ['Asia/Tehran', 2070], ['Africa/Casablanca', 2031], ['America/Santiago', 2031]] as const) {
      const lines = vtimezoneLines(zoneOf(id), Date.UTC(1985, 0, 1), Date.UTC(2026, 0, 1), 'Copy');
      const copy = new ZoneTable(parseDocument(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n'))).find('Copy')!;
      for (let at = Date.UTC(1985, 0, 1); at < Date.UTC(until, 0, 1); at += DAY_MS / 2) {
        assert.equal(copy.offsetAt(at), zoneOf(id).offsetAt(at), `${id} ${new Date(at).toISOString()}`);
      }
    }
  });

  it('tells the fourth weekday of a month from the last', () => {
    const fourthSunday = (year: number): number => {
      const first = new Date(Date.UTC(year, 9, 1)).getUTCDay();
      return Date.UTC(year, 9, 1 + ((7 - first) % 7) + 21);
    };
    const zone = { id: 'X', offsetAt: (epoch: number) => (epoch >= fourthSunday(new Date(epoch).getUTCFullYear()) ? HOUR_MS : 0) };
    const lines = vtimezoneLines(zone, Date.UTC(2026, 6, 1), Date.UTC(2026, 6, 1));
    assert.include(lines, 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=4SU');
  });

  it('begins before the event, also where the clock changes only after it', () => {
    const from = Date.UTC(2014, 6, 1);
    const lines = vtimezoneLines(zoneOf('Asia/Pyongyang'), from, from);
    assert.deepEqual(lines.filter((line) => line.startsWith('DTSTART')), ['DTSTART:20130101T000000', 'DTSTART:20150815T000000', 'DTSTART:20180504T233000']);
  });

  it('can be written at both ends of what iCalendar can say', () => {
    for (const year of [1, 9999]) {
      const at = Date.UTC(2000, 0, 1) + (year - 2000) * 365.2425 * DAY_MS;
      for (const id of ['Europe/Berlin', 'Africa/Casablanca']) assert.include(vtimezoneLines(zoneOf(id), at, at), `TZID:${id}`);
    }
  });

  it('is a rule where the changes are regular', () => {
    const lines = vtimezoneLines(zoneOf('Europe/Berlin'), Date.UTC(2026, 6, 1), Date.UTC(2026, 6, 1));
    assert.deepEqual(lines, [
      'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin',
      'BEGIN:DAYLIGHT', 'DTSTART:20250330T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
      'BEGIN:STANDARD', 'DTSTART:20251026T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('reads the first of a time that comes twice', () => {
    const zone = new ZoneTable(parseDocument(SAMPLES.full)).find('Our Office')!;
    assert.equal(epochFromWall(zone, Date.UTC(2026, 9, 25, 2, 30)), Date.UTC(2026, 9, 24, 20, 0));
  });
});
