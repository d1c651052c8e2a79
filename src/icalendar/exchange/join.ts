import { canonicalComponent } from '../merge/canonical.ts';
import { text as textOfProperty } from '../read/event.ts';
import { type Component, type ICalendarDocument, parseDocument } from '../text/document.ts';

const PRODID = '-//DayFlow//dayflow-calendar//EN';

/**
 * One iCalendar file of many resources: each component line for line, each time zone once. Two resources that mean
 * different zones by one TZID stand in a VCALENDAR each (a stream may hold several: RFC 5545 section 3.4).
 */
export class ObjectJoiner {
  readonly #streams: Stream[] = [emptyStream()];

  /** Adds the components of a resource. */
  add(text: string): void {
    const document = parseDocument(text);
    const zones = new Map<string, Component>();
    for (const component of document.components) {
      if (component.name === 'VTIMEZONE') zones.set(textOfProperty(document, component, 'TZID') ?? '', component);
    }
    const meanings = new Map(Array.from(zones, ([id, zone]) => [id, canonicalComponent(document, zone)]));
    const stream = this.#streamFor(meanings);
    for (const [id, zone] of zones) {
      if (stream.meanings.has(id)) continue;
      stream.meanings.set(id, meanings.get(id)!);
      stream.zones.push(componentText(document, zone));
    }
    for (const component of document.components) {
      if (component.name !== 'VTIMEZONE' && component.parent?.name === 'VCALENDAR') stream.objects.push(componentText(document, component));
    }
  }

  toString(): string {
    const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODID}`, 'CALSCALE:GREGORIAN', ''].join('\r\n');
    return this.#streams.map(({ zones, objects }) => `${head}${zones.join('')}${objects.join('')}END:VCALENDAR\r\n`).join('');
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
  readonly meanings: Map<string, string>;
  readonly zones: string[];
  readonly objects: string[];
}

function emptyStream(): Stream {
  return { meanings: new Map(), zones: [], objects: [] };
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
