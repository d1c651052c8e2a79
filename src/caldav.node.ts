// Node has no Temporal of its own yet: this entry brings the polyfill, so that nothing needs to be awaited.
import { Temporal as polyfill } from 'temporal-polyfill';
import { provideTemporal } from './time/temporal.ts';

provideTemporal(polyfill);

export * from './caldav.ts';
