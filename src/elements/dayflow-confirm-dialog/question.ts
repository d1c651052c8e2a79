/** What a person is asked before a change, all in words. */
export interface Question {
  readonly heading: string;
  readonly text: string;
  /** What the button that goes on says. */
  readonly yes: string;
  /** Whether going on deletes. */
  readonly danger: boolean;
}

/** The person goes on; closing the dialog is the other answer. Between the dialog and its calendar only. */
export class ConfirmYesEvent extends Event {
  static readonly type = 'confirm-yes';

  constructor() {
    super(ConfirmYesEvent.type);
  }
}
