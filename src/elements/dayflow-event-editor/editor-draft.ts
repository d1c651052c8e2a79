import type { Placement } from '../../interaction/placement.ts';

/** What a person may edit of an event. */
export interface EditorValues {
  readonly title: string;
  /** On the wall clock of `zone`. */
  readonly placement: Placement;
  /** IANA name; null where the event floats. */
  readonly zone: string | null;
  readonly calendarId: string;
  readonly location: string;
  readonly url: string;
  readonly description: string;
  /** Minutes before the start. */
  readonly reminders: readonly number[];
  /** Whether the time is taken. */
  readonly busy: boolean;
}

/** A calendar that an event may be in. */
export interface DraftCalendar {
  readonly id: string;
  readonly name: string;
  /** A CSS colour that was checked by the colour parser. */
  readonly color: string;
}

/** What the editor opens with; made anew when the event changes meanwhile. */
export interface EditorDraft {
  /** The event's id; absent for a new one. */
  readonly eventId?: string | undefined;
  /** The event as it is now. */
  readonly values: EditorValues;
  /** What was typed before and could not be saved. */
  readonly typed?: EditorValues | undefined;
  /** Why it could not, in words. */
  readonly refusal?: string | undefined;
  readonly calendars: readonly DraftCalendar[];
  /** Whether the event was deleted meanwhile: saving makes it anew. */
  readonly gone?: boolean | undefined;
}

/** The user saves. Between the editor and its calendar only. */
export class EditorSaveEvent extends Event {
  static readonly type = 'editor-save';
  readonly values: EditorValues;
  /** The values that the person saw and did not change: what differs is the edit. */
  readonly before: EditorValues;
  /** Whether fields of the page's own were edited, of which the values know nothing. */
  readonly ownEdited: boolean;

  constructor(values: EditorValues, before: EditorValues, ownEdited: boolean) {
    super(EditorSaveEvent.type);
    this.values = values;
    this.before = before;
    this.ownEdited = ownEdited;
  }
}

/** The user deletes what is being edited. */
export class EditorDeleteEvent extends Event {
  static readonly type = 'editor-delete';

  constructor() {
    super(EditorDeleteEvent.type);
  }
}
