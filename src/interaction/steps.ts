// The steps to which times snap, counted from each day's midnight: where they do not divide a day, its last one is
// shorter, and no step is on two days.
import { DAY_MS, MINUTE_MS, type WallMs, dayOfWall, wallOfDay } from '../time/day.ts';

/** The start of the step that holds a wall time. */
export function stepAt(wall: WallMs, minutes: number): WallMs {
  const midnight = wallOfDay(dayOfWall(wall));
  const step = minutes * MINUTE_MS;
  return midnight + Math.floor((wall - midnight) / step) * step;
}

/** The first start of a step after a wall time. */
export function stepAfter(wall: WallMs, minutes: number): WallMs {
  return Math.min(stepAt(wall, minutes) + minutes * MINUTE_MS, wallOfDay(dayOfWall(wall)) + DAY_MS);
}

/** The last start of a step before a wall time. */
export function stepBefore(wall: WallMs, minutes: number): WallMs {
  return stepAt(wall - 1, minutes);
}

/** The start of a step that is nearest to a wall time. */
export function nearestStep(wall: WallMs, minutes: number): WallMs {
  const [before, after] = [stepAt(wall, minutes), stepAfter(wall, minutes)];
  return wall - before < after - wall ? before : after;
}
