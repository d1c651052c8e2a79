import { DAY_MS } from '../time/day.ts';

const DAYS = { Y: 366, M: 31, W: 7, D: 1 } as const;
const ISO_DURATION = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/**
 * The length of an ISO 8601 duration of whole days (`P1Y`, `P6M`, `P90D`), in milliseconds; a year and a
 * month at their longest.
 *
 * @param name of the setting, for the message
 * @throws RangeError when the text is none
 */
export function lengthOfDuration(text: string, name: string): number {
  const match = ISO_DURATION.exec(text.trim());
  if (match === null) throw new RangeError(`${name} "${text}" is not an ISO duration of years, months, weeks or days, such as P1Y.`);
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  return (years * DAYS.Y + months * DAYS.M + weeks * DAYS.W + days * DAYS.D) * DAY_MS;
}
