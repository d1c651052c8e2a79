import type { Span } from '../../time/span.ts';
import type { Problem } from '../errors.ts';
import { type Component, type ICalendarDocument, type Line, firstLine } from '../text/document.ts';
import { type ZoneTable, findableId } from '../zones/zone-table.ts';
import { type Moment, addDuration, readMoment } from './moment.ts';
import { recurrenceLines } from './recurrence-lines.ts';
import { type EventTimes, cancelledInstance } from './times.ts';

/**
 * When a VTODO is due (RFC 5545 section 3.6.2): at DUE, else DURATION after DTSTART, else at DTSTART. A series is
 * reckoned from DTSTART. Undefined where it is due at no time; a problem where its time cannot be read.
 */
export function readTaskTimes(document: ICalendarDocument, component: Component, zones: ZoneTable): EventTimes | Problem | undefined {
  const [start, due] = [firstLine(document, component, 'DTSTART'), firstLine(document, component, 'DUE')];
  const recurs = recurrenceLines(document, component).length > 0;
  const line = (recurs ? (start ?? due) : (due ?? start)) ?? cancelledInstance(document, component);
  if (line === undefined) return undefined;
  const at = readMoment(line, zones);
  if (at === undefined) return { line: line.number, reason: `${line.name} has no valid date` };
  const duration = firstLine(document, component, 'DURATION');
  const shown = line === start && !recurs && duration !== undefined ? (addDuration(at, duration.content!.value) ?? at) : at;
  return { span: spanAt(shown), zone: at.zone, problems: doubtOf(at, line) };
}

/** A day, or a moment. */
function spanAt({ kind, value, zone }: Moment): Span {
  if (kind === 'date') return { kind, start: value, end: value + 1 };
  if (kind === 'floating') return { kind, start: value, end: value };
  return { kind, start: value, end: value, zone: findableId(zone!, value) };
}

function doubtOf({ doubt }: Moment, { number }: Line): Problem[] {
  return doubt === undefined ? [] : [{ line: number, reason: doubt }];
}
