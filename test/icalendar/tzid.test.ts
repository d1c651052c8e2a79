import { calendarObjects } from '../../src/icalendar/exchange/objects.ts';
import { joinObjects } from '../../src/icalendar/exchange/join.ts';
import { readResource } from '../../src/icalendar/read/resource.ts';
import { copyText } from '../../src/icalendar/write/copy.ts';
import { patchText } from '../../src/icalendar/write/patch.ts';
import { HOUR_MS } from '../../src/time/day.ts';
import { assert, describe, it } from '../support/suite.ts';

const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const zone = (tzid: string, offset: string): string[] => [
  'BEGIN:VTIMEZONE', `TZID:${tzid}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE',
];
const event = (uid: string, parameter: string): string[] => ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART;TZID=${parameter}:20260701T090000`, 'END:VEVENT'];
const startsOf = (text: string): number[] => readResource(text).events.map(({ span }) => span.start);

describe('A TZID with a comma', () => {
  const tzid = '(UTC+01:00) Amsterdam\\, Berlin\\, Bern';
  const at7 = Date.UTC(2026, 6, 1, 7);

  for (const parameter of ['"(UTC+01:00) Amsterdam, Berlin, Bern"', `"${tzid}"`]) {
    const text = calendar(...zone(tzid, '+0200'), ...event('1', parameter));

    it(`names its VTIMEZONE, where the name is escaped, as ${parameter}`, () => {
      const { events } = readResource(text);
      assert.deepEqual([events[0]!.span.start, events[0]!.problems], [at7, []]);
    });

    it(`keeps its VTIMEZONE in a copy, in an import and in an export, as ${parameter}`, () => {
      const [object] = calendarObjects(text, () => 'new');
      for (const made of [copyText(text, 'copy', 0), object!.text, joinObjects([text])]) assert.deepEqual(startsOf(made), [at7]);
    });
  }

  it('is written by its own name, quoted, where only a VTIMEZONE has it', () => {
    const lisbon = ['X-LIC-LOCATION:Europe/Lisbon', 'BEGIN:STANDARD'];
    const text = calendar(...zone('Lisbon\\, and more', '+0000').flatMap((line) => (line === 'BEGIN:STANDARD' ? lisbon : [line])), ...event('1', 'Europe/Lisbon').map((line) => line.replace(';TZID=Europe/Lisbon:20260701T090000', ':20260701T090000Z')));
    const start = Date.UTC(2026, 6, 2, 8);
    const patched = patchText(text, { span: { kind: 'zoned', start, end: start, zone: 'Europe/Lisbon' } }, 0);
    assert.include(patched, 'DTSTART;TZID="Lisbon, and more":20260702T090000\r\n');
    assert.deepEqual(startsOf(patched), [start]);
  });
});

describe('One TZID in two VCALENDARs of a text', () => {
  const stream = calendar(...zone('Zed', '+0700'), ...event('a', 'Zed')) + calendar(...zone('Zed', '-0500'), ...event('b', 'Zed'));

  it('means in each what that defines', () => {
    assert.deepEqual(startsOf(stream), [Date.UTC(2026, 6, 1, 2), Date.UTC(2026, 6, 1, 14)]);
  });

  it('is unknown in one that does not define it', () => {
    const { events } = readResource(calendar(...zone('Zed', '+0700')) + calendar(...event('b', 'Zed')));
    assert.equal(events[0]!.span.kind, 'floating');
  });
});

describe('A TZID without a VTIMEZONE', () => {
  const start = Date.UTC(2026, 11, 1, 9);
  const moved = (tzid: string, zone = 'Europe/Berlin'): string =>
    patchText(calendar(...event('1', tzid)), { span: { kind: 'zoned', start, end: start, zone } }, 0);

  it('gets one under its own name with the first edit of the time', () => {
    for (const tzid of ['Europe/Berlin', 'W. Europe Standard Time', '/mozilla.org/20050126_1/Europe/Berlin']) {
      const text = moved(tzid);
      assert.lengthOf(text.match(/^TZID:/gm)!, 1);
      assert.include(text, `TZID:${tzid}\r\n`);
      assert.include(text, `DTSTART;TZID=${tzid}:20261201T100000\r\n`);
      assert.equal(readResource(text.replaceAll(tzid, 'Nowhere')).events[0]!.span.start, start, 'read by who knows no names');
    }
  });

  it('gets none where its name tells no more than an offset: that is a guess', () => {
    assert.notInclude(moved('GMT+0100', '+01:00'), 'VTIMEZONE');
  });

  it('gets one in a file that is exported', () => {
    const joined = joinObjects([calendar(...event('1', 'Europe/Berlin')), calendar(...event('2', 'Europe/Berlin'))]);
    assert.lengthOf(joined.match(/^TZID:Europe\/Berlin/gm)!, 1);
    assert.deepEqual(startsOf(joined.replaceAll('Europe/Berlin', 'Nowhere')), [1, 2].map(() => Date.UTC(2026, 6, 1, 9) - 2 * HOUR_MS));
  });

  it('gets one in a task of which two times move', () => {
    const text = calendar('BEGIN:VTODO', 'UID:t', 'DTSTART;TZID=Europe/Berlin:20260701T090000', 'DUE;TZID=Europe/Berlin:20260702T090000', 'END:VTODO');
    const patched = patchText(text, { span: { kind: 'zoned', start, end: start, zone: 'Europe/Berlin' } }, 0);
    assert.lengthOf(patched.match(/BEGIN:VTIMEZONE/g)!, 1);
  });
});
