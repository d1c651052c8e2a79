import { DAY_MS } from '../time/day.ts';
import { type TimeRange, spanInRange } from '../time/range.ts';
import { type Span, endMs, startMs } from '../time/span.ts';

/** About a month: what a view asks for touches one to three blocks. */
const BLOCK_MS = 32 * DAY_MS;

/** Spans over more blocks than this are kept apart and looked at in every query. */
const LONG_BLOCKS = 24;

/** No wall clock is further from UTC than this; wall times are indexed as if they were UTC. */
const WALL_SLACK_MS = DAY_MS;

interface Entry {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
}

/** Finds the ids of the spans that share time with a range, by blocks of days: an edit touches one entry. */
export class SpanIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #blocks = new Map<number, Set<string>>();
  readonly #long = new Set<string>();

  set(id: string, span: Span): void {
    this.delete(id);
    const entry = {
      span,
      first: Math.floor(startMs(span) / BLOCK_MS),
      last: Math.floor(Math.max(endMs(span) - 1, startMs(span)) / BLOCK_MS),
    };
    this.#entries.set(id, entry);
    if (entry.last - entry.first >= LONG_BLOCKS) this.#long.add(id);
    else for (let block = entry.first; block <= entry.last; block++) this.#block(block).add(id);
  }

  delete(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    if (this.#long.delete(id)) return;
    for (let block = entry.first; block <= entry.last; block++) {
      const ids = this.#blocks.get(block);
      ids?.delete(id);
      if (ids?.size === 0) this.#blocks.delete(block);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#blocks.clear();
    this.#long.clear();
  }

  /** The ids in the range, each once. */
  *in(range: TimeRange): Generator<string> {
    const first = Math.floor((range.start - WALL_SLACK_MS) / BLOCK_MS);
    const last = Math.floor((range.end + WALL_SLACK_MS) / BLOCK_MS);
    // A range of centuries has more blocks than there are entries.
    const blocks = last - first > this.#blocks.size ? this.#blocks.keys() : numbers(first, last);
    const seen = new Set<string>();
    for (const block of blocks) {
      if (block < first || block > last) continue;
      for (const id of this.#blocks.get(block) ?? []) {
        if (!seen.has(id) && spanInRange(this.#entries.get(id)!.span, range)) yield id;
        seen.add(id);
      }
    }
    for (const id of this.#long) if (spanInRange(this.#entries.get(id)!.span, range)) yield id;
  }

  #block(block: number): Set<string> {
    let ids = this.#blocks.get(block);
    if (ids === undefined) this.#blocks.set(block, (ids = new Set()));
    return ids;
  }
}

function* numbers(first: number, last: number): Generator<number> {
  for (let number = first; number <= last; number++) yield number;
}
