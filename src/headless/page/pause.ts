import type { Yield } from '../../sync/slices.ts';
import { page } from './globals.ts';

/** Ends the task: by `scheduler.yield` where there is one, else by a message, which no throttling delays. */
export const pause: Yield = () => {
  if (page.scheduler?.yield !== undefined) return page.scheduler.yield();
  return new Promise((resolve) => {
    const { MessageChannel } = page;
    if (MessageChannel === undefined) {
      page.setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};
