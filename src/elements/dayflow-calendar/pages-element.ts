import type { PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { SwipeController } from '../../interaction/swipe-controller.ts';
import { type DayNumber, isoFromDay } from '../../time/day.ts';
import { type GivenTime, dayFromGiven } from '../../time/given.ts';
import { type TimeRange, rangeOfDays } from '../../time/range.ts';
import { type PlainDate, temporal } from '../../time/temporal.ts';
import type { PanelMonth } from '../dayflow-date-panel/dayflow-date-panel.ts';
import { type CalendarView, NavigateRequestEvent, RangeChangeEvent } from '../events.ts';
import { PrintController } from '../print/print-controller.ts';
import { EventsElement } from './events-element.ts';
import { slideIn } from './page-turn.ts';
import { VIEWS } from './views.ts';
import type { DaysOptions } from './visible-days.ts';

/** Below this width, in CSS pixels, a week is fewer days and the toolbar two rows. */
const NARROW = 640;

/** Below this width the title says less. */
const COMPACT = 960;

/** From this width on there is room for a sidebar beside the view. */
const ROOMY = 900;

/** What of a page tells whether another one of the same kind has come. */
interface Page {
  readonly view: CalendarView;
  readonly narrow: boolean;
  readonly start: DayNumber;
}

/** Which days are on screen, and how one comes to others. */
export abstract class PagesElement extends EventsElement {
  @state() private slim = false;
  @state() protected compact = false;
  @state() protected roomy = false;

  /** The days on screen; the same ones stay the same array, since the views lay out anew for another. */
  protected shownDays: readonly DayNumber[] = [];
  protected range: TimeRange = { start: 0, end: 0, timeZone: 'UTC' };

  protected readonly swipes: SwipeController = new SwipeController({
    holding: () => this.holding,
    swiped: (direction) => this.navigate(this.view, this.stepped((direction === 'left') === this.rightToLeft ? -1 : 1)),
  });
  protected readonly print: PrintController = new PrintController(this);
  #page: Page | undefined;
  readonly #size: ResizeObserver = new ResizeObserver(([entry]) => {
    this.#fit(entry!.contentRect.width);
  });
  #told = '';

  override connectedCallback(): void {
    super.connectedCallback();
    // The observer's first word comes after the first paint: other days would be asked for first.
    const { width } = this.getBoundingClientRect();
    if (width > 0) this.#fit(width);
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  /** Shows the view's next page: the next month, week or day. */
  next(): void {
    this.date = isoFromDay(this.stepped(1));
  }

  /** Shows the view's previous page. */
  previous(): void {
    this.date = isoFromDay(this.stepped(-1));
  }

  /** Shows today, and goes with it over midnight. */
  today(): void {
    this.date = null;
  }

  /**
   * Shows a date.
   *
   * @throws TypeError or RangeError when it is none
   */
  goTo(date: GivenTime): void {
    this.date = isoFromDay(dayFromGiven(date, 'date', this.timeZone));
  }

  /** What a small month to jump by is given. */
  protected get panelMonth(): PanelMonth {
    const { day, shownDays: days, dayNow: today, locale, hiddenDays, weekNumbers } = this;
    return { day, days, today, locale, hiddenDays, weekNumbers, firstDay: this.week.firstDay, weekend: this.week.weekend };
  }

  /** Whether there is no room for a week; a sheet of paper has it, whatever the screen is. */
  protected get narrow(): boolean {
    return this.slim && !this.print.printing;
  }

  /** The date one page further or back. */
  protected stepped(direction: 1 | -1): DayNumber {
    return VIEWS[this.view].step(this.day, direction, this.#daysOptions);
  }

  /** Whether a view has a place for a day: no weekday that it leaves out. */
  protected hasDay(view: CalendarView, day: DayNumber): boolean {
    return VIEWS[view].days(day, this.#daysOptions).includes(day);
  }

  /** Whether the calendar runs from right to left: its locale turns it on a page that does not. */
  protected get rightToLeft(): boolean {
    return getComputedStyle(this.renderRoot.querySelector('.frame') ?? this).direction === 'rtl';
  }

  /** Whether a pointer holds a box or makes one. */
  protected abstract get holding(): boolean;

  /** Shows other days or another view on the user's behalf, unless the host refuses; null is today. Whether it does. */
  protected navigate(view: CalendarView, day: DayNumber | null): boolean {
    if (!this.dispatchEvent(new NavigateRequestEvent(view, plainDate(day ?? this.dayNow)))) return false;
    this.view = view;
    this.date = day === null ? null : isoFromDay(day);
    return true;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const days = VIEWS[this.view].days(this.day, this.#daysOptions);
    if (days.join() !== this.shownDays.join()) this.shownDays = days;
    const range = rangeOfDays(days[0]!, days.at(-1)! + 1, this.timeZone);
    const { start, end, timeZone } = this.range;
    if (range.start === start && range.end === end && range.timeZone === timeZone) return;
    this.range = range;
    this.sources.setVisibleRange(range);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const [start, end] = [this.shownDays[0]!, this.shownDays.at(-1)! + 1];
    this.#slide({ view: this.view, narrow: this.narrow, start });
    // What a sheet shows besides is not on screen.
    if (this.print.printing) return;
    const told = [start, end, this.view, this.date].join();
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new RangeChangeEvent(plainDate(start), plainDate(end), this.view, plainDate(this.day)));
  }

  /** Another page of the same view comes from the side on which its days lie. */
  #slide(page: Page): void {
    const before = this.#page;
    this.#page = page;
    if (before === undefined || before.start === page.start) return;
    if (before.view !== page.view || before.narrow !== page.narrow) return;
    const view = this.renderRoot.querySelector<HTMLElement>('.view');
    if (view !== null) slideIn(view, this.holding ? 0 : page.start > before.start ? 1 : -1);
  }

  #fit(width: number): void {
    this.slim = width < NARROW;
    this.compact = width < COMPACT;
    this.roomy = width >= ROOMY;
  }

  get #daysOptions(): DaysOptions {
    const { hiddenDays, narrow, days: count, narrowDays: narrowCount } = this;
    const { firstDay, weekend } = this.week;
    return { firstDay, weekend, hiddenDays, count, narrow, narrowCount };
  }
}

function plainDate(day: DayNumber): PlainDate {
  return temporal().PlainDate.from(isoFromDay(day));
}
