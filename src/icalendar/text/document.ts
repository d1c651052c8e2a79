import { type ContentLine, componentName, cutLines, lineName, parseContentLine, physicalLines, unfold } from '../content-line.ts';
import type { Problem } from '../errors.ts';

/** One content line of a document, as written and as read. */
export class Line {
  /** With folds and line end. */
  readonly raw: string;
  /** 1-based number of its first physical line. */
  readonly number: number;
  readonly name: string;
  readonly #unfolded: string;
  #content: ContentLine | undefined | null = null;

  constructor(raw: string, number: number) {
    this.raw = raw;
    this.number = number;
    this.#unfolded = unfold(raw);
    this.name = lineName(this.#unfolded);
  }

  get unfolded(): string {
    return this.#unfolded;
  }

  /** Undefined when the line is broken. */
  get content(): ContentLine | undefined {
    if (this.#content === null) this.#content = parseContentLine(this.#unfolded);
    return this.#content;
  }
}

/** A component of a document: where it stands, and the lines that are its own. */
export interface Component {
  /** Upper case. */
  readonly name: string;
  readonly parent: Component | undefined;
  /** Index of its BEGIN line. */
  readonly begin: number;
  /** Index of its END line, or of the first line behind it when it is never closed. */
  end: number;
  closed: boolean;
  /** Indices of its property lines, without those of its children. */
  readonly properties: number[];
  readonly children: Component[];
}

/** A text in content lines and components. Joining the lines' `raw` gives the text, whatever is in it. */
export interface ICalendarDocument {
  readonly text: string;
  readonly lines: readonly Line[];
  /** All components in the order of their BEGIN lines. */
  readonly components: readonly Component[];
  /** What new lines end in: as most of the text's do. */
  readonly eol: string;
  readonly problems: readonly Problem[];
}

// RFC 5545 section 3.6: these stand in VCALENDAR only, so one that begins within another shows that the
// other was never closed.
const IN_CALENDAR_ONLY = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE'];

/** What cannot be open any more where a component of this name begins. */
function mustNotContain(name: string): readonly string[] {
  if (name === 'VCALENDAR') return ['VCALENDAR', ...IN_CALENDAR_ONLY];
  return IN_CALENDAR_ONLY.includes(name) ? IN_CALENDAR_ONLY : [];
}

/** Reads a text into lines and components; never throws. */
export function parseDocument(text: string): ICalendarDocument {
  return outcomeOf(documentInSteps(text));
}

/** How many lines a step of {@link documentInSteps} goes through. */
const STEP_LINES = 500;

/** As {@link parseDocument}, a step of lines at a time. */
export function* documentInSteps(text: string): Generator<void, ICalendarDocument> {
  const lines: Line[] = [];
  let number = 1;
  for (const raw of cutLines(text)) {
    lines.push(new Line(raw, number));
    number += physicalLines(raw);
    if (lines.length % STEP_LINES === 0) yield;
  }
  let eol: string | undefined;
  return {
    text,
    lines,
    // Found when something is written: most texts are only read.
    get eol() {
      return (eol ??= prevailingEnd(lines));
    },
    ...(yield* nest(lines)),
  };
}

/** What a line may end in, the longest first. */
const ENDS = ['\r\r\n', '\r\n', '\n', '\r'];

/** CR alone only where no line has more: many readers end lines at LF alone, and would not see where such a line ends. */
function prevailingEnd(lines: readonly Line[]): string {
  const counts = ENDS.map(() => 0);
  for (const { raw } of lines) {
    const index = ENDS.findIndex((end) => raw.endsWith(end));
    if (index !== -1) counts[index]!++;
  }
  const [cr] = counts.splice(-1);
  const most = Math.max(...counts);
  if (most === 0) return cr! > 0 ? '\r' : '\r\n';
  return ENDS[counts.indexOf(most)]!;
}

/** What comes of steps that are taken all at once. */
export function outcomeOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* nest(lines: readonly Line[]): Generator<void, { components: Component[]; problems: Problem[] }> {
  const components: Component[] = [];
  const problems: Problem[] = [];
  const open: Component[] = [];
  // Counted, so that no line costs a walk through all that is open: files may nest without end.
  const openNames = new Map<string, number>();
  const isOpen = (name: string): boolean => (openNames.get(name) ?? 0) > 0;

  const close = (index: number, closed: boolean): Component => {
    const component = open.pop()!;
    component.end = index;
    component.closed = closed;
    openNames.set(component.name, openNames.get(component.name)! - 1);
    if (!closed) {
      problems.push({ line: lines[component.begin]!.number, reason: `${component.name} begins here and never ends` });
    }
    return component;
  };

  for (const [index, line] of lines.entries()) {
    if (index % STEP_LINES === STEP_LINES - 1) yield;
    if (line.name === 'BEGIN') {
      const name = componentName(line.unfolded);
      while (mustNotContain(name).some(isOpen)) close(index, false);
      const parent = open.at(-1);
      const component: Component = { name, parent, begin: index, end: index, closed: false, properties: [], children: [] };
      parent?.children.push(component);
      components.push(component);
      open.push(component);
      openNames.set(name, (openNames.get(name) ?? 0) + 1);
    } else if (line.name === 'END') {
      const name = componentName(line.unfolded);
      if (!isOpen(name)) {
        problems.push({ line: line.number, reason: `END:${name} has no BEGIN` });
        continue;
      }
      while (open.at(-1)!.name !== name) close(index, false);
      close(index, true);
    } else if (line.unfolded.trim() !== '') {
      open.at(-1)?.properties.push(index);
    }
  }
  while (open.length > 0) close(lines.length, false);
  return { components, problems };
}

/** The indices of the component's own lines of a name, in order, without broken ones. */
export function linesNamed(document: ICalendarDocument, component: Component, name: string): number[] {
  return component.properties.filter((index) => isNamed(document.lines[index]!, name));
}

/** The component's first own line of a name that is not broken. */
export function firstLine(document: ICalendarDocument, component: Component, name: string): Line | undefined {
  const index = component.properties.find((at) => isNamed(document.lines[at]!, name));
  return index === undefined ? undefined : document.lines[index];
}

function isNamed(line: Line, name: string): boolean {
  return line.name === name && line.content !== undefined;
}
