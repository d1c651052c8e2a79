import { type Placement, placementOfSpan, rebasedPlacement, spanOfPlacement } from '../../interaction/placement.ts';
import { isOnDays } from '../../layout/wall-span.ts';
import type { Change } from '../../model/change.ts';
import { ReadOnlyError } from '../../model/errors.ts';
import { type CalendarEvent, type EventPatch, recordFromEvent } from '../../model/event.ts';
import type { DayNumber } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';
import type { EditorSaveEvent, EditorValues } from '../dayflow-event-editor/editor-draft.ts';
import { changedFields } from '../dayflow-event-editor/editor-form.ts';
import type { PanelAnchor } from '../panel-controller.ts';
import type { Confirmation } from './confirmation.ts';
import { type Drafts, NEW_BOX } from './drafts.ts';
import { errorWords, titled } from './edit-words.ts';
import { inputOf, patchOf, spanOfValues, timePatch } from './editor-values.ts';
import type { Edits, Made } from './edits.ts';
import { guestQuestion } from './guest-question.ts';
import { openEvent } from './open-panel.ts';
import type { Panels } from './panels.ts';
import type { Scene } from './scene.ts';
import { type Sources, isDeletable } from './sources.ts';

/** What a person's edits need of the calendar. */
export interface UserEditsHost {
  readonly scene: Scene;
  readonly edits: Edits;
  readonly sources: Sources;
  readonly drafts: Drafts;
  readonly panels: Panels;
  readonly confirmation: Confirmation;
  /** The days on screen. */
  readonly days: () => readonly DayNumber[];
  /** Keeps changes that were made together, so that they can be undone. */
  readonly record: (...made: readonly Made[]) => void;
  readonly boxOf: (occurrenceId: string) => Element | null;
  /** Something that is drawn has changed. */
  readonly redraw: () => void;
  /** Says something to those who listen. */
  readonly announce: (words: string) => void;
  /** Says something that went wrong to everyone. */
  readonly warn: (words: string) => void;
  /** Says to everyone what was done, with a button that takes it back. */
  readonly offerUndo: (words: string) => void;
}

/** An occurrence, and the event that an edit of it concerns. */
interface Edited {
  readonly eventId: string;
  readonly occurrenceId: string;
}

/** A box that was grabbed, as it was then: it may be changed, or gone, when it is let go. */
export interface Grabbed {
  readonly title: string;
  readonly placement: Placement;
  readonly event: CalendarEvent;
}

/** What an edit sets, from where the event stands when it is made. */
interface Update {
  readonly title: string;
  readonly to: (span: Span) => Span;
  readonly patch: (span: Span) => EventPatch;
  /** Whether the event was changed elsewhere while it was edited. */
  readonly elsewhere?: boolean;
  /** Whether a button to take it back is offered also where the event is on screen. */
  readonly undo?: boolean;
  /** Takes what could not be saved; without it the words are said to everyone. */
  readonly lost?: (why: string) => void;
}

/** What a person does to events. Each edit is confirmed where others are told, asked, applied and told. */
export class UserEdits {
  readonly #host: UserEditsHost;

  constructor(host: UserEditsHost) {
    this.#host = host;
  }

  /** Deletes the event of an occurrence, or says why not. */
  async delete(occurrenceId: string): Promise<CalendarEvent | undefined> {
    const { edits, scene, panels } = this.#host;
    const shown = scene.shown.get(occurrenceId);
    if (shown === undefined) return undefined;
    const { eventId, title } = shown.item;
    panels.open = undefined;
    const refused = this.#refused({ type: 'delete' }, eventId, () => this.#host.boxOf(occurrenceId));
    if (refused !== undefined && (await refused)) return undefined;
    const told = (): string => scene.words.deleted(titled(title, scene.words));
    return this.#edit(title, () => edits.deletion(eventId, 'user'), told, { undo: true });
  }

  /** What the editor's Save does; the event, where there is one then. What cannot be saved is in the editor again. */
  async save({ values, before, ownEdited }: EditorSaveEvent): Promise<CalendarEvent | undefined> {
    const { panels } = this.#host;
    const panel = panels.open;
    if (panel?.kind !== 'create' && panel?.kind !== 'edit') return undefined;
    const makes = panel.kind === 'create' || panel.draft.gone === true;
    const edited = ownEdited || changedFields(before, values).length > 0;
    if (!makes && edited) {
      const found = this.#host.sources.find(panel.eventId);
      const patch = ownEdited || found === undefined ? undefined : patchOf(before, values, spanOf(found.event, this.#host.scene.timeZone));
      const refused = this.#refused({ type: 'update', patch }, panel.eventId, panel.anchor);
      // The editor stays open while it is asked, so that a no loses nothing of what was typed.
      if (refused !== undefined && ((await refused) || openEvent(panels.open) !== panel.eventId)) return undefined;
    }
    panels.open = undefined;
    const lost = (why: string): void => panels.reopen(panel, values, why);
    if (makes) return this.#create(values, lost);
    if (!edited) return undefined;
    const to = (span: Span): Span => spanOfValues(values, { before, span });
    return this.#update(panel, { title: values.title, to, patch: (span) => patchOf(before, values, span), lost });
  }

  /** Brings a box to where it was dropped. Where its event was changed meanwhile, that stays but for what was dragged. */
  async move(occurrenceId: string, dropped: Placement, grabbed: Grabbed): Promise<void> {
    const { scene, sources, drafts, redraw, warn } = this.#host;
    const event = sources.find(grabbed.event.id)?.event;
    if (event === undefined) {
      drafts.delete(occurrenceId);
      redraw();
      warn(scene.words.notSaved(titled(grabbed.title, scene.words), scene.words.gone));
      return;
    }
    const elsewhere = event !== grabbed.event;
    const stands = (): Placement => placementOfSpan(spanOf(event, scene.timeZone), scene.timeZone);
    const placement = elsewhere ? rebasedPlacement(grabbed.placement, dropped, stands()) : dropped;
    const edited = { eventId: event.id, occurrenceId };
    drafts.set(occurrenceId, placement);
    const refused = this.#refused({ type: 'update' }, event.id, () => this.#host.boxOf(occurrenceId));
    if (refused !== undefined && (await refused)) {
      drafts.delete(occurrenceId);
      redraw();
      return;
    }
    const to = (span: Span): Span => spanOfPlacement(placement, span, scene.timeZone);
    await this.#update(edited, { title: event.title, elsewhere, undo: true, to, patch: (span) => timePatch(span, to(span)) });
  }

  /** Sets fields of an occurrence's event; `told` is said when that is done, with a button to take it back. */
  async patch(occurrenceId: string, patch: EventPatch, told: string): Promise<CalendarEvent | undefined> {
    const item = this.#host.scene.shown.get(occurrenceId)?.item;
    if (item === undefined) return undefined;
    const { eventId, title } = item;
    const refused = this.#refused({ type: 'update', patch }, eventId, () => this.#host.boxOf(occurrenceId));
    if (refused !== undefined && (await refused)) return undefined;
    return this.#edit(title, () => this.#host.edits.update(eventId, patch, 'user'), () => told, { undo: true });
  }

  /** Whether the person does not want others to be told; undefined where nobody is, and nothing is asked. */
  #refused(change: Pick<Change, 'type' | 'patch'>, eventId: string, anchor: PanelAnchor): Promise<boolean> | undefined {
    const { sources, scene, confirmation } = this.#host;
    const found = sources.find(eventId);
    const reason = found && sources.readOnlyReasonForPeople(found, scene);
    // What cannot be done is not asked: the edit itself says why.
    if (change.type === 'delete' ? !isDeletable(reason) : reason !== undefined) return undefined;
    const question = found && guestQuestion(change, sources.guests(found), found.event.title, scene.words);
    return question && confirmation.ask(question, anchor).then((yes) => !yes);
  }

  #create(values: EditorValues, lost: (why: string) => void): Promise<CalendarEvent | undefined> {
    const { edits, scene, drafts } = this.#host;
    const placement = placementOfSpan(spanOfValues(values), scene.timeZone);
    drafts.set(NEW_BOX, placement);
    const told = (): string => scene.words.created(titled(values.title, scene.words), this.#when(placement));
    return this.#edit(values.title, () => edits.creation(inputOf(values), 'user'), told, { draft: NEW_BOX, lost });
  }

  #update(
    { eventId, occurrenceId }: Edited,
    { title, to, patch, elsewhere = false, undo, lost }: Update,
  ): Promise<CalendarEvent | undefined> {
    const { edits, sources, scene, drafts } = this.#host;
    const found = sources.find(eventId);
    const placement = found && placementOfSpan(to(spanOf(found.event, scene.timeZone)), scene.timeZone);
    if (placement !== undefined) drafts.set(occurrenceId, placement);
    const make = (): Change => {
      const span = spanOf(sources.require(eventId).event, scene.timeZone);
      return edits.update(eventId, patch(span), 'user');
    };
    const { words } = scene;
    const say = elsewhere ? words.changedWhileDragged : words.changed;
    const told = (): string => say(titled(title, words), this.#when(placement!));
    return this.#edit(title, make, told, { draft: occurrenceId, undo, lost });
  }

  /** Asks, applies and tells; until the answer is there the draft stands for the box. */
  async #edit(
    title: string,
    make: () => Change,
    told: () => string,
    { draft, undo = false, lost }: { draft?: string; undo?: boolean | undefined; lost?: ((why: string) => void) | undefined },
  ): Promise<CalendarEvent | undefined> {
    const { edits, scene, drafts, record, redraw, announce, offerUndo, warn } = this.#host;
    redraw();
    let made: Made | undefined;
    let why = scene.words.notChanged(titled(title, scene.words));
    try {
      if (scene.readonly) throw new ReadOnlyError('element', 'The calendar is read-only.');
      made = await edits.request(make());
    } catch (error) {
      why = scene.words.notSaved(titled(title, scene.words), errorWords(error, scene.words));
    }
    if (draft !== undefined) drafts.delete(draft);
    redraw();
    if (made === undefined) (lost ?? warn)(why);
    else {
      record(made);
      (undo || !this.#isOnScreen(made.change.event) ? offerUndo : announce)(told());
    }
    return made?.change.event;
  }

  #isOnScreen(event: CalendarEvent): boolean {
    const { sources, scene, days } = this.#host;
    if (sources.calendars.find(({ id }) => id === event.calendarId)?.visible === false) return false;
    return isOnDays(placementOfSpan(spanOf(event, scene.timeZone), scene.timeZone), days());
  }

  #when(placement: Placement): string {
    return this.#host.scene.times.when({ ...placement, id: NEW_BOX });
  }
}

function spanOf(event: CalendarEvent, timeZone: string): Span {
  return recordFromEvent(event, timeZone).span;
}
