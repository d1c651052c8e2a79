import { type Placement, spanOfPlacement } from '../../interaction/placement.ts';
import type { PointerHost } from '../../interaction/pointer-controller.ts';
import type { Draft } from '../../interaction/session.ts';
import type { Change } from '../../model/change.ts';
import { type CalendarEvent, type EventPatch, recordFromEvent } from '../../model/event.ts';
import { spanOfOccurrence } from '../../model/occurrence.ts';
import { type Span, spanEnd, spanStart } from '../../time/span.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import type { EditorDraft, EditorValues } from '../dayflow-event-editor/editor-draft.ts';
import { RangeSelectEvent } from '../events.ts';
import type { PanelAnchor } from '../panel-controller.ts';
import { timesAtHome } from './details-of.ts';
import { Drafts, NEW_BOX } from './drafts.ts';
import { errorWords, titled } from './edit-words.ts';
import { patchOf, sameValues, timePatch, valuesOf } from './editor-values.ts';
import type { Edits } from './edits.ts';
import type { OpenPanel } from './open-panel.ts';
import type { Scene } from './scene.ts';
import type { Sources } from './sources.ts';

/** What a person's edits need of the calendar. */
export interface UserEditsHost {
  readonly scene: Scene;
  readonly edits: Edits;
  readonly sources: Sources;
  readonly view: () => ViewElement | null;
  /** Fires an event; false when it was refused. */
  readonly fire: (event: Event) => boolean;
  /** Something that is drawn has changed. */
  readonly redraw: () => void;
  /** Says something to those who listen. */
  readonly announce: (words: string) => void;
  /** Says something to everyone. */
  readonly warn: (words: string) => void;
}

/** What a person does to events: by pointer, by the editor, by keys. Each edit is asked, applied and told. */
export class UserEdits implements PointerHost {
  readonly drafts: Drafts = new Drafts();
  readonly #host: UserEditsHost;
  #panel: OpenPanel | undefined;
  #shownDraft: string | undefined;
  /** The title of the box that was grabbed last; it may be gone when the box is let go. */
  #grabbed = '';

  constructor(host: UserEditsHost) {
    this.#host = host;
  }

  /** What is open over the view. */
  get panel(): OpenPanel | undefined {
    return this.#panel;
  }
  set panel(panel: OpenPanel | undefined) {
    if (this.#panel?.kind === 'create') this.drafts.delete(NEW_BOX);
    this.#panel = panel;
    if (panel?.kind === 'create') this.drafts.set(NEW_BOX, panel.draft.values.placement);
    this.#host.redraw();
  }

  get surface(): ViewElement | null {
    return this.#host.view();
  }

  get snapMinutes(): number {
    return this.#host.scene.snapMinutes;
  }

  /** Not while something is open: the press that closes it means no more than that. */
  get creatable(): boolean {
    return !this.#host.scene.readonly && this.#panel === undefined;
  }

  placementOf(occurrenceId: string): Placement | null {
    const item = this.#host.scene.shown.get(occurrenceId)?.item;
    // A box that waits for an answer stays until it is there.
    if (item === undefined || item.readonly || this.drafts.get(occurrenceId) !== undefined) return null;
    this.#grabbed = item.title;
    return { start: item.start, end: item.end, allDay: item.allDay };
  }

  showDraft(draft: Draft | null): void {
    if (this.#shownDraft !== undefined) this.drafts.delete(this.#shownDraft);
    this.#shownDraft = draft === null ? undefined : (draft.id ?? NEW_BOX);
    if (draft !== null) this.drafts.set(this.#shownDraft!, draft.placement);
    this.#host.redraw();
  }

  dropDraft(draft: Draft): void {
    this.showDraft(null);
    if (draft.id === null) this.create(draft.placement);
    else this.#move(draft.id, draft.placement);
  }

  /** Opens the editor for a new box, unless the host takes the range itself. */
  create(placement: Placement, anchor?: PanelAnchor): void {
    const { scene, sources, fire, warn } = this.#host;
    const span = spanOfPlacement(placement, undefined, scene.timeZone);
    if (!fire(new RangeSelectEvent(spanStart(span), spanEnd(span), placement.allDay))) return;
    if (sources.writableCalendar === undefined) warn(scene.words.noCalendar);
    else this.panel = { kind: 'create', draft: this.#newDraft(placement), anchor };
  }

  /** Opens the editor for an event on screen. */
  edit(occurrenceId: string, anchor: PanelAnchor): void {
    const draft = this.#draftOf(occurrenceId);
    const eventId = this.#host.scene.shown.get(occurrenceId)?.item.eventId;
    if (draft !== undefined && eventId !== undefined) this.panel = { kind: 'edit', draft, eventId, occurrenceId, anchor };
  }

  /** Closes the details of what is no longer on screen. */
  closeVanished(): void {
    if (this.#panel?.kind === 'details' && !this.#host.scene.shown.has(this.#panel.occurrenceId)) this.#panel = undefined;
  }

  /** Deletes the event of an occurrence, or says why not. */
  async delete(occurrenceId: string): Promise<CalendarEvent | undefined> {
    const { edits, scene } = this.#host;
    const shown = scene.shown.get(occurrenceId);
    if (shown === undefined) return undefined;
    const { eventId, title } = shown.item;
    this.panel = undefined;
    const told = (): string => scene.words.deleted(titled(title, scene.words));
    return this.#edit(title, () => edits.deletion(eventId, 'user'), told);
  }

  /** What the editor's Save does; the event, where there is one then. */
  async save(values: EditorValues): Promise<CalendarEvent | undefined> {
    const { panel } = this;
    this.panel = undefined;
    if (panel?.kind === 'create') return this.#create(values);
    if (panel?.kind !== 'edit') return undefined;
    const before = panel.draft.values;
    const { timeZone } = this.#host.scene;
    if (sameValues(before, values)) return undefined;
    return this.#update(panel, values.title, values.placement, (span) => patchOf(before, values, span, timeZone));
  }

  #newDraft(placement: Placement): EditorDraft {
    const { sources } = this.#host;
    const calendarId = sources.writableCalendar?.id ?? '';
    return {
      isNew: true,
      calendars: this.#writable(),
      values: { title: '', placement, calendarId, location: '', description: '' },
    };
  }

  #draftOf(occurrenceId: string): EditorDraft | undefined {
    const { timeZone, words } = this.#host.scene;
    const found = this.#find(occurrenceId);
    if (found === undefined) return undefined;
    const home = timesAtHome(found.span, timeZone);
    return {
      isNew: false,
      calendars: this.#writable(),
      values: valuesOf(found.event, found.span, timeZone),
      zoneNote: home && words.timesAreIn(timeZone, home.zone),
    };
  }

  #writable(): EditorDraft['calendars'] {
    return this.#host.sources.calendars.filter((calendar) => !calendar.readonly);
  }

  #create(values: EditorValues): Promise<CalendarEvent | undefined> {
    const { edits, scene } = this.#host;
    const { title, placement, calendarId, location, description } = values;
    const span = spanOfPlacement(placement, undefined, scene.timeZone);
    this.drafts.set(NEW_BOX, placement);
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
    return this.#edit(title, make, told, NEW_BOX);
  }

  #move(occurrenceId: string, placement: Placement): void {
    const { scene, warn } = this.#host;
    const item = scene.shown.get(occurrenceId)?.item;
    if (item === undefined) {
      warn(scene.words.notSaved(titled(this.#grabbed, scene.words), scene.words.gone));
      return;
    }
    const { eventId, title } = item;
    const patch = (span: Span): EventPatch => timePatch(span, placement, scene.timeZone);
    void this.#update({ eventId, occurrenceId }, title, placement, patch);
  }

  /** @param patch what is set, from where the event stands when the edit is made */
  #update(
    { eventId, occurrenceId }: { eventId: string; occurrenceId: string },
    title: string,
    placement: Placement,
    patch: (span: Span) => EventPatch,
  ): Promise<CalendarEvent | undefined> {
    const { edits, sources, scene } = this.#host;
    this.drafts.set(occurrenceId, placement);
    const make = (): Change => {
      const { span } = recordFromEvent(sources.require(eventId).event, scene.timeZone);
      return edits.update(eventId, patch(span), 'user');
    };
    const told = (): string => scene.words.changed(titled(title, scene.words), this.#when(placement));
    return this.#edit(title, make, told, occurrenceId);
  }

  /** Asks, applies and tells; until the answer is there the draft stands for the box. */
  async #edit(
    title: string,
    make: () => Change,
    told: () => string,
    draft?: string,
  ): Promise<CalendarEvent | undefined> {
    const { edits, scene, redraw, announce, warn } = this.#host;
    redraw();
    let event: CalendarEvent | undefined;
    try {
      event = await edits.request(make());
      if (event === undefined) warn(scene.words.notChanged(titled(title, scene.words)));
      else announce(told());
    } catch (error) {
      warn(scene.words.notSaved(titled(title, scene.words), errorWords(error, scene.words)));
    }
    if (draft !== undefined) this.drafts.delete(draft);
    redraw();
    return event;
  }

  #find(occurrenceId: string): { event: CalendarEvent; span: Span } | undefined {
    const shown = this.#host.scene.shown.get(occurrenceId);
    const found = shown && this.#host.sources.find(shown.item.eventId);
    if (shown === undefined || found === undefined) return undefined;
    return { event: found.event, span: spanOfOccurrence(shown.occurrence, this.#host.scene.timeZone) };
  }

  #when(placement: Placement): string {
    return this.#host.scene.times.when({ ...placement, id: NEW_BOX });
  }
}
