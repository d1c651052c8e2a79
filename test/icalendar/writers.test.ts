import { readResource } from '../../src/icalendar/read/resource.ts';
import { patchText } from '../../src/icalendar/write/patch.ts';
import type { Span } from '../../src/time/span.ts';
import { assert, describe, it } from '../support/suite.ts';

const file = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const zoneOfRules = (tzid: string): string[] => [
  'BEGIN:VTIMEZONE', `TZID:${tzid}`,
  'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT',
  'END:VTIMEZONE',
];
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', 'SEQUENCE:0', ...lines, 'END:VEVENT'];

const AT_TEN = { start: Date.parse('2026-07-14T08:00Z'), end: Date.parse('2026-07-14T09:00Z') };
/** Ten to half past eleven on a winter day in Berlin. */
const WINTER = { start: Date.parse('2026-12-01T09:00Z'), end: Date.parse('2026-12-01T10:30Z') };

interface Writer {
  readonly name: string;
  readonly text: string;
  readonly zone: string;
  /** DTSTART and DTEND of the event at {@link WINTER}, in the order of the file. */
  readonly moved: readonly string[];
}

const WRITERS: readonly Writer[] = [
  {
    name: 'Exchange: a Windows zone, languages, DESCRIPTION before DTSTART',
    text: file('METHOD:PUBLISH', ...zoneOfRules('W. Europe Standard Time'), ...event('DESCRIPTION;LANGUAGE=de-DE:\\n', 'SUMMARY;LANGUAGE=de-DE:Besprechung', 'DTSTART;TZID=W. Europe Standard Time:20260714T100000', 'DTEND;TZID=W. Europe Standard Time:20260714T110000', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY')),
    zone: 'Europe/Berlin',
    moved: ['DTSTART;TZID=W. Europe Standard Time:20261201T100000', 'DTEND;TZID=W. Europe Standard Time:20261201T113000'],
  },
  {
    name: 'Outlook: a zone that only the file knows, DTEND first',
    text: file(...zoneOfRules('Customized Time Zone'), ...event('DTEND;TZID=Customized Time Zone:20260714T110000', 'DTSTART;TZID=Customized Time Zone:20260714T100000')),
    zone: '+02:00',
    moved: ['DTEND;TZID=Customized Time Zone:20261201T113000', 'DTSTART;TZID=Customized Time Zone:20261201T100000'],
  },
  {
    name: 'Google: times in UTC, the zone beside them; they stay in UTC',
    text: file('X-WR-TIMEZONE:Europe/Berlin', ...event('DTSTART:20260714T080000Z', 'DTEND:20260714T090000Z', 'DESCRIPTION:', 'LOCATION:')),
    zone: 'UTC',
    moved: ['DTSTART:20261201T090000Z', 'DTEND:20261201T103000Z'],
  },
  {
    name: 'Apple: no VTIMEZONE, a location in quotes',
    text: file(...event('DTEND;TZID=Europe/Berlin:20260714T110000', 'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="Street 1\\nCity";X-TITLE="A, B":geo:52.5,13.4', 'DTSTART;TZID=Europe/Berlin:20260714T100000')),
    zone: 'Europe/Berlin',
    moved: ['DTEND;TZID=Europe/Berlin:20261201T113000', 'DTSTART;TZID=Europe/Berlin:20261201T100000'],
  },
  {
    name: 'Zimbra: a sentence for a zone, in quotes',
    text: file(...zoneOfRules('(GMT+01.00) Amsterdam / Berlin / Rome'), ...event('DTSTART;TZID="(GMT+01.00) Amsterdam / Berlin / Rome":20260714T100000', 'DTEND;TZID="(GMT+01.00) Amsterdam / Berlin / Rome":20260714T110000')),
    zone: '+02:00',
    moved: ['DTSTART;TZID="(GMT+01.00) Amsterdam / Berlin / Rome":20261201T100000', 'DTEND;TZID="(GMT+01.00) Amsterdam / Berlin / Rome":20261201T113000'],
  },
  {
    name: 'Evolution: lower case, quotes, VALUE=DATE-TIME, a path before the zone',
    text: file(...event('dtstart;value=date-time;tzid="Europe/Berlin":20260714T100000', 'dtend;tzid=/libical.org/Tzfile/Europe/Berlin:20260714T110000')),
    zone: 'Europe/Berlin',
    moved: ['dtstart;value=date-time;tzid="Europe/Berlin":20261201T100000', 'dtend;tzid=/libical.org/Tzfile/Europe/Berlin:20261201T113000'],
  },
  {
    name: 'some that write a zone beside a time in UTC',
    text: file(...event('DTSTART;TZID=Europe/Berlin:20260714T080000Z', 'DTEND;TZID=Europe/Berlin:20260714T090000Z')),
    zone: 'Europe/Berlin',
    moved: ['DTSTART;TZID=Europe/Berlin:20261201T100000', 'DTEND;TZID=Europe/Berlin:20261201T113000'],
  },
];

describe('A file as it is written by', () => {
  for (const { name, text, zone, moved } of WRITERS) {
    it(`${name}: is read without a doubt, and moved in its own words`, () => {
      const { events, errors } = readResource(text);
      assert.deepEqual([events[0]!.span, events[0]!.problems, errors], [{ kind: 'zoned', ...AT_TEN, zone }, [], []]);
      const span: Span = { kind: 'zoned', ...WINTER, zone };
      const patched = patchText(text, { span }, 0);
      // A zone that a text names and does not define, gets its definition.
      const fresh = withoutZones(patched).split('\r\n').filter((line) => !text.split('\r\n').includes(line) && !/^(DTSTAMP|LAST-MODIFIED|SEQUENCE):/.test(line));
      assert.deepEqual(unfolded(fresh), moved);
      const { span: read } = readResource(patched).events[0]!;
      assert.deepEqual([read.start, read.end], [WINTER.start, WINTER.end]);
    });

    it(`${name}: becomes all-day and timed again`, () => {
      const span: Span = { kind: 'date', start: 20_000, end: 20_002 };
      const allDay = patchText(text, { span }, 0);
      assert.deepEqual(readResource(allDay).events[0]!.span, span);
      assert.notMatch(allDay, /^DT(START|END)[^\r]*TZID/im);
      const timed: Span = { kind: 'zoned', ...AT_TEN, zone: 'Europe/Berlin' };
      assert.deepEqual(readResource(patchText(allDay, { span: timed }, 0)).events[0]!.span, timed);
    });
  }

  it('a writer of vCards, with groups before the names, is reported by its line', () => {
    const { events, errors } = readResource(file(...event('item1.DTSTART:20260714T100000Z')));
    assert.deepEqual([events, errors], [[], [{ line: 3, reason: 'VEVENT has no DTSTART' }]]);
  });
});

function withoutZones(text: string): string {
  return text.replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/, '');
}

/** Lines with those that are folded put to the one before. */
function unfolded(lines: readonly string[]): string[] {
  return lines.join('\n').replace(/\n /g, '').split('\n');
}
