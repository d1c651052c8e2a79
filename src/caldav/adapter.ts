export {
  type CalDAVAdapterOptions,
  createCalDAVAdapter,
  createCalDAVAdapterFromServer,
  discoverCalendarHome,
} from './adapter/adapter.ts';
export type * from './adapter/types.ts';
