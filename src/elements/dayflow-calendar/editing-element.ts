import { type PropertyValues, type TemplateResult, html } from 'lit';
import { query, state } from 'lit/decorators.js';
import { PointerController } from '../../interaction/pointer-controller.ts';
import { minutesOfWall } from '../../layout/scale.ts';
import { compareSpans, isBar } from '../../layout/wall-span.ts';
import type { Change } from '../../model/change.ts';
import type { CalendarSource, SourceNotice } from '../../model/source.ts';
import { type DayNumber, dayOfWall, wallOfDay } from '../../time/day.ts';
import { overlaps } from '../../time/range.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import { checkedColor } from '../color.ts';
import type { DayEvents } from '../dayflow-day-list/dayflow-day-list.ts';
import type { Details, DetailsActionEvent } from '../dayflow-event-details/details.ts';
import type { EditorSaveEvent } from '../dayflow-event-editor/editor-draft.ts';
import { timeWords } from '../event-box/time-words.ts';
import { EventClickEvent } from '../events.ts';
import { PanelFocusLostEvent, focused } from '../panel-controller.ts';
import type { ViewActivateEvent } from '../view-events.ts';
import type { ViewItem } from '../view-item.ts';
import { BoxDrags } from './box-drags.ts';
import { Confirmation } from './confirmation.ts';
import { detailsOf } from './details-of.ts';
import { Drafts, NEW_BOX } from './drafts.ts';
import { errorWords, titled } from './edit-words.ts';
import { PANEL_TAGS, openOccurrence } from './open-panel.ts';
import { PagesElement } from './pages-element.ts';
import { Panels } from './panels.ts';
import type { Scene } from './scene.ts';
import { UserEdits } from './user-edits.ts';
import { shownInRange } from './view-items.ts';
import type { ViewListeners } from './view-templates.ts';

/** How long a notice stays, in milliseconds. */
const NOTICE_MS = 7000;

/** What is on screen of the events, and what a person does to them: by pointer, by keys, in the panels. */
export abstract class EditingElement extends PagesElement {
  /** Said to everyone. */
  @state() protected notice = '';
  /** Said to those who listen. */
  @state() protected spoken = '';

  @query('.view') private readonly viewElement!: ViewElement | null;

  /** What the views draw. */
  protected items: readonly ViewItem[] = [];

  readonly #scene: Scene = {
    shown: new Map(),
    timeZone: this.timeZone,
    readonly: false,
    snapMinutes: 15,
    words: this.words,
    times: timeWords('en', undefined),
  };
  readonly #drafts = new Drafts();
  readonly #confirmation: Confirmation = new Confirmation(() => this.requestUpdate());
  readonly #shared = {
    scene: this.#scene,
    edits: this.edits,
    sources: this.sources,
    drafts: this.#drafts,
    confirmation: this.#confirmation,
    view: (): ViewElement | null => this.viewElement,
    boxOf: (occurrenceId: string): Element | null => this.viewElement?.boxOf(occurrenceId) ?? null,
    fire: (event: Event): boolean => this.dispatchEvent(event),
    redraw: (): void => {
      this.#stale = true;
      this.requestUpdate();
    },
    announce: (words: string): void => void (this.spoken = words),
    warn: (words: string): void => this.#warn(words),
  };
  protected readonly panels: Panels = new Panels(this.#shared);
  readonly #user: UserEdits = new UserEdits({ ...this.#shared, panels: this.panels });
  readonly #pointer: PointerController = new PointerController(
    new BoxDrags({ ...this.#shared, panels: this.panels, user: this.#user }),
  );
  protected readonly listeners: ViewListeners = {
    press: (event) => this.#handlePress(event),
    // Not passive: see PointerController.holdStill.
    touchMove: { handleEvent: (event) => this.#pointer.holdStill(event), passive: false },
    key: (event) => this.#handleKey(event),
    activate: (event) => this.#handleActivate(event),
    day: ({ day }) => this.navigate('day', day),
    more: ({ day, anchor }) => (this.panels.open = { kind: 'day', day, anchor }),
  };
  readonly #newBox = (): Element | null => this.#shared.boxOf(NEW_BOX);
  #shownKey = '';
  /** Whether sources or drafts have changed since the items were made. */
  #stale = true;
  #frame = 0;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
  /** The occurrence whose details the current press closes: its click does not open them again. */
  #closing: string | undefined;
  /** The view that held the focus before it was drawn anew. */
  #focusedView: ViewElement | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pointer.cancel();
    this.#confirmation.answer(false);
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

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener(PanelFocusLostEvent.type, () => void this.#focus());
    return root;
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
      this.panels.closeVanished();
      this.items = this.#drawnItems();
    }
    this.#stale = false;
    this.#shownKey = shownKey;
    const view = this.hasUpdated ? this.viewElement : null;
    this.#focusedView = view?.shadowRoot?.activeElement ? view : undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focusedView !== undefined && this.#focusedView !== this.viewElement) void this.#focus();
  }

  protected renderPanels(): TemplateResult {
    const { words } = this;
    const { open } = this.panels;
    const editing = open?.kind === 'create' || open?.kind === 'edit' ? open : undefined;
    return html`
      <dayflow-event-details
        exportparts="details"
        .details=${open?.kind === 'details' ? this.#details(open.occurrenceId) : undefined}
        .anchor=${open?.anchor}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @details-action=${this.#handleDetailsAction}
      ></dayflow-event-details>
      <dayflow-day-list
        exportparts="day-list, event, readonly"
        .content=${open?.kind === 'day' ? this.#dayEvents(open.day) : undefined}
        .anchor=${open?.anchor}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @view-activate=${this.#handleActivate}
      ></dayflow-day-list>
      <dayflow-event-editor
        exportparts="editor"
        .draft=${editing?.draft}
        .anchor=${open?.anchor ?? this.#newBox}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @editor-save=${this.#handleSave}
        @editor-delete=${this.#handleDelete}
      ></dayflow-event-editor>
      <dayflow-confirm-dialog
        exportparts="confirm"
        .question=${this.#confirmation.question}
        .anchor=${this.#confirmation.anchor}
        .messages=${words}
        @panel-close=${() => this.#confirmation.answer(false)}
        @confirm-yes=${() => this.#confirmation.answer(true)}
      ></dayflow-confirm-dialog>
    `;
  }

  #drawnItems(): ViewItem[] {
    const selected = openOccurrence(this.panels.open);
    const items = Array.from(this.#scene.shown.values(), ({ item }) =>
      item.id === selected ? { ...item, selected: true } : item,
    );
    const calendar = this.sources.writableCalendar;
    return this.#drafts.over(items, {
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
    const doubtful = found.source.isDoubtful?.(found.event.id) ?? false;
    const { words: messages, times, timeZone } = this.#scene;
    return detailsOf(found.event, shown.occurrence, shown.item, { reason, doubtful }, { messages, times, timeZone });
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

  #warn(words: string): void {
    this.notice = words;
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = setTimeout(() => (this.notice = ''), NOTICE_MS);
  }

  #handlePress(event: PointerEvent): void {
    this.#closing = openOccurrence(this.panels.open);
    this.#pointer.press(event);
  }

  #handleActivate({ id, anchor }: ViewActivateEvent): void {
    const reopened = this.#closing === id;
    this.#closing = undefined;
    const shown = this.#scene.shown.get(id);
    const found = shown && this.sources.find(shown.item.eventId);
    if (reopened || shown === undefined || found === undefined) return;
    if (!this.dispatchEvent(new EventClickEvent(found.event, shown.occurrence))) return;
    const { open } = this.panels;
    // What opens from the day's list stands where the list stood, for the list closes.
    this.panels.open = { kind: 'details', occurrenceId: id, anchor: open?.kind === 'day' ? open.anchor : anchor };
  }

  #handlePanelClose(event: Event): void {
    const { open } = this.panels;
    const closed = (event.target as Element).localName;
    // A panel that closes because another opened in its place tells of itself only.
    if (open !== undefined && PANEL_TAGS[open.kind] === closed) this.panels.open = undefined;
  }

  #handleDetailsAction({ action }: DetailsActionEvent): void {
    const { open } = this.panels;
    if (open?.kind !== 'details') return;
    if (action === 'edit') this.panels.edit(open.occurrenceId, open.anchor);
    else this.#delete(open.occurrenceId);
  }

  #handleSave({ values }: EditorSaveEvent): void {
    void this.#user.save(values).then((event) => {
      if (event !== undefined) void this.#focus(`${event.id}/`);
    });
  }

  #handleDelete(): void {
    const id = openOccurrence(this.panels.open);
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
      if (event !== undefined) void this.#focus(neighbour);
    });
  }

  /** Gives the focus to a box, or a lost one to the view, unless the person went on to something outside the calendar. */
  async #focus(occurrenceId?: string): Promise<void> {
    await this.updateComplete;
    await this.viewElement?.updateComplete;
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    if (activeElement !== null && activeElement !== document.body && activeElement !== this) return;
    const box = occurrenceId === undefined ? null : this.#shared.boxOf(occurrenceId);
    if (box instanceof HTMLElement) box.focus({ preventScroll: true });
    // A panel that has just closed holds the focus until the page is laid out again.
    else if (focused()?.checkVisibility() !== true) this.viewElement?.focusGrid();
  }
}
