import { assert, describe, it } from '../support/suite.ts';
import type { SyncStorage } from '../../src/sync/storage.ts';
import { FakeServer } from './support/fake-server.ts';
import { Browser, DAY, NOW, Page, WEEK, WORK, text } from './support/world.ts';

describe('the occurrences of a range', () => {
  it('cost as much as its months hold, however many events there are', async () => {
    const server = new FakeServer(WORK);
    for (let i = 0; i < 10_000; i++) server.calendar(WORK).put(`${i}.ics`, text(`Event ${i}`, { day: (i % 1000) - 300 }));
    const page = await new Page(server).start();
    assert.equal([...page.engine.events()].length, 10_000);
    const far = { start: NOW + 100 * DAY, end: NOW + 107 * DAY, timeZone: 'UTC' };
    page.codec.expanded = 0;
    assert.isAbove([...page.engine.occurrences(far)].length, 60);
    assert.isBelow(page.codec.expanded, 110, 'only what touches the week, and a day at either side');
    page.codec.expanded = 0;
    assert.equal(page.engine.occurrences(far), page.engine.occurrences(far), 'the same until something changes');
    await page.edit(page.event('Event 300').id, { title: 'Changed' });
    page.codec.expanded = 0;
    assert.isAbove([...page.engine.occurrences(far)].length, 60);
    assert.equal(page.codec.expanded, 0, 'an edit elsewhere expands nothing anew');
  });

  it('are decoded once each on a first sync, and once more when the page is opened again', async () => {
    const browser = new Browser();
    const server = new FakeServer(WORK);
    for (let i = 0; i < 50; i++) server.calendar(WORK).put(`${i}.ics`, text(`Event ${i}`));
    const page = await new Page(server, browser).start();
    assert.equal(page.codec.decoded, 50);
    page.engine.stop();
    const next = await new Page(server, browser).start();
    assert.equal(next.codec.decoded, 50);
    assert.equal(next.titles().length, 50);
  });

  it('that are on screen are painted from their month’s rows, before the rest is read', async () => {
    const browser = new Browser();
    const server = new FakeServer(WORK);
    for (let i = 0; i < 1000; i++) server.calendar(WORK).put(`${i}.ics`, text(`Event ${i}`, { day: i - 300 }));
    server.calendar(WORK).put('s.ics', text('Weekly', { day: -70, rule: 'weekly' }));
    (await new Page(server, browser).start()).engine.stop();
    let read = 0;
    const next = new Page(server, new Browser(countingReads(browser.storage, (rows) => (read += rows))));
    let painted: { titles: number; read: number; decoded: number } | undefined;
    next.engine.subscribe(() => {
      const titles = next.titles().length;
      if (titles > 0) painted ??= { titles, read, decoded: next.codec.decoded };
    });
    await next.start();
    assert.equal(painted?.titles, 8, 'the week’s seven, and the series');
    // Two months, as an event stands a day wider than it is; and the series, the store, its calendar.
    assert.isBelow(painted!.decoded, 40);
    assert.isBelow(painted!.read, 60);
    assert.equal(next.codec.decoded, 1001);
  });

  it('of a series stand on each of its days', async () => {
    const server = new FakeServer(WORK);
    server.calendar(WORK).put('s.ics', text('Weekly', { day: -70, rule: 'weekly' }));
    const page = await new Page(server).start();
    assert.deepEqual(page.titles(WEEK), ['Weekly']);
    assert.equal(page.titles({ ...WEEK, start: NOW - 71 * DAY }).length, 11);
    const [first] = page.engine.occurrences(WEEK);
    assert.equal(first?.id, `${first?.eventId}/${first?.recurrenceId}`);
  });

  it('are those of the text that an edit makes, also before it is sent', async () => {
    const server = new FakeServer(WORK);
    server.calendar(WORK).put('a.ics', text('One', { day: 200 }));
    const page = await new Page(server).start();
    page.connectivity.set({ online: false });
    const event = page.event('One');
    const { span } = { span: { kind: 'zoned', start: NOW, end: NOW + 3_600_000, zone: 'UTC' } as const };
    const moved = { ...event, start: new Date(span.start).toISOString(), end: new Date(span.end).toISOString() };
    await page.engine.apply({ type: 'update', event: moved as never, before: event, patch: { start: moved.start, end: moved.end }, origin: 'user' }).committed;
    assert.deepEqual(page.titles(WEEK), ['One']);
  });
});

/** The storage, telling how many rows each reading of it gives. */
function countingReads(storage: SyncStorage, told: (rows: number) => void): SyncStorage {
  return {
    durable: storage.durable,
    commit: (batch) => storage.commit(batch),
    async get(keys) {
      told(keys.length);
      return storage.get(keys);
    },
    async read(prefix) {
      const rows = await storage.read(prefix);
      told(rows.length);
      return rows;
    },
  };
}
