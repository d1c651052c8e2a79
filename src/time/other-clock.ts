import { DAY_MS, type DayNumber, HOUR_MS, MINUTE_MS, dayOfWall } from './day.ts';
import { epochFromWall, wallFromEpoch, zoneOf } from './zone.ts';

/**
 * What another zone's clock reads at each full hour of a day, 0 to 24: minutes since the midnight before, 0–1439.
 * Where one of the two clocks changes within the day, the readings change with it.
 */
export function readingsOfDay(day: DayNumber, timeZone: string, otherZone: string): number[] {
  const [zone, other] = [zoneOf(timeZone), zoneOf(otherZone)];
  return Array.from({ length: 25 }, (_, hour) => {
    const wall = wallFromEpoch(other, epochFromWall(zone, day * DAY_MS + hour * HOUR_MS));
    return Math.round((wall - dayOfWall(wall) * DAY_MS) / MINUTE_MS);
  });
}
