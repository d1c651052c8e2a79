import { assert, describe, it } from '../support/suite.ts';
import { ReadOnlyError, UnknownCalendarError } from '../../src/model/errors.ts';
import { Entry } from '../../src/sync/shelf/entry.ts';
import { EventIndex } from '../../src/sync/shelf/event-index.ts';
import { TextCodec, read, write } from './support/text-codec.ts';
import { pageWith, serverWith, stored } from './support/scene.ts';
import { quiet } from './support/virtual-clock.ts';
import { HOME, Page, WORK, failure, text } from './support/world.ts';

describe('a write that the server confirmed', () => {
  it('is done, although the reading after it fails and another client deletes the event meanwhile', async () => {
    const page = await pageWith('One');
    page.server.etags = false;
    page.server.faults.push({ on: 'read', error: failure('timeout') });
    await page.edit(page.event('One').id, { title: 'Mine' });
    page.server.calendar(WORK).delete('One.ics');
    page.server.takeCalls();
    await page.clock.advance(10_000);
    assert.notInclude(page.server.takeCalls(), 'update');
    assert.equal(page.engine.status.conflicts, 0);
    assert.equal(page.engine.status.pending, 0);
  });

  it('is not made a second time as a creation', async () => {
    const page = await pageWith();
    page.server.etags = false;
    page.server.faults.push({ on: 'read', error: failure('timeout') });
    await page.add('New');
    for (const href of [...page.server.calendar(WORK).resources.keys()]) page.server.calendar(WORK).delete(href);
    page.server.takeCalls();
    await page.clock.advance(10_000);
    assert.notInclude(page.server.takeCalls(), 'create');
    assert.deepEqual(stored(page.server), []);
    assert.equal(page.engine.status.pending, 0);
  });
});

describe('a server without ETags', () => {
  it('is read before it is written to, so that nothing is overwritten unseen', async () => {
    const server = serverWith('One');
    const bare = <T extends { etag?: string | undefined }>(each: T): T => ({ ...each, etag: undefined });
    const list = server.list.bind(server);
    const query = server.query.bind(server);
    const fetch = server.fetch.bind(server);
    const readOne = server.read.bind(server);
    const delta = server.delta.bind(server);
    server.list = async (remote) => (await list(remote)).map(bare);
    server.query = async (remote, range) => (await query(remote, range)).map(bare);
    server.fetch = async (remote, hrefs) => {
      const fetched = await fetch(remote, hrefs);
      return { ...fetched, resources: fetched.resources.map(bare) };
    };
    server.read = async (href) => {
      const found = await readOne(href);
      return found && bare(found);
    };
    server.delta = async (remote, token) => {
      const page = await delta(remote, token);
      return { ...page, changed: page.changed.map(bare) };
    };
    server.update = async ({ href }, sent) => {
      server.calendar(WORK).put(href, sent);
      return { href };
    };
    const page = await new Page(server).start();
    server.calendar(WORK).put('One.ics', text('One', { location: 'Room 5' }));
    await page.edit(page.event('One').id, { title: 'Two' });
    const [only] = [...server.calendar(WORK).resources.values()];
    assert.deepInclude(read(only?.text ?? ''), { title: 'Two', location: 'Room 5' });
  });
});

describe('a move whose second step is refused', () => {
  it('leaves no copy behind, and can be made again', async () => {
    const page = await pageWith('One');
    const { id } = page.event('One');
    page.server.faults.push({ on: 'delete', error: failure('forbidden', { status: 403 }) });
    await page.edit(id, { calendarId: HOME, title: 'Moved' });
    assert.deepEqual(stored(page.server, WORK), ['One']);
    assert.deepEqual(stored(page.server, HOME), [], 'the copy is taken back');
    assert.deepEqual(page.titles(), ['One']);
    assert.equal(page.engine.status.pending, 0);
    await page.engine.refresh();
    await page.engine.settleConflict(page.engine.conflicts[0]?.id ?? '', 'mine');
    await quiet();
    assert.deepEqual(stored(page.server, WORK), []);
    assert.deepEqual(stored(page.server, HOME), ['Moved']);
    assert.equal(page.event('Moved').id, id);
    assert.equal(page.engine.status.conflicts, 0);
  });

  it('because the event recurs in its old place now deletes nothing there', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('One.ics', text('One', { rule: 'weekly' }));
    await page.edit(page.event('One').id, { calendarId: HOME });
    await page.clock.advance(10_000);
    assert.deepEqual(stored(page.server, WORK), ['One']);
    assert.deepEqual(stored(page.server, HOME), []);
    assert.deepInclude(page.engine.conflicts[0], { reason: 'recurring' });
    assert.isTrue(page.event('One').recurring);
  });

  it('takes what was edited behind it into the conflict', async () => {
    const page = await pageWith('One');
    const { id } = page.event('One');
    page.server.faults.push({ on: 'create', error: failure('forbidden', { status: 403 }) });
    let behind: Promise<void> | undefined;
    page.server.onCall = (call) => {
      if (call === 'create') behind ??= page.change(id, { title: 'Later' }).committed;
    };
    await page.edit(id, { calendarId: HOME });
    await behind;
    await quiet();
    assert.equal(page.engine.status.conflicts, 1);
    assert.equal(page.engine.status.pending, 0);
    assert.deepInclude(read(page.engine.conflicts[0]?.mine ?? ''), { title: 'Later', uid: 'uid-of-One' });
  });
});

describe('a listing of the calendar that an event moves to', () => {
  it('that began before the move does not take it away again', async () => {
    const page = await pageWith('One');
    const { id } = page.event('One');
    page.server.calendar(HOME).put('Two.ics', text('Two'));
    page.server.faults.push({ on: 'delta', error: failure('token') });
    let answered: (() => void) | undefined;
    const delta = page.server.delta.bind(page.server);
    page.server.delta = async (remote, token) => {
      const answer = await delta(remote, token);
      if (token === null && remote.id === HOME) await new Promise<void>((resolve) => (answered = resolve));
      return answer;
    };
    const refreshed = page.engine.refresh();
    await quiet();
    await page.edit(id, { calendarId: HOME });
    answered?.();
    await refreshed;
    await quiet();
    assert.equal(page.event('One').id, id);
    assert.deepEqual(page.titles(), ['One', 'Two']);
  });
});

describe('a conflict', () => {
  it('over what only the server changed keeps it when mine is chosen', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('One.ics', text('Theirs', { uid: 'uid-of-One', location: 'Room 5' }));
    await page.edit(page.event('One').id, { title: 'Mine' });
    await page.engine.settleConflict(page.engine.conflicts[0]?.id ?? '', 'mine');
    await quiet();
    const [only] = [...page.server.calendar(WORK).resources.values()];
    assert.deepInclude(read(only?.text ?? ''), { title: 'Mine', location: 'Room 5' });
  });

  it('over a deleted event makes a new one under the same id when mine is chosen', async () => {
    const page = await pageWith('One');
    const { id } = page.event('One');
    page.server.calendar(WORK).delete('One.ics');
    await page.edit(id, { title: 'Mine' });
    await page.engine.settleConflict(page.engine.conflicts[0]?.id ?? '', 'mine');
    await quiet();
    assert.deepEqual(stored(page.server), ['Mine']);
    assert.notEqual(read([...page.server.calendar(WORK).resources.values()][0]?.text ?? '').uid, 'uid-of-One', 'servers refuse UIDs of deleted events');
    assert.equal(page.event('Mine').id, id);
  });

  it('over a series never becomes an edit of it', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('One.ics', text('One', { rule: 'weekly' }));
    await page.edit(page.event('One').id, { title: 'Mine' });
    page.server.takeCalls();
    let thrown: unknown;
    await page.engine.settleConflict(page.engine.conflicts[0]?.id ?? '', 'mine').catch((error: unknown) => (thrown = error));
    await quiet();
    assert.instanceOf(thrown, ReadOnlyError);
    assert.deepEqual(page.server.takeCalls(), []);
    assert.equal(page.engine.status.conflicts, 1, 'it stays until it is let go');
    await page.engine.settleConflict(page.engine.conflicts[0]?.id ?? '', 'theirs');
    assert.equal(page.engine.status.conflicts, 0);
  });

  it('over a calendar that is gone stays, instead of an edit that waits for ever', async () => {
    const page = await pageWith('One');
    page.connectivity.set({ online: false });
    await page.edit(page.event('One').id, { title: 'Mine' });
    const [work] = [page.server.calendar(WORK)];
    page.server.calendars.delete(WORK);
    page.connectivity.set({ online: true });
    await quiet();
    await page.engine.refresh();
    const [conflict] = page.engine.conflicts;
    let thrown: unknown;
    await page.engine.settleConflict(conflict?.id ?? '', 'mine').catch((error: unknown) => (thrown = error));
    assert.instanceOf(thrown, UnknownCalendarError);
    assert.equal(page.engine.status.pending, 0);
    assert.equal(page.engine.status.conflicts, 1);
    page.server.calendars.set(WORK, work);
    await page.engine.refresh();
    await page.engine.settleConflict(conflict?.id ?? '', 'mine');
    await quiet();
    assert.deepEqual(stored(page.server), ['Mine'], 'and can be settled when the calendar is back');
  });
});

describe('a series that became single', () => {
  it('can be edited', async () => {
    const server = serverWith();
    server.calendar(WORK).put('a.ics', text('One', { rule: 'weekly' }));
    const page = await new Page(server).start();
    const { id } = page.event('One');
    server.calendar(WORK).put('a.ics', write({ ...read(text('One')) }));
    await page.engine.refresh();
    assert.isFalse(page.event('One').readonly);
    await page.edit(id, { title: 'Two' });
    assert.deepEqual(stored(server), ['Two']);
  });
});

describe('two resources that hold one event for a moment', () => {
  it('leave it to be found when the one that came last goes', () => {
    const index = new EventIndex();
    const [old, moved] = [new Entry(WORK, 'old', 'old'), new Entry(HOME, 'moved', 'moved')];
    const event = { id: 'e', decoded: new TextCodec().decode(text('One')).events[0]! };
    for (const gone of [old, moved]) {
      for (const entry of [old, moved]) index.add({ entry, event });
      index.remove('e', gone);
      assert.equal(index.get('e')?.entry, gone === old ? moved : old);
      for (const entry of [old, moved]) index.remove('e', entry);
      assert.isUndefined(index.get('e'));
    }
  });
});
