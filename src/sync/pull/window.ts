import type { Stretch } from '../cache/rows.ts';
import { monthOf, monthStart } from '../shelf/month-index.ts';
import { DAY_MS } from '../../time/day.ts';

/** The two joined: stretches that touch become one; in order. */
export function joined(held: readonly Stretch[], more: Stretch): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of [...held, more].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && stretch.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    } else result.push(stretch);
  }
  return result;
}

/** What of `wanted` is not held. */
export function missing(held: readonly Stretch[], wanted: Stretch): Stretch[] {
  const gaps: Stretch[] = [];
  let { start } = wanted;
  for (const stretch of held) {
    if (stretch.end <= start) continue;
    if (stretch.start >= wanted.end) break;
    if (stretch.start > start) gaps.push({ start, end: stretch.start });
    start = stretch.end;
  }
  if (start < wanted.end) gaps.push({ start, end: wanted.end });
  return gaps;
}

/** A stretch widened to whole months, so that it stays the same for a month. */
export function wholeMonths(stretch: Stretch): Stretch {
  return { start: monthStart(monthOf(stretch.start)), end: monthStart(monthOf(Math.max(stretch.start, stretch.end - 1)) + 1) };
}

/** How much is asked for at once: as much as comes in about two seconds and a thousand resources. */
const PATIENCE = 2000;
const ENOUGH = 1000;

/** A page's size that follows what the server can do. The unit is the caller's: hrefs, or days. */
export class PageSize {
  #size: number;
  readonly #least: number;
  readonly #most: number;

  constructor(first: number, least: number, most: number) {
    this.#size = first;
    this.#least = least;
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  /** Learns from an answer; `asked` is how much of the unit was asked for, where a gap was smaller than a page. */
  took(resources: number, ms: number, asked: number = this.#size): void {
    const room = Math.min(PATIENCE / Math.max(1, ms), ENOUGH / Math.max(1, resources), 4);
    const fits = Math.min(asked, this.#size) * room;
    // That a little came quickly does not say that a page is too large.
    this.#size = Math.round(Math.min(this.#most, Math.max(this.#least, room < 1 ? fits : Math.max(fits, this.#size))));
  }

  /** After a timeout: a fraction of it. */
  failed(): void {
    this.#size = Math.max(this.#least, Math.floor(this.#size / 4));
  }

  get smallest(): boolean {
    return this.#size <= this.#least;
  }
}

/** The next piece of a stretch, `days` long. */
export function firstPiece(stretch: Stretch, days: number): Stretch {
  return { start: stretch.start, end: Math.min(stretch.end, stretch.start + days * DAY_MS) };
}
