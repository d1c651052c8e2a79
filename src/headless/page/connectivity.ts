import type { Connectivity } from '../../sync/connectivity.ts';
import { page } from './globals.ts';

/** What the browser says of the network and of the page's visibility; elsewhere both are taken as given. */
export const pageConnectivity: Connectivity = {
  get online() {
    return page.navigator?.onLine ?? true;
  },
  get visible() {
    return page.document === undefined || page.document.visibilityState !== 'hidden';
  },
  subscribe: (listener) => {
    const targets: [Pick<NonNullable<typeof page.document>, 'addEventListener' | 'removeEventListener'>, string][] = [];
    if (typeof page.addEventListener === 'function' && typeof page.removeEventListener === 'function') {
      const window = page as Required<Pick<typeof page, 'addEventListener' | 'removeEventListener'>>;
      targets.push([window, 'online'], [window, 'offline'], [window, 'pageshow']);
    }
    if (page.document !== undefined) targets.push([page.document, 'visibilitychange']);
    for (const [target, type] of targets) target.addEventListener(type, listener);
    return () => {
      for (const [target, type] of targets) target.removeEventListener(type, listener);
    };
  },
};
