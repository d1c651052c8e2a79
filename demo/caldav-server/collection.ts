import { type XmlNode } from './xml/write.ts';
import { type XmlName } from './xml/names.ts';
import { type CalendarObject, readCalendarObject } from './icalendar/calendar-object.ts';

/** One .ics as stored. */
export interface Resource extends CalendarObject {
  readonly name: string;
  readonly text: string;
  readonly etag: string;
  readonly modified: Date;
}

/** What happened last to a name in the collection; `resource` is undefined where it was deleted. */
export interface Change {
  readonly sequence: number;
  readonly name: string;
  readonly resource: Resource | undefined;
}

let collections = 0;

/** A calendar collection with its history: every write has a number, and a sync token is such a number. */
export class CalendarCollection {
  readonly owner: string;
  readonly kinds: readonly string[];
  /** Properties that clients can set, as elements or text. */
  readonly properties = new Map<XmlName, readonly (XmlNode | string)[]>();
  readonly #id = `${Date.now().toString(36)}-${(collections += 1)}`;
  readonly #changes = new Map<string, Change>();
  #sequence = 0;

  constructor(owner: string, kinds: readonly string[] = ['VEVENT', 'VTODO']) {
    this.owner = owner;
    this.kinds = kinds;
  }

  get resources(): Resource[] {
    return [...this.#changes.values()].flatMap(({ resource }) => resource ?? []);
  }

  get(name: string): Resource | undefined {
    return this.#changes.get(name)?.resource;
  }

  /** Stores the text under that name; throws an ICalendarError where it is no calendar object. */
  put(name: string, text: string): Resource {
    const object = readCalendarObject(text);
    const etag = `"${this.#id}-${this.#sequence + 1}"`;
    const resource: Resource = { ...object, name, text, etag, modified: new Date() };
    this.#record(name, resource);
    return resource;
  }

  delete(name: string): void {
    this.#record(name, undefined);
  }

  get ctag(): string {
    return `${this.#id}-${this.#sequence}`;
  }

  get token(): string {
    return this.tokenAt(this.#sequence);
  }

  /** A token is a URI (RFC 6578 section 3.1). */
  tokenAt(sequence: number): string {
    return `data:,${this.#id}-${sequence}`;
  }

  /** The number in a token of this collection, or undefined where the token is not one of its own. */
  sequenceOf(token: string): number | undefined {
    const digits = token.startsWith(`data:,${this.#id}-`) ? token.slice(`data:,${this.#id}-`.length) : '';
    return /^\d+$/.test(digits) && Number(digits) <= this.#sequence ? Number(digits) : undefined;
  }

  /** What changed after that number, the oldest first, each name once. */
  changesSince(sequence: number): Change[] {
    return [...this.#changes.values()].filter((change) => change.sequence > sequence);
  }

  #record(name: string, resource: Resource | undefined): void {
    this.#sequence += 1;
    // Deleted first, so that the map keeps the order of the changes.
    this.#changes.delete(name);
    this.#changes.set(name, { sequence: this.#sequence, name, resource });
  }
}
