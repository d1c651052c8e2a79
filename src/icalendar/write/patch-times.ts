import { type Span, sameSpan } from '../../time/span.ts';
import { ICalendarError } from '../errors.ts';
import type { Vevent } from '../read/event.ts';
import { type ICalendarDocument, type Line, linesNamed } from '../text/document.ts';
import type { TextEdit } from '../text/edit.ts';
import { vtimezoneLines } from '../zones/write-vtimezone.ts';
import type { ZoneTable } from '../zones/zone-table.ts';
import { writeTimes } from './times.ts';

/**
 * Puts other times into an event.
 *
 * @throws ICalendarError where the present ones are in doubt or the new ones cannot be written
 */
export function patchTimes(edit: TextEdit, document: ICalendarDocument, event: Vevent, span: Span, zones: ZoneTable): void {
  if (sameSpan(event.times.span, span)) return;
  const doubt = event.times.problems[0];
  if (doubt !== undefined) throw new ICalendarError(doubt.line, `the time cannot be changed: ${doubt.reason}`);
  if (span.end < span.start) throw new ICalendarError(0, 'the end lies before the start');
  const index = (name: string): number | undefined => linesNamed(document, event.component, name)[0];
  const [start, end, duration] = [index('DTSTART')!, index('DTEND'), index('DURATION')];
  const line = (at: number | undefined): Line | undefined => (at === undefined ? undefined : document.lines[at]);
  let written;
  try {
    written = writeTimes(span, { start: line(start), end: line(end), duration: line(duration) }, zones);
  } catch (cause) {
    if (cause instanceof ICalendarError) throw cause;
    throw new ICalendarError(document.lines[start]!.number, `the time cannot be written: ${String(cause)}`, { cause });
  }
  // A side that stays keeps its line, also where that is written as no one would write it now.
  if (!sameSide(event.times.span, span, 'start')) edit.replace(start, written.start);
  for (const [at, unfolded] of [[end, written.end], [duration, written.duration]] as const) {
    if (at !== undefined && unfolded !== undefined) {
      if (at !== end || !sameSide(event.times.span, span, 'end')) edit.replace(at, unfolded);
    } else if (at !== undefined) edit.remove(at);
    else if (unfolded !== undefined) edit.insertBefore(start + 1, unfolded);
  }
  if (span.kind !== 'zoned') return;
  for (const { zone, tzid } of written.defines) edit.insertBefore(event.component.begin, ...vtimezoneLines(zone, span.start, span.end, tzid));
}

function sameSide(a: Span, b: Span, side: 'start' | 'end'): boolean {
  const zone = (span: Span): string => (span.kind !== 'zoned' ? '' : side === 'end' ? (span.endZone ?? span.zone) : span.zone);
  return a.kind === b.kind && a[side] === b[side] && zone(a) === zone(b);
}
