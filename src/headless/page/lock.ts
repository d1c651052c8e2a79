import type { AbortSignalLike, Lock } from '../../sync/lock.ts';
import { page } from './globals.ts';

/** Locks that all tabs of an origin share (Web Locks), or where those are missing, all engines of a page. */
export const pageLock: Lock = {
  acquire: (name, signal) => (page.navigator?.locks === undefined ? acquireHere(name, signal) : acquireShared(name, signal)),
};

function acquireShared(name: string, signal: AbortSignalLike): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = (): Promise<void> => new Promise((release) => resolve(release));
    page.navigator?.locks?.request(name, { signal }, held).catch((error: unknown) => {
      // Not allowed in an opaque origin (a sandboxed frame): there is nothing that could be shared either.
      if (!signal.aborted && (error as { name?: string }).name === 'SecurityError') acquireHere(name, signal).then(resolve, reject);
      else reject(error);
    });
  });
}

const queues = new Map<string, (() => void)[]>();

function acquireHere(name: string, signal: AbortSignalLike): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const grant = (): void => resolve(() => pass(name));
    const queue = queues.get(name);
    if (queue === undefined) {
      queues.set(name, []);
      grant();
      return;
    }
    queue.push(grant);
    signal.addEventListener('abort', () => {
      const place = queue.indexOf(grant);
      if (place >= 0) queue.splice(place, 1);
      reject(signal.reason);
    }, { once: true });
  });
}

function pass(name: string): void {
  const next = queues.get(name)?.shift();
  if (next === undefined) queues.delete(name);
  else next();
}
