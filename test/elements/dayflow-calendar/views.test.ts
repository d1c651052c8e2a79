import { assert, describe, it } from '../../support/suite.ts';
import { VIEWS } from '../../../src/elements/dayflow-calendar/views.ts';
import type { DaysOptions } from '../../../src/elements/dayflow-calendar/visible-days.ts';
import type { CalendarView } from '../../../src/elements/events.ts';
import { dayFromIso, isoFromDay, weekdayOfDay } from '../../../src/time/day.ts';

const monday: DaysOptions = { firstDay: 1, weekend: [6, 7], hiddenDays: [], count: 3, narrow: false, narrowCount: 3 };
const narrow: DaysOptions = { ...monday, narrow: true };
const workdays: DaysOptions = { ...monday, hiddenDays: [6, 7] };
const FRIDAY = '2026-11-20';

const daysOf = (view: CalendarView, date: string, options = monday): string[] =>
  VIEWS[view].days(dayFromIso(date), options).map(isoFromDay);

/** First and last day, and how many there are. */
const ends = (view: CalendarView, date: string, options = monday): string => {
  const days = daysOf(view, date, options);
  return `${days[0]} ${days.at(-1)} ${days.length}`;
};

const step = (view: CalendarView, from: string, direction: 1 | -1, options = monday): string =>
  isoFromDay(VIEWS[view].step(dayFromIso(from), direction, options));

const EVERY = Object.keys(VIEWS) as CalendarView[];
const OPTIONS: readonly DaysOptions[] = [
  monday,
  narrow,
  workdays,
  { ...narrow, hiddenDays: [1, 3, 5] },
  { ...monday, firstDay: 6, weekend: [5, 6], count: 14 },
  { ...narrow, narrowCount: 1, count: 5 },
  { ...monday, hiddenDays: [2, 3, 4, 5, 6, 7] },
  { ...narrow, weekend: [5], hiddenDays: [6, 7], narrowCount: 7, count: 1 },
];

describe('the days on screen', () => {
  it("are a month's whole weeks, as many as it touches", () => {
    assert.equal(ends('month', FRIDAY), '2026-10-26 2026-12-06 42');
    assert.equal(ends('month', '2027-02-10'), '2027-02-01 2027-02-28 28');
    assert.equal(ends('month', FRIDAY, { ...monday, firstDay: 7 }), '2026-11-01 2026-12-05 35');
  });
  it('are a week from its first day, or as many around the date as a narrow calendar has room for', () => {
    assert.equal(ends('week', FRIDAY), '2026-11-16 2026-11-22 7');
    assert.equal(ends('week', FRIDAY, { ...monday, firstDay: 7 }), '2026-11-15 2026-11-21 7');
    assert.equal(ends('week', FRIDAY, narrow), '2026-11-19 2026-11-21 3');
    assert.equal(ends('week', FRIDAY, { ...narrow, narrowCount: 1 }), '2026-11-20 2026-11-20 1');
    assert.equal(ends('week', FRIDAY, { ...narrow, narrowCount: 4 }), '2026-11-19 2026-11-22 4');
  });
  it('are a week without its weekend, whichever days that is', () => {
    assert.equal(ends('workweek', FRIDAY), '2026-11-16 2026-11-20 5');
    assert.equal(ends('workweek', '2026-11-22'), '2026-11-16 2026-11-20 5');
    assert.equal(ends('workweek', FRIDAY, { ...monday, firstDay: 7, weekend: [5, 6] }), '2026-11-15 2026-11-19 5');
    assert.equal(ends('workweek', FRIDAY, { ...monday, hiddenDays: [3] }), '2026-11-16 2026-11-20 4');
    assert.deepEqual(daysOf('workweek', FRIDAY, narrow), ['2026-11-19', '2026-11-20', '2026-11-23']);
  });
  it('are the weekend where a work week has nothing else', () => {
    assert.deepEqual(daysOf('workweek', FRIDAY, { ...monday, hiddenDays: [1, 2, 3, 4, 5] }), ['2026-11-21', '2026-11-22']);
  });
  it('are some days from the date on, no more than a narrow calendar has room for', () => {
    assert.equal(ends('days', FRIDAY), '2026-11-20 2026-11-22 3');
    assert.equal(ends('days', FRIDAY, { ...monday, count: 14 }), '2026-11-20 2026-12-03 14');
    assert.equal(ends('days', '2026-11-21', workdays), '2026-11-23 2026-11-25 3');
    assert.equal(ends('days', FRIDAY, { ...narrow, count: 10 }), '2026-11-20 2026-11-22 3');
    assert.equal(ends('days', FRIDAY, { ...narrow, count: 2 }), '2026-11-20 2026-11-21 2');
  });
  it("are a month's length from the date on, or a year", () => {
    assert.equal(ends('agenda', FRIDAY), '2026-11-20 2026-12-19 30');
    assert.equal(ends('agenda', '2027-01-31'), '2027-01-31 2027-02-27 28');
    assert.equal(ends('year', FRIDAY), '2026-01-01 2026-12-31 365');
    assert.equal(ends('year', '2028-02-29'), '2028-01-01 2028-12-31 366');
  });
  it('leave out hidden weekdays', () => {
    assert.equal(ends('week', FRIDAY, workdays), '2026-11-16 2026-11-20 5');
    assert.deepEqual(daysOf('week', FRIDAY, { ...workdays, narrow: true }), ['2026-11-19', '2026-11-20', '2026-11-23']);
    assert.lengthOf(daysOf('month', FRIDAY, workdays), 30);
    assert.equal(ends('agenda', '2026-11-21', workdays), '2026-11-23 2026-12-18 20');
    assert.equal(ends('year', FRIDAY, workdays), '2026-01-01 2026-12-31 261');
  });
  it('are at least one and ascend, in each view', () => {
    for (const view of EVERY) {
      for (const options of OPTIONS) {
        for (let date = dayFromIso('2026-01-25'); date < dayFromIso('2026-03-05'); date++) {
          const days = VIEWS[view].days(date, options);
          assert.isAbove(days.length, 0);
          assert.isTrue(days.every((day, index) => index === 0 || day > days[index - 1]!), `${view} on ${isoFromDay(date)}`);
        }
      }
    }
  });
});

describe('a page further', () => {
  it('keeps the day of the month as far as there is one', () => {
    assert.equal(step('month', '2026-01-31', 1), '2026-02-28');
    assert.equal(step('month', '2026-01-15', -1), '2025-12-15');
    assert.equal(step('agenda', '2026-12-20', 1), '2027-01-20');
    assert.equal(step('year', '2028-02-29', 1), '2029-02-28');
    assert.equal(step('year', '2028-02-29', -1), '2027-02-28');
  });
  it('is seven days, three when narrow, or the next day that is shown', () => {
    assert.equal(step('week', FRIDAY, 1), '2026-11-27');
    assert.equal(step('workweek', FRIDAY, 1), '2026-11-27');
    assert.equal(step('week', FRIDAY, -1, narrow), '2026-11-17');
    assert.equal(step('workweek', FRIDAY, 1, narrow), '2026-11-25');
    assert.equal(step('day', FRIDAY, 1, workdays), '2026-11-23');
    assert.equal(step('days', FRIDAY, 1, { ...workdays, count: 5 }), '2026-11-27');
  });
  it('shows no day twice, and skips none, where the pages are days', () => {
    for (const view of ['week', 'workweek', 'day', 'days', 'agenda'] as const) {
      for (const options of OPTIONS) {
        const date = VIEWS[view].days(dayFromIso('2026-11-18'), options)[0]!;
        const here = VIEWS[view].days(date, options);
        const next = VIEWS[view].days(VIEWS[view].step(date, 1, options), options);
        const hidden = view.startsWith('work') ? [...options.hiddenDays, ...options.weekend] : options.hiddenDays;
        assert.isAbove(next[0]!, here.at(-1)!, `${view} ${JSON.stringify(options)}`);
        for (let day = here.at(-1)! + 1; new Set(hidden).size < 7 && day < next[0]!; day++) {
          assert.include(hidden, weekdayOfDay(day), `${view} skips ${isoFromDay(day)}`);
        }
      }
    }
  });
  it('comes back to where it was, but for the ends of months', () => {
    for (const view of EVERY) {
      const there = step(view, '2026-11-18', 1);
      assert.equal(step(view, there, -1), '2026-11-18', view);
      assert.notEqual(there, '2026-11-18', view);
    }
  });
});

describe('the title', () => {
  const title = (view: CalendarView, date: string, options = monday): string => {
    const at = dayFromIso(date);
    const days = VIEWS[view].days(at, options);
    const titled = { days, date: at, today: dayFromIso(FRIDAY), locale: 'en-GB', compact: options.narrow, narrow: options.narrow };
    return VIEWS[view].title(titled).replace(/\s/g, ' ');
  };
  it('says the month, the months of a week, the days, or the year', () => {
    assert.equal(title('month', FRIDAY), 'November 2026');
    assert.equal(title('week', FRIDAY), 'November 2026');
    assert.match(title('workweek', '2026-12-01'), /^November ?– ?December 2026$/);
    assert.match(title('day', FRIDAY), /^Friday,? 20 November 2026$/);
    assert.match(title('days', FRIDAY), /^20 ?– ?22 November 2026$/);
    assert.match(title('agenda', FRIDAY), /^20 November ?– ?19 December 2026$/);
    assert.equal(title('year', FRIDAY), '2026');
  });
  it('leaves out this year, and of another year the days, where there is little room', () => {
    assert.match(title('week', FRIDAY, narrow), /^19 ?– ?21 Nov$/);
    assert.match(title('week', '2027-11-20', narrow), /^Nov 2027$/);
    assert.match(title('week', '2027-01-01', narrow), /^Dec 2026 ?– ?Jan 2027$/);
    assert.match(title('days', FRIDAY, narrow), /^20 ?– ?22 Nov$/);
    assert.match(title('day', FRIDAY, narrow), /^Fri,? 20 Nov$/);
    assert.match(title('day', '2027-11-20', narrow), /^Sat,? 20 Nov 2027$/);
    assert.equal(title('month', FRIDAY, narrow), 'November');
    assert.equal(title('month', '2027-09-20', narrow), 'Sept 2027');
    assert.equal(title('year', FRIDAY, narrow), '2026');
  });
});
