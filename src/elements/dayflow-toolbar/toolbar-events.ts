import type { CalendarView } from '../events.ts';

/** Another page of days was asked for. Between the toolbar and its calendar only. */
export class ToolbarPageEvent extends Event {
  static readonly type = 'toolbar-page';
  readonly to: 'today' | 'previous' | 'next';

  constructor(to: 'today' | 'previous' | 'next') {
    super(ToolbarPageEvent.type);
    this.to = to;
  }
}

/** Another view was asked for. */
export class ToolbarViewEvent extends Event {
  static readonly type = 'toolbar-view';
  readonly view: CalendarView;

  constructor(view: CalendarView) {
    super(ToolbarViewEvent.type);
    this.view = view;
  }
}

/** The sidebar was asked for, or to go. */
export class ToolbarSidebarEvent extends Event {
  static readonly type = 'toolbar-sidebar';
  /** The button, for what opens beside it. */
  readonly anchor: HTMLElement;

  constructor(anchor: HTMLElement) {
    super(ToolbarSidebarEvent.type);
    this.anchor = anchor;
  }
}

/** The search was asked for. */
export class ToolbarSearchEvent extends Event {
  static readonly type = 'toolbar-search';
  /** The button, for what opens beside it. */
  readonly anchor: HTMLElement;

  constructor(anchor: HTMLElement) {
    super(ToolbarSearchEvent.type);
    this.anchor = anchor;
  }
}

/** The title was activated: another date is to be chosen. */
export class ToolbarDateEvent extends Event {
  static readonly type = 'toolbar-date';
  /** The title, for what opens beside it. */
  readonly anchor: HTMLElement;

  constructor(anchor: HTMLElement) {
    super(ToolbarDateEvent.type);
    this.anchor = anchor;
  }
}

/** A new event was asked for. */
export class ToolbarCreateEvent extends Event {
  static readonly type = 'toolbar-create';
  /** The button, for what opens beside it. */
  readonly anchor: HTMLElement;

  constructor(anchor: HTMLElement) {
    super(ToolbarCreateEvent.type);
    this.anchor = anchor;
  }
}
