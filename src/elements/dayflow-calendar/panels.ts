import { type Placement, spanOfPlacement } from '../../interaction/placement.ts';
import type { CalendarEvent } from '../../model/event.ts';
import { spanOfOccurrence } from '../../model/occurrence.ts';
import { type Span, spanEnd, spanStart } from '../../time/span.ts';
import type { EditorDraft } from '../dayflow-event-editor/editor-draft.ts';
import { RangeSelectEvent } from '../events.ts';
import type { PanelAnchor } from '../panel-controller.ts';
import { timesAtHome } from './details-of.ts';
import { type Drafts, NEW_BOX } from './drafts.ts';
import { valuesOf } from './editor-values.ts';
import type { OpenPanel } from './open-panel.ts';
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
    if (panel?.kind === 'create') drafts.set(NEW_BOX, panel.draft.values.placement);
    redraw();
  }

  /** Opens the editor for a new box, unless the host takes the range itself. */
  create(placement: Placement, anchor?: PanelAnchor): void {
    const { scene, sources, fire, warn } = this.#host;
    const span = spanOfPlacement(placement, undefined, scene.timeZone);
    if (!fire(new RangeSelectEvent(spanStart(span), spanEnd(span), placement.allDay))) return;
    if (sources.writableCalendar === undefined) warn(scene.words.noCalendar);
    else this.open = { kind: 'create', draft: this.#newDraft(placement), anchor };
  }

  /** Opens the editor for an event on screen. */
  edit(occurrenceId: string, anchor: PanelAnchor): void {
    const found = this.#find(occurrenceId);
    if (found === undefined) return;
    this.open = { kind: 'edit', draft: this.#draftOf(found), eventId: found.event.id, occurrenceId, anchor };
  }

  /** Closes the details of what is no longer on screen. */
  closeVanished(): void {
    if (this.#open?.kind === 'details' && !this.#host.scene.shown.has(this.#open.occurrenceId)) this.#open = undefined;
  }

  #newDraft(placement: Placement): EditorDraft {
    const calendarId = this.#host.sources.writableCalendar?.id ?? '';
    return {
      isNew: true,
      calendars: this.#writable(),
      values: { title: '', placement, calendarId, location: '', description: '' },
    };
  }

  #draftOf({ event, span }: { event: CalendarEvent; span: Span }): EditorDraft {
    const { timeZone, words } = this.#host.scene;
    const home = timesAtHome(span, timeZone);
    return {
      isNew: false,
      calendars: this.#writable(),
      values: valuesOf(event, span, timeZone),
      zoneNote: home && words.timesAreIn(timeZone, home.zone),
    };
  }

  #writable(): EditorDraft['calendars'] {
    return this.#host.sources.calendars.filter((calendar) => !calendar.readonly);
  }

  #find(occurrenceId: string): { event: CalendarEvent; span: Span } | undefined {
    const shown = this.#host.scene.shown.get(occurrenceId);
    const found = shown && this.#host.sources.find(shown.item.eventId);
    if (shown === undefined || found === undefined) return undefined;
    return { event: found.event, span: spanOfOccurrence(shown.occurrence, this.#host.scene.timeZone) };
  }
}
