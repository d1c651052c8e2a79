import type { Zone } from '../../time/zone.ts';
import { canonicalComponent } from '../merge/canonical.ts';
import { type Component, type ICalendarDocument, parseDocument } from '../text/document.ts';
import { foldLine } from '../text/fold.ts';
import { definedTzid, referencedTzid } from '../zones/tzid.ts';
import { vtimezoneLines } from '../zones/write-vtimezone.ts';
import { zoneByName } from '../zones/zone-names.ts';
import { timesIn } from './times-in.ts';

const PRODID = '-//DayFlow//dayflow-calendar//EN';

/**
 * One iCalendar file of many resources: each component line for line, each time zone once. A zone whose name says which
 * it is, is that zone whatever its VTIMEZONE says, and is defined anew for all the times of the file. Two resources that
 * mean different zones by another TZID stand in a VCALENDAR each (a stream may hold several: RFC 5545 section 3.4).
 */
export class ObjectJoiner {
  readonly #streams: Stream[] = [emptyStream()];
  #earliest = Infinity;
  #latest = -Infinity;

  /** Adds the components of a resource. */
  add(text: string): void {
    const document = parseDocument(text);
    const zones = new Map<string, Component>();
    for (const component of document.components) {
      if (component.name !== 'VTIMEZONE') continue;
      const id = definedTzid(document, component);
      if (zoneByName(id) === undefined) zones.set(id, component);
    }
    const meanings = new Map(Array.from(zones, ([id, zone]) => [id, canonicalComponent(document, zone)]));
    const stream = this.#streamFor(meanings);
    for (const [id, zone] of zones) {
      if (stream.meanings.has(id)) continue;
      stream.meanings.set(id, meanings.get(id)!);
      stream.zones.push(componentText(document, zone));
    }
    for (const component of document.components) {
      if (component.name === 'VTIMEZONE' || component.parent?.name !== 'VCALENDAR') continue;
      stream.objects.push(componentText(document, component));
      for (const [id, zone] of zonesNamedIn(document, component)) stream.known.set(id, zone);
      for (const time of timesIn(document, component)) {
        this.#earliest = Math.min(this.#earliest, time);
        this.#latest = Math.max(this.#latest, time);
      }
    }
  }

  toString(): string {
    const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODID}`, 'CALSCALE:GREGORIAN', ''].join('\r\n');
    return this.#streams
      .map(({ known, zones, objects }) => `${head}${this.#definitions(known)}${zones.join('')}${objects.join('')}END:VCALENDAR\r\n`)
      .join('');
  }

  #definitions(known: ReadonlyMap<string, Zone>): string {
    // Without a time in the file there is none that needs a zone.
    if (this.#earliest > this.#latest) return '';
    return Array.from(known, ([id, zone]) => vtimezoneLines(zone, this.#earliest, this.#latest, id))
      .flat()
      .map((line) => foldLine(line, '\r\n'))
      .join('');
  }

  /** The first in which these zones mean what they mean here. */
  #streamFor(meanings: ReadonlyMap<string, string>): Stream {
    let stream = this.#streams.find((each) => [...meanings].every(([id, meaning]) => (each.meanings.get(id) ?? meaning) === meaning));
    if (stream === undefined) this.#streams.push((stream = emptyStream()));
    return stream;
  }
}

/** All resources at once, as {@link ObjectJoiner} joins them. */
export function joinObjects(texts: Iterable<string>): string {
  const joiner = new ObjectJoiner();
  for (const text of texts) joiner.add(text);
  return joiner.toString();
}

interface Stream {
  /** Zones that are known by their TZID. */
  readonly known: Map<string, Zone>;
  /** What the other TZIDs mean here, and the VTIMEZONEs that say so. */
  readonly meanings: Map<string, string>;
  readonly zones: string[];
  readonly objects: string[];
}

function emptyStream(): Stream {
  return { known: new Map(), meanings: new Map(), zones: [], objects: [] };
}

/** Zones that a component refers to by names that tell which they are, whether the resource defines them or not. */
function* zonesNamedIn({ lines }: ICalendarDocument, component: Component): Generator<[string, Zone]> {
  const seen = new Set<string>();
  for (const { content } of lines.slice(component.begin, component.end)) {
    const id = content && referencedTzid(content);
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    const zone = zoneByName(id);
    if (zone !== undefined) yield [id, zone];
  }
}

function componentText({ lines }: ICalendarDocument, component: Component): string {
  const text = lines.slice(component.begin, component.end + (component.closed ? 1 : 0)).map(({ raw }) => ended(raw)).join('');
  return component.closed ? text : `${text}END:${component.name}\r\n`;
}

/** One kind of line end in a file, whatever the resources have: that of RFC 5545 section 3.1. */
function ended(raw: string): string {
  const line = raw.replace(/\r\n?|\n/g, '\r\n');
  return line.endsWith('\n') ? line : `${line}\r\n`;
}
