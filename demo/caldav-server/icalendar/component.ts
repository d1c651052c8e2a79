export interface Property {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

/** The text is not iCalendar; `line` counts content lines from 1, after unfolding. */
export class ICalendarError extends Error {
  override readonly name = 'ICalendarError';
  readonly line: number;
  constructor(message: string, line = 0) {
    super(line > 0 ? `${message} (content line ${line})` : message);
    this.line = line;
  }
}

// RFC 5545 section 3.1: contentline = name *(";" param ) ":" value
const NAME = /^[A-Za-z0-9-]+/;
const PARAMETER = /^;([A-Za-z0-9-]+)=((?:"[^"]*"|[^",;:]*)(?:,(?:"[^"]*"|[^",;:]*))*)/;

/** Reads one iCalendar object: a VCALENDAR and all that it holds. */
export function readICalendar(text: string): Component {
  const open: { name: string; properties: Property[]; components: Component[] }[] = [];
  let root: Component | undefined;
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '').split('\n');
  lines.forEach((line, index) => {
    if (line === '') return;
    const property = readProperty(line, index + 1);
    const inside = open.at(-1);
    const kind = property.value.toUpperCase();
    if (property.name === 'BEGIN') {
      if (root) throw new ICalendarError('A resource holds one VCALENDAR', index + 1);
      open.push({ name: kind, properties: [], components: [] });
    } else if (property.name === 'END') {
      if (inside?.name !== kind) throw new ICalendarError(`END:${kind} closes nothing that is open`, index + 1);
      open.pop();
      const parent = open.at(-1);
      if (parent) parent.components.push(inside);
      else root = inside;
    } else if (inside) {
      inside.properties.push(property);
    } else {
      throw new ICalendarError(`${property.name} stands outside VCALENDAR`, index + 1);
    }
  });
  if (open.length > 0 || root?.name !== 'VCALENDAR') throw new ICalendarError('There is no complete VCALENDAR');
  return root;
}

function readProperty(line: string, number: number): Property {
  const name = NAME.exec(line)?.[0];
  if (name === undefined) throw new ICalendarError('A content line begins with a name', number);
  const parameters = new Map<string, string>();
  let rest = line.slice(name.length);
  for (let match = PARAMETER.exec(rest); match; match = PARAMETER.exec(rest)) {
    const [whole, key = '', value = ''] = match;
    parameters.set(key.toUpperCase(), /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value);
    rest = rest.slice(whole.length);
  }
  if (!rest.startsWith(':')) throw new ICalendarError(`${name} has no value`, number);
  return { name: name.toUpperCase(), parameters, value: rest.slice(1) };
}

/** The first property of that name. */
export function property(component: Component, name: string): Property | undefined {
  return component.properties.find((candidate) => candidate.name === name);
}

/** The components that a calendar object is about: all but its time zones. */
export function mainComponents(calendar: Component): Component[] {
  return calendar.components.filter(({ name }) => name !== 'VTIMEZONE');
}
