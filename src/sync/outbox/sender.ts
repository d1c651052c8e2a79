import type { CalendarEvent } from '../../model/event.ts';
import { eventFromRecord } from '../../model/event.ts';
import { DayFlowError } from '../../model/errors.ts';
import type { Base, ConflictReason, MoveTarget, OutboxRow, ResourceRow } from '../cache/rows.ts';
import { pauseBefore, reactionTo } from '../classify.ts';
import type { Clock } from '../clock.ts';
import type { ResourceCodec } from '../codec.ts';
import { ProviderError } from '../errors.ts';
import { hrefKey } from '../identity/href-key.ts';
import { type Ledger, concerns } from '../ledger.ts';
import type { Provider } from '../provider.ts';
import type { Random } from '../random.ts';
import type { ErrorContext, SyncReport } from '../report.ts';
import type { Turns } from '../turns.ts';
import { conflictOf } from './conflict.ts';
import { Delivery } from './delivery.ts';
import type { ConflictPolicy } from './rebase.ts';

export interface SenderParts {
  readonly ledger: Ledger;
  readonly provider: Provider;
  readonly codec: ResourceCodec;
  readonly clock: Clock;
  readonly random: Random;
  readonly turns: Turns;
  readonly policy: ConflictPolicy;
  readonly publicId: (calendarId: string) => string;
  /** Whether anything may be sent now: this tab writes, and it is known who is signed in. */
  readonly mayPush: () => boolean;
  readonly report: (report: SyncReport) => void;
  /** A failure that concerns the whole account, not one edit. */
  readonly onAccountFailure: (error: Error) => void;
}

/** Sends what waits in the outbox: one edit after another, each resource's in its order. */
export class Sender {
  readonly #parts: SenderParts;
  readonly #delivery: Delivery;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  readonly #busy = new Set<string>();
  #cancelTimer: (() => void) | undefined;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#delivery = new Delivery({
      ...parts,
      done: (edit, row, change) => this.#done(edit, row, change),
      setAside: (edit, reason, message, more) => this.#setAside(edit, reason, message, more),
    });
  }

  /** Sends until nothing is left that may be sent now. */
  flush(): Promise<void> {
    if (this.#running !== undefined) {
      this.#again = true;
      return this.#running;
    }
    this.#stopped = false;
    return (this.#running = this.#run()
      .catch((error: unknown) => this.#parts.report({ type: 'error', error: asError(error), context: { operation: 'storage' } }))
      .finally(() => {
        this.#running = undefined;
        const again = this.#again;
        this.#again = false;
        if (again) void this.flush();
      }));
  }

  /** Whether an edit is being sent, so that nothing may be changed in it. */
  isBusy(editId: string): boolean {
    return this.#busy.has(editId);
  }

  /** Resolves when nothing is being sent. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Begins nothing more; what is being sent is carried through. */
  stop(): void {
    this.#stopped = true;
    this.#cancelTimer?.();
    this.#again = false;
  }

  /** Tries each edit once: one that fails waits for its time, or for the network. */
  async #run(): Promise<void> {
    const tried = new Set<string>();
    while (this.#parts.mayPush()) {
      const edit = this.#next(tried);
      if (edit === undefined) break;
      tried.add(edit.id);
      await this.#inTurn(edit);
    }
    if (!this.#stopped) this.#scheduleNext();
  }

  /** A move touches two calendars, and a listing of either must not pass it by. */
  #inTurn({ id, calendarId, target }: OutboxRow): Promise<void> {
    const { turns } = this.#parts;
    const send = (): Promise<void> => this.#send(id);
    const other = target !== undefined && target.calendarId !== calendarId ? target.calendarId : undefined;
    return turns.take(calendarId, other === undefined ? send : () => turns.take(other, send));
  }

  /** The first edit that no earlier one of its resource stands before. */
  #next(tried: ReadonlySet<string>): OutboxRow | undefined {
    const { ledger, clock } = this.#parts;
    const { outbox } = ledger;
    return outbox.find((edit, i) => {
      if (edit.notBefore > clock.now() || tried.has(edit.id)) return false;
      const places = edit.target === undefined ? [edit] : [edit, edit.target];
      // A calendar that refused a write, or is not listed yet, is left alone until it is.
      if (places.some(({ calendarId }) => ledger.library.shelves.get(calendarId)?.refusesWrites !== false)) return false;
      return !outbox.slice(0, i).some((before) => places.some(({ calendarId, href }) => concerns(before, calendarId, href)));
    });
  }

  #scheduleNext(): void {
    const { ledger, clock } = this.#parts;
    this.#cancelTimer?.();
    const times = ledger.outbox.map((edit) => edit.notBefore).filter((time) => time > clock.now());
    if (times.length > 0) this.#cancelTimer = clock.after(Math.min(...times) - clock.now(), () => void this.flush());
  }

  async #send(id: string): Promise<void> {
    const edit = this.#parts.ledger.outbox.find((each) => each.id === id);
    if (edit === undefined || !this.#parts.mayPush()) return;
    const { store } = this.#parts.ledger;
    this.#busy.add(id);
    try {
      await this.#delivery.deliver(edit);
    } catch (error) {
      if (this.#parts.ledger.store !== store) return;
      const now = this.#parts.ledger.outbox.find((each) => each.id === id);
      if (now !== undefined) await this.#failed(now, asError(error));
    } finally {
      this.#busy.delete(id);
    }
  }

  async #failed(edit: OutboxRow, error: Error): Promise<void> {
    const { ledger, report, onAccountFailure } = this.#parts;
    const reaction = reactionTo(error);
    if (error instanceof DayFlowError && !(error instanceof ProviderError)) {
      await this.#setAside(edit, 'invalid', error.message);
      return;
    }
    report({ type: 'error', error, context: this.#context(edit) });
    switch (reaction.kind) {
      case 'read-only': {
        const calendarId = edit.target !== undefined && !edit.target.created ? edit.target.calendarId : edit.calendarId;
        const shelf = ledger.library.shelves.get(calendarId);
        if (shelf !== undefined) shelf.refusesWrites = true;
        return this.#setAside(edit, 'forbidden', error.message);
      }
      case 'give-up':
        return this.#setAside(edit, error instanceof ProviderError && error.kind === 'refused' ? 'refused' : 'invalid', error.message);
      case 'lower-rung':
      case 'suspect-token':
        return this.#setAside(edit, 'refused', error.message);
      case 'other-uid':
        return this.#setAside(edit, 'uid-conflict', error.message);
      case 'wait':
      case 'stop':
      case 'refused-account':
        // Nothing is sent until the account is reached again, and then at once.
        return onAccountFailure(error);
      case 'read-again':
        return this.#later(edit, 0);
      case 'later':
        return this.#later(edit, reaction.after);
    }
  }

  #later(edit: OutboxRow, after: number): Promise<void> {
    const { clock, random, ledger } = this.#parts;
    const notBefore = clock.now() + pauseBefore(edit.attempts, random.fraction(), after);
    return ledger.commit({ edits: [{ ...edit, attempts: edit.attempts + 1, notBefore }] });
  }

  /** The edit is on the server: the outbox lets go of it in the commit that stores what is there now. */
  async #done(
    edit: OutboxRow,
    row: ResourceRow | undefined,
    place: { calendarId: string; href: string } = edit,
  ): Promise<void> {
    const { ledger, report } = this.#parts;
    const event = this.#eventOf(edit, row);
    const moved = row !== undefined && row.href !== place.href;
    const { calendarId } = place;
    for (const href of [place.href, row?.href ?? place.href]) {
      ledger.library.shelves.get(calendarId)?.written.add(hrefKey(href));
    }
    await ledger.commit({
      resources: row === undefined ? [] : [{ calendarId, row: { ...row, ids: { [edit.target?.uid ?? edit.uid]: edit.eventId } } }],
      resourcesGone: row === undefined || moved ? [{ calendarId, href: place.href }] : [],
      // What waits behind goes to where the server put the resource (RFC 9110 section 10.2.2, Location).
      edits: moved ? ledger.outbox.filter((each) => each.id !== edit.id && concerns(each, calendarId, place.href)).map((each) => ({ ...each, href: row.href })) : [],
      editsGone: [edit.id],
    });
    const operation = edit.operation === 'move' ? 'update' : edit.operation;
    report({ type: 'write-complete', operation, event });
  }

  /** Takes an edit, and what waits behind it, out of the outbox and keeps it as a conflict. */
  async #setAside(
    edit: OutboxRow,
    reason: ConflictReason,
    message: string,
    more: { theirs?: ResourceRow | null; collisions?: readonly string[] } = {},
  ): Promise<void> {
    const { ledger, clock, codec, report } = this.#parts;
    const places = edit.target === undefined ? [edit] : [edit, edit.target];
    const behind = ledger.outbox.filter((each) => each.id >= edit.id && places.some((place) => concerns(each, place.calendarId, place.href)));
    const { text } = behind.at(-1) ?? edit;
    const known = ledger.library.shelves.get(edit.calendarId)?.find(edit.href)?.row;
    const theirs = more.theirs === undefined ? known : (more.theirs ?? undefined);
    const conflict = conflictOf(edit, {
      reason,
      message,
      operation: text === null ? 'delete' : edit.operation,
      // What was edited after a move is under its new UID.
      mine: text === null || edit.target === undefined ? text : codec.withUid(text, edit.uid, clock.now()),
      theirs: theirs?.text ?? null,
      collisions: more.collisions ?? [],
      at: clock.now(),
    });
    const { calendarId, href } = edit;
    await ledger.commit({
      resources: more.theirs === undefined || more.theirs === null ? [] : [{ calendarId, row: more.theirs }],
      resourcesGone: more.theirs === null ? [{ calendarId, href }] : [],
      editsGone: behind.map((each) => each.id),
      edits: edit.target?.created === true ? [this.#undone(edit, edit.target)] : [],
      conflicts: [conflict],
    });
    report({ type: 'conflict', conflict });
  }

  /** The event stays where it was, so the copy that the first step of its move made has to go. */
  #undone(edit: OutboxRow, { calendarId, href, uid, text }: MoveTarget): OutboxRow {
    const copy = this.#parts.ledger.library.shelves.get(calendarId)?.find(href)?.row;
    const base = (copy && baseOf(copy)) ?? { text };
    const { id, eventId } = edit;
    return { id: `${id}-undo`, operation: 'delete', calendarId, href, uid, eventId, text: null, base, sent: false, attempts: 0, notBefore: 0 };
  }

  #eventOf(edit: OutboxRow, row: ResourceRow | undefined): CalendarEvent | undefined {
    const { codec, publicId } = this.#parts;
    const text = row?.text ?? edit.target?.text ?? edit.text ?? edit.base?.text;
    const decoded = text === undefined ? undefined : codec.decode(text).events[0];
    if (decoded === undefined) return undefined;
    const { title, span, location, description, url, color, status, recurring } = decoded;
    const calendarId = publicId(edit.target?.calendarId ?? edit.calendarId);
    return eventFromRecord({ id: edit.eventId, calendarId, title, span, location, description, url, color, status, readonly: recurring, recurring });
  }

  #context(edit: OutboxRow): ErrorContext {
    const operation = edit.operation === 'move' ? 'update' : edit.operation;
    return { operation, calendarId: this.#parts.publicId(edit.calendarId), eventId: edit.eventId, href: edit.href };
  }
}

/** The server's version of a resource, as the ground of an edit. */
export function baseOf(row: ResourceRow): Base | undefined {
  return row.text === undefined ? undefined : { text: row.text, etag: row.etag, scheduleTag: row.scheduleTag };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
