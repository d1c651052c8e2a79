import { DAY_MS } from '../time/day.ts';
import { type TimeRange, rangeTest } from '../time/range.ts';
import { type Span, endMs, startMs } from '../time/span.ts';

/** About a month: what a view asks for touches one to three blocks. */
const BLOCK_MS = 32 * DAY_MS;

/** Spans over more blocks than this are kept apart and looked at in every query. */
const LONG_BLOCKS = 24;

/** No wall clock is further from UTC than this; wall times are indexed as if they were UTC. */
const WALL_SLACK_MS = DAY_MS;

interface Entry {
  readonly id: string;
  readonly span: Span;
  readonly first: number;
  readonly last: number;
}

/** Finds the ids of the spans that share time with a range, by blocks of days: an edit touches one entry. */
export class SpanIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #blocks = new Map<number, Set<Entry>>();
  readonly #long = new Set<Entry>();

  set(id: string, span: Span): void {
    this.delete(id);
    const entry = {
      id,
      span,
      first: Math.floor(startMs(span) / BLOCK_MS),
      last: Math.floor(Math.max(endMs(span) - 1, startMs(span)) / BLOCK_MS),
    };
    this.#entries.set(id, entry);
    if (isLong(entry)) this.#long.add(entry);
    else for (let block = entry.first; block <= entry.last; block++) this.#block(block).add(entry);
  }

  delete(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    if (this.#long.delete(entry)) return;
    for (let block = entry.first; block <= entry.last; block++) {
      const entries = this.#blocks.get(block);
      entries?.delete(entry);
      if (entries?.size === 0) this.#blocks.delete(block);
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
    const isInRange = rangeTest(range);
    // A range of centuries has more blocks than there are entries.
    const blocks = last - first > this.#blocks.size ? this.#blocks.keys() : numbers(first, last);
    for (const block of blocks) {
      if (block < first || block > last) continue;
      for (const entry of this.#blocks.get(block) ?? []) {
        // What lies in several blocks is found in the first of them that is asked for.
        if (block === Math.max(first, entry.first) && isInRange(entry.span)) yield entry.id;
      }
    }
    for (const entry of this.#long) if (isInRange(entry.span)) yield entry.id;
  }

  #block(block: number): Set<Entry> {
    let entries = this.#blocks.get(block);
    if (entries === undefined) this.#blocks.set(block, (entries = new Set()));
    return entries;
  }
}

function isLong({ first, last }: Entry): boolean {
  return last - first >= LONG_BLOCKS;
}

function* numbers(first: number, last: number): Generator<number> {
  for (let number = first; number <= last; number++) yield number;
}
