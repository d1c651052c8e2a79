import { isServer } from 'lit';
import { defineCalendar } from './elements/define-calendar.ts';
import { loadTemporal } from './time/temporal.ts';

// No top-level await, so that a classic script can hold this too: `customElements.whenDefined` tells when.
if (!isServer) void loadTemporal().then(defineCalendar);

export { DayFlowCalendar } from './elements/dayflow-calendar/dayflow-calendar.ts';
export {
  CalendarUpdateEvent,
  type CalendarView,
  type ChangeAnswer,
  ChangeEvent,
  ChangeRequestEvent,
  EventClickEvent,
  EventOpenRequestEvent,
  NavigateRequestEvent,
  type OpenMode,
  RangeChangeEvent,
  RangeSelectEvent,
} from './elements/events.ts';
export { calendarContext } from './elements/calendar-context.ts';
export type { FileContent } from './elements/exchange/files.ts';
export type {
  DuplicateChoice,
  ExportOptions,
  ImportOptions,
  ImportRefusal,
  ImportReport,
  RefusedObject,
} from './elements/exchange/report.ts';
export type { ChangeSet, GivenRange } from './elements/dayflow-calendar/events-element.ts';
export type { Messages } from './elements/messages/messages.ts';
export type { Calendar, CalendarInput, CalendarPatch } from './model/calendar.ts';
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
export type { AppliedImport, CalendarSource, CalendarSyncStatus, GuestPart, Importable, Located, SourceNotice, SyncStatus } from './model/source.ts';
export type { GivenTime } from './time/given.ts';
export type { TimeRange } from './time/range.ts';
export type { EventTime } from './time/span.ts';
export { Temporal, type TemporalNamespace, loadTemporal } from './time/temporal.ts';
