import { assert, describe, it } from '../../support/suite.ts';
import { type DaysOptions, stepDate, visibleDays } from '../../../src/elements/dayflow-calendar/visible-days.ts';
import { titleOf } from '../../../src/elements/dayflow-calendar/title.ts';
import { dayFromIso, isoFromDay } from '../../../src/time/day.ts';

const monday: DaysOptions = { firstDay: 1, hiddenDays: [], narrow: false };
const narrow: DaysOptions = { ...monday, narrow: true };
const workweek: DaysOptions = { ...monday, hiddenDays: [6, 7] };
const day = dayFromIso('2026-11-20');

const ends = (days: number[]): string => `${isoFromDay(days[0]!)} ${isoFromDay(days.at(-1)!)} ${days.length}`;

describe('the days on screen', () => {
  it("are a month's whole weeks, as many as it touches", () => {
    assert.equal(ends(visibleDays('month', day, monday)), '2026-10-26 2026-12-06 42');
    assert.equal(ends(visibleDays('month', dayFromIso('2027-02-10'), monday)), '2027-02-01 2027-02-28 28');
    assert.equal(ends(visibleDays('month', day, { ...monday, firstDay: 7 })), '2026-11-01 2026-12-05 35');
  });
  it('are a week from its first day, or three days around the date', () => {
    assert.equal(ends(visibleDays('week', day, monday)), '2026-11-16 2026-11-22 7');
    assert.equal(ends(visibleDays('week', day, { ...monday, firstDay: 7 })), '2026-11-15 2026-11-21 7');
    assert.equal(ends(visibleDays('week', day, narrow)), '2026-11-19 2026-11-21 3');
  });
  it('leave out hidden weekdays', () => {
    assert.equal(ends(visibleDays('week', day, workweek)), '2026-11-16 2026-11-20 5');
    assert.deepEqual(visibleDays('week', day, { ...workweek, narrow: true }).map(isoFromDay), ['2026-11-19', '2026-11-20', '2026-11-23']);
    assert.lengthOf(visibleDays('month', day, workweek), 30);
  });
});

describe('a page further', () => {
  const step = (view: 'month' | 'week' | 'day', from: string, direction: 1 | -1, options = monday): string =>
    isoFromDay(stepDate(view, dayFromIso(from), direction, options));

  it('keeps the day of the month as far as there is one', () => {
    assert.equal(step('month', '2026-01-31', 1), '2026-02-28');
    assert.equal(step('month', '2026-01-15', -1), '2025-12-15');
  });
  it('is seven days, three when narrow, or the next day that is shown', () => {
    assert.equal(step('week', '2026-11-20', 1), '2026-11-27');
    assert.equal(step('week', '2026-11-20', -1, narrow), '2026-11-17');
    assert.equal(step('day', '2026-11-20', 1, workweek), '2026-11-23');
  });
  it('shows each day once when narrow pages follow each other', () => {
    const first = visibleDays('week', day, { ...workweek, narrow: true });
    const second = visibleDays('week', stepDate('week', day, 1, { ...workweek, narrow: true }), { ...workweek, narrow: true });
    assert.isAbove(second[0]!, first.at(-1)!);
    assert.deepEqual(second.map(isoFromDay), ['2026-11-24', '2026-11-25', '2026-11-26']);
  });
});

describe('the title', () => {
  const title = (view: 'month' | 'week' | 'day', date: string, options = monday): string => {
    const at = dayFromIso(date);
    const days = visibleDays(view, at, options);
    return titleOf({ view, days, date: at, today: dayFromIso('2026-11-20'), locale: 'en-GB', compact: options.narrow }).replace(/\s/g, ' ');
  };
  it('says the month, the months of a week, three days, or the day', () => {
    assert.equal(title('month', '2026-11-20'), 'November 2026');
    assert.equal(title('week', '2026-11-20'), 'November 2026');
    assert.match(title('week', '2026-12-01'), /^November ?– ?December 2026$/);
    assert.match(title('day', '2026-11-20'), /^Friday,? 20 November 2026$/);
  });
  it('leaves out this year, and of another year the days, where there is little room', () => {
    assert.match(title('week', '2026-11-20', narrow), /^19 ?– ?21 Nov$/);
    assert.match(title('week', '2027-11-20', narrow), /^Nov 2027$/);
    assert.match(title('week', '2027-01-01', narrow), /^Dec 2026 ?– ?Jan 2027$/);
    assert.match(title('day', '2026-11-20', narrow), /^Fri,? 20 Nov$/);
    assert.match(title('day', '2027-11-20', narrow), /^Sat,? 20 Nov 2027$/);
    assert.equal(title('month', '2026-11-20', narrow), 'November 2026');
  });
});
