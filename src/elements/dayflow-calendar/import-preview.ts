import type { CalendarObject } from '../../icalendar/exchange/objects.ts';
import type { Calendar } from '../../model/calendar.ts';
import { dayOfWall } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { startMs, wallSpan } from '../../time/span.ts';
import { checkedColor } from '../color.ts';
import type { ImportPreview, PreviewLine, PreviewLines } from '../dayflow-import-dialog/preview.ts';
import { titleOf } from '../event-box/box-words.ts';
import { type ImportPlan, comingIn } from '../exchange/plan.ts';
import type { DuplicateChoice, ImportRefusal, RefusedObject } from '../exchange/report.ts';
import type { Scene } from './scene.ts';

/** A part of a file that cannot be read, or a file of which nothing can. */
export interface FileProblem {
  /** Absent where there is one file. */
  readonly file?: string | undefined;
  /** 1-based; 0 where the file as a whole is meant. */
  readonly line: number;
  readonly reason: string;
  /** Whether the reason is what a parser says, which is English. */
  readonly technical: boolean;
}

/** An object that does not go in, and why. */
interface LeftOut {
  readonly object: CalendarObject;
  readonly refusal: RefusedObject;
}

/** What a preview says of files that are read. */
export interface Previewed {
  readonly files: readonly string[];
  readonly objects: readonly CalendarObject[];
  /** The file of each object, where there are several files. */
  readonly origins: ReadonlyMap<CalendarObject, string>;
  readonly plan: ImportPlan;
  readonly refused: readonly LeftOut[];
  /** Files of which nothing can be read. */
  readonly unread: readonly FileProblem[];
  /** What is wrong outside of objects. */
  readonly problems: readonly FileProblem[];
  readonly calendars: readonly Calendar[];
  readonly calendarId: string | undefined;
  readonly choice: DuplicateChoice;
}

/** How many lines a list has at most. */
const MOST_EVENTS = 5;
const MOST_PROBLEMS = 50;

/** What a person is shown before they decide. */
export function previewOf(read: Previewed, calendars: readonly Calendar[], scene: Scene): ImportPreview {
  const { plan, objects, unread, refused, files, calendarId, choice } = read;
  const { words, times } = scene;
  const coming = comingIn(plan).sort((a, b) => startOf(a) - startOf(b) || 0);
  const shown = objects.filter(({ component }) => component !== 'VJOURNAL');
  const places = new Map<string, number>();
  for (const { held } of [...plan.skip, ...plan.replace, ...plan.refuse]) {
    if (held !== undefined) places.set(held.calendarId, (places.get(held.calendarId) ?? 0) + 1);
  }
  const left = [...unread.map((each) => () => problemLine(each, scene)), ...refused.map((each) => () => refusedLine(each, read, scene))];
  return {
    stage: 'choosing',
    progress: { done: 0, total: 0 },
    files,
    counts: {
      events: shown.filter(({ component, recurring }) => component === 'VEVENT' && !recurring).length,
      series: shown.filter(({ component, recurring }) => component === 'VEVENT' && recurring).length,
      tasks: shown.filter(({ component }) => component === 'VTODO').length,
    },
    lines: firstOf(coming.map((object) => () => eventLine(object, scene)), MOST_EVENTS),
    calendars: (isPlaced(plan) ? read.calendars : []).map(({ id, name, color }) => ({ id, name: name || words.unnamedCalendar, color: checkedColor(color) })),
    calendarId,
    duplicates: {
      count: [...places.values()].reduce((sum, count) => sum + count, 0),
      places: Array.from(places, ([id, count]) => ({
        name: calendars.find((calendar) => calendar.id === id)?.name || words.unnamedCalendar,
        count: times.count(count),
      })),
    },
    choice,
    refused: firstOf(left, MOST_PROBLEMS),
    problems: firstOf(doubtsOf(read).map((each) => () => problemLine(each, scene)), MOST_PROBLEMS),
    importable: coming.length,
  };
}

function firstOf(lines: readonly (() => PreviewLine)[], most: number): PreviewLines {
  return { shown: lines.slice(0, most).map((line) => line()), count: lines.length };
}

/** Reasons that another calendar may not have. */
const OF_CALENDAR: ReadonlySet<ImportRefusal> = new Set(['series', 'no-tasks', 'only-tasks', 'undated', 'calendar'] as const);

/** Whether it matters which calendar is chosen: what is replaced stays where it is. */
function isPlaced({ add, refuse }: ImportPlan): boolean {
  return add.length > 0 || refuse.some(({ reason, held }) => held === undefined && OF_CALENDAR.has(reason));
}

/** Epoch milliseconds, or as if in UTC; what has no time comes last. */
function startOf({ event }: CalendarObject): number {
  return event === undefined ? Infinity : startMs(event.span);
}

function eventLine(object: CalendarObject, { words, times, timeZone }: Scene): PreviewLine {
  const { event, recurring } = object;
  const day = event && dayOfWall(wallSpan(event.span, timeZone).start);
  const place = day === undefined ? '' : formatDay(day, times.locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return { title: titleOf(object, words), place, recurring };
}

/** What was not understood of the files and of what goes in from them, file by file. */
function doubtsOf({ plan, problems, origins, files }: Previewed): FileProblem[] {
  const within = comingIn(plan).flatMap((object) => object.problems.map((problem) => ({ file: origins.get(object), ...problem, technical: true })));
  const rank = ({ file = '' }: FileProblem): number => files.indexOf(file);
  return [...problems, ...within].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
}

function refusedLine({ object, refusal }: LeftOut, { origins }: Previewed, { words }: Scene): PreviewLine {
  const { line, reason, message } = refusal;
  const place = [origins.get(object), words.importLine(line)].filter(Boolean).join(' · ');
  return { title: titleOf(refusal, words), place, recurring: object.recurring, reason: message, technical: reason === 'unreadable' };
}

function problemLine({ file = '', line, reason, technical }: FileProblem, { words }: Scene): PreviewLine {
  return { title: file, place: line === 0 ? '' : words.importLine(line), reason, technical };
}
