import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { SurfaceArea, SurfacePoint } from '../../interaction/surface.ts';
import { portionsByDay } from '../../layout/portions.ts';
import { DAY_MINUTES, fractionOfMinutes, minuteOfFraction, minutesOfWall } from '../../layout/scale.ts';
import type { TiledDay } from '../../layout/tiles.ts';
import { isBar } from '../../layout/wall-span.ts';
import type { ClockChange } from '../../time/clock-changes.ts';
import type { DayNumber } from '../../time/day.ts';
import { formatDayRange } from '../../time/format.ts';
import type { KeyScope } from '../commands/key-bindings.ts';
import { dayPart } from '../day-part.ts';
import type { BoxWords } from '../event-box/box-words.ts';
import type { ColumnSize } from '../event-box/templates.ts';
import { smallTextWidth } from '../event-box/text-width.ts';
import { eventBox } from '../event-box/event-box.styles.ts';
import { areaOf, columnAt } from '../grid-view/days-area.ts';
import { percent } from '../percent.ts';
import { repeat } from '../repeat.ts';
import { view } from '../styles/view.ts';
import type { ViewItem } from '../view-item.ts';
import { axisTemplate } from './axis.ts';
import type { SecondClock } from './clocks.ts';
import { columnTemplate } from './columns.ts';
import { timeGridStyles } from './dayflow-time-grid.styles.ts';
import { FocusableHours } from './focusable-hours.ts';
import { headingsTemplate } from './headings.ts';
import { type LaneLayout, layLanes } from './lane-layout.ts';
import { lanesTemplate } from './lanes.ts';
import { type PrintedHours, printedHours, printedSize } from './print-hours.ts';
import { TiledDays } from './tiled-days.ts';

const WHOLE_DAY: PrintedHours = { start: 0, end: DAY_MINUTES };

/** What a day is high where nothing stretches it, in CSS pixels. */
const DAY_HEIGHT = 24 * 52;

/** Beside the words of the axis, in CSS pixels. */
const AXIS_PADDING = 12;

/** On paper, in CSS pixels. */
const AXIS_WIDTH = 58;

/** How much of the time before the working day is seen when the grid opens, in CSS pixels. */
const ABOVE_DAY_START = 30;

/**
 * Days side by side on one scale of hours: the week with seven columns, the day with one. It draws what it
 * is given and tells of clicks; it edits nothing.
 *
 * @csspart event - An event's box, with its states: all-day, readonly, past, recurring, tentative, cancelled, declined, task, done, ghost, offered, selected.
 * @csspart more - A button for events that have no room.
 * @csspart day - A day's heading, with `today` and `weekend`.
 * @csspart now - The line for the time now.
 * @cssproperty [--dayflow-hour-height=52px] - The height of an hour.
 * @cssproperty [--dayflow-axis-width=58px] - The least width of the axis of hours.
 */
export class DayFlowTimeGrid extends FocusableHours {
  static override styles: CSSResultGroup = [view, eventBox, timeGridStyles];

  override readonly keyScopes: readonly KeyScope[] = ['event', 'box', 'hours-box'];

  /** The end of the working hours, in minutes since midnight. */
  @property({ attribute: false }) dayEnd = 1080;
  /** The clock of another zone, beside the axis. */
  @property({ attribute: false }) secondClock: SecondClock | undefined;
  /** The days on screen on which the clock is changed. */
  @property({ attribute: false }) clockChanges: ReadonlyMap<DayNumber, readonly ClockChange[]> = new Map();

  /** Of all columns together; undefined until it is seen. */
  @state() private size: ColumnSize | undefined;
  @state() private unfolded = false;

  @query('.scroller') private scrollArea!: HTMLElement | null;
  @query('.columns') private columns!: HTMLElement | null;

  #hours: PrintedHours = WHOLE_DAY;
  readonly #tiling = new TiledDays();
  #tiled: readonly TiledDay<ViewItem>[] = [];
  #lanes: LaneLayout = layLanes([], [], false);
  #opened = false;
  readonly #resize = new ResizeObserver(() => {
    this.#measure();
    this.#open();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.columns !== null) this.#resize.observe(this.columns);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    // Out of the page it loses its scroll position.
    this.#opened = false;
  }

  get scroller(): HTMLElement | null {
    return this.scrollArea;
  }

  override get area(): SurfaceArea | null {
    const cells = this.columns?.querySelectorAll('.column');
    const allDay = this.renderRoot.querySelector('.all-day');
    if (!cells?.length || allDay === null || this.scrollArea === null) return null;
    return areaOf(this, cells, allDay.getBoundingClientRect().top, this.scrollArea.getBoundingClientRect().bottom);
  }

  pointAt(clientX: number, clientY: number): SurfacePoint | null {
    const { area } = this;
    if (area === null || clientX < area.left || clientX > area.right || clientY < area.top) return null;
    const day = this.days[columnAt(area, clientX)]!;
    if (clientY < this.scrollArea!.getBoundingClientRect().top) return { day, minutes: null };
    const hours = this.columns!.querySelector('.column')!.getBoundingClientRect();
    return { day, minutes: minuteOfFraction((Math.min(clientY, area.bottom) - hours.top) / hours.height) };
  }

  /** Scrolls so that a minute of the day is at the top, with a little of what is before it. */
  scrollToMinutes(minutes: number): void {
    if (this.scrollArea === null) return;
    this.scrollArea.scrollTop = fractionOfMinutes(minutes) * (this.size?.height ?? 0) - ABOVE_DAY_START;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const given = changed.has('items') || changed.has('days') || changed.has('printing');
    if (given || changed.has('unfolded')) this.#lanes = layLanes(this.items, this.days, this.unfolded || this.printing);
    if (given || changed.has('size')) this.#layTiles();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    // The frame is drawn first, and measured: boxes that were drawn at a guess would be laid out twice.
    if (this.size === undefined && this.#measure()) {
      this.#layTiles();
      super.update(changed);
    }
  }

  protected override firstUpdated(): void {
    if (this.isConnected) this.#resize.observe(this.columns!);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('dayStart') && this.#opened) this.scrollToMinutes(this.dayStart);
  }

  #layTiles(): void {
    const timed = this.items.filter((item) => !isBar(item));
    const working = { start: this.dayStart, end: this.dayEnd };
    this.#hours = this.printing ? printedHours(portionsByDay(timed, this.days), working) : WHOLE_DAY;
    const size = this.printing ? printedSize(this.#hours, this.#lanes.lanes, AXIS_WIDTH) : this.size;
    if (size === undefined) return;
    this.#tiled = this.#tiling.layOut(timed, this.days, size);
  }

  /** Whether the columns can be seen. */
  #measure(): boolean {
    const axis = this.columns?.querySelector<HTMLElement>('.axis');
    if (!axis || this.columns!.offsetHeight === 0) return false;
    const [width, height] = [this.columns!.clientWidth - axis.offsetWidth, this.columns!.offsetHeight];
    if (width !== this.size?.width || height !== this.size.height) this.size = { width, height };
    return true;
  }

  /** Scrolls to the working hours when it is first seen. */
  #open(): void {
    if (this.#opened || this.size === undefined) return;
    this.#opened = true;
    this.scrollToMinutes(this.dayStart);
  }

  protected override render(): TemplateResult {
    const words = this.words;
    const now = this.days.includes(this.today) && !this.printing ? minutesOfWall(this.now, this.today) : undefined;
    const { start, end } = this.#hours;
    return html`<div
      class=${`grid${this.readonly ? '' : ' editable'}${this.secondClock === undefined ? '' : ' two-clocks'}`}
      role="grid"
      tabindex="-1"
      aria-label=${this.#label()}
      aria-readonly=${this.readonly ? 'true' : nothing}
      .style=${`--_labels:${this.#labelWidth(words)}px;--_count:${this.days.length};--_lanes:${this.#lanes.lanes};--_from:${percent(
        fractionOfMinutes(this.dayStart),
      )};--_to:${percent(fractionOfMinutes(this.dayEnd))};--_slots:${DAY_MINUTES / this.slotDuration};--_start:${start};--_end:${end}`}
    >
      ${headingsTemplate(this, words)}
      ${lanesTemplate(this.#lanes, this, words, this.unfolded, this.#handleUnfold)}
      <div class="scroller" role="rowgroup" tabindex="-1">
        <div class="columns ${this.items.some(({ ghost }) => ghost) ? 'dragging' : ''}" role="row">
          ${axisTemplate(words.times, now, this.size?.height ?? DAY_HEIGHT, this.secondClock)}
          ${this.size === undefined && !this.printing ? nothing : repeat(this.days, (day) => day, (day, index) => this.#renderColumn(day, index, words))}
        </div>
      </div>
    </div>`;
  }

  #labelWidth({ times, messages }: BoxWords): number {
    return Math.ceil(Math.max(times.axisWidth, ...messages.allDay.split(' ').map(smallTextWidth)) + AXIS_PADDING);
  }

  #label(): string {
    const [first, last] = [this.days[0] ?? 0, this.days.at(-1) ?? 0];
    return formatDayRange(first, last, this.locale, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  #renderColumn(day: DayNumber, index: number, words: BoxWords): TemplateResult {
    const column = {
      ...{ day, part: dayPart(day, this), tiled: this.#tiled[index], size: this.#tiling.column },
      now: day === this.today ? minutesOfWall(this.now, day) : undefined,
      clockChanges: this.clockChanges.get(day),
    };
    return columnTemplate(column, words);
  }

  readonly #handleUnfold = (): void => {
    this.unfolded = !this.unfolded;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-time-grid': DayFlowTimeGrid;
  }
}
