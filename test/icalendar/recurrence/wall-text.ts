import { DAY_MS, HOUR_MS, MINUTE_MS, type WallMs, dayFromYmd, dayOfWall, isoFromDay } from '../../../src/time/day.ts';

const TEXT = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2}))?$/;

/** The wall time of `1997-09-02T09:00:00`, `19970902T090000` or a date in either form. */
export function wallOfText(text: string): WallMs {
  const match = TEXT.exec(text);
  if (match === null) throw new RangeError(`"${text}" is not a wall time.`);
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return dayFromYmd(year!, month!, day!) * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * 1000;
}

/** `1997-09-02T09:00:00` */
export function isoOfWall(wall: WallMs): string {
  const seconds = Math.floor((wall - dayOfWall(wall) * DAY_MS) / 1000);
  const pair = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${isoFromDay(dayOfWall(wall))}T${pair(seconds / 3600)}:${pair((seconds / 60) % 60)}:${pair(seconds % 60)}`;
}
