import type { Problem } from '../errors.ts';
import { type ICalendarDocument, firstLine } from '../text/document.ts';
import { zoneTables } from '../zones/zone-table.ts';
import { text } from './event.ts';
import { type Moment, addDuration, readMoment } from './moment.ts';
import { repeated } from './times.ts';

export type TaskStatus = 'needs-action' | 'in-process' | 'completed' | 'cancelled';

/** A VTODO as read (RFC 5545 section 3.6.2). */
export interface TaskReading {
  readonly uid: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly start?: Moment | undefined;
  readonly due?: Moment | undefined;
  readonly completed?: Moment | undefined;
  /** 0–100. */
  readonly percent?: number | undefined;
  readonly status?: TaskStatus | undefined;
}

const STATUSES: readonly TaskStatus[] = ['needs-action', 'in-process', 'completed', 'cancelled'];

/** Reads the tasks of a document, and reports the dates in them that are none. */
export function readTasks(document: ICalendarDocument): { tasks: TaskReading[]; problems: Problem[] } {
  const zonesOf = zoneTables(document);
  const problems: Problem[] = [];
  const tasks = document.components
    .filter(({ name }) => name === 'VTODO')
    .map((component): TaskReading => {
      const zones = zonesOf(component);
      const moment = (name: string): Moment | undefined => {
        const line = firstLine(document, component, name);
        const read = line && readMoment(line, zones);
        const reason = line !== undefined && read === undefined ? `${name} has no valid date` : read?.doubt;
        if (reason !== undefined) problems.push({ line: line!.number, reason });
        return read;
      };
      const start = moment('DTSTART');
      const length = firstLine(document, component, 'DURATION');
      const until = start && length && addDuration(start, length.content!.value);
      if (start !== undefined && length !== undefined && until === undefined) problems.push({ line: length.number, reason: 'DURATION has no valid value' });
      problems.push(...repeated(document, component, ['DTSTART', 'DUE', 'DURATION']));
      const percent = Number(text(document, component, 'PERCENT-COMPLETE') ?? NaN);
      const begin = document.lines[component.begin]!.number;
      return {
        uid: text(document, component, 'UID') ?? `no-uid-${begin}`,
        title: text(document, component, 'SUMMARY') ?? '',
        description: text(document, component, 'DESCRIPTION'),
        start,
        due: moment('DUE') ?? until,
        completed: moment('COMPLETED'),
        percent: percent >= 0 && percent <= 100 ? percent : undefined,
        status: STATUSES.find((status) => status === text(document, component, 'STATUS')?.trim().toLowerCase()),
      };
    });
  return { tasks, problems };
}
