// Content lines, RFC 5545 section 3.1. This file imports nothing, so that the proxy can use it alone.

/** A parameter of a content line, with its values unquoted and decoded. */
export interface Parameter {
  /** Upper case. */
  readonly name: string;
  readonly values: readonly string[];
  /** As written, without the leading semicolon. */
  readonly raw: string;
}

/** An unfolded content line in its parts. */
export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  readonly params: readonly Parameter[];
  /** As written: TEXT stays escaped. */
  readonly value: string;
}

/**
 * A text cut into content lines, each with its folds and line end, so that joining them gives the text.
 * A line ends in LF, in CR or in any number of CR with an LF behind them: each is in use, and for some reader
 * of the text each is an end.
 */
export function* cutLines(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    let to = from;
    do to = physicalEnd(text, to);
    while (to < text.length && isBlank(text, to));
    yield text.slice(from, to);
    from = to;
  }
}

/** How many physical lines a content line of {@link cutLines} spans. */
export function physicalLines(raw: string): number {
  let count = 0;
  for (let at = 0; at < raw.length; count++) at = physicalEnd(raw, at);
  return count;
}

/** What ends a content line of {@link cutLines}; empty at the end of a text. */
export function lineEnd(raw: string): string {
  let from = raw.length;
  while (from > 0 && (raw[from - 1] === '\r' || raw[from - 1] === '\n')) from--;
  return raw.slice(from);
}

const LF = 0x0a;
const CR = 0x0d;

/** Where the next physical line begins. */
function physicalEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) break;
  }
  while (text.charCodeAt(at) === CR) at++;
  return text.charCodeAt(at) === LF ? at + 1 : at;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09;
}

// The look-behind keeps a long run of CR from being tried from each of its places.
const FOLD = /(?<!\r)(?:\r+\n?|\n)[ \t]/g;

/** A content line without its folds, its line end and a byte order mark. */
export function unfold(raw: string): string {
  const line = raw.slice(0, raw.length - lineEnd(raw).length);
  const joined = line.includes('\n') || line.includes('\r') ? line.replace(FOLD, '') : line;
  return joined.startsWith('\uFEFF') ? joined.slice(1) : joined;
}

/** The upper-case name of an unfolded line, also of one that is broken behind it. */
export function lineName(unfolded: string): string {
  const end = nameEnd(unfolded);
  return bareName(end === -1 ? unfolded : unfolded.slice(0, end));
}

const COLON = 0x3a;
const SEMICOLON = 0x3b;

/** Where the first colon or semicolon stands, or -1. */
function nameEnd(unfolded: string): number {
  for (let at = 0; at < unfolded.length; at++) {
    const code = unfolded.charCodeAt(at);
    if (code === COLON || code === SEMICOLON) return at;
  }
  return -1;
}

/** The upper-case name of the component that an unfolded BEGIN or END line is about. */
export function componentName(unfolded: string): string {
  return bareName(unfolded.slice(nameEnd(unfolded) + 1));
}

/** Without what other readers drop: else a rule could hide from us and not from them. */
function bareName(name: string): string {
  if (isPlain(name)) return name;
  return name.replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFEFF]/g, '').trim().toUpperCase();
}

/** Whether a name is of `A`–`Z`, `0`–`9` and `-` alone, as nearly all are. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if ((code < 0x41 || code > 0x5a) && (code < 0x30 || code > 0x39) && code !== 0x2d) return false;
  }
  return true;
}

/** The parts of an unfolded line; undefined when it has no colon outside quotes or no name. */
export function parseContentLine(unfolded: string): ContentLine | undefined {
  let at = nameEnd(unfolded);
  const name = lineName(unfolded);
  if (at === -1 || name === '') return undefined;
  const params: Parameter[] = [];
  while (unfolded[at] === ';') {
    const end = outsideQuotes(unfolded, at + 1, ';:');
    if (end === -1) return undefined;
    if (end > at + 1) params.push(parseParameter(unfolded.slice(at + 1, end)));
    at = end;
  }
  return { name, params, value: unfolded.slice(at + 1) };
}

/** The decoded first value of a parameter, by its upper-case name. */
export function parameter(line: ContentLine, name: string): string | undefined {
  return line.params.find((param) => param.name === name)?.values[0];
}

/** The next of the `stops` outside quotes, or -1. A quote that never closes is a letter like others. */
function outsideQuotes(text: string, from: number, stops: string): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at]!;
    if (stops.includes(char)) return at;
    if (char === '"') {
      const close = text.indexOf('"', at + 1);
      if (close !== -1) at = close;
    }
  }
  return -1;
}

function parseParameter(raw: string): Parameter {
  const equals = raw.indexOf('=');
  if (equals === -1) return { name: raw.trim().toUpperCase(), values: [], raw };
  const values: string[] = [];
  for (let from = equals + 1; from !== 0; ) {
    const comma = outsideQuotes(raw, from, ',');
    values.push(decodeParameterValue(comma === -1 ? raw.slice(from) : raw.slice(from, comma)));
    from = comma + 1;
  }
  return { name: raw.slice(0, equals).trim().toUpperCase(), values, raw };
}

const CARETS: Record<string, string> = { "^'": '"', '^n': '\n', '^^': '^' };

/** A parameter value without its quotes, with RFC 6868's carets decoded. */
function decodeParameterValue(value: string): string {
  const bare = value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
  return bare.replace(/\^['n^]/g, (caret) => CARETS[caret]!);
}

/** A lone surrogate has no UTF-8 form: what would be sent is not what would be kept. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** A parameter as text without the leading semicolon, quoted and caret-encoded where it must be (RFC 6868). */
export function formatParameter(name: string, value: string): string {
  const encoded = wellFormed(value)
    .replace(/\^/g, '^^')
    .replace(/\r\n|\r|\n/g, '^n')
    .replace(/"/g, "^'")
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
  return `${name}=${/[;:,]/.test(encoded) ? `"${encoded}"` : encoded}`;
}

const RECURRENCE = new Set(['RRULE', 'RDATE', 'EXRULE', 'RECURRENCE-ID']);

/**
 * Whether a text holds a recurrence: RRULE, RDATE, EXRULE or RECURRENCE-ID outside VTIMEZONE, in any case
 * and however folded. Also true where it cannot be told: in a text that is no VCALENDAR, that is cut off,
 * or whose components do not nest.
 */
export function hasRecurrence(text: string): boolean {
  const open: string[] = [];
  let calendars = 0;
  const unfolded = text.replace(FOLD, '');
  // What Unicode calls a line end may be one for a server.
  if (HIDDEN_RECURRENCE.test(unfolded)) return true;
  for (const line of unfolded.split(/[\r\n]+/)) {
    const name = lineName(line);
    if (RECURRENCE.has(name) && open[1] !== 'VTIMEZONE') return true;
    if (name !== 'BEGIN' && name !== 'END') continue;
    const component = componentName(line);
    if (name === 'END') {
      if (open.pop() !== component) return true;
      continue;
    }
    // Only its own STANDARD and DAYLIGHT may stand in a VTIMEZONE: anything else there could hide a rule.
    if (open[1] === 'VTIMEZONE' && (open.length > 2 || !OBSERVANCES.has(component))) return true;
    if ((component === 'VCALENDAR') !== (open.length === 0)) return true;
    if (component === 'VCALENDAR') calendars++;
    open.push(component);
  }
  return calendars === 0 || open.length > 0;
}

const HIDDEN_RECURRENCE = /[\u000B\u000C\u001C-\u001E\u0085\u2028\u2029][ \t]*(?:RRULE|RDATE|EXRULE|RECURRENCE-ID)[ \t]*[:;]/i;
const OBSERVANCES = new Set(['STANDARD', 'DAYLIGHT']);
