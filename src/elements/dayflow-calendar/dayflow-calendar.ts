import { type CSSResultGroup, type TemplateResult, html } from 'lit';
import { query, state } from 'lit/decorators.js';
import { minutesOfWall } from '../../layout/scale.ts';
import { compareSpans, isBar } from '../../layout/wall-span.ts';
import { PointerController } from '../../interaction/pointer-controller.ts';
import type { Change } from '../../model/change.ts';
import type { CalendarSource, SourceNotice } from '../../model/source.ts';
import { type DayNumber, HOUR_MS, MINUTE_MS, dayOfWall, wallOfDay } from '../../time/day.ts';
import { overlaps } from '../../time/range.ts';
import { weekNumber } from '../../time/week.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import { checkedColor } from '../color.ts';
import type { DayEvents } from '../dayflow-day-list/dayflow-day-list.ts';
import type { Details, DetailsActionEvent } from '../dayflow-event-details/details.ts';
import type { EditorSaveEvent } from '../dayflow-event-editor/editor-draft.ts';
import type { ToolbarCreateEvent, ToolbarPageEvent, ToolbarViewEvent } from '../dayflow-toolbar/toolbar-events.ts';
import { timeWords } from '../event-box/time-words.ts';
import { EventClickEvent } from '../events.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import type { ViewActivateEvent } from '../view-events.ts';
import type { ViewItem } from '../view-item.ts';
import { styles } from './dayflow-calendar.styles.ts';
import { detailsOf } from './details-of.ts';
import { NEW_BOX } from './drafts.ts';
import { errorWords, titled } from './edit-words.ts';
import { type OpenPanel, openOccurrence } from './open-panel.ts';
import { PagesElement } from './pages-element.ts';
import { type SyncWords, syncWords } from './sync-words.ts';
import { titleOf } from './title.ts';
import type { Scene } from './scene.ts';
import { UserEdits } from './user-edits.ts';
import { shownInRange } from './view-items.ts';
import { type Drawn, type ViewListeners, hoursTemplate, monthTemplate } from './view-templates.ts';

const TOOLBAR_PARTS = 'toolbar, title, sync-status';

/**
 * A calendar: month, week and day, of the host's own events and of any number of sources.
 *
 * @tag dayflow-calendar
 *
 * @slot - Sources, such as `<dayflow-caldav-source>`; they are not drawn.
 *
 * @fires {ChangeRequestEvent} dayflow-change-request - Before an edit by the user; cancelable.
 * @fires {ChangeEvent} dayflow-change - After an edit was accepted and is safe.
 * @fires {EventClickEvent} dayflow-event-click - A box was clicked, or Enter pressed on it; cancelable.
 * @fires {RangeSelectEvent} dayflow-range-select - Empty time was clicked or dragged over; cancelable.
 * @fires {NavigateRequestEvent} dayflow-navigate-request - The user asks for other days or another view; cancelable.
 * @fires {RangeChangeEvent} dayflow-range-change - Other days are on screen.
 *
 * @csspart event - An event's box, with its states: all-day, readonly, past, recurring, tentative, cancelled, ghost, selected.
 * @csspart more - The button for events that have no room.
 * @csspart day - A day, with `today`, `weekend` and `other` (of another month).
 * @csspart now - The line for the time now.
 * @csspart toolbar - The bar above the views.
 * @csspart title - The heading that says which days are on screen.
 * @csspart sync-status - The state of sync.
 * @csspart details - The panel with an event's details.
 * @csspart day-list - The panel with all events of a day.
 * @csspart editor - The dialog in which an event is edited.
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
 * @cssprop --dayflow-event-radius - Corners of event boxes; 5px.
 * @cssprop --dayflow-event-tint - How much of its calendar's colour is in a box's ground, in percent.
 * @cssprop --dayflow-hour-height - Height of an hour in week and day; 52px.
 * @cssprop --dayflow-axis-width - Width of the column of hours; 58px, 46px on a narrow calendar.
 * @cssprop --dayflow-duration - Length of transitions; 150ms, none where less motion is preferred.
 * @cssprop --dayflow-font - Font family.
 */
export class DayFlowCalendar extends PagesElement {
  static override styles: CSSResultGroup = [tokens, base, styles];

  @state() private notice = '';
  @state() private spoken = '';

  @query('.view') private readonly viewElement!: ViewElement | null;

  readonly #scene: Scene = {
    shown: new Map(),
    timeZone: this.timeZone,
    readonly: false,
    snapMinutes: 15,
    words: this.words,
    times: timeWords('en', undefined),
  };
  readonly #user: UserEdits = new UserEdits({
    scene: this.#scene,
    edits: this.edits,
    sources: this.sources,
    view: () => this.viewElement,
    fire: (event) => this.dispatchEvent(event),
    redraw: () => {
      this.#stale = true;
      this.requestUpdate();
    },
    announce: (words) => (this.spoken = words),
    warn: (words) => this.#warn(words),
  });
  readonly #pointer: PointerController = new PointerController(this.#user);
  readonly #listeners: ViewListeners = {
    press: (event) => this.#handlePress(event),
    // Not passive: see PointerController.holdStill.
    touchMove: { handleEvent: (event) => this.#pointer.holdStill(event), passive: false },
    key: (event) => this.#handleKey(event),
    activate: (event) => this.#handleActivate(event),
    day: ({ day }) => this.navigate('day', day),
    more: ({ day, anchor }) => (this.#user.panel = { kind: 'day', day, anchor }),
  };
  readonly #newBox = (): HTMLElement | null => this.viewElement?.boxOf(NEW_BOX) ?? null;
  #items: readonly ViewItem[] = [];
  #shownKey = '';
  /** Whether sources or drafts have changed since the items were made. */
  #stale = true;
  #frame = 0;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
  #tone: SyncWords['tone'] | undefined;
  /** The occurrence whose details the current press closes: its click does not open them again. */
  #closing: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pointer.cancel();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#noticeTimer);
  }

  protected override onLost(change: Change, error: unknown): void {
    const { words } = this;
    this.#warn(words.notSaved(titled(change.event.title, words), errorWords(error, words)));
  }

  protected override onNotice(notice: SourceNotice, source: CalendarSource): void {
    if (notice.type !== 'status') this.#stale = true;
    // A calendar's colour and rights are in every one of its items.
    if (notice.type === 'calendars') this.#shownKey = '';
    // A sync tells of many pages: they are drawn once a frame. The page's own edits are drawn with its next
    // update, as any property is.
    if (source.id === 'host') this.requestUpdate();
    else {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.requestUpdate();
      });
    }
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { range, now, readonly, timeZone } = this;
    this.#scene.timeZone = timeZone;
    this.#scene.readonly = readonly;
    this.#scene.snapMinutes = Math.min(15, this.slotDuration);
    this.#scene.words = this.words;
    this.#scene.times = timeWords(this.locale, this.hourCycle);
    const shownKey = [range.start, range.end, timeZone, now, readonly].join();
    if (this.#stale || shownKey !== this.#shownKey) {
      const kept = shownKey === this.#shownKey ? this.#scene.shown : undefined;
      this.#scene.shown = shownInRange(this.sources, { range, now, readonly }, kept);
      this.#user.closeVanished();
      this.#items = this.#drawnItems();
    }
    this.#stale = false;
    this.#shownKey = shownKey;
    this.#announceSync();
  }

  override render(): TemplateResult {
    const { words, view, readonly } = this;
    const status = syncWords(this.sources.statuses, words);
    return html`
      <div class="frame">
        <dayflow-toolbar
          exportparts=${TOOLBAR_PARTS}
          .heading=${this.#heading()}
          .week=${view === 'week' && !this.narrow ? weekNumber(this.days[0]!, this.week) : undefined}
          .view=${view}
          .status=${status}
          .creatable=${!readonly}
          .messages=${words}
          ?narrow=${this.narrow}
          @toolbar-page=${this.#handlePage}
          @toolbar-view=${this.#handleView}
          @toolbar-create=${this.#handleCreate}
        ></dayflow-toolbar>
        ${view === 'month' ? monthTemplate(this.#drawn(), this.#listeners) : hoursTemplate(this.#drawn(), this.#listeners)}
        <slot></slot>
        ${this.#renderPanels()}
        <div class="announcer" role="status">${this.spoken}</div>
        <div class="notice" role="alert">${this.notice}</div>
      </div>
    `;
  }

  #heading(): string {
    const { view, days, day, dayNow, locale, compact } = this;
    return titleOf({ view, days, date: day, today: dayNow, locale, compact });
  }

  #renderPanels(): TemplateResult {
    const { words } = this;
    const { panel } = this.#user;
    const editing = panel?.kind === 'create' || panel?.kind === 'edit' ? panel : undefined;
    return html`
      <dayflow-event-details
        exportparts="details"
        .details=${panel?.kind === 'details' ? this.#details(panel.occurrenceId) : undefined}
        .anchor=${panel?.anchor}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @details-action=${this.#handleDetailsAction}
      ></dayflow-event-details>
      <dayflow-day-list
        exportparts="day-list, event, readonly"
        .content=${panel?.kind === 'day' ? this.#dayEvents(panel.day) : undefined}
        .anchor=${panel?.anchor}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @view-activate=${this.#handleActivate}
      ></dayflow-day-list>
      <dayflow-event-editor
        exportparts="editor"
        .draft=${editing?.draft}
        .anchor=${panel?.anchor ?? this.#newBox}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @editor-save=${this.#handleSave}
        @editor-delete=${this.#handleDelete}
      ></dayflow-event-editor>
    `;
  }

  #drawn(): Drawn {
    const { days, day, locale, hourCycle, now, week, readonly, weekNumbers, slotDuration } = this;
    const { start: dayStart, end: dayEnd } = this.workingHours;
    const { weekend, firstDay } = week;
    return {
      ...{ days, day, locale, hourCycle, now, weekend, firstDay, readonly, weekNumbers, slotDuration, dayStart, dayEnd },
      items: this.#items,
      today: this.dayNow,
      messages: this.words,
    };
  }

  #drawnItems(): ViewItem[] {
    const selected = openOccurrence(this.#user.panel);
    const items = Array.from(this.#scene.shown.values(), ({ item }) =>
      item.id === selected ? { ...item, selected: true } : item,
    );
    const calendar = this.sources.writableCalendar;
    return this.#user.drafts.over(items, {
      title: this.words.newEvent,
      color: checkedColor(calendar?.color),
      calendarName: calendar?.name ?? '',
    });
  }

  #details(occurrenceId: string): Details | undefined {
    const shown = this.#scene.shown.get(occurrenceId);
    const found = shown && this.sources.find(shown.item.eventId);
    if (shown === undefined || found === undefined) return undefined;
    const reason = this.readonly ? 'element' : this.sources.readOnlyReason(found);
    const { words: messages, times, timeZone } = this.#scene;
    return detailsOf(found.event, shown.occurrence, shown.item, reason, { messages, times, timeZone });
  }

  #dayEvents(day: DayNumber): DayEvents {
    const { times } = this.#scene;
    const events = Array.from(this.#scene.shown.values(), ({ item }) => item)
      .filter((item) => overlaps(item.start, item.end, wallOfDay(day), wallOfDay(day + 1)))
      .sort((a, b) => Number(isBar(b)) - Number(isBar(a)) || compareSpans(a, b))
      .map((item) => ({
        item,
        time: isBar(item) ? this.words.allDay : times.time(minutesOfWall(item.start, dayOfWall(item.start))),
      }));
    return { day: times.day(day), events };
  }

  /** Says how the sync is when that has become better or worse; its counting is on screen only. */
  #announceSync(): void {
    const status = syncWords(this.sources.statuses, this.words);
    if (status?.tone === this.#tone) return;
    const first = this.#tone === undefined;
    this.#tone = status?.tone;
    if (status !== undefined && !(first && status.tone === 'good')) this.spoken = status.words;
  }

  #warn(words: string): void {
    this.notice = words;
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = setTimeout(() => (this.notice = ''), NOTICE_MS);
  }

  #handlePage({ to }: ToolbarPageEvent): void {
    this.navigate(this.view, to === 'today' ? null : this.stepped(to === 'next' ? 1 : -1));
  }

  #handleView({ view }: ToolbarViewEvent): void {
    this.navigate(view, this.day);
  }

  /** New stands at the next full hour of the date on screen; of another day than today at its start. */
  #handleCreate({ anchor }: ToolbarCreateEvent): void {
    const today = this.days.includes(this.dayNow);
    const start = today
      ? Math.ceil(this.now / HOUR_MS) * HOUR_MS
      : wallOfDay(this.days.includes(this.day) ? this.day : this.days[0]!) + this.workingHours.start * MINUTE_MS;
    this.#user.create({ start, end: start + HOUR_MS, allDay: false }, anchor);
  }

  #handlePress(event: PointerEvent): void {
    this.#closing = openOccurrence(this.#user.panel);
    this.#pointer.press(event);
  }

  #handleActivate({ id, anchor }: ViewActivateEvent): void {
    const reopened = this.#closing === id;
    this.#closing = undefined;
    const shown = this.#scene.shown.get(id);
    const found = shown && this.sources.find(shown.item.eventId);
    if (reopened || shown === undefined || found === undefined) return;
    if (!this.dispatchEvent(new EventClickEvent(found.event, shown.occurrence))) return;
    const { panel } = this.#user;
    // What opens from the day's list stands where the list stood, for the list closes.
    this.#user.panel = { kind: 'details', occurrenceId: id, anchor: panel?.kind === 'day' ? panel.anchor : anchor };
  }

  #handlePanelClose(event: Event): void {
    const { panel } = this.#user;
    const closed = (event.target as Element).localName;
    // A panel that closes because another opened in its place tells of itself only.
    if (panel !== undefined && PANEL_TAGS[panel.kind] === closed) this.#user.panel = undefined;
  }

  #handleDetailsAction({ action }: DetailsActionEvent): void {
    const { panel } = this.#user;
    if (panel?.kind !== 'details') return;
    if (action === 'edit') this.#user.edit(panel.occurrenceId, panel.anchor);
    else this.#delete(panel.occurrenceId);
  }

  #handleSave({ values }: EditorSaveEvent): void {
    const saved = this.#user.save(values);
    void saved.then((event) => this.#focusBox(event && `${event.id}/`));
  }

  #handleDelete(): void {
    const id = openOccurrence(this.#user.panel);
    if (id !== undefined) this.#delete(id);
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Delete' || event.altKey || event.ctrlKey || event.metaKey) return;
    const box = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset['occurrenceId']);
    const id = (box as HTMLElement | undefined)?.dataset['occurrenceId'];
    if (id !== undefined && !this.readonly) this.#delete(id);
  }

  /** Deletes, and leaves the focus on the box that came after it in time, or before. */
  #delete(occurrenceId: string): void {
    const ids = Array.from(this.#scene.shown.values(), ({ item }) => item)
      .sort(compareSpans)
      .map(({ id }) => id);
    const index = ids.indexOf(occurrenceId);
    const neighbour = ids[index + 1] ?? ids[index - 1];
    void this.#user.delete(occurrenceId).then((event) => {
      if (event !== undefined) void this.#focusBox(neighbour);
    });
  }

  /** Gives the focus to a box, unless the person went on to something outside the calendar. */
  async #focusBox(occurrenceId: string | undefined): Promise<void> {
    await this.updateComplete;
    await this.viewElement?.updateComplete;
    const root = this.getRootNode() as Document | ShadowRoot;
    const elsewhere = root.activeElement !== null && root.activeElement !== document.body && root.activeElement !== this;
    if (occurrenceId === undefined || elsewhere) return;
    this.viewElement?.boxOf(occurrenceId)?.focus({ preventScroll: true });
  }
}

const PANEL_TAGS: Readonly<Record<OpenPanel['kind'], string>> = {
  details: 'dayflow-event-details',
  day: 'dayflow-day-list',
  create: 'dayflow-event-editor',
  edit: 'dayflow-event-editor',
};

/** How long a notice stays, in milliseconds. */
const NOTICE_MS = 7000;

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-calendar': DayFlowCalendar;
  }
}
