import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { clickedPlacement } from '../../interaction/placement.ts';
import { wallOfMinutes } from '../../layout/scale.ts';
import type { CalendarSource, SourceNotice } from '../../model/source.ts';
import { type DayNumber, HOUR_MS } from '../../time/day.ts';
import { textDirection } from '../../time/text-direction.ts';
import { weekNumber } from '../../time/week.ts';
import type { CommandTarget } from '../commands/commands.ts';
import type { DayFlowToolbar } from '../dayflow-toolbar/dayflow-toolbar.ts';
import type {
  ToolbarCreateEvent,
  ToolbarDateEvent,
  ToolbarPageEvent,
  ToolbarSearchEvent,
  ToolbarViewEvent,
} from '../dayflow-toolbar/toolbar-events.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { Announcements } from './announcements.ts';
import { Clocks } from './clocks.ts';
import { styles } from './dayflow-calendar.styles.ts';
import { ExchangeElement } from './exchange-element.ts';
import { addPageCommands } from './page-commands.ts';
import { Search } from './search.ts';
import { Sidebar } from './sidebar.ts';
import { syncWords } from './sync-words.ts';
import type { TitledDays } from './title.ts';
import type { Drawn } from './view-templates.ts';
import { VIEWS } from './views.ts';

/** Minutes from midnight: an hour from there on is on the same day still. */
const LAST_HOUR = 23 * 60;

const TOOLBAR_PARTS = 'toolbar, title, sync-status';

/**
 * A calendar: month, week, day, agenda and year, of the host's own events and of any number of sources.
 *
 * @tag dayflow-calendar
 *
 * @slot - Sources, such as `<dayflow-caldav-source>`; they are not drawn.
 * @slot details - What the page adds to the details of an event, under what the calendar says.
 * @slot editor - What the page adds to the editor: fields of its own, under the calendar's.
 *
 * @fires {ChangeRequestEvent} dayflow-change-request - Before an edit by the user; cancelable.
 * @fires {ChangeEvent} dayflow-change - After an edit was accepted and is safe.
 * @fires {EventClickEvent} dayflow-event-click - A box was clicked, or Enter pressed on it; cancelable.
 * @fires {EventOpenRequestEvent} dayflow-event-open-request - Before the details or the editor of an event open; cancelable.
 * @fires {RangeSelectEvent} dayflow-range-select - Empty time was clicked or dragged over; cancelable.
 * @fires {NavigateRequestEvent} dayflow-navigate-request - The user asks for other days or another view; cancelable.
 * @fires {RangeChangeEvent} dayflow-range-change - Other days are on screen.
 * @fires {CalendarUpdateEvent} dayflow-calendar-update - The user showed, hid or coloured a calendar, or chose the one for new events.
 *
 * @csspart event - An event's box, with its states: all-day, readonly, past, recurring, tentative, cancelled, declined, task, done, ghost, offered, selected.
 * @csspart more - The button for events that have no room.
 * @csspart day - A day, with `today`, `weekend` and `other` (of another month).
 * @csspart now - The line for the time now.
 * @csspart toolbar - The bar above the views.
 * @csspart title - The heading that says which days are on screen.
 * @csspart sync-status - The state of sync.
 * @csspart sidebar - What stands beside the view, or opens as a panel.
 * @csspart calendar-list - The list of calendars in it.
 * @csspart calendar-options - The panel with what can be chosen for a calendar.
 * @csspart details - The panel with an event's details.
 * @csspart day-list - The panel with all events of a day.
 * @csspart date-panel - The small month that opens beside the title.
 * @csspart editor - The dialog in which an event is edited.
 * @csspart editor-field - A field of the editor with its name; each has a part of its own besides, such as `editor-title`.
 * @csspart help - The dialog that lists the keys.
 * @csspart confirm - The dialog that asks before a change of which others are told.
 * @csspart import - The dialog that shows what a file would bring.
 * @csspart drop-target - What lies over the calendar while a file is dragged over it.
 * @csspart search - The panel in which events are searched for.
 * @csspart menu - The menu of an event or of empty time.
 * @csspart toast - What was just done or went wrong, at the foot of the calendar.
 *
 * @cssprop --dayflow-surface - Ground of the calendar.
 * @cssprop --dayflow-raised - Ground of panels and of the editor.
 * @cssprop --dayflow-shade - Ground outside the working hours.
 * @cssprop --dayflow-weekend - Ground of the weekend.
 * @cssprop --dayflow-hover - Ground of what the pointer is on.
 * @cssprop --dayflow-text - Text.
 * @cssprop --dayflow-muted - Text that says less.
 * @cssprop --dayflow-hairline - Lines.
 * @cssprop --dayflow-accent - Today, main buttons and links.
 * @cssprop --dayflow-on-accent - Text on the accent.
 * @cssprop --dayflow-focus - Ring around what has the focus; the accent unless it is set.
 * @cssprop --dayflow-now - The line for the time now.
 * @cssprop --dayflow-on-now - Text on the colour of the time now.
 * @cssprop --dayflow-danger - What deletes, and what went wrong.
 * @cssprop --dayflow-success - The state of a sync that is up to date.
 * @cssprop --dayflow-warning - The state of a sync that waits.
 * @cssprop --dayflow-shadow - Shadow of panels, as in `box-shadow`.
 * @cssprop --dayflow-backdrop - What lies over the page behind a dialog.
 * @cssprop --dayflow-radius - Corners of buttons and fields, which those of panels follow; 6px.
 * @cssprop --dayflow-event-radius - Corners of event boxes; 5px.
 * @cssprop --dayflow-event-tint - How much of its calendar's colour is in a box's ground, in percent.
 * @cssprop --dayflow-hour-height - Height of an hour in week and day; 40, 52 or 66px by density.
 * @cssprop --dayflow-axis-width - Least width of the column of hours; 58px, 46px on a narrow calendar.
 * @cssprop --dayflow-sidebar-width - Width of the sidebar; 248px.
 * @cssprop --dayflow-duration - Length of transitions; 150ms, none where less motion is preferred.
 * @cssprop --dayflow-font - Font family.
 */
export class DayFlowCalendar extends ExchangeElement {
  static override styles: CSSResultGroup = [tokens, base, styles];

  @query('dayflow-toolbar') private readonly toolbar!: DayFlowToolbar | null;
  readonly #clocks: Clocks = new Clocks();
  readonly #announcements: Announcements = new Announcements((words) => this.announcer.say(words));
  readonly #sidebar: Sidebar = new Sidebar({
    sources: this.sources,
    panels: this.panels,
    words: () => this.words,
    roomy: () => this.roomy,
    wanted: () => this.sidebar,
    want: (wanted) => void (this.sidebar = wanted),
    fire: (event) => this.dispatchEvent(event),
    month: () => this.panelMonth,
    timeZone: () => this.timeZone,
    go: (event) => this.listeners.day(event),
    redraw: () => this.requestUpdate(),
    importable: () => this.importable,
    files: this.handleFiles,
  });

  readonly #search: Search = new Search({
    ...this.shared,
    panels: this.panels,
    now: () => this.clock.now,
    announce: (words) => this.announcer.say(words),
    show: (occurrenceId, day) => void this.#show(occurrenceId, day),
  });

  constructor() {
    super();
    this.commands.add('search', () => this.#search.open(() => this.toolbar?.searchButton ?? null));
    this.commands.add('sidebar', () => this.#toggleSidebar());
    addPageCommands(this.commands, {
      view: () => this.view,
      views: () => this.views,
      day: () => this.day,
      stepped: (direction) => this.stepped(direction),
      navigate: (view, day) => this.navigate(view, day),
      focusToday: () => this.focusDay(this.dayNow),
    });
    this.commands.add('create', {
      enabled: () => !this.readonly,
      run: (target) => this.#create(target),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcements.stop();
    this.#search.stop();
  }

  protected override onNotice(notice: SourceNotice, source: CalendarSource): void {
    super.onNotice(notice, source);
    this.#sidebar.forget();
    if (notice.type !== 'status') this.#search.follow();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#announcements.page(this.view, this.#titled, this.words);
    // Sources that leave with it are no news.
    if (this.isConnected) this.#announcements.sync(syncWords(this.sources.statuses, this.words));
    this.#sidebar.settle();
  }

  override render(): TemplateResult {
    const { words, view, views, locale, readonly, listeners } = this;
    const { template, title, flows } = VIEWS[view];
    const status = syncWords(this.sources.statuses, words);
    return html`
      <div
        class=${`frame${this.#sidebar.docked ? ' docked' : ''}${flows ? ' flowing' : ''}`}
        lang=${locale}
        dir=${textDirection(locale) === 'rtl' ? 'rtl' : nothing}
      >
        <dayflow-toolbar
          exportparts=${TOOLBAR_PARTS}
          .heading=${title(this.#titled)}
          .week=${this.#titlesWeek ? weekNumber(this.shownDays[0]!, this.week) : undefined}
          .choosesDate=${this.panels.open?.kind === 'date'}
          .view=${view}
          .views=${views}
          .status=${status}
          .creatable=${!readonly}
          .messages=${words}
          .sidebar=${this.#sidebar.shown}
          .searching=${this.#search.isOpen}
          ?narrow=${this.narrow}
          @pointerdown=${this.#sidebar.handlePress}
          @toolbar-sidebar=${this.#sidebar.handleToggle}
          @toolbar-page=${this.#handlePage}
          @toolbar-view=${this.#handleView}
          @toolbar-search=${({ anchor }: ToolbarSearchEvent) => this.#search.open(anchor)}
          @toolbar-date=${this.#handleDate}
          @toolbar-create=${this.#handleCreate}
        ></dayflow-toolbar>
        ${this.#sidebar.render()}
        ${template(this.#drawn(), listeners)}
        <slot></slot>
        ${this.renderPanels()} ${this.#search.render()} ${this.renderExchange()}
        ${this.renderToast()}
      </div>
    `;
  }

  get #titled(): TitledDays {
    const { shownDays: days, day: date, dayNow: today, locale, compact, narrow } = this;
    return { days, date, today, locale, compact, narrow };
  }

  /** Whether the week's number stands beside the title, and not in the view. */
  get #titlesWeek(): boolean {
    return this.weekNumbers && !this.narrow && VIEWS[this.view].numbered === true;
  }

  #drawn(): Drawn {
    const { printing } = this.print;
    const { shownDays: days, day, narrow, locale, hourCycle, now, week, readonly, slotDuration } = this;
    const weekNumbers = this.weekNumbers && !this.#titlesWeek;
    const { start: dayStart, end: dayEnd } = this.workingHours;
    const { dayNow: today, timeZone, secondTimeZone } = this;
    const clocks = { days, timeZone, secondTimeZone, locale };
    const { weekend, firstDay } = week;
    return {
      ...{ days, day, narrow, locale, hourCycle, now, weekend, firstDay, readonly, weekNumbers, slotDuration, dayStart, dayEnd },
      items: this.items,
      loading: this.items.length === 0 && this.sources.loading,
      density: this.density,
      printing,
      lunar: this.lunarShown,
      today,
      secondClock: this.#clocks.second(clocks),
      clockChanges: this.#clocks.changes(clocks),
      messages: this.words,
    };
  }

  /** Brings an occurrence on screen in a view that has boxes and its day, and opens its details. */
  async #show(occurrenceId: string, day: DayNumber): Promise<void> {
    const view = this.view === 'year' ? 'week' : this.view;
    this.navigate(this.hasDay(view, day) ? view : 'day', day);
    await this.viewDrawn();
    const box = this.viewElement?.boxOf(occurrenceId) ?? null;
    box?.focus();
    this.panels.details(occurrenceId, () => this.viewElement?.boxOf(occurrenceId) ?? null);
  }

  #handlePage({ to }: ToolbarPageEvent): void {
    this.navigate(this.view, to === 'today' ? null : this.stepped(to === 'next' ? 1 : -1));
  }

  #handleView({ view }: ToolbarViewEvent): void {
    this.navigate(view, this.day);
  }

  #handleDate({ anchor }: ToolbarDateEvent): void {
    this.panels.open = this.panels.open?.kind === 'date' ? undefined : { kind: 'date', anchor };
  }

  #handleCreate({ anchor }: ToolbarCreateEvent): void {
    this.commands.run('create', { anchor });
  }

  #toggleSidebar(): void {
    const focused = this.shadowRoot!.activeElement?.matches('dayflow-sidebar *') === true;
    this.#sidebar.toggle(() => this.toolbar?.sidebarButton ?? null);
    // What had the focus goes with it.
    if (focused) this.focus();
  }

  /** New stands where the focus is; else at the next full hour of today, or where the working hours begin on another day. */
  #create({ day: there, minutes, anchor }: CommandTarget): void {
    if (there !== undefined) {
      this.panels.create(clickedPlacement({ day: there, minutes: minutes ?? null }, this.scene.snapMinutes), anchor);
      return;
    }
    const { shownDays, dayNow } = this;
    const onScreen = [dayNow, this.day].find((day) => shownDays.includes(day)) ?? shownDays[0]!;
    const day = this.viewElement?.chosenDay ?? onScreen;
    const nextHour = Math.min(Math.ceil(this.now / HOUR_MS) * HOUR_MS, wallOfMinutes(day, LAST_HOUR));
    const start = day === dayNow ? nextHour : wallOfMinutes(day, this.workingHours.start);
    this.panels.create({ start, end: start + HOUR_MS, allDay: false }, anchor);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-calendar': DayFlowCalendar;
  }
}
