import type { SyncEngine } from '../sync/engine.ts';

/** The engines of this page that run, so that clearing the store of one also clears its screen. */
const running = new Set<{ engine: SyncEngine; account: string | undefined }>();

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
  };
  return engine;
}

/** The engines that run for an account, or all. */
export function runningFor(account: string | undefined): SyncEngine[] {
  return [...running].filter((entry) => account === undefined || entry.account === account).map((entry) => entry.engine);
}
