import type { Placement } from '../../interaction/placement.ts';

/** What a person may edit of an event, on the wall clock of the calendar's zone. */
export interface EditorValues {
  readonly title: string;
  readonly placement: Placement;
  readonly calendarId: string;
  readonly location: string;
  readonly description: string;
}

/** What the editor opens with. */
export interface EditorDraft {
  readonly values: EditorValues;
  readonly isNew: boolean;
  /** The calendars that the event may be in. */
  readonly calendars: readonly { readonly id: string; readonly name: string }[];
  /** Said beside the times where the event has a zone of its own. */
  readonly zoneNote?: string | undefined;
}

/** The user saves. Between the editor and its calendar only. */
export class EditorSaveEvent extends Event {
  static readonly type = 'editor-save';
  readonly values: EditorValues;

  constructor(values: EditorValues) {
    super(EditorSaveEvent.type);
    this.values = values;
  }
}

/** The user deletes what is being edited. */
export class EditorDeleteEvent extends Event {
  static readonly type = 'editor-delete';

  constructor() {
    super(EditorDeleteEvent.type);
  }
}
