import { formatLength, formatWall } from '../../time/format.ts';
import { MINUTE_MS } from '../../time/day.ts';
import type { Option } from '../typed-field/option-list.ts';

/** Minutes between two times to choose from, and what an arrow key steps. */
export const STEP = 15;

const DAY = 1440;

/** How times are written. */
export interface TimeForm {
  readonly locale: string;
  readonly hourCycle: 'h12' | 'h23' | undefined;
}

/** Minutes since midnight on a locale's clock; of another day's time only the time is said. */
export function timeText(minutes: number, { locale, hourCycle }: TimeForm): string {
  return formatWall(minutes * MINUTE_MS, locale, { hour: 'numeric', minute: '2-digit', hourCycle });
}

/**
 * The times to choose from.
 *
 * @param from minutes since midnight from which the times are counted, with how long it is from there: the start, for
 *   an end. Times may then lie before or after the day.
 */
export function timeOptions(form: TimeForm, from?: number): Option<number>[] {
  const first = from === undefined ? 0 : from + STEP;
  return Array.from({ length: from === undefined ? DAY / STEP : DAY / STEP - 1 }, (_, index) => {
    const value = first + index * STEP;
    const detail = from === undefined ? undefined : `(${formatLength(value - from, form.locale, 'short')})`;
    return { value, label: timeText(value, form), detail };
  });
}

/** The next time of the list after a time, or the one before it. */
export function steppedTime(minutes: number, direction: 1 | -1, from?: number): number {
  const origin = from ?? 0;
  const steps = (minutes - origin) / STEP;
  const next = origin + (direction === 1 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * STEP;
  if (from === undefined) return (next + DAY) % DAY;
  return Math.max(from, Math.min(next, from + DAY - STEP));
}

/** The option next to a time. */
export function nearestOption(options: readonly Option<number>[], minutes: number): number {
  return options.reduce(
    (best, { value }, index) => (Math.abs(value - minutes) < Math.abs(options[best]!.value - minutes) ? index : best),
    0,
  );
}
