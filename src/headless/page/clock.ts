import type { Clock } from '../../sync/clock.ts';
import { page } from './globals.ts';

/** Longer waits overflow to none in setTimeout. */
const LONGEST = 2_147_483_647;

/** The system's clock and timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = page.setTimeout(callback, Math.min(ms, LONGEST));
    return () => page.clearTimeout(timer);
  },
};
