import { assert, describe, it } from '../support/suite.ts';
import { readCalendarObject } from '../../demo/caldav-server/icalendar/calendar-object.ts';
import { overlaps } from '../../demo/caldav-server/icalendar/overlap.ts';
import { event } from '../contract/event.ts';

function daysWith(first: string, days: number, ...lines: string[]): string[] {
  const { calendar } = readCalendarObject(event('one', lines));
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: days }, (_, index) => start + index * 86_400_000)
    .filter((day) => overlaps(calendar, 'VEVENT', { start: day, end: day + 86_400_000 }))
    .map((day) => new Date(day).toISOString().slice(5, 10));
}

const START = 'DTSTART:20260105T100000Z';

// Each rule with the days of January 2026 (a month that begins on a Thursday) that it falls on.
const RULES: Readonly<Record<string, readonly string[]>> = {
  'FREQ=DAILY;INTERVAL=10': ['01-05', '01-15', '01-25'],
  'FREQ=DAILY;COUNT=3': ['01-05', '01-06', '01-07'],
  'FREQ=DAILY;BYDAY=SA,SU;BYMONTH=1;UNTIL=20260112T000000Z': ['01-05', '01-10', '01-11'],
  'FREQ=WEEKLY;INTERVAL=2': ['01-05', '01-19'],
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU': ['01-05', '01-18', '01-19'],
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO': ['01-05', '01-11', '01-19', '01-25'],
  'FREQ=MONTHLY;BYMONTHDAY=5,-1': ['01-05', '01-31'],
  'FREQ=MONTHLY;BYDAY=1MO,-1FR': ['01-05', '01-30'],
  'FREQ=YEARLY;BYDAY=1MO,3TH': ['01-05', '01-15'],
};

describe('the embedded server’s time-range test', () => {
  for (const [rule, days] of Object.entries(RULES)) {
    it(`puts ${rule} on its days`, () => {
      assert.deepEqual(daysWith('2026-01-01', 31, START, `RRULE:${rule}`), days);
    });
  }

  it('counts COUNT from the start, however far the range is from it', () => {
    assert.deepEqual(daysWith('2028-09-25', 8, START, 'RRULE:FREQ=DAILY;COUNT=1000'), ['09-25', '09-26', '09-27', '09-28', '09-29', '09-30']);
  });

  it('adds RDATE and leaves out EXDATE', () => {
    const lines = [START, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260106T100000Z', 'RDATE:20260120T100000Z'];
    assert.deepEqual(daysWith('2026-01-01', 31, ...lines), ['01-05', '01-07', '01-20']);
  });

  it('finds too much rather than too little where it does not understand a rule', () => {
    assert.lengthOf(daysWith('2026-01-10', 3, START, 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1'), 3);
    assert.isEmpty(daysWith('2025-12-01', 20, START, 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1'));
  });

  it('ends in time for rules that never match or never stop', () => {
    for (const rule of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', 'FREQ=SECONDLY', 'FREQ=DAILY;COUNT=1000000000', 'FREQ=DAILY;INTERVAL=0']) {
      daysWith('2026-01-10', 1, 'DTSTART:00010105T100000Z', `RRULE:${rule}`);
    }
  });

  it('takes an event without an end as its moment, and an all-day one as its day', () => {
    assert.deepEqual(daysWith('2026-01-04', 3, START), ['01-05']);
    assert.deepEqual(daysWith('2026-01-04', 3, 'DTSTART;VALUE=DATE:20260105'), ['01-05']);
    assert.deepEqual(daysWith('2026-01-04', 4, START, 'DURATION:P1DT1H'), ['01-05', '01-06']);
  });
});
