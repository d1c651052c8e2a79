import { assert, describe, it } from '../support/suite.ts';
import { calendarData, etag, NAMESPACES, textOf, type Client, type Row } from './client.ts';
import { event, hourOn } from './event.ts';
import { newUid, type SubjectGetter } from './subject.ts';

export function query(client: Client, calendar: string, start: string, end: string, kind = 'VEVENT'): Promise<Row[]> {
  return client.multistatus(
    'REPORT',
    calendar,
    '1',
    `<C:calendar-query ${NAMESPACES}><D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR">` +
      `<C:comp-filter name="${kind}"><C:time-range start="${start}" end="${end}"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>`,
  );
}

/** A case: the event's lines, and ranges that do and do not find it. */
interface Case {
  readonly name: string;
  readonly vevents: readonly (readonly string[])[];
  readonly found: readonly (readonly [string, string])[];
  readonly notFound: readonly (readonly [string, string])[];
  readonly moves?: boolean;
}

const CASES: readonly Case[] = [
  {
    name: 'takes ranges as half-open',
    vevents: [['DTSTART:20260410T100000Z', 'DTEND:20260410T110000Z']],
    found: [
      ['20260410T093000Z', '20260410T103000Z'],
      ['20260410T101500Z', '20260410T101600Z'],
      ['20260101T000000Z', '20270101T000000Z'],
    ],
    notFound: [
      ['20260410T090000Z', '20260410T100000Z'],
      ['20260410T110000Z', '20260410T120000Z'],
    ],
  },
  {
    name: 'reads a time in its zone, on both sides of a clock change',
    vevents: [
      ['DTSTART;TZID=America/New_York:20260301T100000', 'DTEND;TZID=America/New_York:20260301T103000', 'RRULE:FREQ=WEEKLY;COUNT=4'],
    ],
    found: [
      ['20260301T150000Z', '20260301T151500Z'],
      ['20260308T140000Z', '20260308T141500Z'],
      ['20260315T140000Z', '20260315T141500Z'],
    ],
    notFound: [
      ['20260301T140000Z', '20260301T144500Z'],
      ['20260315T144500Z', '20260315T153000Z'],
      ['20260329T140000Z', '20260329T153000Z'],
    ],
  },
  {
    name: 'finds an all-day event on its days only',
    vevents: [['DTSTART;VALUE=DATE:20260410', 'DTEND;VALUE=DATE:20260412']],
    found: [
      ['20260410T120000Z', '20260410T130000Z'],
      ['20260411T120000Z', '20260411T130000Z'],
    ],
    notFound: [
      ['20260409T100000Z', '20260409T110000Z'],
      ['20260412T120000Z', '20260412T130000Z'],
    ],
  },
  {
    name: 'finds a series years after its start, on its days only',
    vevents: [['DTSTART:20200106T080000Z', 'DTEND:20200106T090000Z', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE']],
    found: [
      ['20260406T000000Z', '20260407T000000Z'],
      ['20260408T000000Z', '20260409T000000Z'],
    ],
    notFound: [
      ['20260407T000000Z', '20260408T000000Z'],
      ['20260413T000000Z', '20260414T000000Z'],
    ],
  },
  {
    name: 'ends a series where UNTIL says',
    vevents: [['DTSTART:20260105T080000Z', 'DTEND:20260105T090000Z', 'RRULE:FREQ=DAILY;UNTIL=20260110T080000Z']],
    found: [['20260110T000000Z', '20260111T000000Z']],
    notFound: [['20260112T000000Z', '20260113T000000Z']],
  },
  {
    name: 'leaves out an EXDATE',
    vevents: [['DTSTART:20260105T080000Z', 'DTEND:20260105T090000Z', 'RRULE:FREQ=DAILY;COUNT=10', 'EXDATE:20260107T080000Z']],
    found: [['20260108T000000Z', '20260109T000000Z']],
    notFound: [['20260107T000000Z', '20260108T000000Z']],
  },
  {
    name: 'finds a moved occurrence at its new place',
    vevents: [
      ['DTSTART:20260105T080000Z', 'DTEND:20260105T090000Z', 'RRULE:FREQ=DAILY;COUNT=10'],
      ['RECURRENCE-ID:20260109T080000Z', 'DTSTART:20260220T080000Z', 'DTEND:20260220T090000Z'],
    ],
    found: [['20260220T000000Z', '20260221T000000Z']],
    notFound: [['20260109T000000Z', '20260110T000000Z']],
    moves: true,
  },
];

export function queries(subject: SubjectGetter): void {
  describe('calendar-query', () => {
    for (const { name, vevents, found, notFound, moves } of CASES) {
      it(name, async () => {
        const client = subject().client();
        const calendar = await subject().calendar();
        const uid = newUid();
        const reply = await client.put(`${calendar}one.ics`, event(uid, ...vevents.map((lines) => [...lines, 'SUMMARY:One'])));
        assert.equal(reply.status, 201, reply.text);
        for (const [start, end] of found) {
          assert.lengthOf(await query(client, calendar, start, end), 1, `${start} to ${end}`);
        }
        for (const [start, end] of moves && !subject().traits.noticesMoves ? [] : notFound) {
          assert.lengthOf(await query(client, calendar, start, end), 0, `${start} to ${end}`);
        }
      });
    }

    it('gives ETag and text, and only of the asked component', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      const uid = newUid();
      const { headers } = await client.put(`${calendar}one.ics`, hourOn(uid, '20260410'));
      const [row] = await query(client, calendar, '20260410T000000Z', '20260411T000000Z');
      assert.equal(textOf(row, etag), headers.get('ETag'));
      assert.include(textOf(row, calendarData), `UID:${uid}`);
      assert.isEmpty(await query(client, calendar, '20260410T000000Z', '20260411T000000Z', 'VTODO'));
    });
  });
}
