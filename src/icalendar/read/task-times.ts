import type { Span } from '../../time/span.ts';
import type { Problem } from '../errors.ts';
import { type Component, type ICalendarDocument, type Line, firstLine } from '../text/document.ts';
import { type ZoneTable, findableId } from '../zones/zone-table.ts';
import { type Moment, addDuration, readMoment } from './moment.ts';
import { recurrenceLines } from './recurrence-lines.ts';
import { type EventTimes, cancelledInstance, nominalDays, repeated } from './times.ts';

/**
 * When a VTODO is due (RFC 5545 section 3.6.2): at DUE, else DURATION after DTSTART, else at DTSTART. Undefined where it
 * is due at no time; a problem where its time cannot be read.
 */
export function readTaskTimes(document: ICalendarDocument, component: Component, zones: ZoneTable): EventTimes | Problem | undefined {
  const line = (name: string): Line | undefined => firstLine(document, component, name);
  const [start, due, duration] = [line('DTSTART'), line('DUE'), line('DURATION')];
  const main = due ?? start ?? cancelledInstance(document, component);
  if (main === undefined) return undefined;
  const at = readMoment(main, zones);
  if (at === undefined) return noDate(main);
  const problems = [...doubtOf(at, main), ...repeated(document, component, ['DTSTART', 'DUE', 'DURATION'])];
  const last = main !== start || duration === undefined ? at : addDuration(at, duration.content!.value);
  if (last === undefined) problems.push({ line: duration!.number, reason: 'DURATION has no valid value' });
  const shown = last ?? at;
  const times = { span: spanAt(shown), zone: shown.zone, problems };
  if (start === undefined || recurrenceLines(document, component).length === 0) return times;
  const begin = readMoment(start, zones);
  if (begin === undefined) return noDate(start);
  if (main !== start) problems.push(...doubtOf(begin, start));
  if (begin.kind !== shown.kind || shown.value < begin.value) {
    problems.push({ line: main.number, reason: `${main.name} is no end for what begins at DTSTART, and does not count` });
    return { span: spanAt(begin), zone: begin.zone, problems };
  }
  return { ...times, whole: { span: spanTo(begin, times.span), zone: begin.zone, nominalDays: main === start ? nominalDays(document, component) : undefined } };
}

/** A day, or a moment. */
function spanAt({ kind, value, zone }: Moment): Span {
  if (kind === 'date') return { kind, start: value, end: value + 1 };
  if (kind === 'floating') return { kind, start: value, end: value };
  return { kind, start: value, end: value, zone: findableId(zone!, value) };
}

/** From a moment to the end of a span of its kind. */
function spanTo(begin: Moment, last: Span): Span {
  const first = spanAt(begin);
  if (first.kind !== 'zoned' || last.kind !== 'zoned') return { ...first, end: last.end };
  return { ...first, end: last.end, ...(last.zone === first.zone ? {} : { endZone: last.zone }) };
}

function noDate({ name, number }: Line): Problem {
  return { line: number, reason: `${name} has no valid date` };
}

function doubtOf({ doubt }: Moment, { number }: Line): Problem[] {
  return doubt === undefined ? [] : [{ line: number, reason: doubt }];
}
