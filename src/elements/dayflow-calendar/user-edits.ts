import { type Placement, spanOfPlacement } from '../../interaction/placement.ts';
import type { Change } from '../../model/change.ts';
import { type CalendarEvent, type EventPatch, recordFromEvent } from '../../model/event.ts';
import { type Span, spanEnd, spanStart } from '../../time/span.ts';
import type { EditorValues } from '../dayflow-event-editor/editor-draft.ts';
import type { PanelAnchor } from '../panel-controller.ts';
import type { Confirmation } from './confirmation.ts';
import { type Drafts, NEW_BOX } from './drafts.ts';
import { errorWords, titled } from './edit-words.ts';
import { patchOf, sameValues, timePatch } from './editor-values.ts';
import type { Edits, Made } from './edits.ts';
import { guestQuestion } from './guest-question.ts';
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
  /** Keeps a change, so that it can be undone. */
  readonly record: (made: Made) => void;
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
    const refused = this.#refused('delete', { eventId, occurrenceId }, () => this.#host.boxOf(occurrenceId));
    if (refused !== undefined && (await refused)) return undefined;
    const told = (): string => scene.words.deleted(titled(title, scene.words));
    return this.#edit(title, () => edits.deletion(eventId, 'user'), told, { undo: true });
  }

  /** What the editor's Save does; the event, where there is one then. */
  async save(values: EditorValues): Promise<CalendarEvent | undefined> {
    const { panels, scene } = this.#host;
    const panel = panels.open;
    if (panel?.kind === 'edit' && !sameValues(panel.draft.values, values)) {
      const refused = this.#refused('update', panel, panel.anchor);
      // The editor stays open while it is asked, so that a no loses nothing of what was typed.
      if (refused !== undefined && ((await refused) || panels.open !== panel)) return undefined;
    }
    panels.open = undefined;
    if (panel?.kind === 'create') return this.#create(values);
    if (panel?.kind !== 'edit') return undefined;
    const before = panel.draft.values;
    if (sameValues(before, values)) return undefined;
    return this.#update(panel, values.title, values.placement, (span) => patchOf(before, values, span, scene.timeZone));
  }

  /**
   * Brings a box to where it was dropped.
   *
   * @param grabbed the title that it had when it was grabbed: it may be gone
   */
  async move(occurrenceId: string, placement: Placement, grabbed: string): Promise<void> {
    const { scene, drafts, redraw, warn } = this.#host;
    const item = scene.shown.get(occurrenceId)?.item;
    if (item === undefined) {
      warn(scene.words.notSaved(titled(grabbed, scene.words), scene.words.gone));
      return;
    }
    const edited = { eventId: item.eventId, occurrenceId };
    drafts.set(occurrenceId, placement);
    const refused = this.#refused('update', edited, () => this.#host.boxOf(occurrenceId));
    if (refused !== undefined && (await refused)) {
      drafts.delete(occurrenceId);
      redraw();
      return;
    }
    await this.#update(edited, item.title, placement, (span) => timePatch(span, placement, scene.timeZone), true);
  }

  /** Whether the person does not want others to be told; undefined where nobody is, and nothing is asked. */
  #refused(type: Change['type'], { eventId }: Edited, anchor: PanelAnchor): Promise<boolean> | undefined {
    const { sources, scene, confirmation } = this.#host;
    const found = sources.find(eventId);
    const reason = found && sources.readOnlyReason(found);
    // What cannot be done is not asked: the edit itself says why.
    if (type === 'delete' ? !isDeletable(reason) : reason !== undefined) return undefined;
    const question = found && guestQuestion(type, sources.guests(found), found.event.title, scene.words);
    return question && confirmation.ask(question, anchor).then((yes) => !yes);
  }

  #create(values: EditorValues): Promise<CalendarEvent | undefined> {
    const { edits, scene, drafts } = this.#host;
    const { title, placement, calendarId, location, description } = values;
    const span = spanOfPlacement(placement, undefined, scene.timeZone);
    drafts.set(NEW_BOX, placement);
    const make = (): Change =>
      edits.creation(
        {
          title,
          calendarId,
          start: spanStart(span),
          end: spanEnd(span),
          ...(location === '' ? {} : { location }),
          ...(description === '' ? {} : { description }),
        },
        'user',
      );
    const told = (): string => scene.words.created(titled(title, scene.words), this.#when(placement));
    return this.#edit(title, make, told, { draft: NEW_BOX });
  }

  /**
   * @param patch what is set, from where the event stands when the edit is made
   * @param undo whether a button to take it back is offered
   */
  #update(
    { eventId, occurrenceId }: Edited,
    title: string,
    placement: Placement,
    patch: (span: Span) => EventPatch,
    undo = false,
  ): Promise<CalendarEvent | undefined> {
    const { edits, sources, scene, drafts } = this.#host;
    drafts.set(occurrenceId, placement);
    const make = (): Change => {
      const { span } = recordFromEvent(sources.require(eventId).event, scene.timeZone);
      return edits.update(eventId, patch(span), 'user');
    };
    const told = (): string => scene.words.changed(titled(title, scene.words), this.#when(placement));
    return this.#edit(title, make, told, { draft: occurrenceId, undo });
  }

  /** Asks, applies and tells; until the answer is there the draft stands for the box. */
  async #edit(
    title: string,
    make: () => Change,
    told: () => string,
    { draft, undo = false }: { draft?: string; undo?: boolean },
  ): Promise<CalendarEvent | undefined> {
    const { edits, scene, drafts, record, redraw, announce, offerUndo, warn } = this.#host;
    redraw();
    let made: Made | undefined;
    try {
      made = await edits.request(make());
      if (made === undefined) warn(scene.words.notChanged(titled(title, scene.words)));
      else {
        record(made);
        if (undo) offerUndo(told());
        else announce(told());
      }
    } catch (error) {
      warn(scene.words.notSaved(titled(title, scene.words), errorWords(error, scene.words)));
    }
    if (draft !== undefined) drafts.delete(draft);
    redraw();
    return made?.change.event;
  }

  #when(placement: Placement): string {
    return this.#host.scene.times.when({ ...placement, id: NEW_BOX });
  }
}
