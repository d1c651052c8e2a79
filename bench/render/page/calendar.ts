/** An event as each library is given it, in that library's own form. */
export interface PlainEvent {
  readonly id: string;
  readonly title: string;
  /** Wall time, `YYYY-MM-DDTHH:MM:SS`; of an all-day event `YYYY-MM-DD`. */
  readonly start: string;
  /** Exclusive, of start's form. */
  readonly end: string;
  readonly allDay: boolean;
  /** Index into {@link Given.colors}. */
  readonly calendar: number;
}

/** What a calendar shows at first. */
export interface Given {
  readonly view: 'month' | 'week';
  /** `YYYY-MM-DD`, on the page that is shown first. */
  readonly date: string;
  readonly events: readonly PlainEvent[];
  /** Of the calendars, `#rrggbb`. */
  readonly colors: readonly string[];
}

/** What is on the page. */
export interface Shown {
  /** Boxes of events. */
  readonly boxes: number;
  /** What the "+N" say together. */
  readonly folded: number;
}

/** A library behind the steps that are measured. Each uses the library's documented way that costs least. */
export interface BenchCalendar {
  /** Brings events into the library's form; not measured. */
  take(given: Given): void;
  mount(host: HTMLElement): void;
  turn(direction: 1 | -1): void;
  add(event: PlainEvent): void;
  /** The event is one that was given, with its new times. */
  move(event: PlainEvent): void;
  shown(): Shown;
  unmount(): void;
}
