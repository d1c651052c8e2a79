import type { WallMs } from '../../time/day.ts';
import { KIND_WORDS } from '../../time/given.ts';
import type { Span } from '../../time/span.ts';
import { type Zone, wallFromEpoch } from '../../time/zone.ts';
import type { Problem } from '../errors.ts';
import { type Component, type ICalendarDocument, type Line, firstLine, linesNamed } from '../text/document.ts';
import { parseDateValue } from '../values/date-time.ts';
import { parseDuration } from '../values/duration.ts';
import { type ZoneTable, findableId } from '../zones/zone-table.ts';
import { type Moment, addDuration, alike, readMoment } from './moment.ts';

/** A span as a series takes it. */
interface SeriesSpan {
  readonly span: Span;
  /** The zone of the start as the text defines it. */
  readonly zone?: Zone | undefined;
  /** The start as written, where a clock change skips it. */
  readonly wallStart?: WallMs | undefined;
  /** Where DURATION gives days. */
  readonly nominalDays?: number | undefined;
}

/** When an event is, and how sure that is. */
export interface EventTimes extends SeriesSpan {
  /** Of a task that recurs, from its start until it is due: so its series is reckoned, and shown where it is due. */
  readonly whole?: SeriesSpan | undefined;
  /** Each of them makes the times unsafe to write anew. */
  readonly problems: readonly Problem[];
}

/** The times of a VEVENT with all defaults (RFC 5545 section 3.6.1); a problem where there is no start. */
export function readTimes(document: ICalendarDocument, component: Component, zones: ZoneTable): EventTimes | Problem {
  const problems: Problem[] = [];
  const startLine = firstLine(document, component, 'DTSTART') ?? cancelledInstance(document, component);
  if (startLine === undefined) {
    return { line: document.lines[component.begin]!.number, reason: `${component.name} has no DTSTART` };
  }
  const start = readMoment(startLine, zones);
  if (start === undefined) {
    return { line: startLine.number, reason: `${startLine.name} has no valid date: "${excerpt(startLine.content!.value)}"` };
  }
  problems.push(...repeated(document, component, ['DTSTART', 'DTEND', 'DURATION']));
  if (start.doubt !== undefined) problems.push({ line: startLine.number, reason: start.doubt });
  const end = readEnd(document, component, zones, start, problems);
  return {
    span: spanOf(start, end),
    zone: start.zone,
    wallStart: skippedWall(startLine, start),
    nominalDays: nominalDays(document, component),
    problems,
  };
}

/** A cancelled instance may leave out when it would have been (RFC 5546 sections 3.2.5 and 3.4.5). */
export function cancelledInstance(document: ICalendarDocument, component: Component): Line | undefined {
  const status = firstLine(document, component, 'STATUS')?.content?.value.trim().toUpperCase();
  return status === 'CANCELLED' ? firstLine(document, component, 'RECURRENCE-ID') : undefined;
}

/** Properties that may stand once and do not. */
export function repeated(document: ICalendarDocument, component: Component, names: readonly string[]): Problem[] {
  return names.flatMap((name) => {
    const second = linesNamed(document, component, name)[1];
    return second === undefined ? [] : [{ line: document.lines[second]!.number, reason: `${name} is there twice; the first one counts` }];
  });
}

function skippedWall(line: Line, start: Moment): WallMs | undefined {
  const value = parseDateValue(line.content!.value);
  if (value?.kind !== 'date-time' || value.utc || start.kind !== 'zoned') return undefined;
  return wallFromEpoch(start.zone!, start.value) === value.wall ? undefined : value.wall;
}

export function nominalDays(document: ICalendarDocument, component: Component): number | undefined {
  if (firstLine(document, component, 'DTEND') !== undefined) return undefined;
  const duration = parseDuration(firstLine(document, component, 'DURATION')?.content?.value ?? '');
  return duration !== undefined && duration.days > 0 ? duration.days : undefined;
}

function readEnd(
  document: ICalendarDocument,
  component: Component,
  zones: ZoneTable,
  start: Moment,
  problems: Problem[],
): Moment | undefined {
  const endLine = firstLine(document, component, 'DTEND');
  const durationLine = firstLine(document, component, 'DURATION');
  const line = endLine ?? durationLine;
  if (line === undefined) return undefined;
  const doubt = (reason: string, at: Line = line): void => void problems.push({ line: at.number, reason });
  if (endLine !== undefined && durationLine !== undefined) {
    doubt('DTEND and DURATION are both there; DTEND counts', durationLine);
  }
  const value = line.content!.value;
  const end = line === endLine ? readMoment(endLine, zones) : addDuration(start, value);
  if (end === undefined) {
    doubt(`${line.name} has no valid value: "${excerpt(value)}"`);
    return undefined;
  }
  if (end.doubt !== undefined && end.doubt !== start.doubt) doubt(end.doubt);
  if (end.kind !== start.kind) doubt(`DTEND is ${KIND_WORDS[end.kind]} and DTSTART is ${KIND_WORDS[start.kind]}`);
  const comparable = alike(end, start);
  if (comparable.value < start.value) {
    doubt(`${line.name} lies before DTSTART`);
    return undefined;
  }
  return comparable;
}

function spanOf(start: Moment, end: Moment | undefined): Span {
  if (start.kind === 'date') {
    return { kind: 'date', start: start.value, end: Math.max(end?.value ?? -Infinity, start.value + 1) };
  }
  if (start.kind === 'floating') return { kind: 'floating', start: start.value, end: end?.value ?? start.value };
  const zone = findableId(start.zone!, start.value);
  const endZone = end === undefined || end.zone === start.zone ? zone : findableId(end.zone!, end.value);
  return {
    kind: 'zoned',
    start: start.value,
    end: end?.value ?? start.value,
    zone,
    ...(endZone === zone ? {} : { endZone }),
  };
}

function excerpt(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
