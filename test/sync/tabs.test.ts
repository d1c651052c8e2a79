import { assert, describe, it } from '../support/suite.ts';
import { FakeServer } from './support/fake-server.ts';
import { quiet } from './support/virtual-clock.ts';
import { Browser, Page, WORK, failure, text } from './support/world.ts';

async function twoTabs(): Promise<[Page, Page, FakeServer, Browser]> {
  const server = new FakeServer(WORK);
  server.calendar(WORK).put('a.ics', text('One'));
  const browser = new Browser();
  const writer = await new Page(server, browser).start();
  const follower = await new Page(server, browser).start();
  server.takeCalls();
  return [writer, follower, server, browser];
}

describe('tabs of one account', () => {
  it('show the same, and only one of them asks the server', async () => {
    const [writer, follower, server] = await twoTabs();
    assert.deepEqual(follower.titles(), ['One']);
    server.calendar(WORK).put('b.ics', text('Two'));
    await writer.engine.refresh();
    await quiet();
    assert.deepEqual(follower.titles(), ['One', 'Two']);
    assert.deepEqual(server.takeCalls(), ['listCalendars', 'delta', 'fetch 1']);
  });

  it('send a follower’s refresh to the writer', async () => {
    const [, follower, server] = await twoTabs();
    server.calendar(WORK).put('b.ics', text('Two'));
    const delta = await follower.engine.refresh();
    assert.equal(delta.events.added, 1);
    assert.deepEqual(follower.titles(), ['One', 'Two']);
    assert.deepEqual(server.takeCalls(), ['listCalendars', 'delta', 'fetch 1']);
  });

  it('send a follower’s edit through the writer, once', async () => {
    const [writer, follower, server] = await twoTabs();
    await follower.edit(follower.event('One').id, { title: 'Two' });
    await quiet();
    assert.deepEqual(server.takeCalls(), ['update']);
    assert.deepEqual(writer.titles(), ['Two']);
    assert.deepEqual(follower.titles(), ['Two']);
    assert.equal(follower.engine.status.pending, 0);
  });

  it('go on when the writer closes', async () => {
    const [writer, follower, server] = await twoTabs();
    writer.engine.stop();
    await quiet();
    assert.include(server.takeCalls(), 'identify', 'the new writer reads who is signed in');
    await follower.edit(follower.event('One').id, { title: 'Two' });
    assert.deepEqual(server.takeCalls(), ['update']);
  });

  it('forget no edit that is made while another’s is read', async () => {
    const [writer, follower, server, { storage }] = await twoTabs();
    server.calendar(WORK).put('b.ics', text('Two'));
    await writer.engine.refresh();
    await quiet();
    server.takeCalls();
    const read = storage.read.bind(storage);
    storage.read = async (prefix) => {
      const rows = await read(prefix);
      await new Promise((resolve) => setTimeout(resolve, 0));
      return rows;
    };
    const two = follower.event('Two').id;
    const one = writer.event('One').id;
    await follower.change(two, { title: 'Two, by the follower' }).committed;
    await writer.change(one, { title: 'One, by the writer' }).committed;
    await follower.change(two, { location: 'Room 5' }).committed;
    for (let i = 0; i < 4; i++) await quiet();
    assert.deepEqual(writer.titles(), ['One, by the writer', 'Two, by the follower']);
    assert.equal(writer.engine.status.pending, 0);
    assert.deepEqual(server.takeCalls(), ['update', 'update', 'update']);
  });

  it('send nothing again that another sent unheard, and see what was deleted unheard', async () => {
    const [writer, , server, browser] = await twoTabs();
    const deaf = new Browser(browser.storage);
    server.calendar(WORK).put('b.ics', text('Two'));
    await writer.engine.refresh();
    writer.connectivity.set({ online: false });
    await writer.edit(writer.event('One').id, { title: 'Edited' });
    // A tab that sleeps hears nothing: it has read the edit as one that waits.
    const asleep = new Page(server, deaf);
    asleep.connectivity.online = false;
    server.faults.push({ on: 'identify', error: failure('offline') });
    await asleep.start();
    assert.equal(asleep.engine.status.pending, 1);
    writer.connectivity.set({ online: true });
    await quiet();
    assert.equal(writer.engine.status.pending, 0);
    server.calendar(WORK).delete('b.ics');
    await writer.engine.refresh();
    writer.engine.stop();
    server.calendar(WORK).put('a.ics', text('One'));
    server.takeCalls();
    asleep.connectivity.set({ online: true });
    await asleep.clock.advance(10_000);
    assert.notInclude(server.takeCalls(), 'update', 'another has taken it back meanwhile');
    assert.deepEqual(asleep.titles(), ['One']);
    assert.equal(asleep.engine.status.conflicts, 0);
  });

  it('let a visible tab write in place of a hidden one', async () => {
    const [writer, follower, server] = await twoTabs();
    writer.connectivity.set({ visible: false });
    follower.connectivity.set({ visible: true });
    await quiet();
    assert.include(server.takeCalls(), 'identify');
    await follower.edit(follower.event('One').id, { title: 'Two' });
    await quiet();
    assert.deepEqual(writer.titles(), ['Two']);
  });

  it('all leave the screen empty when the account changes', async () => {
    const [writer, follower, server] = await twoTabs();
    server.identity = { principal: '/bob/', addresses: [] };
    server.calendar(WORK).delete('a.ics');
    server.calendar(WORK).put('b.ics', text("Bob's"));
    writer.engine.stop();
    await quiet();
    assert.deepEqual(follower.titles(), ["Bob's"]);
  });
});
