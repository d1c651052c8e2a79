import type { SyncEngine } from '../sync/engine.ts';

interface Running {
  readonly engine: SyncEngine;
  readonly account: string | undefined;
}

/** The engines of this page that run, so that clearing the store of one also clears its screen. */
const running = new Set<Running>();

/** Those that were stopped and still carry a write through, which ends in the store. */
const ending = new Map<Running, Promise<void>>();

/** Has an engine known from its start to its stop. */
export function remember(engine: SyncEngine, account: string | undefined): SyncEngine {
  const entry = { engine, account };
  const { start, stop } = engine;
  engine.start = () => {
    running.add(entry);
    return start.call(engine);
  };
  engine.stop = () => {
    running.delete(entry);
    stop.call(engine);
    ending.set(entry, engine.idle().finally(() => ending.delete(entry)));
  };
  return engine;
}

/** The engines that run for an account, or all. */
export function runningFor(account: string | undefined): SyncEngine[] {
  return [...running].filter((entry) => account === undefined || entry.account === account).map((entry) => entry.engine);
}

/** Resolves when the stopped engines of an account, or all, write nothing more. */
export async function endedFor(account: string | undefined): Promise<void> {
  const ends = (): Promise<void>[] => [...ending].filter(([entry]) => account === undefined || entry.account === account).map(([, end]) => end);
  // An element that was taken out in this task stops in a microtask of its own.
  do await Promise.all(ends());
  while (ends().length > 0);
}
