import { DAY_MS, MINUTE_MS, type WallMs } from '../time/day.ts';
import { type Placement, placementOfSpan, spanOfPlacement } from './placement.ts';
import { stepAfter, stepBefore } from './steps.ts';

/** A clock change skips at most a day, in minutes (Samoa in 2011). */
const MOST_SKIPPED = 1440;

/** How a key moves a box, or its end. */
export type Nudge =
  | 'move-earlier'
  | 'move-later'
  | 'move-day-before'
  | 'move-day-after'
  | 'move-week-before'
  | 'move-week-after'
  | 'shorten'
  | 'lengthen';

/** All of them. */
export const NUDGES: readonly Nudge[] = [
  'move-earlier',
  'move-later',
  'move-day-before',
  'move-day-after',
  'move-week-before',
  'move-week-after',
  'shorten',
  'lengthen',
];

/** What a nudge is measured by. */
export interface NudgeSteps {
  /** A step in time: what drags snap to. */
  readonly minutes: number;
  readonly timeZone: string;
  /** Whether a day that a wall time is on has a place in the view; days that have none are passed over. */
  readonly isShown: (wall: WallMs) => boolean;
}

/**
 * Where a nudge brings a box. Times off the steps come onto them; days and weeks keep the wall time; an end keeps
 * one step, or one day, from its start. Undefined where there is nothing to nudge: a whole day has no time.
 */
export function nudged(from: Placement, nudge: Nudge, steps: NudgeSteps): Placement | undefined {
  switch (nudge) {
    case 'move-earlier':
      return from.allDay ? undefined : movedInTime(from, -1, steps);
    case 'move-later':
      return from.allDay ? undefined : movedInTime(from, 1, steps);
    case 'move-day-before':
      return movedByDays(from, -1, steps);
    case 'move-day-after':
      return movedByDays(from, 1, steps);
    case 'move-week-before':
      return movedByDays(from, -7, steps);
    case 'move-week-after':
      return movedByDays(from, 7, steps);
    case 'shorten':
      return withEnd(from, -1, steps);
    case 'lengthen':
      return withEnd(from, 1, steps);
  }
}

function movedByDays(from: Placement, days: number, { isShown }: NudgeSteps): Placement {
  let [start, end] = [from.start + days * DAY_MS, from.end + days * DAY_MS];
  for (let tries = 0; tries < 7 && !isShown(start); tries++) {
    start += Math.sign(days) * DAY_MS;
    end += Math.sign(days) * DAY_MS;
  }
  return { ...from, start, end };
}

/** By whole steps until it stands earlier or later indeed: a clock change skips an hour, which is no place to stay. */
function movedInTime(from: Placement, direction: 1 | -1, { minutes, timeZone }: NudgeSteps): Placement | undefined {
  const length = from.end - from.start;
  let { start } = from;
  for (let tries = 0; tries <= MOST_SKIPPED / minutes; tries++) {
    start = nextStep(start, direction, minutes);
    const placement = onClock({ ...from, start, end: start + length }, timeZone);
    if ((placement.start - from.start) * direction > 0) return placement;
  }
  return undefined;
}

function withEnd(from: Placement, direction: 1 | -1, { minutes, timeZone }: NudgeSteps): Placement | undefined {
  const least = from.allDay ? DAY_MS : minutes * MINUTE_MS;
  let { end } = from;
  for (let tries = 0; tries <= MOST_SKIPPED / minutes; tries++) {
    end = from.allDay ? end + direction * DAY_MS : nextStep(end, direction, minutes);
    if (end < from.start + least && direction < 0) return undefined;
    const placement = onClock({ ...from, end: Math.max(end, from.start + least) }, timeZone);
    if ((placement.end - from.end) * direction > 0) return placement;
  }
  return undefined;
}

function nextStep(wall: WallMs, direction: 1 | -1, minutes: number): WallMs {
  return direction === 1 ? stepAfter(wall, minutes) : stepBefore(wall, minutes);
}

/** The placement as the zone's clock shows it: a wall time that is skipped is shown later. */
function onClock(placement: Placement, timeZone: string): Placement {
  // An end that reads earlier than its start is where a clock is put back, and none is skipped there.
  if (placement.end < placement.start) return placement;
  return placementOfSpan(spanOfPlacement(placement, undefined, timeZone), timeZone);
}
