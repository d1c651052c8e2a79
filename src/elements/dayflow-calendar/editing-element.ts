import { type TemplateResult, html } from 'lit';
import { PointerController } from '../../interaction/pointer-controller.ts';
import { compareSpans } from '../../layout/wall-span.ts';
import type { CalendarEvent } from '../../model/event.ts';
import type { Direction } from '../../model/history.ts';
import { type DayNumber, dayOfWall, weekdayOfDay } from '../../time/day.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import type { Copy } from '../clipboard/copy.ts';
import type { DetailsActionEvent, DetailsRemindEvent } from '../dayflow-event-details/details.ts';
import type { EditorSaveEvent } from '../dayflow-event-editor/editor-draft.ts';
import type { EditorPlace } from '../dayflow-event-editor/when-fields.ts';
import { onApple } from '../on-apple.ts';
import { boxInPath } from '../event-box/hit.ts';
import type { HelpSection } from '../dayflow-help/help.ts';
import type { MenuChooseEvent } from '../dayflow-menu/menu.ts';
import { EventClickEvent } from '../events.ts';
import { PanelFocusLostEvent, focused } from '../panel-controller.ts';
import type { ViewActivateEvent, ViewTurnEvent } from '../view-events.ts';
import { addCopies } from './add-copies.ts';
import { BoxDrags } from './box-drags.ts';
import { addClipboardCommands } from './clipboard-commands.ts';
import { clipboardTarget } from './clipboard-target.ts';
import { Clipboard } from './clipboard.ts';
import { CommandKeys } from './command-keys.ts';
import { Confirmation } from './confirmation.ts';
import { NEW_BOX } from './drafts.ts';
import { addEventCommands, whyNotDeleted } from './event-commands.ts';
import { ContextMenu } from './context-menu.ts';
import { helpContent } from './help-content.ts';
import { KeyMoves } from './key-moves.ts';
import { keyPlaceOf } from './key-place.ts';
import type { Made } from './edits.ts';
import { PANEL_TAGS, openOccurrence } from './open-panel.ts';
import { dayEvents, shownDetails } from './panel-contents.ts';
import { SceneElement } from './scene-element.ts';
import { type TicksHost, addTickCommand, tick } from './ticks.ts';
import { UndoRedo } from './undo-redo.ts';
import { UserEdits, type UserEditsHost } from './user-edits.ts';
import type { ViewListeners } from './view-binding.ts';
import { ViewFocus } from './view-focus.ts';

const EDITOR_PARTS =
  'editor, editor-field, editor-title, editor-when, editor-zone, editor-calendar, editor-location, editor-url, editor-description, editor-reminders, editor-busy';

/** What a person does to the events on screen: by pointer, by keys, in the panels. */
export abstract class EditingElement extends SceneElement {
  readonly #confirmation: Confirmation = new Confirmation(() => this.requestUpdate());
  readonly #shared = {
    ...this.shared,
    edits: this.edits,
    panels: this.panels,
    confirmation: this.#confirmation,
    view: (): ViewElement | null => this.viewElement,
    boxOf: (occurrenceId: string): Element | null => this.viewElement?.boxOf(occurrenceId) ?? null,
    announce: (words: string): void => this.announcer.say(words),
  };
  readonly #focus: ViewFocus = new ViewFocus(this, () => this.viewElement);
  readonly #history: UndoRedo = new UndoRedo(this.#shared);
  readonly #userHost: UserEditsHost = {
    ...this.#shared,
    record: (...made) => this.#history.record(...made),
    offerUndo: (words) => this.shared.tell(words, { name: this.words.undo, act: () => void this.#goBack('undo') }),
  };
  readonly #user: UserEdits = new UserEdits(this.#userHost);
  readonly #clipboard: Clipboard = new Clipboard({
    ...this.#shared,
    target: () => clipboardTarget(this, this.viewElement, this.panels.open, { day: this.day, shown: this.scene.shown }),
    add: (copies) => this.#add(copies),
    whyNotDeleted: (occurrenceId) => whyNotDeleted(occurrenceId, this.#shared),
    delete: (occurrenceId) => this.#delete(occurrenceId),
  });
  #listening: AbortController | undefined;
  readonly #ticks: TicksHost = { ...this.#shared, user: this.#user };
  readonly #menu: ContextMenu = new ContextMenu({
    ...this.#shared,
    commands: this.commands,
    can: (direction) => this.#history.can(direction),
    patch: (occurrenceId, patch, told) =>
      void this.#user.patch(occurrenceId, patch, told).then((event) => this.#focus.give(event && { occurrenceId: `${event.id}/` })),
  });
  readonly #drags: BoxDrags = new BoxDrags({ ...this.#shared, user: this.#user });
  readonly #moves: KeyMoves = new KeyMoves({
    ...this.#shared,
    user: this.#user,
    days: () => this.shownDays,
    isShown: (day) => !this.hiddenDays.includes(weekdayOfDay(day)),
    show: (day) => this.navigate(this.view, day),
    follow: ({ id, start }) => void this.#focus.follow({ occurrenceId: id, day: dayOfWall(start) }),
  });
  readonly #pointer: PointerController = new PointerController(this.#drags);
  protected readonly listeners: ViewListeners = {
    press: (event) => this.#handlePress(event),
    // Not passive: see PointerController.holdStill.
    touchMove: { handleEvent: (event) => this.#pointer.holdStill(event), passive: false },
    activate: (event) => this.#handleActivate(event),
    tick: ({ id }) => tick(id, this.#ticks),
    day: ({ day, view }) => this.navigate(view ?? this.view, day),
    create: ({ day, minutes }) => void this.commands.run('create', { day, minutes }),
    turn: (event) => this.#handleTurn(event),
    more: ({ day, anchor }) => (this.panels.open = { kind: 'day', day, anchor }),
  };
  readonly #keys: CommandKeys = new CommandKeys({
    commands: this.commands,
    shortcuts: () => this.shortcuts === 'on',
    placeOf: (event) => keyPlaceOf(event, this.viewElement, this.panels.open, this.#moves.held),
  });
  readonly #newBox = (): Element | null => this.#shared.boxOf(NEW_BOX);
  /** The occurrence whose details the current press closes: its click does not open them again. */
  #closing: string | undefined;

  constructor() {
    super();
    addEventCommands(this.commands, {
      ...this.#shared,
      open: (occurrenceId, anchor) => this.#open(occurrenceId, anchor),
      delete: (occurrenceId) => this.#delete(occurrenceId),
    });
    addClipboardCommands(this.commands, this.#clipboard, this.scene, () => this.day);
    this.#moves.addCommands(this.commands);
    addTickCommand(this.commands, this.#ticks);
    this.commands.add('menu', {
      enabled: ({ occurrenceId, day }) => occurrenceId !== undefined || day !== undefined,
      run: (target) => this.#menu.open(target, target.anchor ?? focused() ?? this),
    });
    this.commands.add('help', () => (this.panels.open = { kind: 'help' }));
    this.commands.add('undo', () => void this.#goBack('undo'));
    this.commands.add('notice', { enabled: () => this.toast !== undefined, run: () => this.toastElement?.toggleFocus() });
    this.commands.add('redo', () => void this.#goBack('redo'));
  }

  /** Whether there is a change by a person that can be taken back. Read it anew after `dayflow-change`. */
  get canUndo(): boolean {
    return this.#history.can('undo');
  }

  /** Whether there is a change that was taken back and can be made again. */
  get canRedo(): boolean {
    return this.#history.can('redo');
  }

  /**
   * Takes back what a person changed last, as a change by the user: the host is asked, and guests are minded.
   *
   * @returns the events as they are then; of a creation that was taken back, as they were. Empty when it was refused
   */
  undo(): Promise<CalendarEvent[]> {
    return this.#history.go('undo');
  }

  /**
   * Makes again what was taken back last.
   *
   * @returns as for {@link undo}
   */
  redo(): Promise<CalendarEvent[]> {
    return this.#history.go('redo');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    this.#clipboard.connect(this.#listening.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#moves.settle();
    this.#pointer.cancel();
    this.swipes.cancel();
    this.#confirmation.answer(false);
  }

  protected override onUserChanges(made: readonly Made[]): void {
    this.#history.record(...made);
  }

  protected override get holding(): boolean {
    return this.#pointer.dragging;
  }

  /** Gives the focus to the view: to where it was there, or to where Tab would come. */
  override focus(): void {
    this.viewElement?.focusGrid();
  }

  protected focusDay(day: DayNumber): void {
    void this.#focus.give({ day }, true);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener(PanelFocusLostEvent.type, () => void this.#focus.give());
    root.addEventListener('contextmenu', (event) => this.#handleContextMenu(event as MouseEvent));
    root.addEventListener('focusin', () => void this.#clipboard.prepare(), { once: true });
    root.addEventListener('keydown', (event) => this.#moves.handleKeyDown(event as KeyboardEvent), { capture: true });
    root.addEventListener('keyup', (event) => this.#moves.handleKeyUp(event as KeyboardEvent));
    root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') this.#drags.withdrawOffer();
      this.#keys.press(event as KeyboardEvent);
    });
    return root;
  }

  protected renderPanels(): TemplateResult {
    const { words } = this;
    const { open } = this.panels;
    const editing = open?.kind === 'create' || open?.kind === 'edit' ? open : undefined;
    return html`
      <dayflow-event-details
        exportparts="details"
        .details=${open?.kind === 'details' ? shownDetails(open.occurrenceId, this.scene, this.sources) : undefined}
        .anchor=${open?.anchor}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @details-action=${this.#handleDetailsAction}
        @details-remind=${this.#handleDetailsRemind}
      >
        <slot name="details" slot="details"></slot>
      </dayflow-event-details>
      <dayflow-date-panel
        exportparts="date-panel, day, today, weekend, other"
        .month=${open?.kind === 'date' ? this.panelMonth : undefined}
        .anchor=${open?.anchor}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @view-day=${this.listeners.day}
      ></dayflow-date-panel>
      <dayflow-day-list
        exportparts="day-list, event, readonly"
        .content=${open?.kind === 'day' ? dayEvents(open.day, this.scene) : undefined}
        .anchor=${open?.anchor}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @view-activate=${this.#handleActivate}
      ></dayflow-day-list>
      <dayflow-event-editor
        exportparts=${EDITOR_PARTS}
        .place=${this.#editorPlace}
        .draft=${editing?.draft}
        .anchor=${open?.anchor ?? this.#newBox}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @editor-save=${this.#handleSave}
        @editor-delete=${this.#handleDelete}
      >
        <slot name="editor" slot="editor"></slot>
      </dayflow-event-editor>
      <dayflow-menu
        exportparts="menu"
        .menu=${this.#menu.content}
        .anchor=${open?.anchor}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
        @menu-choose=${({ id }: MenuChooseEvent) => this.#menu.choose(id)}
      ></dayflow-menu>
      <dayflow-help
        exportparts="help"
        .sections=${open?.kind === 'help' ? this.#help : undefined}
        .messages=${words}
        @panel-close=${this.#handlePanelClose}
      ></dayflow-help>
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

  get #help(): HelpSection[] {
    const rtl = getComputedStyle(this).direction === 'rtl';
    return helpContent({ commands: this.commands, messages: this.words, shortcuts: this.shortcuts === 'on', apple: onApple(), rtl });
  }

  get #editorPlace(): EditorPlace {
    const { locale, hourCycle, dayNow: today, timeZone } = this;
    const { firstDay, weekend } = this.week;
    return { locale, hourCycle, today, firstDay, weekend, timeZone };
  }

  #handleContextMenu(event: MouseEvent): void {
    // On Apple's machines the press that came before it, with Ctrl, was of the first button.
    if (event.ctrlKey) this.#pointer.cancel();
    this.#menu.handleContextMenu(event);
  }

  #handlePress(event: PointerEvent): void {
    this.#closing = openOccurrence(this.panels.open);
    this.#moves.settle();
    if (boxInPath(event)?.dataset['occurrenceId'] !== NEW_BOX) this.#drags.withdrawOffer();
    this.#pointer.press(event);
    this.swipes.press(event);
  }

  #handleActivate({ id, anchor }: ViewActivateEvent): void {
    if (id === NEW_BOX) this.#drags.takeOffer();
    const reopened = this.#closing === id;
    this.#closing = undefined;
    if (!reopened) this.#open(id, anchor);
  }

  #open(id: string, anchor: Element): void {
    const shown = this.scene.shown.get(id);
    const found = shown && this.sources.find(shown.item.eventId);
    if (shown === undefined || found === undefined) return;
    if (!this.dispatchEvent(new EventClickEvent(found.event, shown.occurrence))) return;
    const { open } = this.panels;
    // What opens from the day's list stands where the list stood, for the list closes.
    this.panels.details(id, open?.kind === 'day' ? open.anchor : anchor);
  }

  #handleTurn(event: ViewTurnEvent): void {
    const { to } = event;
    const day = typeof to === 'number' ? to : this.stepped(to === 'next' ? 1 : -1);
    if (!this.navigate(this.view, day)) event.preventDefault();
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
    else if (action === 'complete') tick(open.occurrenceId, this.#ticks);
    else if (action === 'menu') this.#menu.open({ occurrenceId: open.occurrenceId }, open.anchor);
    else this.#delete(open.occurrenceId);
  }

  #handleDetailsRemind({ reminders }: DetailsRemindEvent): void {
    const id = openOccurrence(this.panels.open);
    if (id !== undefined) void this.#user.patch(id, { reminders }, this.words.remindersSet);
  }

  #handleSave(save: EditorSaveEvent): void {
    void this.#user.save(save).then((event) => {
      if (event !== undefined) void this.#focus.give({ occurrenceId: `${event.id}/` });
    });
  }

  #handleDelete(): void {
    const id = openOccurrence(this.panels.open);
    if (id !== undefined) this.#delete(id);
  }

  /** Deletes, and leaves the focus on the box that came after it in time, or before. */
  #delete(occurrenceId: string): void {
    const ids = Array.from(this.scene.shown.values(), ({ item }) => item)
      .sort(compareSpans)
      .map(({ id }) => id);
    const index = ids.indexOf(occurrenceId);
    const neighbour = ids[index + 1] ?? ids[index - 1];
    void this.#user.delete(occurrenceId).then((event) => {
      if (event !== undefined) void this.#focus.give({ occurrenceId: neighbour });
    });
  }

  /** Adds copies, and leaves the focus on the first. */
  async #add(copies: readonly Copy[]): Promise<void> {
    const [event] = await addCopies(copies, this.#userHost);
    if (event !== undefined) await this.#focus.give({ occurrenceId: `${event.id}/` });
  }

  /** Undoes or redoes, and leaves the focus on what came of it. */
  async #goBack(direction: Direction): Promise<void> {
    const [event] = await this.#history.go(direction);
    await this.#focus.give(event && { occurrenceId: `${event.id}/` });
  }
}
