import { PointerController } from '../../interaction/pointer-controller.ts';
import { compareSpans } from '../../layout/wall-span.ts';
import type { CalendarEvent } from '../../model/event.ts';
import type { Direction } from '../../model/history.ts';
import { type DayNumber, dayOfWall, weekdayOfDay } from '../../time/day.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import type { Copy } from '../clipboard/copy.ts';
import { boxInPath } from '../event-box/hit.ts';
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
import { KeyMoves } from './key-moves.ts';
import { keyPlaceOf } from './key-place.ts';
import type { Made } from './edits.ts';
import { openOccurrence } from './open-panel.ts';
import { SceneElement } from './scene-element.ts';
import { type TicksHost, addTickCommand, tick } from './ticks.ts';
import { UndoRedo } from './undo-redo.ts';
import { UserEdits, type UserEditsHost } from './user-edits.ts';
import type { ViewListeners } from './view-binding.ts';
import { ViewFocus } from './view-focus.ts';

/** What a person does to the events on screen: by pointer and by keys. */
export abstract class EditingElement extends SceneElement {
  protected readonly confirmation: Confirmation = new Confirmation(() => this.requestUpdate());
  readonly #shared = {
    ...this.shared,
    edits: this.edits,
    panels: this.panels,
    confirmation: this.confirmation,
    view: (): ViewElement | null => this.viewElement,
    boxOf: (occurrenceId: string): Element | null => this.viewElement?.boxOf(occurrenceId) ?? null,
    announce: (words: string): void => this.announcer.say(words),
  };
  protected readonly viewFocus: ViewFocus = new ViewFocus(this, () => this.viewElement);
  readonly #history: UndoRedo = new UndoRedo(this.#shared);
  readonly #userHost: UserEditsHost = {
    ...this.#shared,
    record: (...made) => this.#history.record(...made),
    offerUndo: (words) => this.shared.tell(words, { name: this.words.undo, act: () => void this.#goBack('undo') }),
  };
  protected readonly user: UserEdits = new UserEdits(this.#userHost);
  readonly #clipboard: Clipboard = new Clipboard({
    ...this.#shared,
    target: () => clipboardTarget(this, this.viewElement, this.panels.open, { day: this.day, shown: this.scene.shown }),
    add: (copies) => this.#add(copies),
    whyNotDeleted: (occurrenceId) => whyNotDeleted(occurrenceId, this.#shared),
    delete: (occurrenceId) => this.delete(occurrenceId),
  });
  #listening: AbortController | undefined;
  protected readonly ticks: TicksHost = { ...this.#shared, user: this.user };
  protected readonly menu: ContextMenu = new ContextMenu({
    ...this.#shared,
    commands: this.commands,
    can: (direction) => this.#history.can(direction),
    patch: (occurrenceId, patch, told) =>
      void this.user.patch(occurrenceId, patch, told).then((event) => this.viewFocus.give(event && { occurrenceId: `${event.id}/` })),
  });
  readonly #drags: BoxDrags = new BoxDrags({ ...this.#shared, user: this.user });
  readonly #moves: KeyMoves = new KeyMoves({
    ...this.#shared,
    user: this.user,
    days: () => this.shownDays,
    isShown: (day) => !this.hiddenDays.includes(weekdayOfDay(day)),
    show: (day) => this.navigate(this.view, day),
    follow: ({ id, start }) => void this.viewFocus.follow({ occurrenceId: id, day: dayOfWall(start) }),
  });
  readonly #pointer: PointerController = new PointerController(this.#drags);
  protected readonly listeners: ViewListeners = {
    press: (event) => this.#handlePress(event),
    // Not passive: see PointerController.holdStill.
    touchMove: { handleEvent: (event) => this.#pointer.holdStill(event), passive: false },
    activate: (event) => this.#handleActivate(event),
    tick: ({ id }) => tick(id, this.ticks),
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
  /** The occurrence whose details the current press closes: its click does not open them again. */
  #closing: string | undefined;

  constructor() {
    super();
    addEventCommands(this.commands, {
      ...this.#shared,
      open: (occurrenceId, anchor) => this.#open(occurrenceId, anchor),
      delete: (occurrenceId) => this.delete(occurrenceId),
    });
    addClipboardCommands(this.commands, this.#clipboard, this.scene, () => this.day);
    this.#moves.addCommands(this.commands);
    addTickCommand(this.commands, this.ticks);
    this.commands.add('menu', {
      enabled: ({ occurrenceId, day }) => occurrenceId !== undefined || day !== undefined,
      run: (target) => this.menu.open(target, target.anchor ?? focused() ?? this),
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
    this.confirmation.answer(false);
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
    void this.viewFocus.give({ day }, true);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener(PanelFocusLostEvent.type, () => void this.viewFocus.give());
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

  #handleContextMenu(event: MouseEvent): void {
    // On Apple's machines the press that came before it, with Ctrl, was of the first button.
    if (event.ctrlKey) this.#pointer.cancel();
    this.menu.handleContextMenu(event);
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

  /** Deletes, and leaves the focus on the box that came after it in time, or before. */
  protected delete(occurrenceId: string): void {
    const ids = Array.from(this.scene.shown.values(), ({ item }) => item)
      .sort(compareSpans)
      .map(({ id }) => id);
    const index = ids.indexOf(occurrenceId);
    const neighbour = ids[index + 1] ?? ids[index - 1];
    void this.user.delete(occurrenceId).then((event) => {
      if (event !== undefined) void this.viewFocus.give({ occurrenceId: neighbour });
    });
  }

  /** Adds copies, and leaves the focus on the first. */
  async #add(copies: readonly Copy[]): Promise<void> {
    const [event] = await addCopies(copies, this.#userHost);
    if (event !== undefined) await this.viewFocus.give({ occurrenceId: `${event.id}/` });
  }

  /** Undoes or redoes, and leaves the focus on what came of it. */
  async #goBack(direction: Direction): Promise<void> {
    const [event] = await this.#history.go(direction);
    await this.viewFocus.give(event && { occurrenceId: `${event.id}/` });
  }
}
