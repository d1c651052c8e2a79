import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, type WallMs, dayOfWall, wallOfDay } from '../time/day.ts';
import { wallOfMinutes } from '../layout/scale.ts';
import { type Span, wallSpan } from '../time/span.ts';
import { type Zone, epochFromWall, zoneOf } from '../time/zone.ts';
import { nearestStep, stepAfter, stepAt } from './steps.ts';
import type { SurfacePoint } from './surface.ts';

/** Where a box stands on the view's wall clock; half-open. An all-day one begins and ends at midnights. */
export interface Placement {
  readonly start: WallMs;
  readonly end: WallMs;
  readonly allDay: boolean;
}

/** How long a box is that was made by a click, or taken out of the all-day lane. */
const CLICK_MS = HOUR_MS;

/** Where a span stands in a zone. */
export function placementOfSpan(span: Span, timeZone: string): Placement {
  return { ...wallSpan(span, timeZone), allDay: span.kind === 'date' };
}

/**
 * The span of a placement. An end that did not move keeps its instant, also where a clock change makes its wall time
 * ambiguous; one that moved within the hour that happens twice stays in that of the two in which it was. A floating
 * event stays floating, and a zone of the event's own stays.
 *
 * @param before the span of the box before it was moved; absent for a new one
 */
export function spanOfPlacement(placement: Placement, before: Span | undefined, timeZone: string): Span {
  const { start, end } = placement;
  if (placement.allDay) return { kind: 'date', start: dayOfWall(start), end: dayOfWall(end) };
  if (before?.kind === 'floating') return { kind: 'floating', start, end };
  const zone = zoneOf(timeZone);
  if (before?.kind !== 'zoned') {
    const from = epochFromWall(zone, start);
    return { kind: 'zoned', start: from, end: endAfter(from, epochFromWall(zone, end), placement), zone: timeZone };
  }
  const wall = wallSpan(before, timeZone);
  const from = movedInstant(zone, start, before.start);
  // Where a clock is put back meanwhile it may read no length: what is moved as a whole keeps the event's own.
  if (end <= start && end - start === wall.end - wall.start) return { ...before, start: from, end: from + (before.end - before.start) };
  const to = movedInstant(zone, end, before.end);
  return { ...before, start: from, end: endAfter(from, to, placement) };
}

/** The instant of a wall time to which another is moved: out of the second of two hours that read the same, it stays in that. */
function movedInstant(zone: Zone, wall: WallMs, before: EpochMs): EpochMs {
  const offset = zone.offsetAt(before);
  const isSecond = epochFromWall(zone, before + offset) !== before;
  return isSecond && zone.offsetAt(wall - offset) === offset ? wall - offset : epochFromWall(zone, wall);
}

/** A start in the hour that a clock change skips is read later than its wall time, an end after it is not. */
function endAfter(start: number, end: number, placement: Placement): number {
  return end < start ? start + Math.max(0, placement.end - placement.start) : end;
}

/** The new box between two places, over the steps that hold them. */
export function createdPlacement(anchor: SurfacePoint, at: SurfacePoint, snapMinutes: number): Placement {
  if (anchor.minutes === null) {
    const first = Math.min(anchor.day, at.day);
    return { start: wallOfDay(first), end: wallOfDay(Math.max(anchor.day, at.day) + 1), allDay: true };
  }
  const [a, b] = [wallOfPoint(anchor), wallOfPoint(at)];
  return { start: stepAt(Math.min(a, b), snapMinutes), end: stepAfter(Math.max(a, b), snapMinutes), allDay: false };
}

/** The new box that a click makes: an hour, or a whole day where the view has no hours. */
export function clickedPlacement(at: SurfacePoint, snapMinutes: number): Placement {
  if (at.minutes === null) return createdPlacement(at, at, snapMinutes);
  // A click means the half hour that it hits, not the step under the pointer's tip.
  const start = stepAt(wallOfPoint(at), Math.max(30, snapMinutes));
  return { start, end: start + CLICK_MS, allDay: false };
}

/**
 * A box that was grabbed in one place and is now at another. Days keep the wall time; crossing between the
 * all-day lane and the hours makes it all-day, or an hour long.
 */
export function movedPlacement(
  from: Placement,
  grab: SurfacePoint,
  at: SurfacePoint,
  snapMinutes: number,
): Placement {
  const length = from.end - from.start;
  if (grab.minutes !== null && at.minutes === null) {
    const days = Math.max(1, Math.floor(length / DAY_MS));
    return { start: wallOfDay(at.day), end: wallOfDay(at.day + days), allDay: true };
  }
  if (grab.minutes === null && at.minutes !== null && from.allDay) {
    const start = stepAt(wallOfPoint(at), snapMinutes);
    return { start, end: start + CLICK_MS, allDay: false };
  }
  const days = at.day - grab.day;
  const steps =
    grab.minutes === null || at.minutes === null
      ? 0
      : Math.floor(at.minutes / snapMinutes) - Math.floor(grab.minutes / snapMinutes);
  let start = from.start + wallOfDay(days);
  // A start off the steps comes onto them with the first move in time, and stays off with a move in days.
  if (steps !== 0) start = nearestStep(start + steps * snapMinutes * MINUTE_MS, snapMinutes);
  return { start, end: start + length, allDay: from.allDay };
}

/** A box whose one end was drawn to another place; it keeps at least one step, or one day. */
export function resizedPlacement(
  from: Placement,
  edge: 'start' | 'end',
  grab: SurfacePoint,
  at: SurfacePoint,
  snapMinutes: number,
): Placement {
  const least = from.allDay ? DAY_MS : snapMinutes * MINUTE_MS;
  let to: WallMs;
  if (from.allDay) to = wallOfDay(edge === 'start' ? at.day : at.day + 1);
  else if (grab.minutes === null) to = from[edge] + wallOfDay(at.day - grab.day);
  // The end follows the step under the pointer, so that a box can be drawn over the last one of a day.
  else to = edge === 'end' ? stepAfter(wallOfPoint(at), snapMinutes) : stepAt(wallOfPoint(at), snapMinutes);
  return edge === 'start'
    ? { ...from, start: Math.min(to, from.end - least) }
    : { ...from, end: Math.max(to, from.start + least) };
}

/**
 * Where a box goes that was dragged while it was changed elsewhere: what was dragged is where it was let go, the rest
 * is as it stands now. A box that was moved keeps the length that it has now.
 *
 * @param from where it stood when it was grabbed
 * @param to where it was let go
 * @param now where it stands
 */
export function rebasedPlacement(from: Placement, to: Placement, now: Placement): Placement {
  if (to.allDay !== from.allDay || now.allDay !== from.allDay) return to;
  const [startDragged, endDragged] = [to.start !== from.start, to.end !== from.end];
  if (startDragged && endDragged) return { ...to, end: to.start + (now.end - now.start) };
  const rebased = { ...to, ...(startDragged ? { end: now.end } : { start: now.start }) };
  // An end that was moved away over the one that was dragged leaves no length to keep.
  return rebased.end > rebased.start ? rebased : to;
}

/** Whether two placements are one. */
export function samePlacement(a: Placement, b: Placement): boolean {
  return a.start === b.start && a.end === b.end && a.allDay === b.allDay;
}

function wallOfPoint({ day, minutes }: SurfacePoint): WallMs {
  return wallOfMinutes(day, minutes ?? 0);
}
