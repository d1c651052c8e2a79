import type { CalendarEvent } from '../../model/event.ts';
import { type Occurrence, occurrenceFromRecord } from '../../model/occurrence.ts';
import type { TimeRange } from '../../time/range.ts';
import type { ResourceRow } from '../cache/rows.ts';
import type { DecodedEvent, DecodedResource, ResourceCodec, ResourceProblem } from '../codec.ts';
import { withOwnPart } from '../identity/own-part.ts';

/** An event of a resource: what the text says, and under which id it is known. */
export interface ShelvedEvent {
  readonly id: string;
  readonly decoded: DecodedEvent;
  /** As the public API hands it over; made when first asked for. */
  public?: CalendarEvent | undefined;
}

/** How many ranges' occurrences an entry keeps: the one on screen, and the ones beside it. */
const KEPT_RANGES = 3;

/**
 * One resource in memory: what the server has, what is to become of it by edits that wait, and what is
 * derived from the one that is shown.
 */
export class Entry {
  readonly calendarId: string;
  readonly href: string;
  readonly key: string;
  /** As last seen on the server; undefined while it exists here only. */
  row: ResourceRow | undefined;
  /** With the edits that wait: null when it is to go; undefined when there are none. */
  local: string | null | undefined;
  /** Ids that its events keep whatever `createEventId` makes. */
  ids: Record<string, string>;
  decoded: DecodedResource | undefined;
  events: readonly ShelvedEvent[] = [];
  /** Rows of the month index in which it stands. */
  places: readonly string[] = [];
  #expanded = new Map<string, Occurrence[]>();

  constructor(calendarId: string, href: string, key: string) {
    this.calendarId = calendarId;
    this.href = href;
    this.key = key;
    this.ids = {};
  }

  /** The text that is shown. */
  get text(): string | null | undefined {
    return this.local === undefined ? this.row?.text : this.local;
  }

  get unreadable(): boolean {
    return this.decoded !== undefined && this.decoded.errors.length > 0 && this.events.length === 0;
  }

  /** What is wrong with the text. To find it out, a series is followed for a while. */
  get problems(): readonly ResourceProblem[] {
    return [...(this.decoded?.errors ?? []), ...this.events.flatMap(({ decoded }) => decoded.problems)];
  }

  decode(codec: ResourceCodec): DecodedResource | undefined {
    const { text } = this;
    this.#expanded = new Map();
    this.decoded = text === undefined || text === null ? undefined : codec.decode(text);
    return this.decoded;
  }

  /** Forgets what was derived for the public API, when a reason outside the text changed it. */
  forgetPublic(): void {
    for (const event of this.events) event.public = undefined;
    this.#expanded = new Map();
  }

  /** @param addresses the signed-in person's */
  occurrences(range: TimeRange, addresses: readonly string[]): readonly Occurrence[] {
    const { decoded } = this;
    if (decoded === undefined || decoded.extent.start >= range.end || decoded.extent.end <= range.start) return NONE;
    const name = `${range.start} ${range.end} ${range.timeZone}`;
    let found = this.#expanded.get(name);
    if (found === undefined) {
      found = decoded.expand(range).flatMap(({ uid, override, ...rest }) => {
        const event = this.events.find((each) => each.decoded.uid === uid);
        if (event === undefined) return [];
        const own = override === undefined ? {} : { override: withOwnPart(override, addresses) };
        return [occurrenceFromRecord({ eventId: event.id, ...rest, ...own })];
      });
      for (const oldest of this.#expanded.keys()) {
        if (this.#expanded.size < KEPT_RANGES) break;
        this.#expanded.delete(oldest);
      }
      this.#expanded.set(name, found);
    }
    return found;
  }
}

const NONE: readonly Occurrence[] = [];
