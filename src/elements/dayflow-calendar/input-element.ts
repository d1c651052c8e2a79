import { PointerController } from '../../interaction/pointer-controller.ts';
import { type DayNumber, dayOfWall, weekdayOfDay } from '../../time/day.ts';
import { boxInPath } from '../event-box/hit.ts';
import { EventClickEvent } from '../events.ts';
import { PanelFocusLostEvent, focused } from '../panel-controller.ts';
import type { ViewActivateEvent, ViewTurnEvent } from '../view-events.ts';
import { BoxDrags } from './box-drags.ts';
import { CommandKeys } from './command-keys.ts';
import { ContextMenu } from './context-menu.ts';
import { NEW_BOX } from './drafts.ts';
import { EditingElement } from './editing-element.ts';
import { addEventCommands } from './event-commands.ts';
import { KeyMoves } from './key-moves.ts';
import { keyPlaceOf } from './key-place.ts';
import { openOccurrence } from './open-panel.ts';
import { tick } from './ticks.ts';
import type { ViewListeners } from './view-binding.ts';

/** What a person's presses and keys on the view mean. */
export abstract class InputElement extends EditingElement {
  protected readonly menu: ContextMenu = new ContextMenu({
    ...this.editing,
    commands: this.commands,
    can: (direction) => this.history.can(direction),
    patch: (occurrenceId, patch, told) =>
      void this.user.patch(occurrenceId, patch, told).then((event) => this.viewFocus.give(event && { occurrenceId: `${event.id}/` })),
  });
  readonly #drags: BoxDrags = new BoxDrags({
    ...this.editing,
    user: this.user,
    date: () => this.givenDay,
    stepped: (direction) => this.stepped(direction),
    show: (date) => this.navigate(this.view, date),
    focus: (occurrenceId) => void this.viewFocus.give({ occurrenceId }),
    drawn: () => this.viewDrawn(),
  });
  readonly #moves: KeyMoves = new KeyMoves({
    ...this.editing,
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
      ...this.editing,
      open: (occurrenceId, anchor) => this.#open(occurrenceId, anchor),
      delete: (occurrenceId) => this.delete(occurrenceId),
    });
    this.#moves.addCommands(this.commands);
    this.commands.add('menu', {
      enabled: ({ occurrenceId, day }) => occurrenceId !== undefined || day !== undefined,
      run: (target) => this.menu.open(target, target.anchor ?? focused() ?? this),
    });
    this.commands.add('help', () => (this.panels.open = { kind: 'help' }));
    this.commands.add('notice', { enabled: () => this.toast !== undefined, run: () => this.toastElement?.toggleFocus() });
  }

  override disconnectedCallback(): void {
    // A move that ends here may still ask something, which the rest of the element then answers.
    this.#moves.settle();
    this.#pointer.cancel();
    this.swipes.cancel();
    super.disconnectedCallback();
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
}
