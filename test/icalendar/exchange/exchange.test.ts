import { textOfBytes } from '../../../src/icalendar/exchange/bytes.ts';
import { joinObjects } from '../../../src/icalendar/exchange/join.ts';
import { type CalendarObject, openCalendarFile } from '../../../src/icalendar/exchange/objects.ts';
import { encodeForFile } from '../../../src/icalendar/write/encode.ts';
import { ICalendarError } from '../../../src/icalendar/errors.ts';
import { readResource } from '../../../src/icalendar/read/resource.ts';
import { parseDocument } from '../../../src/icalendar/text/document.ts';
import { vtimezoneLines } from '../../../src/icalendar/zones/write-vtimezone.ts';
import { ZoneTable } from '../../../src/icalendar/zones/zone-table.ts';
import { zoneOf } from '../../../src/time/zone.ts';
import { assert, describe, it } from '../../support/suite.ts';
import { rounds, seedOf } from '../../support/rounds.ts';
import { seeded } from '../../support/seeded.ts';
import { HOSTILE_FILES } from '../hostile-files.ts';
import { mutated } from '../mutation.ts';
import { SAMPLES } from '../samples.ts';

const lines = (...all: string[]): string => all.map((line) => `${line}\r\n`).join('');
const zone = (id: string, offset: string): string[] => [
  'BEGIN:VTIMEZONE', `TZID:${id}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE',
];
const event = (uid: string, ...more: string[]): string[] => ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTART;TZID=Office:20260714T100000', ...more, 'END:VEVENT'];

const FILE = lines(
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', 'METHOD:PUBLISH', 'X-WR-CALNAME:Team',
  ...zone('Office', '+0530'), ...zone('Unused', '+0100'),
  ...event('single', 'SUMMARY:Si', ' ngle', 'X-KEPT;P="a:b":c'),
  ...event('series', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Weekly'),
  ...event('series', 'RECURRENCE-ID;TZID=Office:20260721T100000', 'SUMMARY:Weekly, moved'),
  'BEGIN:VTODO', 'UID:task', 'SUMMARY:Tidy up', 'END:VTODO',
  'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260801', 'SUMMARY:Nameless', 'END:VEVENT',
  'END:VCALENDAR',
);

const objectsOf = (text: string): { objects: CalendarObject[]; problems: { line: number; reason: string }[] } => {
  let count = 0;
  const file = openCalendarFile(text, () => `new-${++count}`);
  const objects = [...file.objects()];
  assert.lengthOf(objects, file.count);
  return { objects, problems: [...file.problems, ...objects.flatMap(({ problems }) => problems)] };
};

describe('a file that is to be imported', () => {
  it('is one object for each UID: a series with its overrides, a task, an event that gets a UID', () => {
    const { objects, problems } = objectsOf(FILE);
    assert.deepEqual(problems, []);
    assert.deepEqual(objects.map(({ uid, component, title, recurring }) => [uid, component, title, recurring]), [
      ['single', 'VEVENT', 'Single', false],
      ['series', 'VEVENT', 'Weekly', true],
      ['task', 'VTODO', 'Tidy up', false],
      ['new-1', 'VEVENT', 'Nameless', false],
    ]);
  });

  it('keeps the lines of each byte for byte, with the zones that it names and without METHOD', () => {
    const [single, series, task, nameless] = objectsOf(FILE).objects;
    const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', 'X-WR-CALNAME:Team'];
    assert.equal(single!.text, lines(...head, ...zone('Office', '+0530'), ...event('single', 'SUMMARY:Si', ' ngle', 'X-KEPT;P="a:b":c'), 'END:VCALENDAR'));
    assert.equal(readResource(series!.text).expand({ start: Date.UTC(2026, 6, 14), end: Date.UTC(2026, 6, 28), timeZone: 'UTC' }).length, 2);
    assert.equal(task!.text, lines(...head, 'BEGIN:VTODO', 'UID:task', 'SUMMARY:Tidy up', 'END:VTODO', 'END:VCALENDAR'));
    assert.include(nameless!.text, 'BEGIN:VEVENT\r\nUID:new-1\r\nDTSTART;VALUE=DATE:20260801\r\n');
  });

  it('tells what cannot be read by the line of the file', () => {
    const text = FILE.replace('DTSTART;VALUE=DATE:20260801', 'DTSTART;VALUE=DATE:soon');
    const { objects, problems } = objectsOf(text);
    assert.lengthOf(objects, 4);
    const line = text.split('\r\n').indexOf('BEGIN:VEVENT', text.split('\r\n').indexOf('END:VTODO')) + 1;
    assert.lengthOf(problems, 1);
    assert.closeTo(problems[0]!.line, line, 1);
    assert.lengthOf(objectsOf('Hello').problems, 1);
  });

  it('says where each object begins, and which cannot be read', () => {
    const text = lines(
      'BEGIN:VCALENDAR', 'VERSION:2.0', ...zone('Office', '+0530'), ...event('good', 'SUMMARY:Good'),
      'BEGIN:VEVENT', 'UID:bad', 'DTSTART:soon', 'SUMMARY:Bad', 'END:VEVENT',
      'BEGIN:VTODO', 'UID:some-day', 'SUMMARY:Some day', 'END:VTODO',
      'BEGIN:VTODO', 'UID:due', 'DUE:20260801T100000Z', 'END:VTODO',
      'BEGIN:VTODO', 'UID:never', 'DUE:later', 'END:VTODO', 'END:VCALENDAR',
    );
    const at = (name: string): number => text.split('\r\n').indexOf(`UID:${name}`);
    const { objects } = objectsOf(text);
    assert.deepEqual(objects.map(({ uid, line, event, problems }) => [uid, line, event !== undefined, problems.map((each) => each.line)]), [
      ['good', at('good'), true, []],
      ['bad', at('bad'), false, [at('bad') + 2]],
      ['some-day', at('some-day'), false, []],
      ['due', at('due'), true, []],
      ['never', at('never'), false, [at('never') + 2]],
    ]);
  });

  it('tells what counts of two events with one UID, and what of an event was not understood', () => {
    const text = lines(
      'BEGIN:VCALENDAR', 'VERSION:2.0',
      ...event('twice', 'SUMMARY:First', 'SEQUENCE:1'), ...event('twice', 'SUMMARY:Second', 'SEQUENCE:2'),
      ...event('ruled', 'RRULE:FREQ=SOMETIMES'), ...event('broken', 'no property'), 'END:VCALENDAR',
    ).replaceAll(';TZID=Office', '');
    const all = text.split('\r\n');
    const { objects } = objectsOf(text);
    assert.deepEqual(objects.map(({ title, problems }) => [title, problems.map(({ line }) => line)]), [
      ['Second', [all.indexOf('UID:twice')]],
      ['', [all.indexOf('RRULE:FREQ=SOMETIMES') + 1]],
      ['', [all.indexOf('no property') + 1]],
    ]);
    assert.match(objects[0]!.problems[0]!.reason, /same UID/);
  });

  it('has events without a value in their UID, each of which gets one', () => {
    for (const empty of ['UID:', 'UID: ', 'UID;X=1:\r\n ']) {
      const text = lines('BEGIN:VCALENDAR', 'VERSION:2.0', ...event('', 'SUMMARY:One'), ...event('', 'SUMMARY:Two'), 'END:VCALENDAR').replaceAll('UID:', empty);
      const { objects } = objectsOf(text);
      assert.deepEqual(objects.map(({ uid, title, event }) => [uid, title, event?.uid]), [['new-1', 'One', 'new-1'], ['new-2', 'Two', 'new-2']]);
      for (const { text: own } of objects) assert.lengthOf(own.match(/^UID/gm)!, 1);
    }
  });

  it('may have other line ends, a byte order mark, several calendars and no end', () => {
    const variants = [FILE.replaceAll('\r\n', '\n'), FILE.replaceAll('\r\n', '\r'), `\uFEFF${FILE}`, FILE.trimEnd(), FILE.replace('METHOD', 'END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nMETHOD')];
    for (const text of variants) {
      const { objects } = objectsOf(text);
      assert.lengthOf(objects, 4);
      for (const { text: own } of objects) assert.isFalse(own.includes('\uFEFF') || own.includes('METHOD'));
    }
  });
});

describe('a file that is exported', () => {
  it('has each object once and each zone once, and is read as the objects are', () => {
    const { objects } = objectsOf(FILE);
    const joined = joinObjects(objects.map(({ text }) => text));
    assert.equal(joined.match(/BEGIN:VTIMEZONE/g)!.length, 1);
    assert.equal(joined.match(/BEGIN:VCALENDAR/g)!.length, 1);
    assert.deepEqual(objectsOf(joined).objects.map(({ uid, event }) => [uid, event?.span]), objects.map(({ uid, event }) => [uid, event?.span]));
    assert.include(joined, event('single', 'SUMMARY:Si', ' ngle', 'X-KEPT;P="a:b":c').join('\r\n'));
  });

  it('ends its lines as a file does, whatever the objects have', () => {
    for (const end of ['\n', '\r']) {
      const [single] = objectsOf(FILE.replaceAll('\r\n', end)).objects;
      const joined = joinObjects([single!.text]);
      assert.include(joined, event('single', 'SUMMARY:Si', ' ngle', 'X-KEPT;P="a:b":c').join('\r\n'));
      assert.equal(joined.replaceAll('\r\n', '').search(/[\r\n]/), -1);
    }
  });

  it('has a calendar for each meaning of one zone name', () => {
    const other = lines('BEGIN:VCALENDAR', 'VERSION:2.0', ...zone('Office', '-0300'), ...event('elsewhere'), 'END:VCALENDAR');
    const joined = joinObjects([objectsOf(FILE).objects[0]!.text, other]);
    assert.equal(joined.match(/BEGIN:VCALENDAR/g)!.length, 2);
    const starts = objectsOf(joined).objects.map(({ event }) => event!.span.start);
    assert.deepEqual(starts, [Date.UTC(2026, 6, 14, 4, 30), Date.UTC(2026, 6, 14, 13)]);
  });

  describe('with a zone that its name explains', () => {
    const clients = ['Europe/Berlin', 'W. Europe Standard Time', '/mozilla.org/20050126_1/Europe/Berlin'];
    const object = (tzid: string, uid: string, year: number, zone: string[], ...more: string[]): string =>
      lines('BEGIN:VCALENDAR', 'VERSION:2.0', ...zone, 'BEGIN:VEVENT', `UID:${uid}`, `DTSTART;TZID=${tzid}:${year}0714T100000`, ...more, 'END:VEVENT', 'END:VCALENDAR');
    const ours = (tzid: string, uid: string, year: number): string =>
      object(tzid, uid, year, vtimezoneLines(zoneOf('Europe/Berlin'), Date.UTC(year, 6, 14), Date.UTC(year, 6, 14), tzid));
    const wrong = (tzid: string): string[] => zone(tzid, '+0530');

    it('is one calendar with that zone once, whichever years and clients its events are of', () => {
      for (const tzid of clients) {
        const texts = [ours(tzid, 'now', 2026), ours(tzid, 'then', 1975), object(tzid, 'other', 2021, wrong(tzid)), object(tzid, 'none', 2022, [])];
        const joined = joinObjects(texts);
        assert.lengthOf(joined.match(/BEGIN:VCALENDAR/g)!, 1);
        assert.lengthOf(joined.match(/BEGIN:VTIMEZONE/g)!, 1);
        assert.include(joined, `TZID:${tzid}\r\n`);
        assert.deepEqual(
          objectsOf(joined).objects.map(({ event }) => event!.span.start),
          [Date.UTC(2026, 6, 14, 8), Date.UTC(1975, 6, 14, 9), Date.UTC(2021, 6, 14, 8), Date.UTC(2022, 6, 14, 8)],
        );
      }
    });

    it('defines it for all of these years, so that who knows no names reads the same', () => {
      const tzid = 'Europe/Berlin';
      const texts = [ours(tzid, 'now', 2026), ours(tzid, 'then', 1979), object(tzid, 'series', 2010, wrong(tzid), 'RRULE:FREQ=DAILY')];
      const joined = joinObjects(texts).replaceAll(tzid, 'Nowhere');
      const copy = new ZoneTable(parseDocument(joined)).find('Nowhere')!;
      for (let at = Date.UTC(1979, 0, 1); at < Date.UTC(2060, 0, 1); at += 86_400_000 / 2) {
        assert.equal(copy.offsetAt(at), zoneOf(tzid).offsetAt(at), new Date(at).toISOString());
      }
    });

    it('bears years in which there were no zones, and such as will hardly come', () => {
      const texts = [1, 9999].map((year) => object('Europe/Berlin', `in-${year}`, year, wrong('Europe/Berlin')).replace(`:${year}0714`, `:${String(year).padStart(4, '0')}0714`));
      assert.lengthOf(joinObjects(texts).match(/BEGIN:VTIMEZONE/g)!, 1);
    });
  });

  it('is a calendar also where there is nothing in it', () => {
    assert.equal(joinObjects([]), lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//DayFlow//dayflow-calendar//EN', 'CALSCALE:GREGORIAN', 'END:VCALENDAR'));
  });

  const mutations = Math.ceil(rounds('MUTATIONS', 2000) / 10);
  const seed = seedOf('MUTATION_SEED');
  it(`is made of whatever was imported (${mutations} mutated files, MUTATION_SEED=${seed})`, () => {
    const random = seeded(seed);
    const samples = Object.values(SAMPLES);
    for (let round = 0; round < mutations; round++) {
      const text = mutated(samples[round % samples.length]!, random);
      joinObjects(objectsOf(text).objects.map((object) => object.text));
    }
  });

  it('and import bear hostile files', () => {
    for (const text of Object.values(HOSTILE_FILES)) {
      const { objects } = objectsOf(text);
      assert.include(objects.map(({ uid }) => uid), 'healthy');
      assert.include(joinObjects(objects.map((object) => object.text)), 'UID:healthy');
    }
  });
});

describe('an event of a page in a file', () => {
  const zoned = { kind: 'zoned', start: Date.UTC(2026, 6, 14, 8), end: Date.UTC(2026, 6, 14, 9), zone: 'Europe/Lisbon' } as const;
  const readBack = (text: string): unknown => {
    const [object] = objectsOf(text).objects;
    const { problems: _problems, ...read } = object!.event!;
    return { component: object!.component, ...read };
  };

  it('says all that the event says, with its zone and who takes part', () => {
    const content = {
      uid: 'from-a-page', title: 'Review; with, all', span: zoned, location: 'Here', status: 'tentative' as const, categories: ['Work, life'],
      organizer: { address: 'mailto:alice@example.com', name: 'Alice "A" Ash: lead', email: 'alice@example.com' },
      attendees: [{ address: 'mailto:bob@example.com', email: 'bob@example.com', status: 'accepted' as const, role: 'chair' as const, type: 'room' as const }],
    };
    const text = encodeForFile(content, Date.UTC(2026, 0, 1));
    assert.equal(text.match(/BEGIN:VTIMEZONE/g)!.length, 1);
    assert.deepInclude(readBack(text), { component: 'VEVENT', ...content });
  });

  it('is a VTODO where it is a task', () => {
    const due = { ...zoned, end: zoned.start };
    const text = encodeForFile({ uid: 'to-do', title: 'Tidy up', span: due, task: { completed: true, status: 'completed', percent: 100 } }, 0);
    assert.deepInclude(readBack(text), { component: 'VTODO', title: 'Tidy up', span: due, task: { completed: true, status: 'completed', percent: 100 } });
    assert.notInclude(text, 'DTSTART;TZID');
  });
});

describe('the bytes of a file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('are UTF-8, with or without a byte order mark', () => {
    assert.equal(textOfBytes(bytes('Frühstück 😀')), 'Frühstück 😀');
    assert.equal(textOfBytes(bytes('\uFEFFA')), '\uFEFFA');
  });

  it('are refused with the place where they are not', () => {
    const cases: [number[], number][] = [
      [[0xe9], 0], [[0xc3], 0], [[0xc0, 0x80], 0], [[0xed, 0xa0, 0x80], 0], [[0xf4, 0x90, 0x80, 0x80], 0], [[0xff], 0], [[0xe2, 0x82, 0x41], 0],
    ];
    for (const [bad, at] of cases) {
      const file = new Uint8Array([...bytes('SUMMARY:a\r\nX:ü'), ...bad, 0x0a]);
      assert.throws(() => textOfBytes(file), ICalendarError, new RegExp(`line 2.*offset ${15 + at} `));
    }
  });
});
