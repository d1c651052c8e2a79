import { type Span, sameSpan } from '../../time/span.ts';
import { ICalendarError } from '../errors.ts';
import type { Vevent } from '../read/event.ts';
import { readMoment } from '../read/moment.ts';
import { type ICalendarDocument, linesNamed } from '../text/document.ts';
import type { TextEdit } from '../text/edit.ts';
import { vtimezoneLines } from '../zones/write-vtimezone.ts';
import { type ZoneTable, findableId } from '../zones/zone-table.ts';
import { formatUtc, setFirst } from './stamps.ts';
import { writeTimes } from './times.ts';

/** Ticks a task off, or lets it be done again (RFC 5545 sections 3.8.1.11, 3.8.2.1 and 3.8.1.8). */
export function patchCompletion(edit: TextEdit, document: ICalendarDocument, { component, fields }: Vevent, completed: boolean, now: number): void {
  if ((fields.task?.completed ?? false) === completed) return;
  setFirst(edit, document, component, 'STATUS', completed ? 'COMPLETED' : 'NEEDS-ACTION');
  if (completed) {
    setFirst(edit, document, component, 'COMPLETED', formatUtc(now));
    setFirst(edit, document, component, 'PERCENT-COMPLETE', '100');
    return;
  }
  for (const name of ['COMPLETED', 'PERCENT-COMPLETE']) {
    for (const index of linesNamed(document, component, name)) edit.remove(index);
  }
}

/**
 * Puts another time into a task: what is due moves, and what it begins at moves with it.
 *
 * @throws ICalendarError where the present time is in doubt or the new one cannot be written
 */
export function patchTaskTimes(edit: TextEdit, document: ICalendarDocument, task: Vevent, span: Span, zones: ZoneTable): void {
  const before = task.times.span;
  if (sameSpan(before, span)) return;
  const doubt = task.times.problems[0];
  if (doubt !== undefined) throw new ICalendarError(doubt.line, `the time cannot be changed: ${doubt.reason}`);
  const index = (name: string): number | undefined => linesNamed(document, task.component, name)[0];
  const [start, due, duration] = [index('DTSTART'), index('DUE'), index('DURATION')];
  const defined = new Set<string>();
  const write = (at: number, to: Span): void => {
    const { start: unfolded, defines } = writeTimes(to, { start: document.lines[at] }, zones);
    edit.replace(at, unfolded);
    for (const { zone, tzid } of defines) {
      if (defined.has(tzid)) continue;
      defined.add(tzid);
      edit.insertBefore(task.component.begin, ...vtimezoneLines(zone, to.start, to.end, tzid));
    }
  };
  if (due !== undefined) write(due, span);
  if (start === undefined) return;
  const begins = readMoment(document.lines[start]!, zones);
  if (begins === undefined || begins.kind !== span.kind || before.kind !== span.kind) {
    // A beginning of another kind than the end is not valid, and one that is later than it is none.
    if (due === undefined) write(start, span);
    else edit.remove(start);
    if (duration !== undefined) edit.remove(duration);
    return;
  }
  const moved = begins.value + (span.start - before.start);
  const zone = begins.zone === undefined ? '' : findableId(begins.zone, begins.value);
  write(start, span.kind === 'zoned' ? { ...span, start: moved, end: moved, zone } : { ...span, start: moved, end: moved });
}
