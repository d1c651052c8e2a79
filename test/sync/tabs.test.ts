import { assert, describe, it } from '../support/suite.ts';
import { FakeServer } from './support/fake-server.ts';
import { quiet } from './support/virtual-clock.ts';
import { Browser, Page, WORK, text } from './support/world.ts';

async function twoTabs(): Promise<[Page, Page, FakeServer]> {
  const server = new FakeServer(WORK);
  server.calendar(WORK).put('a.ics', text('One'));
  const browser = new Browser();
  const writer = await new Page(server, browser).start();
  const follower = await new Page(server, browser).start();
  server.takeCalls();
  return [writer, follower, server];
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
