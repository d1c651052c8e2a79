import { assert, describe, it } from '../support/suite.ts';
import { readCalendarObject } from '../../demo/caldav-server/icalendar/calendar-object.ts';
import { overlaps } from '../../demo/caldav-server/icalendar/overlap.ts';
import { createCalDAVServer } from '../../demo/caldav-server/index.ts';
import { lifeAround } from '../../demo/seed/life.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'];
const DAYS = ['2026-11-16', '2026-11-22', '2026-12-31', '2027-03-28', '2028-02-29'];

describe('the demo’s life', () => {
  for (const zone of ZONES) {
    it(`is readable in ${zone}, on any day`, () => {
      for (const day of DAYS) {
        const texts = lifeAround(new Date(`${day}T12:00:00Z`), zone).flatMap(({ resources }) => Object.values(resources ?? {}));
        for (const text of texts) {
          readCalendarObject(text);
          for (const line of text.split('\r\n')) assert.isAtMost(Buffer.byteLength(line), 75, line);
          assert.notMatch(text, /[^\r]\n/);
        }
      }
    });
  }

  it('fills each day of the week that holds today', () => {
    for (const day of DAYS) {
      const noon = Date.parse(`${day}T12:00:00Z`);
      const monday = noon - ((new Date(noon).getUTCDay() + 6) % 7) * 86_400_000;
      const calendars = lifeAround(new Date(noon), 'UTC')
        .filter(({ owner, readers }) => owner === 'alice' || readers?.includes('alice'))
        .flatMap(({ resources }) => Object.values(resources ?? {}))
        .map((text) => readCalendarObject(text).calendar);
      for (let index = 0; index < 7; index += 1) {
        const start = monday - 43_200_000 + index * 86_400_000;
        const found = calendars.filter((calendar) => overlaps(calendar, 'VEVENT', { start, end: start + 86_400_000 }));
        assert.isAtLeast(found.length, 3, `${day} + ${index}`);
      }
    }
  });

  it('starts each series on a day of its rule', () => {
    // A DTSTART beside its rule counts for some readers and not for others.
    const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    const texts = lifeAround(new Date('2026-11-18T12:00:00Z'), 'UTC').flatMap(({ resources }) => Object.values(resources ?? {}));
    const ruled = texts.map((text) => text.slice(text.indexOf('BEGIN:VEVENT'))).filter((text) => /^RRULE:.*BYDAY=/m.test(text));
    assert.isNotEmpty(ruled);
    for (const text of ruled) {
      const days = /^RRULE:.*BYDAY=([A-Z,]+)/m.exec(text)?.[1]?.split(',');
      const [, year, month, day] = /^DTSTART.*:(\d{4})(\d\d)(\d\d)/m.exec(text) ?? [];
      assert.include(days ?? [], names[new Date(`${year}-${month}-${day}T12:00:00Z`).getUTCDay()], text);
    }
  });

  it('is shown to alice, with Team read-only', () => {
    const server = createCalDAVServer({ seed: lifeAround(new Date(), 'Europe/Berlin') });
    const calendars = [...(server.accounts.get('alice')?.calendars ?? [])].map(([name, { access }]) => `${name} ${access}`);
    assert.deepEqual(calendars, ['work owner', 'personal owner', 'family owner', 'team read']);
  });
});
