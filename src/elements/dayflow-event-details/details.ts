/** What the details of an occurrence show, all in words. */
export interface Details {
  readonly title: string;
  readonly when: string;
  /** Its times in its own zone, where that differs from the one on screen. */
  readonly whenAtHome?: string | undefined;
  readonly color: string;
  readonly calendarName: string;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly status?: 'tentative' | 'confirmed' | 'cancelled' | undefined;
  readonly recurring: boolean;
  /** Why it cannot be edited; absent when it can. */
  readonly readOnly?: string | undefined;
  readonly deletable: boolean;
  /** Whether parts of it could not be understood. */
  readonly doubtful: boolean;
}

/** The user wants to edit or delete what the details show. Between the details and their calendar only. */
export class DetailsActionEvent extends Event {
  static readonly type = 'details-action';
  readonly action: 'edit' | 'delete';

  constructor(action: 'edit' | 'delete') {
    super(DetailsActionEvent.type);
    this.action = action;
  }
}
