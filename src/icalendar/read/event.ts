import { UNDECODED } from '../../model/undecoded.ts';
import type { Span } from '../../time/span.ts';
import type { Problem } from '../errors.ts';
import { type Component, type ICalendarDocument, type Line, firstLine } from '../text/document.ts';
import type { ZoneTable } from '../zones/zone-table.ts';
import { type EventFields, readFields } from './details.ts';
import { textOf } from './jcal.ts';
import { readTaskTimes } from './task-times.ts';
import { type EventTimes, readTimes } from './times.ts';

/** What a text says of one event (one UID). */
export interface ResourceEvent extends EventFields {
  readonly uid: string;
  readonly span: Span;
  readonly recurring: boolean;
  readonly problems: readonly Problem[];
}

/** One VEVENT, or a VTODO that is due at some time, as read. */
export interface Vevent {
  readonly component: Component;
  readonly uid: string;
  readonly sequence: number;
  readonly fields: EventFields;
  readonly times: EventTimes;
  readonly problems: readonly Problem[];
}

/** Reads a VEVENT or VTODO; a problem where it cannot be placed in time, undefined for a task that has none. */
export function readVevent(document: ICalendarDocument, component: Component, zones: ZoneTable): Vevent | Problem | undefined {
  const times = (component.name === 'VTODO' ? readTaskTimes : readTimes)(document, component, zones);
  if (times === undefined || 'reason' in times) return times;
  const begin = document.lines[component.begin]!.number;
  const problems: Problem[] = [...times.problems];
  const uid = uidOf(document, component);
  if (uid === undefined) problems.push({ line: begin, reason: 'the event has no UID' });
  if (!component.closed) problems.push({ line: begin, reason: 'the event never ends: part of it may be missing' });
  for (const index of component.properties) {
    const line = document.lines[index]!;
    const reason = doubtOf(line);
    if (reason !== undefined) problems.push({ line: line.number, reason });
  }
  return {
    component,
    uid: uid ?? `no-uid-${begin}`,
    sequence: Number.parseInt(text(document, component, 'SEQUENCE') ?? '0', 10) || 0,
    fields: readFields(document, component),
    times,
    problems,
  };
}

/** The UID of a component; undefined where it is blank too, for then it names nothing. */
export function uidOf(document: ICalendarDocument, component: Component): string | undefined {
  const uid = text(document, component, 'UID');
  return uid === undefined || uid.trim() === '' ? undefined : uid;
}

/** The text of a component's first property of a name. */
export function text(document: ICalendarDocument, component: Component, name: string): string | undefined {
  const line = firstLine(document, component, name);
  return line === undefined ? undefined : textOf(line);
}

function doubtOf({ content, raw }: Line): string | undefined {
  if (content === undefined) return 'the line is no property: it has no colon or no name';
  return raw.includes(UNDECODED) ? 'the line holds bytes that are no UTF-8: the event cannot be edited' : undefined;
}
