/** What is said to everyone, and what may be done about it. */
export interface Toast {
  readonly words: string;
  readonly tone: 'plain' | 'error';
  /** What the button says; absent: there is none. */
  readonly action?: string | undefined;
}

/** The toast's button was pressed. Between the toast and its calendar only. */
export class ToastActionEvent extends Event {
  static readonly type = 'toast-action';

  constructor() {
    super(ToastActionEvent.type);
  }
}

/** The toast was closed, or its time is over. */
export class ToastCloseEvent extends Event {
  static readonly type = 'toast-close';

  constructor() {
    super(ToastCloseEvent.type);
  }
}
