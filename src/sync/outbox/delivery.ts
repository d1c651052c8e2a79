import type { Base, ConflictReason, MoveTarget, OutboxRow, ResourceRow } from '../cache/rows.ts';
import { reactionTo } from '../classify.ts';
import type { Clock } from '../clock.ts';
import type { ResourceCodec } from '../codec.ts';
import type { Ledger } from '../ledger.ts';
import type { Provider, Resource, WriteResult } from '../provider.ts';
import type { Random } from '../random.ts';
import { type ConflictPolicy, rebase } from './rebase.ts';

export interface DeliveryParts {
  readonly ledger: Ledger;
  readonly provider: Provider;
  readonly codec: ResourceCodec;
  readonly clock: Clock;
  readonly random: Random;
  readonly policy: ConflictPolicy;
  /** The edit is on the server, and this is what is there now; undefined: nothing. */
  done(edit: OutboxRow, row: ResourceRow | undefined, place?: { calendarId: string; href: string }): Promise<void>;
  setAside(
    edit: OutboxRow,
    reason: ConflictReason,
    message: string,
    more?: { theirs?: ResourceRow | null; collisions?: readonly string[] },
  ): Promise<void>;
}

/** How often one delivery meets a changed resource before it lets others have their turn. */
const MOST_ROUNDS = 5;

/**
 * Brings one edit to the server. Before each request it is written down that it may have been sent; an edit
 * that was sent before is looked for on the server first, because only the answer may have been lost.
 */
export class Delivery {
  readonly #parts: DeliveryParts;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  deliver(edit: OutboxRow): Promise<void> {
    switch (edit.operation) {
      case 'create':
        return this.#create(edit);
      case 'update':
      case 'delete':
        return this.#change(edit);
      case 'move':
        return edit.target?.created === true ? this.#finishMove(edit, edit.target) : this.#beginMove(edit);
    }
  }

  async #create(edit: OutboxRow): Promise<void> {
    const text = edit.text ?? '';
    const created = await this.#put(edit, edit, text);
    if (created.kind === 'taken') return this.#create(await this.#renamed(edit, text));
    await this.#parts.done(created.edit, created.row, created.edit);
  }

  async #change(given: OutboxRow): Promise<void> {
    let edit = given;
    if (edit.confirmed !== undefined) return this.#parts.done(edit, await this.#read(edit.confirmed));
    let theirs: ResourceRow | undefined = await this.#present(edit);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (theirs?.text === undefined) return this.#gone(edit);
      if (theirs.etag === undefined || theirs.etag !== edit.base?.etag) {
        const rebased = rebase(edit, theirs as Base, this.#parts.codec, this.#parts.policy, this.#parts.clock.now());
        if (rebased.kind === 'arrived') return this.#parts.done(edit, theirs);
        if (rebased.kind !== 'again') return this.#collided(edit, theirs, rebased);
        edit = rebased.edit;
      } else if (edit.sent && edit.text !== null && this.#parts.codec.sameContent(edit.text, theirs.text)) {
        return this.#parts.done(edit, theirs);
      }
      if (this.#recurs(edit)) {
        return this.#parts.setAside(edit, 'recurring', 'Recurring events are read-only: nothing was sent.', { theirs });
      }
      edit = await this.#markSent(edit);
      try {
        return await this.#parts.done(edit, await this.#write(edit, edit.base ?? (theirs as Base)));
      } catch (error) {
        if (reactionTo(error).kind !== 'read-again') throw error;
        theirs = await this.#read(edit.href);
      }
    }
    throw new Error(`${edit.href} changes on the server faster than it can be written.`);
  }

  async #write(edit: OutboxRow, base: Base): Promise<ResourceRow | undefined> {
    const version = { href: edit.href, etag: base.etag, scheduleTag: base.scheduleTag };
    if (edit.text === null) {
      await this.#parts.provider.delete(version);
      return undefined;
    }
    return this.#settled(edit, await this.#parts.provider.update(version, edit.text), edit.text);
  }

  #gone(edit: OutboxRow): Promise<void> {
    if (edit.text === null) return this.#parts.done(edit, undefined);
    return this.#parts.setAside(edit, 'deleted', 'The event was deleted on the server while an edit of it waited here.', {
      theirs: null,
    });
  }

  #collided(
    edit: OutboxRow,
    theirs: ResourceRow,
    why: { kind: 'collision'; collisions: readonly string[] } | { kind: 'recurring' },
  ): Promise<void> {
    if (why.kind === 'recurring') {
      return this.#parts.setAside(edit, 'recurring', 'The event recurs on the server now, and recurring events are read-only.', { theirs });
    }
    const what = why.collisions.length > 0 ? why.collisions.join(', ') : 'the event';
    return this.#parts.setAside(edit, 'collision', `Both sides changed ${what}; the server's version stands.`, {
      theirs,
      collisions: why.collisions,
    });
  }

  /** First step of a move: the event under its new UID is in the calendar that it goes to. */
  async #beginMove(edit: OutboxRow): Promise<void> {
    const { codec, clock, random, provider, ledger } = this.#parts;
    const target = edit.target as MoveTarget;
    if (this.#recurs(edit)) {
      return this.#parts.setAside(edit, 'recurring', 'Recurring events are read-only: nothing was sent.');
    }
    const stored = ledger.library.shelves.get(edit.calendarId)?.find(edit.href)?.row;
    if (stored?.text !== undefined && codec.hasRecurrence(stored.text)) return this.#collided(edit, stored, { kind: 'recurring' });
    const put = await this.#put(edit, target, target.text);
    if (put.kind === 'taken') {
      const remote = ledger.library.shelves.get(target.calendarId)?.row.remote;
      if (remote === undefined) return this.#parts.setAside(edit, 'calendar-gone', 'The calendar that the event was to move to is gone.');
      const uid = random.uuid();
      const place = { uid, href: provider.newHref(remote, uid) };
      const text = codec.withUid(target.text, uid, clock.now());
      const renamed = { ...edit, sent: false, attempts: edit.attempts + 1, target: { ...target, ...place, text } };
      await ledger.commit({ edits: [renamed, ...this.#followers(edit, target, place)] });
      return this.#beginMove(renamed);
    }
    const { row } = put;
    const href = row?.href ?? target.href;
    const next = { ...put.edit, sent: false, confirmed: undefined, attempts: 0, target: { ...target, href, created: true } };
    await ledger.commit({
      edits: [next],
      resources: row === undefined ? [] : [{ calendarId: target.calendarId, row: { ...row, ids: { [target.uid]: edit.eventId } } }],
    });
    await this.#finishMove(next, next.target);
  }

  /** Second step: the old resource goes. What changed in it meanwhile is carried to the new one first. */
  async #finishMove(given: OutboxRow, target: MoveTarget): Promise<void> {
    const { codec, clock, policy, provider } = this.#parts;
    let edit = given;
    let theirs: ResourceRow | undefined = await this.#present(edit);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (theirs?.text === undefined) return this.#parts.done(edit, undefined);
      const { base } = edit;
      if (theirs.etag !== base?.etag && base !== undefined && !codec.sameContent(base.text, theirs.text)) {
        const carried = rebase(edit, theirs as Base, codec, policy, clock.now());
        if (carried.kind === 'collision' || carried.kind === 'recurring') return this.#collided(edit, theirs, carried);
        if (carried.kind === 'again' && !(await this.#carry(target, carried.edit.text ?? target.text))) {
          return this.#collided(edit, theirs, { kind: 'collision', collisions: [] });
        }
      }
      edit = await this.#markSent({ ...edit, base: theirs as Base });
      try {
        await provider.delete({ href: edit.href, etag: theirs.etag, scheduleTag: theirs.scheduleTag });
        return await this.#parts.done(edit, undefined, edit);
      } catch (error) {
        if (reactionTo(error).kind !== 'read-again') throw error;
        theirs = await this.#read(edit.href);
      }
    }
    throw new Error(`${edit.href} changes on the server faster than it can be moved.`);
  }

  /** Takes what changed in the old place into the new one; false where that cannot be done without loss. */
  async #carry(target: MoveTarget, carried: string): Promise<boolean> {
    const { codec, clock, provider, ledger } = this.#parts;
    const there = await this.#read(target.href);
    if (there?.text === undefined || codec.hasRecurrence(there.text)) return false;
    const mine = codec.withUid(carried, target.uid, clock.now());
    const { text, collisions } = codec.merge(target.text, mine, there.text, clock.now());
    if (collisions.length > 0) return false;
    if (codec.sameContent(text, there.text)) return true;
    const { href, etag, scheduleTag } = await provider.update(there, text);
    const row = etag === undefined ? await this.#read(href) : { href, etag, scheduleTag, text };
    if (row !== undefined) await ledger.commit({ resources: [{ calendarId: target.calendarId, row }] });
    return true;
  }

  /** Puts a new resource; one that is there already under this name was put before, and only the answer was lost. */
  async #put(
    edit: OutboxRow,
    place: { href: string; uid: string },
    text: string,
  ): Promise<{ kind: 'there'; row: ResourceRow | undefined; edit: OutboxRow } | { kind: 'taken' }> {
    if (edit.confirmed !== undefined) return { kind: 'there', row: await this.#read(edit.confirmed), edit };
    if (edit.sent) {
      const found = await this.#read(place.href);
      if (found !== undefined) return { kind: 'there', row: found, edit };
    }
    const sent = await this.#markSent(edit);
    try {
      return { kind: 'there', row: await this.#settled(sent, await this.#parts.provider.create(place.href, text), text), edit: sent };
    } catch (error) {
      const { kind } = reactionTo(error);
      if (kind === 'other-uid' && edit.imported !== true && edit.attempts < MOST_ROUNDS) return { kind: 'taken' };
      if (kind !== 'read-again') throw error;
      const found = await this.#read(place.href);
      // Some servers remember what was deleted, and refuse its name for good.
      if (found === undefined && edit.attempts < MOST_ROUNDS) return { kind: 'taken' };
      if (found === undefined) throw error;
      const mine = this.#parts.codec.decode(found.text ?? '').events.some((event) => event.uid === place.uid);
      return mine ? { kind: 'there', row: found, edit: sent } : { kind: 'taken' };
    }
  }

  /** A creation whose UID or href the server has already: under new ones. */
  async #renamed(edit: OutboxRow, text: string): Promise<OutboxRow> {
    const { codec, clock, random, provider, ledger } = this.#parts;
    const remote = ledger.library.shelves.get(edit.calendarId)?.row.remote;
    if (remote === undefined) throw new Error(`The calendar ${edit.calendarId} is gone.`);
    const uid = random.uuid();
    const place = { uid, href: provider.newHref(remote, uid) };
    const renamed = { ...edit, ...place, text: codec.withUid(text, uid, clock.now()), sent: false, attempts: edit.attempts + 1 };
    await ledger.commit({ edits: [renamed, ...this.#followers(edit, edit, place)] });
    return renamed;
  }

  /** The edits that wait behind one whose resource gets another name: they go with it. */
  #followers(edit: OutboxRow, from: { calendarId: string; href: string }, to: { uid: string; href: string }): OutboxRow[] {
    const { ledger, codec, clock } = this.#parts;
    const renamed = (text: string): string => codec.withUid(text, to.uid, clock.now());
    return ledger.outbox
      .filter((each) => each.id > edit.id && each.calendarId === from.calendarId && each.href === from.href)
      .map((each) => ({
        ...each,
        ...to,
        text: each.text === null ? null : renamed(each.text),
        base: each.base && { ...each.base, text: renamed(each.base.text) },
      }));
  }

  async #markSent(edit: OutboxRow): Promise<OutboxRow> {
    const marked = { ...edit, sent: true };
    await this.#parts.ledger.commit({ edits: [marked] });
    return marked;
  }

  /**
   * What is there after a write: what was sent where the server vouches for it by an ETag, else read again. If
   * that fails it is read some other time; the edit itself is on the server, whatever becomes of it there.
   */
  async #settled(edit: OutboxRow, result: WriteResult, text: string): Promise<ResourceRow | undefined> {
    const { href, etag, scheduleTag } = result;
    if (etag !== undefined) return { href, etag, scheduleTag, text };
    try {
      return await this.#read(href);
    } catch (error) {
      await this.#parts.ledger.commit({ edits: [{ ...edit, confirmed: href }] });
      throw error;
    }
  }

  async #read(href: string): Promise<ResourceRow | undefined> {
    const found: Resource | undefined = await this.#parts.provider.read(href);
    return found && { href: found.href, etag: found.etag, scheduleTag: found.scheduleTag, text: found.text };
  }

  /**
   * What the server has: as stored, where nothing speaks against it. An edit that was sent before may have
   * changed it, what is not stored may only not be listed yet, and what has no ETag is protected by nothing
   * else; then it is read.
   */
  async #present(edit: OutboxRow): Promise<ResourceRow | undefined> {
    const stored = this.#parts.ledger.library.shelves.get(edit.calendarId)?.find(edit.href)?.row;
    return edit.sent || stored?.text === undefined || stored.etag === undefined ? this.#read(edit.href) : stored;
  }

  #recurs(edit: OutboxRow): boolean {
    const { codec } = this.#parts;
    return [edit.base?.text, edit.text ?? undefined].some((text) => text !== undefined && codec.hasRecurrence(text));
  }
}
