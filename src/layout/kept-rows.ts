import type { DayNumber } from '../time/day.ts';
import { type WallSpan, firstDayOf, lastDayOf } from './wall-span.ts';

interface Kept<Span, Layout> {
  readonly days: readonly DayNumber[];
  readonly spans: readonly Span[];
  readonly layout: Layout;
}

/**
 * Lays out rows of days, and gives a row's layout again while the same spans touch it: whoever draws the row
 * sees by the object that nothing has changed.
 */
export class KeptRows<Span extends WallSpan, Layout> {
  readonly #lay: (spans: readonly Span[], days: readonly DayNumber[]) => Layout;
  /** By the row's first day. */
  #kept = new Map<DayNumber, Kept<Span, Layout>>();

  constructor(lay: (spans: readonly Span[], days: readonly DayNumber[]) => Layout) {
    this.#lay = lay;
  }

  /** @param rows each ascending and not empty, in ascending order */
  layOut(spans: Iterable<Span>, rows: readonly (readonly DayNumber[])[]): Layout[] {
    const before = this.#kept;
    this.#kept = new Map();
    return spansByRow(spans, rows).map((own, index) => {
      const days = rows[index]!;
      let kept = before.get(days[0]!);
      if (kept === undefined || !same(kept.days, days) || !same(kept.spans, own)) {
        kept = { days, spans: own, layout: this.#lay(own, days) };
      }
      this.#kept.set(days[0]!, kept);
      return kept.layout;
    });
  }
}

/** The spans that touch a day of each row. */
function spansByRow<Span extends WallSpan>(spans: Iterable<Span>, rows: readonly (readonly DayNumber[])[]): Span[][] {
  const rowOf = new Map(rows.flatMap((days, row) => days.map((day) => [day, row] as const)));
  const lists: Span[][] = rows.map(() => []);
  const [first, last] = [rows[0]?.[0] ?? 0, rows.at(-1)?.at(-1) ?? 0];
  for (const span of spans) {
    const end = Math.min(lastDayOf(span), last);
    let reached = -1;
    for (let day = Math.max(firstDayOf(span), first); day <= end; day++) {
      const row = rowOf.get(day);
      if (row === undefined || row === reached) continue;
      lists[row]!.push(span);
      reached = row;
    }
  }
  return lists;
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
