import { type Zone, findZone, fixedZone } from '../../time/zone.ts';
import type { EpochMs } from '../../time/day.ts';
import { type Component, type ICalendarDocument, firstLine } from '../text/document.ts';
import { unescapeText } from '../text/escape.ts';
import { definedTzid } from './tzid.ts';
import { readVtimezone } from './vtimezone.ts';
import { zoneByName, zoneByOffset } from './zone-names.ts';

/** The zones that the TZIDs of one VCALENDAR mean. */
export class ZoneTable {
  readonly #document: ICalendarDocument;
  readonly #components: readonly Component[];
  #definitions: { tzid: string; component: Component }[] | undefined;
  readonly #found = new Map<string, Zone | undefined>();

  /** @param components a VCALENDAR and all that is in it; those of a document that holds one, unless told */
  constructor(document: ICalendarDocument, components: readonly Component[] = document.components) {
    this.#document = document;
    this.#components = components;
  }

  /** The zone of a TZID: by its name, else as its VTIMEZONE defines it, else by an offset in its name. */
  find(tzid: string): Zone | undefined {
    if (!this.#found.has(tzid)) {
      this.#found.set(tzid, zoneByName(tzid) ?? this.#embedded(tzid) ?? zoneByOffset(tzid));
    }
    return this.#found.get(tzid);
  }

  /** The zone that the VCALENDAR as a whole is of: X-WR-TIMEZONE's, else that of its only VTIMEZONE. */
  home(): Zone | undefined {
    const [calendar] = this.#components;
    const named = calendar && firstLine(this.#document, calendar, 'X-WR-TIMEZONE')?.content?.value;
    const [definition, another] = this.definitions();
    const tzid = named === undefined ? (another === undefined ? definition?.tzid : undefined) : unescapeText(named);
    return tzid === undefined ? undefined : this.find(tzid);
  }

  /** A TZID that a VTIMEZONE defines and that means this zone. */
  tzidOf(zoneId: string): string | undefined {
    return this.definitions().find(({ tzid }) => this.find(tzid)?.id === zoneId)?.tzid;
  }

  /** Whether there is a VTIMEZONE of this name. */
  defines(tzid: string): boolean {
    return this.#definition(tzid) !== undefined;
  }

  /** The VTIMEZONEs by the TZID they define. */
  definitions(): { tzid: string; component: Component }[] {
    return (this.#definitions ??= this.#components
      .filter(({ name }) => name === 'VTIMEZONE')
      .map((component) => ({ component, tzid: definedTzid(this.#document, component) })));
  }

  #definition(tzid: string): Component | undefined {
    return this.definitions().find((definition) => definition.tzid === tzid)?.component;
  }

  #embedded(tzid: string): Zone | undefined {
    const component = this.#definition(tzid);
    if (component === undefined) return undefined;
    // What libical and its users write beside a name of their own.
    const location = firstLine(this.#document, component, 'X-LIC-LOCATION')?.content?.value;
    return (location === undefined ? undefined : zoneByName(location)) ?? readVtimezone(this.#document, component);
  }
}

/** The table of each component: that of its own VCALENDAR, for a stream may hold several (RFC 5545 section 3.4). */
export function zoneTables(document: ICalendarDocument): (component: Component) => ZoneTable {
  const tables = new Map<Component, ZoneTable>();
  let calendar: Component[] = [];
  let table = new ZoneTable(document, calendar);
  for (const component of document.components) {
    if (component.name === 'VCALENDAR') table = new ZoneTable(document, (calendar = []));
    calendar.push(component);
    tables.set(component, table);
  }
  return (component) => tables.get(component)!;
}

/** The id under which a zone can be found again: its own, or the offset that holds at the instant. */
export function findableId(zone: Zone, epoch: EpochMs): string {
  return findZone(zone.id) === undefined ? fixedZone(zone.offsetAt(epoch)).id : zone.id;
}
