import type { Channel } from '../../sync/channel.ts';
import { page } from './globals.ts';

/** BroadcastChannel; where it is missing, tabs hear nothing of each other. */
export const pageChannel: Channel = {
  open: (name, listener) => {
    if (page.BroadcastChannel === undefined) return { post: () => undefined, close: () => undefined };
    const channel = new page.BroadcastChannel(name);
    channel.onmessage = ({ data }) => listener(data);
    channel.unref?.();
    return {
      post: (message) => channel.postMessage(message),
      close: () => channel.close(),
    };
  },
};
