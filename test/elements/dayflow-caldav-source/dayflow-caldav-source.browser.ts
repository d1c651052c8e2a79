import { DayFlowCalDAVSource } from '../../../src/elements/dayflow-caldav-source/dayflow-caldav-source.ts';
import type { SyncErrorEvent, SyncStatusEvent, WriteCompleteEvent } from '../../../src/elements/dayflow-caldav-source/sync-events.ts';
import { type DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { defineCalendar } from '../../../src/elements/define-calendar.ts';
import { defineElement } from '../../../src/elements/define.ts';
import { PendingEditsError } from '../../../src/headless/clear-store.ts';
import { ReadOnlyError } from '../../../src/model/errors.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';
import { afterEach, assert, before, describe, it } from '../../support/suite.ts';
import { Backend, workOf } from './backend.ts';

let proxies = 0;

/** A source of its own, with a store of its own. */
function sourceOf(backend: Backend, properties: Partial<DayFlowCalDAVSource> = {}): DayFlowCalDAVSource {
  const source = document.createElement('dayflow-caldav-source');
  Object.assign(source, { proxy: `/api/${Date.now()}-${++proxies}`, fetch: backend.fetch, refreshInterval: 0, ...properties });
  return source;
}

function calendarWith(...sources: DayFlowCalDAVSource[]): DayFlowCalendar {
  const calendar = document.createElement('dayflow-calendar');
  calendar.append(...sources);
  document.body.append(calendar);
  return calendar;
}

/** The next event of a type that bubbles up to the page. */
function next<K extends keyof HTMLElementEventMap>(type: K, holds: (event: HTMLElementEventMap[K]) => boolean = () => true): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    const listen = (event: Event): void => {
      if (!holds(event as HTMLElementEventMap[K])) return;
      document.body.removeEventListener(type, listen);
      resolve(event as HTMLElementEventMap[K]);
    };
    document.body.addEventListener(type, listen);
  });
}

const titles = (calendar: DayFlowCalendar): string[] => calendar.getEvents().map((event) => event.title).sort();

describe('<dayflow-caldav-source>', () => {
  before(async () => {
    await loadTemporal();
    defineCalendar();
    defineElement('dayflow-caldav-source', DayFlowCalDAVSource);
  });
  afterEach(() => document.body.replaceChildren());

  it('fills the calendar around it, and tells when a sync is through', async () => {
    const complete = next('dayflow-sync-complete');
    const source = sourceOf(new Backend('alice', [workOf('alice', 'Alpha', 'Beta')]));
    const calendar = calendarWith(source);
    const { delta, target, composed } = await complete;
    assert.equal(target, source);
    assert.isTrue(composed);
    assert.equal(delta.events.added, 2);
    assert.deepEqual(titles(calendar), ['Alpha', 'Beta']);
    assert.deepEqual(calendar.getCalendars().map(({ name }) => name), ['Work']);
    assert.deepInclude(source.getStatus(), { state: 'idle', pending: 0, conflicts: 0, durable: true });
    assert.equal(source.checkVisibility(), false);
  });

  it('writes an edit back, and tells', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const complete = next('dayflow-sync-complete');
    const calendar = calendarWith(sourceOf(backend));
    await complete;
    const written: Promise<WriteCompleteEvent> = next('dayflow-write-complete');
    calendar.updateEvent(calendar.getEvents()[0]!.id, { title: 'Alpha, later' });
    const { operation, event } = await written;
    assert.equal(operation, 'update');
    assert.equal(event?.title, 'Alpha, later');
    const [resource] = [...backend.accounts.get('alice')!.calendars.get('work')!.collection.resources.values()];
    assert.include(resource!.text, 'SUMMARY:Alpha\\, later');
  });

  it('asks with one PROPFIND when nothing changed', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const source = sourceOf(backend);
    const complete = next('dayflow-sync-complete');
    calendarWith(source);
    await complete;
    backend.take();
    const delta = await source.refresh();
    assert.deepEqual(backend.take(), ['PROPFIND']);
    assert.deepEqual(delta.events, { added: 0, updated: 0, deleted: 0 });
  });

  it('paints from the cache while nothing can be reached', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const proxy = `/api/cached-${Date.now()}`;
    const complete = next('dayflow-sync-complete');
    calendarWith(sourceOf(backend, { proxy }));
    await complete;
    document.body.replaceChildren();
    await Promise.resolve();
    backend.online = false;
    const offline = next('dayflow-sync-status', ({ status }: SyncStatusEvent) => status.state === 'offline');
    const calendar = calendarWith(sourceOf(backend, { proxy }));
    await offline;
    assert.deepEqual(titles(calendar), ['Alpha']);
  });

  it('says when nobody is signed in, and stops', async () => {
    const backend = new Backend('alice', []);
    backend.signedOut = true;
    const failed: Promise<SyncErrorEvent> = next('dayflow-sync-error');
    const source = sourceOf(backend);
    calendarWith(source);
    const { error, context } = await failed;
    assert.equal(context.operation, 'identify');
    assert.include(String(error.message), '401');
    assert.equal(source.getStatus().state, 'blocked');
  });

  it('stands beside another account, also where both see one collection', async () => {
    const seed = [{ ...workOf('alice', 'Shared'), readers: ['bob'] }, { ...workOf('bob', "Bob's"), name: 'own' }];
    const backends = [new Backend('alice', seed), new Backend('bob', seed)];
    const calendar = calendarWith(...backends.map((backend) => sourceOf(backend)));
    let complete = 0;
    await next('dayflow-sync-complete', () => ++complete === 2);
    assert.deepEqual(titles(calendar), ["Bob's", 'Shared', 'Shared']);
    const ids = [...calendar.getEvents(), ...calendar.getCalendars()].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'no id is there twice');
    const shared = calendar.getEvents().find((event) => event.title === 'Shared' && event.readonly);
    assert.isDefined(shared);
    assert.throws(() => calendar.updateEvent(shared!.id, { title: 'x' }), ReadOnlyError);
  });

  it('leaves the calendar when it is taken out, and keeps its engine when it is moved', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const source = sourceOf(backend);
    const complete = next('dayflow-sync-complete');
    const first = calendarWith(source);
    await complete;
    const second = calendarWith();
    await second.updateComplete;
    backend.take();
    second.append(source);
    assert.deepEqual(titles(first), []);
    assert.deepEqual(titles(second), ['Alpha']);
    await source.refresh();
    assert.deepEqual(backend.take(), ['PROPFIND'], 'no second first sync');
    source.remove();
    assert.deepEqual(titles(second), []);
    await Promise.resolve();
    assert.equal(source.getStatus().state, 'paused');
  });

  it('begins anew when it is pointed elsewhere', async () => {
    const source = sourceOf(new Backend('alice', [workOf('alice', 'Alpha')]));
    let complete = next('dayflow-sync-complete');
    const calendar = calendarWith(source);
    await complete;
    complete = next('dayflow-sync-complete');
    Object.assign(source, { proxy: `/api/elsewhere-${Date.now()}`, fetch: new Backend('bob', [workOf('bob', "Bob's")]).fetch });
    await complete;
    assert.deepEqual(titles(calendar), ["Bob's"]);
  });

  it('waits until it is told how to reach a server', async () => {
    const source = document.createElement('dayflow-caldav-source');
    const calendar = calendarWith(source);
    await source.updateComplete;
    assert.deepEqual(calendar.getCalendars(), []);
    assert.equal(source.getStatus().state, 'paused');
    assert.deepEqual((await source.refresh()).events, { added: 0, updated: 0, deleted: 0 });
  });

  it('clears its cache only when no edit is lost by it', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const source = sourceOf(backend);
    const complete = next('dayflow-sync-complete');
    const calendar = calendarWith(source);
    await complete;
    backend.online = false;
    calendar.updateEvent(calendar.getEvents()[0]!.id, { title: 'Not sent' });
    let refused: unknown;
    await source.clear().catch((error: unknown) => (refused = error));
    assert.instanceOf(refused, PendingEditsError);
    backend.online = true;
    const again = next('dayflow-sync-complete');
    await source.clear({ discardPending: true });
    await again;
    assert.deepEqual(titles(calendar), ['Alpha']);
  });

  it('warns before the page goes only while edits are nowhere but in memory', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const source = sourceOf(backend, { cache: 'none' });
    const complete = next('dayflow-sync-complete');
    const calendar = calendarWith(source);
    await complete;
    const leaves = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    assert.isTrue(leaves());
    backend.online = false;
    const waiting = next('dayflow-sync-status', ({ status }) => status.pending === 1);
    calendar.updateEvent(calendar.getEvents()[0]!.id, { title: 'Not sent' });
    await waiting;
    assert.isFalse(leaves());
    source.remove();
    await Promise.resolve();
    assert.isTrue(leaves());
  });

  it('takes read-only for series, and nothing else', () => {
    const source = document.createElement('dayflow-caldav-source');
    source.recurring = 'read-only';
    assert.throws(() => (source.recurring = 'edit' as never), RangeError, 'recurring');
  });

  it('says which setting is wrong', async () => {
    const failed = next('dayflow-sync-error');
    calendarWith(sourceOf(new Backend('alice', []), { syncPast: 'a year' }));
    assert.include((await failed).error.message, 'syncPast');
  });
});
