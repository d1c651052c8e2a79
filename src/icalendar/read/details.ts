import {
  type Attachment,
  CLASSIFICATIONS,
  type Classification,
  type Conference,
  type EventDetails,
  type GeoPosition,
  RELATIONS,
  type Relation,
  STATUSES,
  TRANSPARENCIES,
} from '../../model/details.ts';
import { TASK_STATUSES, type TaskProgress } from '../../model/task.ts';
import { type ContentLine, parameter } from '../content-line.ts';
import type { Component, ICalendarDocument, Line } from '../text/document.ts';
import { splitTextList } from '../text/escape.ts';
import { readReminders } from './alarm.ts';
import { readAttendee, readCalendarUser } from './calendar-user.ts';
import { textOf } from './jcal.ts';

/** What a VEVENT says of itself beside its times and recurrence. */
export interface EventFields extends EventDetails {
  readonly title: string;
}

/** Reads what a VEVENT says; what it leaves out, or what cannot be read, is not there. */
export function readFields(document: ICalendarDocument, component: Component): EventFields {
  const lines = linesByName(document, component);
  const all = (name: string): readonly Line[] => lines.get(name) ?? NONE;
  const text = (name: string): string | undefined => all(name)[0] && textOf(all(name)[0]!);
  const each = <T>(names: readonly string[], read: (line: Line) => T | undefined): T[] | undefined => {
    const found = names.flatMap((name) => all(name).flatMap((line) => read(line) ?? []));
    return found.length === 0 ? undefined : found;
  };
  const organizer = all('ORGANIZER')[0];
  const reminders = component.children.length === 0 ? [] : readReminders(document, component);
  const fields: EventDetails = {
    location: text('LOCATION'),
    description: text('DESCRIPTION'),
    url: text('URL'),
    color: text('COLOR')?.trim(),
    status: oneOf(STATUSES, text('STATUS')),
    transparency: oneOf(TRANSPARENCIES, text('TRANSP')),
    classification: readClass(text('CLASS')),
    categories: readCategories(all('CATEGORIES')),
    reminders: reminders.length === 0 ? undefined : reminders,
    geo: readGeo(text('GEO')),
    conferences: each(CONFERENCE, readConference),
    organizer: organizer && readCalendarUser(organizer),
    attendees: each(['ATTENDEE'], readAttendee),
    attachments: each(['ATTACH'], readAttachment),
    related: each(['RELATED-TO'], readRelation),
    task: component.name === 'VTODO' ? readProgress(text) : undefined,
  };
  const read: Record<string, unknown> = { title: text('SUMMARY') ?? '' };
  for (const [name, value] of Object.entries(fields)) if (value !== undefined && value !== '') read[name] = value;
  return read as unknown as EventFields;
}

const NONE: readonly Line[] = [];

/** A component's own lines by name, without broken ones, in one walk: some have thousands. */
function linesByName(document: ICalendarDocument, component: Component): Map<string, Line[]> {
  const lines = new Map<string, Line[]>();
  for (const index of component.properties) {
    const line = document.lines[index]!;
    if (!READ.has(line.name) || line.content === undefined) continue;
    const same = lines.get(line.name);
    if (same === undefined) lines.set(line.name, [line]);
    else same.push(line);
  }
  return lines;
}

/** RFC 7986, and what two vendors write in its place. */
const CONFERENCE = ['CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL'];

const READ = new Set([
  'SUMMARY', 'LOCATION', 'DESCRIPTION', 'URL', 'COLOR', 'STATUS', 'TRANSP', 'CLASS', 'CATEGORIES', 'GEO', 'ORGANIZER',
  'ATTENDEE', 'ATTACH', 'RELATED-TO', 'COMPLETED', 'PERCENT-COMPLETE', ...CONFERENCE,
]);

/** How far a VTODO is done; some writers set COMPLETED alone, others STATUS. */
function readProgress(text: (name: string) => string | undefined): TaskProgress {
  const status = oneOf(TASK_STATUSES, text('STATUS'));
  const percent = Number(text('PERCENT-COMPLETE') ?? Number.NaN);
  return {
    completed: status === 'completed' || (status === undefined && text('COMPLETED') !== undefined),
    ...(status === undefined ? {} : { status }),
    ...(percent >= 0 && percent <= 100 ? { percent } : {}),
  };
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  const lower = text?.trim().toLowerCase();
  return values.find((value) => value === lower);
}

/** RFC 5545 section 3.8.1.3: what is not known counts as private. */
function readClass(text: string | undefined): Classification | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  return oneOf(CLASSIFICATIONS, text) ?? 'private';
}

/** Each word once, of all lines. */
function readCategories(lines: readonly Line[]): string[] | undefined {
  const words = lines.flatMap(({ content }) => splitTextList(content!.value)).map((word) => word.trim());
  const once = new Set(words.filter((word) => word !== ''));
  return once.size === 0 ? undefined : [...once];
}

const GEO = /^([+-]?\d+(?:\.\d+)?);([+-]?\d+(?:\.\d+)?)$/;

function readGeo(text: string | undefined): GeoPosition | undefined {
  const match = GEO.exec(text?.trim() ?? '');
  if (match === null) return undefined;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

function readConference(line: Line): Conference | undefined {
  const uri = textOf(line).trim();
  if (uri === '') return undefined;
  const label = parameter(line.content!, 'LABEL');
  const features = line.content!.params.find(({ name }) => name === 'FEATURE')?.values.map((value) => value.toLowerCase());
  return { uri, ...(label ? { label } : {}), ...(features === undefined ? {} : { features }) };
}

/** Where an attachment's name stands: RFC 7986 has LABEL, RFC 8607 FILENAME. */
const FILE_NAMES = ['FILENAME', 'LABEL', 'X-FILENAME', 'X-APPLE-FILENAME', 'X-LABEL'];

function readAttachment(line: Line): Attachment | undefined {
  const content = line.content!;
  const name = FILE_NAMES.map((each) => parameter(content, each)).find((each) => each !== undefined && each !== '');
  const type = parameter(content, 'FMTTYPE')?.toLowerCase();
  const described = { ...(name === undefined ? {} : { name }), ...(type === undefined ? {} : { type }) };
  if (isInline(content)) return described;
  const uri = textOf(line).trim();
  return uri === '' ? undefined : { uri, ...described };
}

/** Whether the line holds the file itself, which is not copied: it may be megabytes long. */
function isInline(content: ContentLine): boolean {
  const encoding = parameter(content, 'ENCODING')?.toUpperCase();
  return encoding === 'BASE64' || parameter(content, 'VALUE')?.toUpperCase() === 'BINARY' || /^\s*data:/i.test(content.value);
}

function readRelation(line: Line): Relation | undefined {
  const uid = textOf(line).trim();
  if (uid === '') return undefined;
  const written = parameter(line.content!, 'RELTYPE');
  return { uid, relation: written === undefined ? 'parent' : (oneOf(RELATIONS, written) ?? 'other') };
}
