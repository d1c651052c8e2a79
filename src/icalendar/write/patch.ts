import type { Reminder } from '../../model/reminder.ts';
import { UNDECODED } from '../../model/undecoded.ts';
import type { Span } from '../../time/span.ts';
import { hasRecurrence } from '../content-line.ts';
import { ICalendarError } from '../errors.ts';
import { type Vevent, readVevent } from '../read/event.ts';
import { recurrenceLines } from '../read/recurrence-lines.ts';
import { textOf } from '../read/jcal.ts';
import { type Component, type ICalendarDocument, linesNamed, parseDocument } from '../text/document.ts';
import { TextEdit } from '../text/edit.ts';
import { type ZoneTable, zoneTables } from '../zones/zone-table.ts';
import { patchAlarms } from './alarms.ts';
import { patchCategories } from './categories.ts';
import { DEFAULTS, FIELDS, type Field, type FieldValues, fieldValue, isWord } from './fields.ts';
import { patchCompletion, patchTaskTimes } from './patch-task.ts';
import { patchTimes } from './patch-times.ts';
import { propertyLine } from './property.ts';
import { sequenceOf, stamp } from './stamps.ts';

/** What an edit sets; null removes, an absent field stays. */
export interface TextPatch extends FieldValues {
  readonly span?: Span | undefined;
  readonly categories?: readonly string[] | null | undefined;
  readonly reminders?: readonly Reminder[] | null | undefined;
  /** Of a task. */
  readonly completed?: boolean | undefined;
}

const PERSONAL: readonly Field[] = ['transparency'];
const SHARED = (Object.keys(FIELDS) as Field[]).filter((field) => !PERSONAL.includes(field));

/**
 * The text with only the lines replaced that the patch concerns, and SEQUENCE, DTSTAMP and LAST-MODIFIED.
 * A patch that says what the text says already gives the same text.
 *
 * @param now epoch milliseconds
 * @throws ICalendarError where the event cannot be edited without loss
 */
export function patchText(text: string, patch: TextPatch, now: number): string {
  const document = parseDocument(text);
  const zonesOf = zoneTables(document);
  const event = editableEvent(document, zonesOf);
  const edit = new TextEdit(document);
  const patchFields = (fields: readonly Field[]): void => {
    for (const field of fields) if (patch[field] !== undefined) patchField(edit, document, event, field, patch[field]);
  };
  patchFields(SHARED);
  if (patch.categories !== undefined) patchCategories(edit, document, event.component, patch.categories ?? []);
  const isTask = event.component.name === 'VTODO';
  if (patch.completed !== undefined && isTask) patchCompletion(edit, document, event, patch.completed, now);
  if (patch.span !== undefined) (isTask ? patchTaskTimes : patchTimes)(edit, document, event, patch.span, zonesOf(event.component));
  // What concerns the person alone is no revision of the event (RFC 5546 section 2.1.4).
  const sequence = sequenceOf(document, event.component) + (edit.changed ? 1 : 0);
  patchFields(PERSONAL);
  if (patch.reminders !== undefined) {
    patchAlarms(edit, document, event.component, patch.reminders ?? [], patch.title ?? event.fields.title);
  }
  if (edit.changed) stamp(edit, document, event.component, now, sequence);
  return edit.toString();
}

const EDITABLE = ['VEVENT', 'VTODO'];

/**
 * The one event, or task, that an edit can mean.
 *
 * @throws ICalendarError where there is none, or several, or a series
 */
export function editableEvent(document: ICalendarDocument, zonesOf: (component: Component) => ZoneTable = zoneTables(document)): Vevent {
  const components = document.components.filter(({ name }) => EDITABLE.includes(name));
  if (components.length === 0) throw new ICalendarError(0, 'there is no event in the text');
  if (hasRecurrence(document.text)) {
    const recurrence = components.flatMap((component) => recurrenceLines(document, component))[0];
    if (recurrence !== undefined) throw new ICalendarError(recurrence.number, 'recurring events cannot be edited');
    const { line, reason } = document.problems[0] ?? { line: 0, reason: 'the text is no whole VCALENDAR' };
    throw new ICalendarError(line, `the text may be part of a series: ${reason}`);
  }
  const undecoded = document.lines.find(({ raw }) => raw.includes(UNDECODED));
  if (undecoded !== undefined) throw new ICalendarError(undecoded.number, 'the line holds bytes that are no UTF-8, which an edit would lose');
  if (components.length > 1) {
    throw new ICalendarError(document.lines[components[1]!.begin]!.number, 'the text has more than one event');
  }
  const event = readVevent(document, components[0]!, zonesOf(components[0]!));
  if (event === undefined) throw new ICalendarError(0, 'the task has no time');
  if ('reason' in event) throw new ICalendarError(event.line, event.reason);
  return event;
}

function patchField(edit: TextEdit, document: ICalendarDocument, event: Vevent, field: Field, value: string | null): void {
  const name = FIELDS[field];
  const indices = linesNamed(document, event.component, name);
  if (value === null) {
    for (const index of indices) edit.remove(index);
    return;
  }
  if (isWord(field) && value === (event.fields[field] ?? DEFAULTS[field])) return;
  const written = fieldValue(field, value);
  const [index] = indices;
  if (index === undefined) edit.append(event.component, `${name}:${written}`);
  else if (textOf(document.lines[index]!) !== value) {
    edit.replace(index, propertyLine(document.lines[index], name, written));
  }
}
