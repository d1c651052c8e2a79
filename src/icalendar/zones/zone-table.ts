import { type Zone, findZone, fixedZone } from '../../time/zone.ts';
import type { EpochMs } from '../../time/day.ts';
import { type Component, type ICalendarDocument, firstLine } from '../text/document.ts';
import { readVtimezone } from './vtimezone.ts';
import { zoneByName, zoneByOffset } from './zone-names.ts';

/** The zones that the TZIDs of one document mean. */
export class ZoneTable {
  readonly #document: ICalendarDocument;
  #definitions: { tzid: string; component: Component }[] | undefined;
  readonly #found = new Map<string, Zone | undefined>();

  constructor(document: ICalendarDocument) {
    this.#document = document;
  }

  /** The zone of a TZID: by its name, else as its VTIMEZONE defines it, else by an offset in its name. */
  find(tzid: string): Zone | undefined {
    if (!this.#found.has(tzid)) {
      this.#found.set(tzid, zoneByName(tzid) ?? this.#embedded(tzid) ?? zoneByOffset(tzid));
    }
    return this.#found.get(tzid);
  }

  /** The zone that the text as a whole is of: X-WR-TIMEZONE's, else that of its only VTIMEZONE. */
  home(): Zone | undefined {
    const [calendar] = this.#document.components;
    const named = calendar && firstLine(this.#document, calendar, 'X-WR-TIMEZONE')?.content?.value;
    const [definition, another] = this.definitions();
    const tzid = named ?? (another === undefined ? definition?.tzid : undefined);
    return tzid === undefined ? undefined : this.find(tzid);
  }

  /** A TZID that the document defines and that means this zone. */
  tzidOf(zoneId: string): string | undefined {
    return this.definitions().find(({ tzid }) => this.find(tzid)?.id === zoneId)?.tzid;
  }

  /** The document's VTIMEZONEs by the TZID they define. */
  definitions(): { tzid: string; component: Component }[] {
    return (this.#definitions ??= this.#document.components
      .filter(({ name }) => name === 'VTIMEZONE')
      .map((component) => ({ component, tzid: firstLine(this.#document, component, 'TZID')?.content?.value ?? '' })));
  }

  #embedded(tzid: string): Zone | undefined {
    const component = this.definitions().find((definition) => definition.tzid === tzid)?.component;
    if (component === undefined) return undefined;
    // What libical and its users write beside a name of their own.
    const location = firstLine(this.#document, component, 'X-LIC-LOCATION')?.content?.value;
    return (location === undefined ? undefined : zoneByName(location)) ?? readVtimezone(this.#document, component);
  }
}

/** The id under which a zone can be found again: its own, or the offset that holds at the instant. */
export function findableId(zone: Zone, epoch: EpochMs): string {
  return findZone(zone.id) === undefined ? fixedZone(zone.offsetAt(epoch)).id : zone.id;
}
