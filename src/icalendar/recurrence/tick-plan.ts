import { HOUR_MS, MINUTE_MS, type WallMs } from '../../time/day.ts';
import { type Ascending, listed, product, select } from './ascending.ts';
import { clockOf, inMs, minutesOfDay, orAll, orOwn } from './clock.ts';
import { greatestCommonDivisor } from './greatest-common-divisor.ts';
import type { TickFilter } from './period.ts';
import type { RecurrenceRule } from './recur.ts';

/**
 * The times at which an HOURLY, MINUTELY or SECONDLY rule falls on each of its days, where they are the same
 * on all: where the interval divides the day (for seconds, a minute). Such a rule is a daily one.
 */
export function dailyTimes(rule: RecurrenceRule, start: WallMs): Ascending | undefined {
  const { freq, interval, byHour, byMinute, bySecond } = rule;
  const { hour, minute, second } = clockOf(start);
  const inStep = (own: number, every: number) => (value: number) => (value - own) % every === 0;
  const inner = timesInTick(rule, start);
  if (freq === 'HOURLY' && 24 % interval === 0) {
    return product(inMs(orAll(byHour, 24).filter(inStep(hour, interval)), HOUR_MS), inner);
  }
  const minutes = (): number[] => minutesOfDay(orAll(byHour, 24), orAll(byMinute, 60));
  if (freq === 'MINUTELY' && 1440 % interval === 0) {
    return product(minutes().filter(inStep(hour * HOUR_MS + minute * MINUTE_MS, interval * MINUTE_MS)), inner);
  }
  if (freq === 'SECONDLY' && 60 % interval === 0) {
    return product(minutes(), product(inMs(orAll(bySecond, 60).filter(inStep(second, interval)), 1000), inner));
  }
  return undefined;
}

/** What an HOURLY, MINUTELY or SECONDLY rule yields in one of its periods, from the period's start. */
export function timesInTick(rule: RecurrenceRule, start: WallMs): Ascending {
  const { minute, second } = clockOf(start);
  if (rule.freq === 'SECONDLY') return select(listed([0]), rule.bySetPos);
  const seconds = listed(inMs(orOwn(rule.bySecond, second), 1000));
  if (rule.freq === 'MINUTELY') return select(seconds, rule.bySetPos);
  return select(product(inMs(orOwn(rule.byMinute, minute), MINUTE_MS), seconds), rule.bySetPos);
}

/** The hours, minutes and seconds that the ticks of a rule have to be in. */
export function tickFilter({ freq, byHour, byMinute, bySecond }: RecurrenceRule): TickFilter {
  return {
    byHour,
    byMinute: freq === 'HOURLY' ? [] : byMinute,
    bySecond: freq === 'SECONDLY' ? bySecond : [],
  };
}

/**
 * Whether a rule's interval can ever meet its BY list of its own unit: the ticks differ from DTSTART's by
 * multiples of what interval and hour (or day) have in common. Every 28 seconds from :49 never is :18.
 */
export function tickMeets({ freq, interval, byHour, byMinute, bySecond }: RecurrenceRule, start: WallMs): boolean {
  const { hour, minute, second } = clockOf(start);
  const [list, own, whole] =
    freq === 'HOURLY' ? [byHour, hour, 24] : freq === 'MINUTELY' ? [byMinute, minute, 60] : [bySecond, second, 60];
  const step = greatestCommonDivisor(interval, whole);
  return list.length === 0 || list.some((value) => (value - own) % step === 0);
}
