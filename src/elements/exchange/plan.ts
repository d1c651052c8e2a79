import type { CalendarObject } from '../../icalendar/exchange/objects.ts';
import type { DuplicateChoice, ImportRefusal } from './report.ts';

/** What is there already under a UID. */
export interface Held {
  readonly calendarId: string;
  /** Absent where it is there and not loaded. */
  readonly eventId?: string | undefined;
  /** Why it cannot be replaced; undefined where it can. */
  readonly why?: ImportRefusal | undefined;
}

/** The calendar that things are to go into. */
export interface ImportTarget {
  readonly calendarId: string;
  /** Whether its source takes objects as they are, series and all. */
  readonly keepsTexts: boolean;
  readonly onlyTasks: boolean;
  readonly onlyEvents: boolean;
}

/** What becomes of each object of a file. */
export interface ImportPlan {
  readonly add: readonly CalendarObject[];
  readonly replace: readonly { readonly object: CalendarObject; readonly held: Held }[];
  /** Without `held`: it stands in the file twice. */
  readonly skip: readonly { readonly object: CalendarObject; readonly held?: Held | undefined }[];
  /** With `held`: it would replace that. */
  readonly refuse: readonly { readonly object: CalendarObject; readonly reason: ImportRefusal; readonly held?: Held | undefined }[];
}

/**
 * Decides what becomes of each object of a file: nothing that is there already is added again or replaced unasked.
 *
 * @param heldOf what is there under a UID
 */
export function planImport(
  objects: Iterable<CalendarObject>,
  heldOf: (uid: string) => Held | undefined,
  target: ImportTarget,
  duplicates: DuplicateChoice,
): ImportPlan {
  const add: CalendarObject[] = [];
  const replace: { object: CalendarObject; held: Held }[] = [];
  const skip: { object: CalendarObject; held?: Held | undefined }[] = [];
  const refuse: { object: CalendarObject; reason: ImportRefusal; held?: Held | undefined }[] = [];
  const seen = new Set<string>();
  for (const object of objects) {
    const held = heldOf(object.uid);
    const unfit = whyUnfit(object);
    if (unfit !== undefined) refuse.push({ object, reason: unfit });
    else if (seen.has(object.uid)) skip.push({ object });
    else if (held === undefined) {
      const reason = whyNotIn(object, target);
      if (reason === undefined) add.push(object);
      else refuse.push({ object, reason });
    } else if (duplicates === 'skip') skip.push({ object, held });
    else {
      const reason = whyNotReplaced(object, held);
      if (reason === undefined) replace.push({ object, held });
      else refuse.push({ object, reason, held });
    }
    if (unfit === undefined) seen.add(object.uid);
  }
  return { add, replace, skip, refuse };
}

/** What goes in, beside or in place of what is there. */
export function comingIn({ add, replace }: ImportPlan): CalendarObject[] {
  return [...add, ...replace.map(({ object }) => object)];
}

function whyUnfit({ component, event, problems }: CalendarObject): ImportRefusal | undefined {
  if (component === 'VJOURNAL') return 'journal';
  return event === undefined && problems.length > 0 ? 'unreadable' : undefined;
}

function whyNotIn({ component, event, recurring }: CalendarObject, target: ImportTarget): ImportRefusal | undefined {
  if (component === 'VTODO' && target.onlyEvents) return 'no-tasks';
  if (component === 'VEVENT' && target.onlyTasks) return 'only-tasks';
  if (target.keepsTexts) return undefined;
  if (recurring) return 'series';
  return event === undefined ? 'undated' : undefined;
}

function whyNotReplaced({ event, recurring }: CalendarObject, { eventId, why }: Held): ImportRefusal | undefined {
  // What has no date there either is never loaded.
  if (event === undefined) return 'undated';
  if (eventId === undefined) return 'not-loaded';
  return why ?? (recurring ? 'recurring' : undefined);
}
