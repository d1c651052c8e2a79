import type { CalendarObject } from '../../icalendar/exchange/objects.ts';
import type { Change, ChangeOrigin } from '../../model/change.ts';
import { definedDetails } from '../../model/details.ts';
import { createEventId, patchRecord } from '../../model/edit.ts';
import { ReadOnlyError } from '../../model/errors.ts';
import { type EventPatch, type EventRecord, eventFromRecord, recordFromEvent } from '../../model/event.ts';
import { patchBetween } from '../../model/patch-between.ts';
import type { CalendarSource } from '../../model/source.ts';
import { ChangeRequestEvent } from '../events.ts';
import type * as Files from '../exchange/files.ts';
import { type Held, type ImportPlan, type ImportTarget, planImport } from '../exchange/plan.ts';
import type { DuplicateChoice, ImportRefusal, RefusedObject } from '../exchange/report.ts';
import type { Messages } from '../messages/messages.ts';
import { Slices } from '../slices.ts';
import { errorWords } from './edit-words.ts';
import type { EditsHost, Edits, Made } from './edits.ts';
import { settling } from './settling.ts';

/** What imports need of the calendar. */
export interface ImportsHost extends EditsHost {
  readonly edits: Edits;
  words(): Messages;
}

/** How a plan is carried out. */
export interface ImportRun {
  readonly origin: ChangeOrigin;
  /** What reads and writes files, which is loaded by then. */
  readonly files: typeof Files;
  readonly progress?: ((done: number) => void) | undefined;
  /** Ends it: what is in by then stays. */
  readonly signal?: AbortSignal | undefined;
}

/** What was done of a plan. */
export interface ImportOutcome {
  readonly made: readonly Made[];
  readonly added: number;
  readonly replaced: number;
  readonly refused: readonly RefusedObject[];
}

/** An object on its way into a calendar. */
interface Entrant {
  readonly object: CalendarObject;
  readonly calendarId: string;
  readonly text: string;
  /** Absent where it is no event: a task that is due at no time. */
  readonly record: EventRecord | undefined;
}

/** How many objects go to a source at once. */
const BATCH = 100;

/** Objects of files into calendars: what would come of them, and the doing. Each is a change, asked and told as any other. */
export class Imports {
  readonly #host: ImportsHost;

  constructor(host: ImportsHost) {
    this.#host = host;
  }

  /**
   * What would become of the objects.
   *
   * @throws UnknownCalendarError, or ReadOnlyError where nothing can be put into the calendar
   */
  plan(objects: Iterable<CalendarObject>, calendarId: string, duplicates: DuplicateChoice): ImportPlan {
    return planImport(objects, (uid) => this.#held(uid), this.#target(calendarId), duplicates);
  }

  async carryOut(plan: ImportPlan, calendarId: string, run: ImportRun): Promise<ImportOutcome> {
    const { progress, signal } = run;
    const ended = (): boolean => signal?.aborted === true;
    const slices = new Slices();
    const made: Made[] = [];
    const refused: RefusedObject[] = plan.refuse.map(({ object, reason }) => this.refusal(object, reason));
    let [added, replaced, done] = [0, 0, 0];
    const refuse = (object: CalendarObject, error: unknown): void => void refused.push(this.#failure(object, error));
    for (let at = 0; at < plan.add.length && !ended(); at += BATCH) {
      const entrants: Entrant[] = [];
      for (const object of plan.add.slice(at, at + BATCH)) {
        if (ended()) break;
        try {
          const entrant = await this.#asked(object, calendarId, run);
          if (entrant === undefined) refused.push(this.refusal(object, 'declined'));
          else entrants.push(entrant);
        } catch (error) {
          refuse(object, error);
        }
        await slices.breathe();
      }
      // The page may have taken its time to answer.
      if (ended()) break;
      for (const group of groupsOf(entrants)) {
        const entered = this.#enter(group, run.origin, refuse);
        made.push(...entered.made);
        added += entered.count;
      }
      progress?.((done += Math.min(BATCH, plan.add.length - at)));
      await slices.breathe();
    }
    for (const { object, held } of plan.replace) {
      if (ended()) break;
      try {
        const change = this.#replacement(object, held, run.origin);
        const outcome = run.origin === 'user' ? await this.#host.edits.request(change, undefined, signal) : this.#host.edits.make(change);
        if (outcome !== undefined) {
          made.push(outcome);
          replaced++;
        } else if (!ended()) refused.push(this.refusal(object, 'declined'));
      } catch (error) {
        refuse(object, error);
      }
      progress?.(++done);
      await slices.breathe();
    }
    return { made, added, replaced, refused };
  }

  /** An object that is left out, with the reason in words. */
  refusal({ uid, title, line, problems }: CalendarObject, reason: ImportRefusal): RefusedObject {
    const words = this.#host.words();
    const [problem] = problems;
    if (reason === 'unreadable' && problem !== undefined) return { uid, title, line: problem.line, reason, message: problem.reason };
    const { importRefusal, readOnlyReason } = words;
    return { uid, title, line, reason, message: { ...importRefusal, ...readOnlyReason }[reason] };
  }

  #failure(object: CalendarObject, error: unknown): RefusedObject {
    const refused = this.refusal(object, error instanceof ReadOnlyError ? error.reason : 'failed');
    return { ...refused, message: errorWords(error, this.#host.words()) };
  }

  #target(calendarId: string): ImportTarget {
    const source = this.#host.sources.ofCalendar(calendarId);
    const calendar = source.calendars.find(({ id }) => id === calendarId);
    if (calendar?.readonly) throw new ReadOnlyError('calendar', `The calendar "${calendar.name}" (${calendarId}) is read-only.`);
    const { onlyTasks = false, onlyEvents = false } = calendar ?? {};
    return { calendarId, keepsTexts: source.importTexts !== undefined, onlyTasks, onlyEvents };
  }

  #held(uid: string): Held | undefined {
    const { sources } = this.#host;
    const found = sources.locate(uid);
    const sourced = found?.id === undefined ? undefined : sources.find(found.id);
    if (found === undefined || sourced === undefined) return found && { calendarId: found.calendarId };
    const why = sources.readOnlyReason(sourced) ?? (sources.guests(sourced) === 'none' ? undefined : 'guests');
    return { calendarId: found.calendarId, eventId: found.id, why };
  }

  /** What is to go in, after the page was asked; undefined where it does not want it. */
  async #asked(object: CalendarObject, calendarId: string, { origin, files }: ImportRun): Promise<Entrant | undefined> {
    const record = recordOf(object, calendarId, this.#host.sources.find(object.uid) === undefined ? object.uid : createEventId());
    const entrant = { object, calendarId, text: object.text, record };
    if (origin !== 'user' || record === undefined) return entrant;
    const asked = new ChangeRequestEvent({ type: 'create', event: eventFromRecord(record), text: object.text, origin });
    if (!this.#host.fire(asked)) return undefined;
    if (asked.answer === undefined) return entrant;
    const answer = await asked.answer;
    if (answer === true) return entrant;
    if (typeof answer !== 'object' || answer === null) return undefined;
    const patched = patchRecord(record, answer as EventPatch, this.#host.timeZone());
    return { object, calendarId: patched.calendarId, text: files.textSaying(object.text, patched, Date.now()), record: patched };
  }

  /** Gives objects to the source of their calendar. */
  #enter(group: readonly Entrant[], origin: ChangeOrigin, refuse: (object: CalendarObject, error: unknown) => void): { made: Made[]; count: number } {
    const { sources } = this.#host;
    const { calendarId } = group[0]!;
    try {
      const source = sources.ofCalendar(calendarId);
      if (source.importTexts === undefined) return this.#enterSingly(group, source, origin, refuse);
      const { ids, committed } = source.importTexts(
        calendarId,
        group.map(({ object: { uid, component }, text }) => ({ uid, component, text })),
      );
      const made = group.flatMap(({ text }, index): Made[] => {
        const event = source.get(ids[index]!);
        return event === undefined ? [] : [this.#made({ type: 'create', event, text, origin }, committed)];
      });
      return { made, count: group.length };
    } catch (error) {
      for (const { object } of group) refuse(object, error);
      return { made: [], count: 0 };
    }
  }

  #enterSingly(
    group: readonly Entrant[],
    source: CalendarSource,
    origin: ChangeOrigin,
    refuse: (object: CalendarObject, error: unknown) => void,
  ): { made: Made[]; count: number } {
    const made = group.flatMap(({ object, text, record }): Made[] => {
      try {
        const change: Change = { type: 'create', event: eventFromRecord(record!), text, origin };
        const { event, committed } = source.apply(change);
        return [this.#made({ ...change, event }, committed)];
      } catch (error) {
        refuse(object, error);
        return [];
      }
    });
    return { made, count: made.length };
  }

  #made(change: Change, committed: Promise<void>): Made {
    return { ...settling(change, committed, this.#host), text: undefined, guests: 'none' };
  }

  #replacement(object: CalendarObject, { eventId }: Held, origin: ChangeOrigin): Change {
    const { event: before } = this.#host.sources.require(eventId!);
    const from = recordFromEvent(before, this.#host.timeZone());
    const to = { ...recordOf(object, before.calendarId, before.id)!, ...(from.meta === undefined ? {} : { meta: from.meta }) };
    return { ...this.#host.edits.update(before.id, patchBetween(from, to), origin), event: eventFromRecord(to), text: object.text };
  }
}

function recordOf({ event, recurring }: CalendarObject, calendarId: string, id: string): EventRecord | undefined {
  if (event === undefined) return undefined;
  const { title, span } = event;
  return { id, calendarId, title, span, ...definedDetails(event), readonly: false, recurring };
}

/** Objects by the calendar that they go into, for the page may have named another. */
function groupsOf(entrants: readonly Entrant[]): Entrant[][] {
  const groups = new Map<string, Entrant[]>();
  for (const entrant of entrants) groups.set(entrant.calendarId, [...(groups.get(entrant.calendarId) ?? []), entrant]);
  return [...groups.values()];
}
