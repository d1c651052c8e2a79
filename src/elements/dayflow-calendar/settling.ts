import type { Change } from '../../model/change.ts';
import { ChangeEvent } from '../events.ts';

interface SettlingHost {
  /** Fires an event; false when it was refused. */
  fire(event: Event): boolean;
  /** A change that was accepted could not be made safe. */
  onLost(change: Change, error: unknown): void;
}

/** A change that its source accepted: told when it is safe, and where it could not be made so. */
export function settling(change: Change, committed: Promise<void>, host: SettlingHost): { change: Change; settled: Promise<boolean> } {
  const settled = committed.then(
    () => {
      host.fire(new ChangeEvent(change));
      return true;
    },
    (error: unknown) => {
      host.onLost(change, error);
      return false;
    },
  );
  return { change, settled };
}
