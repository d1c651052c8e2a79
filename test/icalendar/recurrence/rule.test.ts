import { RuleError, parseRule } from '../../../src/icalendar/recurrence/rule.ts';
import { dayFromYmd } from '../../../src/time/day.ts';
import { assert, describe, it } from '../../support/suite.ts';
import { wallOfText } from './wall-text.ts';

describe('Reading a rule', () => {
  it('reads every part', () => {
    const rule = parseRule(
      'FREQ=YEARLY;INTERVAL=2;COUNT=5;WKST=SU;BYSECOND=0,30;BYMINUTE=15;BYHOUR=9;BYDAY=MO,-1FR,+2TU;BYMONTHDAY=-1,1;BYYEARDAY=100;BYWEEKNO=20;BYMONTH=6,1;BYSETPOS=-1',
    );
    assert.deepEqual(rule, {
      freq: 'YEARLY',
      interval: 2,
      count: 5,
      wkst: 7,
      bySecond: [0, 30],
      byMinute: [15],
      byHour: [9],
      byDay: [
        { ordinal: 0, weekday: 1 },
        { ordinal: -1, weekday: 5 },
        { ordinal: 2, weekday: 2 },
      ],
      byMonthDay: [-1, 1],
      byYearDay: [100],
      byWeekNo: [20],
      byMonth: [1, 6],
      bySetPos: [-1],
    });
  });

  it('has an interval of 1 and weeks from Monday where the rule says nothing', () => {
    const { interval, wkst, count, until } = parseRule('FREQ=DAILY');
    assert.deepEqual([interval, wkst, count, until], [1, 1, undefined, undefined]);
  });

  it('reads UNTIL in each of its forms', () => {
    assert.deepEqual(parseRule('FREQ=DAILY;UNTIL=20260504').until, { kind: 'date', value: dayFromYmd(2026, 5, 4) });
    const value = wallOfText('2026-05-04T12:30:15');
    assert.deepEqual(parseRule('FREQ=DAILY;UNTIL=20260504T123015').until, { kind: 'floating', value });
    assert.deepEqual(parseRule('FREQ=DAILY;UNTIL=20260504T123015Z').until, { kind: 'utc', value });
  });

  it('sorts its lists and drops what is there twice', () => {
    const { byMonth, byDay, bySecond } = parseRule('FREQ=DAILY;BYMONTH=3,1,3;BYDAY=MO,TU,MO;BYSECOND=60,59,0');
    assert.deepEqual(byMonth, [1, 3]);
    assert.equal(byDay.length, 2);
    assert.deepEqual(bySecond, [0, 59]);
  });

  it('lets lower case, spaces, empty parts, any order and X- parts pass', () => {
    const rule = parseRule(' byday=mo, we ;Interval=2;;freq=weekly;X-EVOLUTION=1; ');
    assert.equal(rule.freq, 'WEEKLY');
    assert.equal(rule.interval, 2);
    assert.equal(rule.byDay.length, 2);
  });

  const unreadable: [text: string, reason: RegExp][] = [
    ['', /FREQ is missing/],
    ['INTERVAL=2', /FREQ is missing/],
    ['FREQ=FORTNIGHTLY', /FREQ=FORTNIGHTLY/],
    ['FREQ=DAILY;INTERVAL=0', /INTERVAL=0/],
    ['FREQ=DAILY;INTERVAL=-1', /INTERVAL=-1/],
    ['FREQ=DAILY;INTERVAL=1.5', /INTERVAL=1.5/],
    ['FREQ=DAILY;INTERVAL=99999999999999999999', /INTERVAL=9+/],
    ['FREQ=DAILY;COUNT=0', /COUNT=0/],
    ['FREQ=DAILY;COUNT=', /COUNT=/],
    ['FREQ=DAILY;COUNT=ten', /COUNT=TEN/],
    ['FREQ=DAILY;UNTIL=20260230', /UNTIL=20260230/],
    ['FREQ=DAILY;UNTIL=20260504T250000', /UNTIL=/],
    ['FREQ=DAILY;UNTIL=tomorrow', /UNTIL=TOMORROW/],
    ['FREQ=DAILY;BYDAY=XX', /BYDAY=XX/],
    ['FREQ=MONTHLY;BYDAY=0MO', /BYDAY=0MO/],
    ['FREQ=YEARLY;BYDAY=54MO', /BYDAY=54MO/],
    ['FREQ=DAILY;BYDAY=', /BYDAY=/],
    ['FREQ=DAILY;BYMONTH=13', /BYMONTH=13/],
    ['FREQ=DAILY;BYMONTH=0', /BYMONTH=0/],
    ['FREQ=DAILY;BYMONTH=-1', /BYMONTH=-1/],
    ['FREQ=DAILY;BYMONTHDAY=0', /BYMONTHDAY=0/],
    ['FREQ=DAILY;BYMONTHDAY=32', /BYMONTHDAY=32/],
    ['FREQ=YEARLY;BYYEARDAY=367', /BYYEARDAY=367/],
    ['FREQ=YEARLY;BYWEEKNO=54', /BYWEEKNO=54/],
    ['FREQ=DAILY;BYHOUR=24', /BYHOUR=24/],
    ['FREQ=DAILY;BYMINUTE=60', /BYMINUTE=60/],
    ['FREQ=DAILY;BYSECOND=61', /BYSECOND=61/],
    ['FREQ=DAILY;BYSETPOS=0', /BYSETPOS=0/],
    ['FREQ=DAILY;BYMONTH=1,,2', /BYMONTH=/],
    ['FREQ=DAILY;WKST=1', /WKST=1/],
    ['FREQ=DAILY;FREQ=WEEKLY', /FREQ is there twice/],
    ['FREQ=DAILY;BYEASTER=0', /BYEASTER/],
    ['FREQ=DAILY;COUNT', /NAME=value/],
    ['RSCALE=CHINESE;FREQ=YEARLY', /RSCALE/],
    ['FREQ=YEARLY;SKIP=FORWARD', /SKIP/],
  ];
  for (const [text, reason] of unreadable) {
    it(`says what is wrong with "${text}"`, () => {
      assert.throws(() => parseRule(text), RuleError, reason);
      try {
        parseRule(text);
      } catch (error) {
        assert.match((error as RuleError).reason, reason);
      }
    });
  }

  it('does not repeat an enormous rule in its error', () => {
    try {
      parseRule(`FREQ=DAILY;NO=${'x'.repeat(1_000_000)}`);
      assert.fail('read');
    } catch (error) {
      assert.isBelow((error as Error).message.length, 400);
    }
  });
});
