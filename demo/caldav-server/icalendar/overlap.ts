import { type Component, mainComponents, type Property, property } from './component.ts';
import { DAY, type Moment, readDuration, readMoment, spanOf } from './moment.ts';
import { hasDay, readRule, type Rule } from './rule.ts';

/** A time-range of RFC 4791 section 9.9, in instants; an end left out is infinite. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

// A rule with COUNT is walked from its start; past this many days it is taken to go on.
const WALK = 40_000;

/** Whether any occurrence of the calendar object's components of that kind overlaps the range. */
export function overlaps(calendar: Component, kind: string, range: TimeRange): boolean {
  const components = mainComponents(calendar).filter(({ name }) => name === kind);
  const overridden = components.flatMap((component) => moments(component, 'RECURRENCE-ID'));
  return components.some((component) => componentOverlaps(component, calendar, overridden, range));
}

function componentOverlaps(component: Component, calendar: Component, overridden: Moment[], range: TimeRange): boolean {
  const [start] = [...moments(component, 'DTSTART'), ...moments(component, 'DUE')];
  // RFC 4791 section 9.9: a VTODO without any date overlaps every range.
  if (!start) return component.name === 'VTODO';
  const length = lengthOf(component, start, calendar);
  const hits = (wall: number): boolean => {
    const { earliest, latest } = spanOf({ ...start, wall }, calendar);
    const end = latest + length;
    return end > earliest ? range.start < end && range.end > earliest : range.start <= earliest && range.end > earliest;
  };
  const rules = component.properties.filter(({ name }) => name === 'RRULE').map(({ value }) => readRule(value));
  const isOverride = property(component, 'RECURRENCE-ID') !== undefined;
  const left = [...moments(component, 'EXDATE'), ...(isOverride ? [] : overridden)];
  const isLeft = (wall: number): boolean =>
    left.some((moment) => (moment.isDate ? sameDay(moment.wall, wall) : sameTime(moment, { ...start, wall }, calendar)));
  const added = moments(component, 'RDATE').map(({ wall }) => wall);
  return (
    [start.wall, ...added].some((wall) => !isLeft(wall) && hits(wall)) ||
    rules.some((rule) => ruleOverlaps(rule, start.wall, length, range, (wall) => !isLeft(wall) && hits(wall)))
  );
}

function ruleOverlaps(rule: Rule, start: number, length: number, range: TimeRange, hits: (wall: number) => boolean): boolean {
  const last = Math.min(range.end + 2 * DAY, rule.until ?? Infinity);
  const from = range.start - Math.max(0, length) - 2 * DAY;
  if (!rule.understood || last - Math.max(from, start) > WALK * DAY) return start < last && from < last;
  // Without COUNT the days before the range need no walking.
  const skipped = rule.count === undefined ? Math.max(0, Math.floor((from - start) / DAY)) : 0;
  let left = rule.count ?? Infinity;
  for (let day = skipped; start + day * DAY < last && left > 0; day += 1) {
    if (day > WALK + skipped) return true;
    const wall = start + day * DAY;
    if (!hasDay(rule, start, wall)) continue;
    left -= 1;
    if (hits(wall)) return true;
  }
  return false;
}

function lengthOf(component: Component, start: Moment, calendar: Component): number {
  const [end] = [...moments(component, 'DTEND'), ...moments(component, 'DUE')];
  if (end) return spanOf(end, calendar).latest - spanOf(start, calendar).latest;
  const duration = property(component, 'DURATION');
  return duration ? readDuration(duration.value) : start.isDate ? DAY : 0;
}

function moments(component: Component, name: string): Moment[] {
  return component.properties
    .filter((candidate) => candidate.name === name)
    .flatMap((found: Property) =>
      // RDATE may hold periods: their start is what counts here.
      found.value.split(',').map((value) => readMoment({ ...found, value: value.split('/', 1)[0] ?? '' })),
    );
}

const sameDay = (one: number, other: number): boolean => Math.floor(one / DAY) === Math.floor(other / DAY);
const sameTime = (one: Moment, other: Moment, calendar: Component): boolean =>
  spanOf(one, calendar).earliest === spanOf(other, calendar).earliest;
