import { compareSpans } from '../../layout/wall-span.ts';
import type { CalendarEvent } from '../../model/event.ts';
import type { Direction } from '../../model/history.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import type { Copy } from '../clipboard/copy.ts';
import { addCopies } from './add-copies.ts';
import { addClipboardCommands } from './clipboard-commands.ts';
import { clipboardTarget } from './clipboard-target.ts';
import { Clipboard } from './clipboard.ts';
import { Confirmation } from './confirmation.ts';
import type { Edits, Made } from './edits.ts';
import { whyNotDeleted } from './event-commands.ts';
import type { Panels, PanelsHost } from './panels.ts';
import { SceneElement } from './scene-element.ts';
import { type TicksHost, addTickCommand } from './ticks.ts';
import { UndoRedo } from './undo-redo.ts';
import { UserEdits, type UserEditsHost } from './user-edits.ts';
import { ViewFocus } from './view-focus.ts';

/** What is made for editing is given this. */
interface Editing extends PanelsHost {
  readonly edits: Edits;
  readonly panels: Panels;
  readonly confirmation: Confirmation;
  readonly view: () => ViewElement | null;
  readonly boxOf: (occurrenceId: string) => Element | null;
  readonly announce: (words: string) => void;
}

/** What becomes of the events by a person's edits: they are asked about, undone, copied, deleted. */
export abstract class EditingElement extends SceneElement {
  protected readonly confirmation: Confirmation = new Confirmation(() => this.requestUpdate());
  protected readonly editing: Editing = {
    ...this.shared,
    edits: this.edits,
    panels: this.panels,
    confirmation: this.confirmation,
    view: (): ViewElement | null => this.viewElement,
    boxOf: (occurrenceId: string): Element | null => this.viewElement?.boxOf(occurrenceId) ?? null,
    announce: (words: string): void => this.announcer.say(words),
  };
  protected readonly viewFocus: ViewFocus = new ViewFocus(this, () => this.viewElement);
  protected readonly history: UndoRedo = new UndoRedo(this.editing);
  protected readonly userHost: UserEditsHost = {
    ...this.editing,
    days: () => this.shownDays,
    record: (...made) => this.history.record(...made),
    offerUndo: (words) => this.shared.tell(words, { name: this.words.undo, act: () => void this.#goBack('undo') }),
  };
  protected readonly user: UserEdits = new UserEdits(this.userHost);
  readonly #clipboard: Clipboard = new Clipboard({
    ...this.editing,
    target: () => clipboardTarget(this, this.viewElement, this.panels.open, { day: this.day, shown: this.scene.shown }),
    add: (copies) => this.#add(copies),
    whyNotDeleted: (occurrenceId) => whyNotDeleted(occurrenceId, this.editing),
    delete: (occurrenceId) => this.delete(occurrenceId),
  });
  #listening: AbortController | undefined;
  protected readonly ticks: TicksHost = { ...this.editing, user: this.user };

  constructor() {
    super();
    addClipboardCommands(this.commands, this.#clipboard, this.scene, () => this.day);
    addTickCommand(this.commands, this.ticks);
    this.commands.add('undo', () => void this.#goBack('undo'));
    this.commands.add('redo', () => void this.#goBack('redo'));
  }

  /** Whether there is a change by a person that can be taken back. Read it anew after `dayflow-change`. */
  get canUndo(): boolean {
    return this.history.can('undo');
  }

  /** Whether there is a change that was taken back and can be made again. */
  get canRedo(): boolean {
    return this.history.can('redo');
  }

  /**
   * Takes back what a person changed last, as a change by the user: the host is asked, and guests are minded.
   *
   * @returns the events as they are then; of a creation that was taken back, as they were. Empty when it was refused
   */
  undo(): Promise<CalendarEvent[]> {
    return this.history.go('undo');
  }

  /**
   * Makes again what was taken back last.
   *
   * @returns as for {@link undo}
   */
  redo(): Promise<CalendarEvent[]> {
    return this.history.go('redo');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    this.#clipboard.connect(this.#listening.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.confirmation.answer(false);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', () => void this.#clipboard.prepare(), { once: true });
    return root;
  }

  protected override onUserChanges(made: readonly Made[]): void {
    this.history.record(...made);
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
    const [event] = await addCopies(copies, this.userHost);
    if (event !== undefined) await this.viewFocus.give({ occurrenceId: `${event.id}/` });
  }

  /** Undoes or redoes for a person, and leaves the focus on what came of it. */
  async #goBack(direction: Direction): Promise<void> {
    const { readonly, words } = this.scene;
    if (readonly) {
      this.shared.warn(words.readOnlyReason.element);
      return;
    }
    const [event] = await this.history.go(direction);
    await this.viewFocus.give(event && { occurrenceId: `${event.id}/` });
  }
}
