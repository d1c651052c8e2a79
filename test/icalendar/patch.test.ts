import { ICalendarError } from '../../src/icalendar/errors.ts';
import { encodeEvent } from '../../src/icalendar/write/encode.ts';
import { type TextPatch, patchText } from '../../src/icalendar/write/patch.ts';
import { replaceUid } from '../../src/icalendar/write/uid.ts';
import { readResource } from '../../src/icalendar/read/resource.ts';
import { cutLines } from '../../src/icalendar/content-line.ts';
import { DAY_MS, HOUR_MS, dayFromIso } from '../../src/time/day.ts';
import { UNDECODED } from '../../src/model/undecoded.ts';
import type { Span } from '../../src/time/span.ts';
import { SAMPLES } from './samples.ts';
import { assert, describe, it } from '../support/suite.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const STAMPS = ['DTSTAMP:20261121T100000Z', 'LAST-MODIFIED:20261121T100000Z', 'SEQUENCE:1'];
const wrap = (eol: string, lines: readonly string[], zones: readonly string[] = []): string =>
  ['BEGIN:VCALENDAR', ...zones, 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join(eol);

const zoned = (start: string, end: string, zone: string, endZone?: string): Span => ({
  kind: 'zoned', start: Date.parse(start), end: Date.parse(end), zone, ...(endZone === undefined ? {} : { endZone }),
});
const date = (start: string, end: string): Span => ({ kind: 'date', start: dayFromIso(start), end: dayFromIso(end) });
const floating = (start: string, hours: number): Span => {
  const wall = Date.parse(`${start}Z`);
  return { kind: 'floating', start: wall, end: wall + hours * HOUR_MS };
};

interface Row {
  readonly name: string;
  readonly eol?: string;
  readonly before: readonly string[];
  readonly patch: TextPatch;
  /** Without the stamps, which every row gains at its end unless told. */
  readonly after: readonly string[];
}

const ROWS: readonly Row[] = [
  { name: 'a new title', before: ['DTSTART:20260714T100000Z', 'SUMMARY:old', 'X-A:1'], patch: { title: 'new, and; more\\' }, after: ['DTSTART:20260714T100000Z', 'SUMMARY:new\\, and\\; more\\\\', 'X-A:1'] },
  { name: 'a first title', before: ['DTSTART:20260714T100000Z'], patch: { title: 'new' }, after: ['DTSTART:20260714T100000Z', 'SUMMARY:new'] },
  { name: 'a title in a file with LF', eol: '\n', before: ['DTSTART:20260714T100000Z', 'SUMMARY:old', ' er'], patch: { title: 'new' }, after: ['DTSTART:20260714T100000Z', 'SUMMARY:new'] },
  { name: 'a title in a file with CR', eol: '\r', before: ['DTSTART:20260714T100000Z', 'SUMMARY:old'], patch: { title: 'new' }, after: ['DTSTART:20260714T100000Z', 'SUMMARY:new'] },
  { name: 'a long title in a file with CR CR LF', eol: '\r\r\n', before: ['DTSTART:20260714T100000Z', 'SUMMARY:old'], patch: { title: 'a'.repeat(70) }, after: ['DTSTART:20260714T100000Z', `SUMMARY:${'a'.repeat(67)}`, ` ${'a'.repeat(3)}`] },
  { name: 'a folded title with tabs, beside another fold that stays', before: ['DTSTART:20260714T100000Z', 'SUMMARY:o', '\tl', '\td', 'LOCATION:a', '\t b'], patch: { title: 'new' }, after: ['DTSTART:20260714T100000Z', 'SUMMARY:new', 'LOCATION:a', '\t b'] },
  { name: 'a title whose emoji falls on the fold', before: ['DTSTART:20260714T100000Z', 'SUMMARY:x'], patch: { title: 'a'.repeat(65) + '😀b' }, after: ['DTSTART:20260714T100000Z', `SUMMARY:${'a'.repeat(65)}`, ' 😀b'] },
  { name: 'a title beside a broken line of its name', before: ['DTSTART:20260714T100000Z', 'SUMMARY', 'SUMMARY:old'], patch: { title: 'new' }, after: ['DTSTART:20260714T100000Z', 'SUMMARY', 'SUMMARY:new'] },
  { name: 'a title in lower case letters keeps its name', before: ['dtstart:20260714T100000Z', 'Summary;language=de:alt'], patch: { title: 'neu' }, after: ['dtstart:20260714T100000Z', 'Summary;language=de:neu'] },
  { name: 'a location without its stale ALTREP', before: ['DTSTART:20260714T100000Z', 'LOCATION;ALTREP="http://x/";LANGUAGE=en;X-P="a;b":old'], patch: { location: 'new' }, after: ['DTSTART:20260714T100000Z', 'LOCATION;LANGUAGE=en;X-P="a;b":new'] },
  { name: 'null removes every line of the property', before: ['DTSTART:20260714T100000Z', 'LOCATION:a', 'LOCATION:b', 'URL:http://x', 'COLOR:red', 'STATUS:CONFIRMED', 'DESCRIPTION:d', ' e'], patch: { location: null, url: null, color: null, status: null, description: null }, after: ['DTSTART:20260714T100000Z'] },
  { name: 'all fields', before: ['DTSTART:20260714T100000Z'], patch: { description: 'a\nb', url: 'https://a.b/?c;d', color: 'teal', status: 'tentative' }, after: ['DTSTART:20260714T100000Z', 'DESCRIPTION:a\\nb', 'URL:https://a.b/?c;d', 'COLOR:teal', 'STATUS:TENTATIVE'] },
  { name: 'a description before the alarm, not in it', before: ['DTSTART:20260714T100000Z', 'X-A:1', 'BEGIN:VALARM', 'DESCRIPTION:alarm', 'END:VALARM', 'X-B:2'], patch: { description: 'mine' }, after: ['DTSTART:20260714T100000Z', 'X-A:1', 'DESCRIPTION:mine', '*', 'BEGIN:VALARM', 'DESCRIPTION:alarm', 'END:VALARM', 'X-B:2'] },

  { name: 'a move in UTC', before: ['DTSTART:20260714T100000Z', 'DTEND:20260714T110000Z'], patch: { span: zoned('2026-07-15T10:00Z', '2026-07-15T12:00Z', 'UTC') }, after: ['DTSTART:20260715T100000Z', 'DTEND:20260715T120000Z'] },
  { name: 'a move keeps a Windows name', before: ['DTSTART;TZID="W. Europe Standard Time";X-Q=1:20260714T100000', 'DTEND;TZID=W. Europe Standard Time:20260714T110000'], patch: { span: zoned('2026-12-15T10:00Z', '2026-12-15T12:00Z', 'Europe/Berlin') }, after: ['DTSTART;TZID="W. Europe Standard Time";X-Q=1:20261215T110000', 'DTEND;TZID=W. Europe Standard Time:20261215T130000'] },
  { name: 'a parameter stays in its place', before: ['DTSTART;X-A=1;tzid=Europe/Paris;VALUE=DATE-TIME;X-B=2:20260714T100000'], patch: { span: zoned('2026-07-15T08:00Z', '2026-07-15T08:00Z', 'Europe/Paris') }, after: ['DTSTART;X-A=1;tzid=Europe/Paris;VALUE=DATE-TIME;X-B=2:20260715T100000'] },
  { name: 'a resize changes the end only', before: ['DTEND;TZID=Europe/Paris:20260714T110000', 'DTSTART;TZID=Europe/Paris:20260714T100000'], patch: { span: zoned('2026-07-14T08:00Z', '2026-07-14T10:00Z', 'Europe/Paris') }, after: ['DTEND;TZID=Europe/Paris:20260714T120000', 'DTSTART;TZID=Europe/Paris:20260714T100000'] },
  { name: 'a resize leaves a start that a clock change skips', before: ['DTSTART;TZID=Europe/Paris:20260329T023000', 'DTEND;TZID=Europe/Paris:20260329T050000'], patch: { span: zoned('2026-03-29T01:30Z', '2026-03-29T04:00Z', 'Europe/Paris') }, after: ['DTSTART;TZID=Europe/Paris:20260329T023000', 'DTEND;TZID=Europe/Paris:20260329T060000'] },
  { name: 'a time that comes twice: the first in its zone, the second in UTC', before: ['DTSTART;TZID=Europe/Paris:20261024T100000', 'DTEND;TZID=Europe/Paris:20261024T110000'], patch: { span: zoned('2026-10-25T00:30Z', '2026-10-25T01:30Z', 'Europe/Paris') }, after: ['DTSTART;TZID=Europe/Paris:20261025T023000', 'DTEND:20261025T013000Z'] },
  { name: 'a resize keeps DURATION', before: ['DTSTART;TZID=Europe/Paris:20260714T100000', 'DURATION;X-A=1:PT1H'], patch: { span: zoned('2026-07-14T08:00Z', '2026-07-14T10:30Z', 'Europe/Paris') }, after: ['DTSTART;TZID=Europe/Paris:20260714T100000', 'DURATION;X-A=1:PT2H30M'] },
  { name: 'a DURATION of whole days over a clock change', before: ['DTSTART;TZID=Europe/Paris:20260328T100000', 'DURATION:PT1H'], patch: { span: zoned('2026-03-28T09:00Z', '2026-03-29T08:00Z', 'Europe/Paris') }, after: ['DTSTART;TZID=Europe/Paris:20260328T100000', 'DURATION:P1D'] },
  { name: 'a DURATION becomes DTEND where the end has a zone of its own', before: ['DTSTART:20260714T100000Z', 'DURATION:PT1H', 'BEGIN:VTIMEZONE', 'END:VTIMEZONE'].slice(0, 2), patch: { span: zoned('2026-07-14T10:00Z', '2026-07-14T12:00Z', 'UTC', '+02:00') }, after: ['DTSTART:20260714T100000Z', 'DTEND:20260714T120000Z'] },
  { name: 'a first end', before: ['DTSTART:20260714T100000Z', 'SUMMARY:x'], patch: { span: zoned('2026-07-14T10:00Z', '2026-07-14T10:30Z', 'UTC') }, after: ['DTSTART:20260714T100000Z', 'DTEND:20260714T103000Z', 'SUMMARY:x'] },
  { name: 'no end that is the default', before: ['DTSTART;VALUE=DATE:20260714'], patch: { span: date('2026-07-20', '2026-07-21') }, after: ['DTSTART;VALUE=DATE:20260720'] },
  { name: 'a zero length takes the end away', before: ['DTSTART:20260714T100000Z', 'DTEND:20260714T110000Z'], patch: { span: zoned('2026-07-14T10:00Z', '2026-07-14T10:00Z', 'UTC') }, after: ['DTSTART:20260714T100000Z'] },
  { name: 'a date stays a date', before: ['DTSTART;VALUE=DATE:20260714', 'DTEND;VALUE=DATE:20260716'], patch: { span: date('2026-07-20', '2026-07-21') }, after: ['DTSTART;VALUE=DATE:20260720', 'DTEND;VALUE=DATE:20260721'] },
  { name: 'timed to all-day', before: ['DTSTART;TZID=Europe/Paris;X-A=1:20260714T100000', 'DTEND;TZID=Europe/Paris:20260714T110000'], patch: { span: date('2026-07-14', '2026-07-15') }, after: ['DTSTART;VALUE=DATE;X-A=1:20260714', 'DTEND;VALUE=DATE:20260715'] },
  { name: 'all-day to timed', before: ['DTSTART;VALUE=DATE:20260714', 'DTEND;VALUE=DATE:20260715'], patch: { span: zoned('2026-07-14T10:00Z', '2026-07-14T11:00Z', 'UTC') }, after: ['DTSTART:20260714T100000Z', 'DTEND:20260714T110000Z'] },
  { name: 'all-day to timed with DURATION', before: ['DTSTART;VALUE=DATE:20260714', 'DURATION:P2D'], patch: { span: floating('2026-07-14T10:00', 25) }, after: ['DTSTART:20260714T100000', 'DURATION:P1DT1H'] },
  { name: 'floating stays floating', before: ['DTSTART:20260714T100000', 'DTEND:20260714T110000'], patch: { span: floating('2026-07-15T23:30', 1) }, after: ['DTSTART:20260715T233000', 'DTEND:20260716T003000'] },
  { name: 'an offset is written in UTC', before: ['DTSTART:20260714T100000'], patch: { span: zoned('2026-07-14T10:00Z', '2026-07-14T11:00Z', '+05:30') }, after: ['DTSTART:20260714T100000Z', 'DTEND:20260714T110000Z'] },
];

describe('a patch changes the lines that it must and no other byte', () => {
  for (const { name, eol = '\r\n', before, patch, after } of ROWS) {
    it(name, () => {
      const stamped = after.includes('*') ? after.flatMap((line) => (line === '*' ? STAMPS : [line])) : [...after, ...STAMPS];
      const zones = [...new Set(before.join('\n').match(/(?<=TZID="?)[^":;]+/gi))].flatMap((tzid) => ['BEGIN:VTIMEZONE', `TZID:${tzid}`, 'END:VTIMEZONE']);
      assert.equal(patchText(wrap(eol, before, zones), patch, NOW), wrap(eol, stamped, zones));
    });
  }

  it('a title beside all that a calendar can hold', () => {
    const before = [...cutLines(SAMPLES.full)];
    const after = [...cutLines(patchText(SAMPLES.full, { title: 'Short' }, NOW))];
    assert.lengthOf(after, before.length);
    const changed = after.flatMap((line, index) => (line === before[index] ? [] : [line]));
    assert.deepEqual(changed, [
      'DTSTAMP:20261121T100000Z\r\n',
      'LAST-MODIFIED:20261121T100000Z\r\n',
      'SEQUENCE:4\r\n',
      'SUMMARY;LANGUAGE=en:Short\r\n',
    ]);
  });

  it('a move in a zone that only the file knows', () => {
    const [event] = readResource(SAMPLES.full).events;
    const { start, end } = event!.span;
    const move = (by: number): string[] => {
      const span: Span = { kind: 'zoned', start: start + by, end: end + by, zone: '+06:30' };
      return patchText(SAMPLES.full, { span }, NOW).match(/^DT(START|END).*Office.*$/gm)!.map((line) => line.trim());
    };
    assert.deepEqual(move(DAY_MS), ['DTSTART;TZID=Our Office:20260715T100000', 'DTEND;TZID="Our Office":20260715T113000']);
    assert.deepEqual(move(180 * DAY_MS), ['DTSTART;TZID=Our Office:20270110T090000', 'DTEND;TZID="Our Office":20270110T103000']);
  });

  it('a zone that the text does not define comes with its definition', () => {
    const text = wrap('\r\n', ['DTSTART:20260714T100000Z']);
    const span = zoned('2026-07-14T10:00Z', '2026-07-14T11:00Z', 'Europe/Lisbon', 'Asia/Tokyo');
    const patched = patchText(text, { span }, NOW);
    assert.deepEqual(patched.match(/^(BEGIN|TZID|DT(START|END)[:;]TZID).*$/gm)!.map((line) => line.trim()), [
      'BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Europe/Lisbon', 'BEGIN:DAYLIGHT', 'BEGIN:STANDARD',
      'BEGIN:VTIMEZONE', 'TZID:Asia/Tokyo', 'BEGIN:STANDARD', 'BEGIN:VEVENT',
      'DTSTART;TZID=Europe/Lisbon:20260714T110000', 'DTEND;TZID=Asia/Tokyo:20260714T200000',
    ]);
    assert.deepEqual(readResource(patched).events[0]!.span, span);
    const again = patchText(patched, { span: zoned('2026-08-14T10:00Z', '2026-08-14T11:00Z', 'Asia/Tokyo') }, NOW);
    assert.equal(again.match(/TZID:Asia\/Tokyo/g)!.length, 1);
  });

  it('nothing where the text already says it', () => {
    const { title, description, span } = readResource(SAMPLES.full).events[0]!;
    assert.equal(patchText(SAMPLES.full, { title, description, span }, NOW), SAMPLES.full);
    assert.equal(patchText(SAMPLES.full, {}, NOW), SAMPLES.full);
    assert.equal(patchText(SAMPLES.full, { color: null }, NOW), SAMPLES.full);
  });
});

describe('a patch is refused with its line and reason', () => {
  const refusal = (text: string, patch: TextPatch): string => {
    try {
      patchText(text, patch, NOW);
    } catch (error) {
      assert.instanceOf(error, ICalendarError);
      return `${(error as ICalendarError).line}: ${(error as ICalendarError).reason}`;
    }
    return 'not refused';
  };
  const event = (...lines: string[]): string => wrap('\r\n', lines);

  it('for a series, whatever the property', () => {
    assert.match(refusal(SAMPLES.series, { title: 'x' }), /^4: recurring/);
    assert.match(refusal(event('DTSTART:20260714', 'rdate:20260715'), { title: 'x' }), /^5: recurring/);
  });

  it('for a date that cannot be read', () => {
    assert.match(refusal(event('DTSTART:20261399'), { title: 'x' }), /^4: DTSTART has no valid date/);
    assert.match(refusal(event('SUMMARY:x'), { title: 'y' }), /^2: VEVENT has no DTSTART/);
  });

  it('for bytes that were no UTF-8, which are shown and reported', () => {
    const damaged = event('DTSTART:20260714T100000Z', `SUMMARY:Caf${UNDECODED}`);
    assert.match(refusal(damaged, { location: 'x' }), /^5: the line holds bytes that are no UTF-8/);
    const [read] = readResource(damaged).events;
    assert.deepEqual(read!.problems.map(({ line, reason }) => `${line}: ${reason}`), ['5: the line holds bytes that are no UTF-8: the event cannot be edited']);
    assert.equal(refusal(event('DTSTART:20260714T100000Z', 'SUMMARY:Caf\uFFFD'), { location: 'x' }), 'not refused');
  });

  it('for the time where a date is in doubt, but not for the title', () => {
    for (const lines of [['DTSTART;TZID=Europe/Paris:20130903'], ['DTSTART;TZID=Nowhere:20130903T100000'], ['DTSTART:20130903T100000', 'DTEND:20131399']]) {
      assert.match(refusal(event(...lines), { span: date('2026-07-14', '2026-07-15') }), /^[45]: the time cannot be changed/);
      assert.equal(refusal(event(...lines), { title: 'x' }), 'not refused');
    }
  });

  it('for a text that is cut off, that has several events or none', () => {
    assert.match(refusal('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260714T100000Z\n', { title: 'x' }), /^2: .*never ends/);
    assert.match(refusal('BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR', { title: 'x' }), /^4: .*more than one/);
    assert.match(refusal('BEGIN:VCALENDAR\nBEGIN:VJOURNAL\nUID:1\nEND:VJOURNAL\nEND:VCALENDAR', { title: 'x' }), /^0: there is no event/);
  });

  it('for a time that iCalendar cannot write', () => {
    const span: Span = { kind: 'date', start: dayFromIso('+012000-01-01'), end: dayFromIso('+012000-01-02') };
    assert.match(refusal(event('DTSTART;VALUE=DATE:20260714'), { span }), /^4: the time cannot be written/);
    assert.match(refusal(event('DTSTART:20260714T100000Z'), { span: zoned('2026-07-14T10:00Z', '2026-07-14T11:00Z', 'Mars/Base') }), /not a time zone/);
  });
});

describe('a new event', () => {
  const spans: Record<string, Span> = {
    zoned: zoned('2026-07-14T10:00Z', '2026-07-14T11:00Z', 'America/New_York'),
    flight: zoned('2026-07-14T10:00Z', '2026-07-14T20:00Z', 'Europe/Lisbon', 'Asia/Tokyo'),
    utc: zoned('2026-07-14T10:00Z', '2026-07-14T11:00Z', 'UTC'),
    day: date('2026-07-14', '2026-07-15'),
    days: date('2026-12-31', '2027-01-03'),
    floating: floating('2026-07-14T10:00', 1),
    moment: floating('2026-07-14T10:00', 0),
  };

  for (const [name, span] of Object.entries(spans)) {
    it(`is read back as it was written: ${name}`, () => {
      const event = { uid: 'a,b', title: 'T; "x"\n😀', span, location: 'L', description: 'D\\n', url: 'https://x/', color: '#ff0000', status: 'confirmed' as const };
      const text = encodeEvent(event, NOW);
      assert.deepEqual(readResource(text).events, [{ ...event, recurring: false, problems: [] }]);
      assert.isTrue(text.endsWith('END:VCALENDAR\r\n'));
      assert.equal(text.replaceAll('\r\n', '').search(/[\r\n]/), -1);
    });
  }

  it('cannot be made to hold lines of its own', () => {
    const text = encodeEvent({ uid: 'u\r\nRRULE:x', title: 'a\r\nRRULE:FREQ=DAILY', url: 'x:\r\nRRULE:y', color: 'red\nRRULE:z', span: spans['utc']! }, NOW);
    assert.isFalse(readResource(text).events[0]!.recurring);
  });
});

describe('another UID', () => {
  it('changes UID, DTSTAMP and LAST-MODIFIED and no other byte', () => {
    const before = [...cutLines(SAMPLES.full)];
    const after = [...cutLines(replaceUid(SAMPLES.full, 'new', NOW))];
    assert.deepEqual(after.filter((line, index) => line !== before[index]), [
      'uid:new\r\n', 'DTSTAMP:20261121T100000Z\r\n', 'LAST-MODIFIED:20261121T100000Z\r\n',
    ]);
  });
});
