/** How many resources one task decodes at most, so that no task is felt on the page. */
export const SLICE = 100;

/** Gives the page a chance to paint and to answer its user. */
export type Yield = () => Promise<void>;

/** Calls `each` for all, at most {@link SLICE} in one task, yielding between. */
export async function inSlices<T>(all: readonly T[], each: (one: T) => void, pause: Yield): Promise<void> {
  for (let i = 0; i < all.length; i++) {
    if (i > 0 && i % SLICE === 0) await pause();
    each(all[i] as T);
  }
}

/** Runs `work` for all, at most `limit` at the same time, and waits for all of them. */
export async function inParallel<T>(
  all: readonly T[],
  limit: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), all.length) }, worker));
}
