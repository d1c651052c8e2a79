import { Series } from '../../../src/icalendar/recurrence/series.ts';
import { DAY_MS } from '../../../src/time/day.ts';
import { assert, describe, it } from '../../support/suite.ts';
import { daysRange, masterOf, overridesOf, startsOf, timeText } from './series.ts';
import { wallOfText } from './wall-text.ts';

const NY = 'America/New_York';
const may = daysRange('2026-05-01', '2026-06-01');

describe('A recurrence set', () => {
  const weekly = { start: '2026-05-04T09:00:00', rules: ['FREQ=WEEKLY'] };

  it('holds the instances of its rule in the range', () => {
    assert.deepEqual(startsOf(weekly, [], may), ['2026-05-04T09:00', '2026-05-11T09:00', '2026-05-18T09:00', '2026-05-25T09:00']);
  });

  it('holds what began before the range and lasts into it, and not what ends as it begins', () => {
    const long = { start: '2026-04-29T12:00:00', minutes: 3 * 24 * 60, rules: ['FREQ=WEEKLY'] };
    assert.deepEqual(startsOf(long, [], daysRange('2026-05-02', '2026-05-03')), ['2026-04-29T12:00']);
    assert.deepEqual(startsOf({ ...long, minutes: 36 * 60 }, [], daysRange('2026-05-01', '2026-05-02')), []);
    assert.deepEqual(startsOf({ start: '2026-05-01', minutes: 3, rules: ['FREQ=MONTHLY'] }, [], daysRange('2026-06-03', '2026-06-04')), ['2026-06-01']);
    assert.deepEqual(startsOf({ start: '2026-05-01', minutes: 3, rules: ['FREQ=MONTHLY'] }, [], daysRange('2026-06-04', '2026-06-05')), []);
  });

  it('joins several rules without repeating what both yield', () => {
    const both = { start: '2026-05-01', rules: ['FREQ=WEEKLY;BYDAY=FR', 'FREQ=MONTHLY;BYMONTHDAY=1,2'] };
    assert.deepEqual(startsOf(both, [], may), ['2026-05-01', '2026-05-02', '2026-05-08', '2026-05-15', '2026-05-22', '2026-05-29']);
  });

  it('is DTSTART alone without rule and RDATE, and then has no recurrence id', () => {
    const { instances } = new Series(masterOf({ start: '2026-05-04' }), []).expand(may);
    assert.deepEqual(instances.map(({ recurrenceId }) => recurrenceId), ['']);
  });

  it('names its instances by RECURRENCE-ID, those with a zone in UTC', () => {
    const ids = (start: string): string[] =>
      new Series(masterOf({ start, rules: ['FREQ=DAILY;COUNT=2'] }), []).expand(may).instances.map(({ recurrenceId }) => recurrenceId);
    assert.deepEqual(ids('2026-05-04'), ['20260504', '20260505']);
    assert.deepEqual(ids('2026-05-04T09:05:07'), ['20260504T090507', '20260505T090507']);
    assert.deepEqual(ids(`2026-05-04T22:00:00 ${NY}`), ['20260505T020000Z', '20260506T020000Z']);
  });

  it('shows DTSTART of an all-day event whose rule goes by hours', () => {
    const { instances } = new Series(masterOf({ start: '2026-05-04', rules: ['FREQ=HOURLY'] }), []).expand(may);
    assert.equal(instances.length, 1);
  });

  it('says when the budget ends the work', () => {
    const master = masterOf({ start: '1970-01-01T00:00:00', rules: ['FREQ=SECONDLY', 'FREQ=SECONDLY;INTERVAL=2'] });
    const { cut, steps } = new Series(master, []).expand(may, 500);
    assert.deepEqual(cut, master.rules);
    assert.isAtMost(steps, 500);
  });

  it('knows a rule that yields nothing', () => {
    assert.lengthOf(new Series(masterOf({ start: '2026-05-04', rules: ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'] }), []).barrenRules().empty, 1);
    assert.lengthOf(new Series(masterOf({ start: '2026-05-04', rules: ['FREQ=DAILY;UNTIL=20260503'] }), []).barrenRules().empty, 1);
    assert.isEmpty(new Series(masterOf({ start: '2026-05-04', rules: ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'] }), []).barrenRules().empty);
    assert.isEmpty(new Series(masterOf({ start: '2026-05-04' }), []).barrenRules().empty);
  });

  it('takes a range without end, and events of enormous length', () => {
    const all = new Series(masterOf({ start: `2026-05-04T09:00:00 ${NY}`, rules: ['FREQ=DAILY;COUNT=3'] }), []).expand({ start: -Infinity, end: Infinity, timeZone: NY });
    assert.equal(all.instances.length, 3);
    const long = { ...masterOf({ start: `2026-05-04T09:00:00 ${NY}`, minutes: 1e12, rules: ['FREQ=DAILY;COUNT=3'] }), nominalDays: 7e8 };
    assert.equal(new Series(long, []).expand(daysRange('2030-01-01', '2030-01-02')).instances.length, 3);
  });
});

describe('UNTIL', () => {
  it('in UTC ends a zoned series at that instant', () => {
    const until = (text: string): number =>
      startsOf({ start: `2026-05-04T22:00:00 ${NY}`, rules: [`FREQ=DAILY;UNTIL=${text}`] }, [], may).length;
    assert.equal(until('20260507T020000Z'), 3);
    assert.equal(until('20260507T015959Z'), 2);
  });

  it('as a date holds that whole day', () => {
    assert.equal(startsOf({ start: `2026-05-04T22:00:00 ${NY}`, rules: ['FREQ=DAILY;UNTIL=20260506'] }, [], may).length, 3);
    assert.equal(startsOf({ start: '2026-05-04', rules: ['FREQ=DAILY;UNTIL=20260506T000000Z'] }, [], may).length, 3);
  });

  it('without zone is read on the wall clock of DTSTART', () => {
    assert.equal(startsOf({ start: `2026-05-04T22:00:00 ${NY}`, rules: ['FREQ=DAILY;UNTIL=20260506T220000'] }, [], may).length, 3);
  });
});

describe('EXDATE', () => {
  const daily = { start: `2026-05-04T09:00:00 ${NY}`, rules: ['FREQ=DAILY;COUNT=4'] };
  const left = (...exdates: string[]): string[] => startsOf({ ...daily, exdates }, [], may).map((text) => text.slice(8, 10));

  it('takes out the instance that it names, in whatever zone, once or twice', () => {
    assert.deepEqual(left(`2026-05-05T09:00:00 ${NY}`), ['04', '06', '07']);
    assert.deepEqual(left('2026-05-05T13:00:00Z', `2026-05-05T09:00:00 ${NY}`), ['04', '06', '07']);
    assert.deepEqual(left('2026-05-05T15:00:00 Europe/Berlin'), ['04', '06', '07']);
    assert.deepEqual(left('2026-05-05T09:00:00'), ['04', '06', '07']);
  });

  it('as a date takes out all instances of that day', () => {
    assert.deepEqual(left('2026-05-05'), ['04', '06', '07']);
    const often = { start: `2026-05-04T20:00:00 ${NY}`, rules: ['FREQ=DAILY;BYHOUR=9,20;COUNT=5'], exdates: ['2026-05-05'] };
    assert.deepEqual(startsOf(often, [], may), ['2026-05-04T20:00', '2026-05-06T09:00', '2026-05-06T20:00']);
  });

  it('that names no instance does nothing', () => {
    assert.deepEqual(left('2026-05-05T10:00:00Z', '2019-01-01'), ['04', '05', '06', '07']);
  });

  it('with a time takes out the day of an all-day series', () => {
    assert.deepEqual(startsOf({ start: '2026-05-04', rules: ['FREQ=DAILY;COUNT=3'], exdates: ['2026-05-05T00:00:00', '2026-05-06T00:00:00Z'] }, [], may), ['2026-05-04']);
  });

  it('does not change what COUNT counts', () => {
    assert.deepEqual(left(`2026-05-04T09:00:00 ${NY}`, `2026-05-07T09:00:00 ${NY}`), ['05', '06']);
  });

  it('takes out instances of RDATE, and EXRULE those of a rule', () => {
    assert.deepEqual(startsOf({ start: '2026-05-04', rdates: ['2026-05-09', '2026-05-10'], exdates: ['2026-05-09'] }, [], may), ['2026-05-04', '2026-05-10']);
    assert.deepEqual(startsOf({ start: '2026-05-04', rules: ['FREQ=DAILY;COUNT=7'], exRules: ['FREQ=WEEKLY;BYDAY=TU,WE,TH,FR'] }, [], may), ['2026-05-04', '2026-05-09', '2026-05-10']);
  });

  it('may come ten thousand times', () => {
    const exdates = Array.from({ length: 10_000 }, (_, day) => `2026-05-${String(5 + (day % 20)).padStart(2, '0')}`);
    assert.deepEqual(startsOf({ start: '2026-05-04', rules: ['FREQ=DAILY'], exdates }, [], may).length, 8);
  });
});

describe('RDATE', () => {
  it('without a rule stands beside DTSTART', () => {
    assert.deepEqual(startsOf({ start: '2026-05-04T09:00:00', rdates: ['2026-05-20T10:00:00', '2026-05-06T11:00:00'] }, [], may), [
      '2026-05-04T09:00', '2026-05-06T11:00', '2026-05-20T10:00',
    ]);
  });

  it('that repeats an instance is not seen twice, also in another zone', () => {
    const series = { start: `2026-05-04T09:00:00 ${NY}`, rules: ['FREQ=DAILY;COUNT=2'], rdates: ['2026-05-05T13:00:00Z', '2026-05-05T13:00:00Z', '2026-05-08T13:00:00Z'] };
    assert.deepEqual(startsOf(series, [], may), ['2026-05-04T09:00', '2026-05-05T09:00', '2026-05-08T09:00']);
  });

  it('as a period has its own end', () => {
    const { instances } = new Series(masterOf({ start: '2026-05-04T09:00:00Z', rdates: ['2026-05-06T11:00:00Z/2026-05-07T11:30:00Z'] }), []).expand(daysRange('2026-05-07', '2026-05-08'));
    assert.deepEqual(instances.map(({ span }) => timeText(span, span.end)), ['2026-05-07T11:30']);
  });

  it('as a date in a timed series has the time of DTSTART', () => {
    assert.deepEqual(startsOf({ start: `2026-05-04T09:00:00 ${NY}`, rdates: ['2026-05-06'] }, [], may), ['2026-05-04T09:00', '2026-05-06T09:00']);
  });

  it('may lie before DTSTART', () => {
    assert.deepEqual(startsOf({ start: '2026-05-04', rdates: ['2026-05-01'] }, [], may), ['2026-05-01', '2026-05-04']);
  });
});

describe('The extent of a series', () => {
  const day = (text: string): number => wallOfText(text);

  it('is a day wider than its first start and last end', () => {
    const { start, end } = new Series(masterOf({ start: '2026-05-04T09:00:00Z', rules: ['FREQ=DAILY;COUNT=3'] }), []).extent;
    assert.equal(start, day('2026-05-04T09:00:00') - DAY_MS);
    assert.equal(end, day('2026-05-06T10:00:00') + DAY_MS);
  });

  it('has no end where a rule has none', () => {
    assert.equal(new Series(masterOf({ start: '2026-05-04', rules: ['FREQ=DAILY'] }), []).extent.end, Infinity);
  });

  it('holds RDATEs and overrides wherever they lie', () => {
    const { start, end } = new Series(
      masterOf({ start: '2026-05-04', rules: ['FREQ=DAILY;UNTIL=20260601'], rdates: ['2027-01-01'] }),
      overridesOf([{ id: '2026-05-05', start: '2025-01-01' }]),
    ).extent;
    assert.equal(start, day('2025-01-01') - DAY_MS);
    assert.equal(end, day('2027-01-02') + DAY_MS);
  });

  it('ends where a cancelled override with THISANDFUTURE ends it', () => {
    const { end } = new Series(
      masterOf({ start: '2026-05-04', rules: ['FREQ=DAILY'] }),
      overridesOf([{ id: '2026-05-20', start: '2026-05-20', cancelled: true, thisAndFuture: true }]),
    ).extent;
    assert.isAtMost(end, day('2026-05-21') + 2 * DAY_MS);
  });
});
