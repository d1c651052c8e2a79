import { type Calendar, calendarsFor, calendarsForEvents } from '../../model/calendar.ts';
import { type Placement, placementOfSpan, spanOfPlacement } from '../../interaction/placement.ts';
import { type CalendarEvent, eventFromRecord, recordFromEvent } from '../../model/event.ts';
import { occurrenceFromRecord } from '../../model/occurrence.ts';
import { spanEnd, spanStart } from '../../time/span.ts';
import type { DraftCalendar, EditorDraft, EditorValues } from '../dayflow-event-editor/editor-draft.ts';
import { changedFields } from '../dayflow-event-editor/editor-form.ts';
import { EventOpenRequestEvent, type OpenMode, RangeSelectEvent } from '../events.ts';
import type { PanelAnchor } from '../panel-controller.ts';
import { checkedColor } from '../color.ts';
import { type Drafts, NEW_BOX } from './drafts.ts';
import { newValues, spanOfValues, valuesOf } from './editor-values.ts';
import type { OpenEditor, OpenPanel } from './open-panel.ts';
import type { Scene } from './scene.ts';
import type { Sources } from './sources.ts';

/** What the panels need of the calendar. */
export interface PanelsHost {
  readonly scene: Scene;
  readonly sources: Sources;
  readonly drafts: Drafts;
  /** Fires an event; false when it was refused. */
  readonly fire: (event: Event) => boolean;
  /** Something that is drawn has changed. */
  readonly redraw: () => void;
  /** Says something that went wrong to everyone. */
  readonly warn: (words: string) => void;
  /** Says to everyone what was done, with a button that does something about it. */
  readonly tell: (words: string, action?: { readonly name: string; readonly act: () => void }) => void;
  /** Takes such a button away with its words: by now it would do something else. */
  readonly endOffer: () => void;
}

/** What is open over the view, and what the editor opens with. */
export class Panels {
  readonly #host: PanelsHost;
  #open: OpenPanel | undefined;

  constructor(host: PanelsHost) {
    this.#host = host;
  }

  get open(): OpenPanel | undefined {
    return this.#open;
  }
  set open(panel: OpenPanel | undefined) {
    const { drafts, redraw } = this.#host;
    if (this.#open?.kind === 'create') drafts.delete(NEW_BOX);
    this.#open = panel;
    if (panel?.kind === 'create') drafts.set(NEW_BOX, this.#placementOf(panel.draft));
    redraw();
  }

  /** Opens the editor for a new box, unless the host takes the range itself or brings its own. */
  create(placement: Placement, anchor?: PanelAnchor): void {
    const { scene, sources, fire, warn } = this.#host;
    if (scene.readonly) {
      warn(scene.words.readOnlyReason.element);
      return;
    }
    const span = spanOfPlacement(placement, undefined, scene.timeZone);
    if (!fire(new RangeSelectEvent(spanStart(span), spanEnd(span), placement.allDay))) return;
    const calendarId = sources.calendarForPerson?.id;
    if (calendarId === undefined) {
      warn(scene.words.noCalendar);
      return;
    }
    const event = eventFromRecord({ id: '', calendarId, title: '', span, readonly: false, recurring: false });
    const occurrence = occurrenceFromRecord({ eventId: '', recurrenceId: '', span });
    if (!fire(new EventOpenRequestEvent(event, occurrence, 'create', elementOf(anchor)))) return;
    const draft = { calendars: calendarsForEvents(sources.calendars).map(draftCalendar), values: newValues(placement, calendarId, scene.timeZone) };
    this.open = { kind: 'create', draft, anchor };
  }

  /** Opens the details of an event on screen, unless the host shows its own. */
  details(occurrenceId: string, anchor: PanelAnchor): void {
    if (this.#eventToOpen('details', occurrenceId, anchor)) this.open = { kind: 'details', occurrenceId, anchor };
  }

  /** Opens the editor for an event on screen, unless the host brings its own. */
  edit(occurrenceId: string, anchor: PanelAnchor): void {
    const event = this.#eventToOpen('editor', occurrenceId, anchor);
    if (event === undefined) return;
    const calendars = calendarsFor(event, this.#host.sources.calendars).map(draftCalendar);
    const draft = { eventId: event.id, calendars, values: this.#valuesOf(event) };
    this.open = { kind: 'edit', draft, eventId: event.id, occurrenceId, anchor };
  }

  /** Opens the editor again with what could not be saved, and says why; not over what was opened meanwhile. */
  reopen(panel: OpenEditor, typed: EditorValues, refusal: string): void {
    if (this.#open !== undefined) return;
    this.open = { ...panel, draft: { ...panel.draft, typed, refusal } };
    this.follow();
  }

  /** Closes the details and the menu of what is no longer on screen, and tells the editor what became of its event. */
  follow(): void {
    const open = this.#open;
    const about = open?.kind === 'details' || open?.kind === 'menu' ? open.occurrenceId : undefined;
    if (about !== undefined && !this.#host.scene.shown.has(about)) this.#open = undefined;
    if (open?.kind !== 'edit') return;
    const found = this.#host.sources.find(open.eventId);
    const gone = found === undefined;
    const values = gone ? open.draft.values : this.#valuesOf(found.event);
    if (gone === (open.draft.gone ?? false) && changedFields(values, open.draft.values).length === 0) return;
    this.#open = { ...open, draft: { ...open.draft, values, gone } };
  }

  /** Where the box of a new event stands on the clock on screen. */
  #placementOf({ values, typed = values }: EditorDraft): Placement {
    return placementOfSpan(spanOfValues(typed), this.#host.scene.timeZone);
  }

  /** The event, unless the host opens it itself: that takes the place of what is open here. */
  #eventToOpen(mode: OpenMode, occurrenceId: string, anchor: PanelAnchor): CalendarEvent | undefined {
    const { scene, sources, fire } = this.#host;
    const shown = scene.shown.get(occurrenceId);
    const found = shown && sources.find(shown.item.eventId);
    if (shown === undefined || found === undefined) return undefined;
    if (fire(new EventOpenRequestEvent(found.event, shown.occurrence, mode, elementOf(anchor)))) return found.event;
    this.open = undefined;
    return undefined;
  }

  #valuesOf(event: CalendarEvent): EditorValues {
    const { timeZone } = this.#host.scene;
    return valuesOf(event, recordFromEvent(event, timeZone).span, timeZone);
  }
}

function draftCalendar({ id, name, color }: Calendar): DraftCalendar {
  return { id, name, color: checkedColor(color) };
}

function elementOf(anchor: PanelAnchor | undefined): Element | undefined {
  const placed = typeof anchor === 'function' ? anchor() : anchor;
  return placed instanceof Element ? placed : undefined;
}
