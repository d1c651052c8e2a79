import { isServer } from 'lit';
import { DayFlowCalDAVSource } from './elements/dayflow-caldav-source/dayflow-caldav-source.ts';
import { defineElement } from './elements/define.ts';
import { loadTemporal } from './time/temporal.ts';

if (!isServer) {
  void loadTemporal().then(() => defineElement('dayflow-caldav-source', DayFlowCalDAVSource));
}

export { DayFlowCalDAVSource } from './elements/dayflow-caldav-source/dayflow-caldav-source.ts';
export {
  ConflictEvent,
  SyncCompleteEvent,
  SyncErrorEvent,
  SyncStatusEvent,
  WriteCompleteEvent,
} from './elements/dayflow-caldav-source/sync-events.ts';
export { type ClearOptions, PendingEditsError, clearCalDAVStore } from './headless/clear-store.ts';
export { ICalendarError } from './icalendar/errors.ts';
export type { Conflict, ConflictReason } from './sync/cache/rows.ts';
export { ProviderError, type ProviderErrorKind } from './sync/errors.ts';
export { AccountChangedError } from './sync/identity/account.ts';
export type { ErrorContext } from './sync/report.ts';
