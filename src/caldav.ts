export {
  type CalDAVAdapterOptions,
  createCalDAVAdapter,
  createCalDAVAdapterFromServer,
  discoverCalendarHome,
} from './caldav/adapter.ts';
export type {
  CalDAVAdapter,
  CalDAVCalendar,
  CalDAVDeletedEvent,
  CalDAVEventData,
  CalDAVRange,
  CalDAVRemoteRef,
  CalDAVSyncResult,
  CalDAVWriteResult,
} from './caldav/adapter/types.ts';
export {
  type CalendarHomeConfig,
  ICLOUD_CALDAV_SERVER,
  fastmailConfig,
  nextcloudConfig,
  radicaleConfig,
} from './caldav/presets.ts';
export { type ProxyFetchOptions, createProxyFetch } from './caldav/proxy-fetch.ts';
export {
  type CalDAVDayFlowController,
  type CalDAVDayFlowOptions,
  attachCalDAVToDayFlow,
} from './headless/attach.ts';
export { type CalDAVSync, type CalDAVSyncOptions, createCalDAVSync } from './headless/caldav-sync.ts';
export { type ClearOptions, PendingEditsError, clearCalDAVStore } from './headless/clear-store.ts';
export { type CalDAVSourceOptions, createCalDAVSource } from './headless/create-caldav-source.ts';
export { type CalDAVEventMapperOptions, type CalDAVEventMeta, mapCalDAVEventToDayFlow } from './headless/map-event.ts';
export { ICalendarError } from './icalendar/errors.ts';
export {
  type GivenRange,
  type ICalendarEvent,
  type ICalendarOccurrence,
  type ICalendarPatch,
  type ICalendarTask,
  type ParsedICalendar,
  occurrencesInRange,
  parseICalendar,
  patchICalendar,
} from './icalendar/public.ts';
export type { Calendar } from './model/calendar.ts';
export type {
  Attendee,
  AttendeeInput,
  AttendeeRole,
  AttendeeStatus,
  AttendeeType,
  CalendarUser,
} from './model/calendar-user.ts';
export type { AppliedChange, Change, ChangeOrigin, Delta, DeltaCounts } from './model/change.ts';
export type {
  Attachment,
  Classification,
  Conference,
  EventDetails,
  EventStatus,
  GeoPosition,
  Relation,
  Transparency,
} from './model/details.ts';
export { DayFlowError, ReadOnlyError, type ReadOnlyReason, UnknownCalendarError, UnknownEventError } from './model/errors.ts';
export type { CalendarEvent, EventInput, EventPatch } from './model/event.ts';
export type { CalendarHost } from './model/host.ts';
export type { Occurrence, OccurrenceOverride } from './model/occurrence.ts';
export type { AbsoluteReminder, RelativeReminder, Reminder, ReminderAction, ReminderInput } from './model/reminder.ts';
export type { CalendarSource, CalendarSyncStatus, SourceNotice, SyncStatus } from './model/source.ts';
export { type CalDAVEventSyncState, type CalDAVStorage, createMemoryCalDAVStorage } from './storage/caldav-storage.ts';
export { type IndexedDBStorageOptions, createIndexedDBStorage } from './storage/indexeddb.ts';
export { createMemoryStorage } from './storage/memory.ts';
export type { Conflict, ConflictReason } from './sync/cache/rows.ts';
export type { SyncEngine } from './sync/engine.ts';
export { ProviderError, type ProviderErrorKind } from './sync/errors.ts';
export { createNamespacedCalDAVEventId, type CreateEventId, type EventName } from './sync/identity/event-id.ts';
export { AccountChangedError } from './sync/identity/account.ts';
export type { ConflictPolicy } from './sync/outbox/rebase.ts';
export type { ErrorContext, SyncReport } from './sync/report.ts';
export type { StorageBatch, StorageKey, StorageRow, SyncStorage } from './sync/storage.ts';
export type { GivenTime } from './time/given.ts';
export type { TimeRange } from './time/range.ts';
export type { EventTime } from './time/span.ts';
export { Temporal, type TemporalNamespace, loadTemporal } from './time/temporal.ts';
export { HttpError } from './webdav/errors.ts';
