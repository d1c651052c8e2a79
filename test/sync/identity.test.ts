import { assert, describe, it } from '../support/suite.ts';
import { clearStores } from '../../src/sync/cache/stores.ts';
import { AccountChangedError, sameIdentity } from '../../src/sync/identity/account.ts';
import { hrefKey } from '../../src/sync/identity/href-key.ts';
import { MemoryStorage } from '../../src/storage/memory.ts';
import { FakeServer } from './support/fake-server.ts';
import { quiet } from './support/virtual-clock.ts';
import { Browser, Page, WORK, failure, text } from './support/world.ts';

const ALICE = { principal: '/alice/', addresses: [] };
const BOB = { principal: '/bob/', addresses: [] };

function serverOf(identity: typeof ALICE, title: string): FakeServer {
  const server = new FakeServer(WORK);
  server.identity = identity;
  server.calendar(WORK).put('a.ics', text(title));
  return server;
}

describe('one person’s data', () => {
  it('paints at once when the page is opened again, before any answer', async () => {
    const browser = new Browser();
    (await new Page(serverOf(ALICE, "Alice's"), browser).start()).engine.stop();
    const server = serverOf(ALICE, "Alice's");
    server.faults.push({ on: 'identify', error: failure('offline'), times: 99 });
    const page = await new Page(server, browser).start();
    assert.deepEqual(page.titles(), ["Alice's"]);
    assert.equal(page.engine.status.state, 'offline');
    assert.deepEqual(server.takeCalls(), ['identify']);
  });

  it('reads the visible months first, then the rest', async () => {
    const browser = new Browser();
    const first = serverOf(ALICE, 'Now');
    first.calendar(WORK).put('later.ics', text('Later', { day: 200 }));
    (await new Page(first, browser).start()).engine.stop();
    const page = new Page(first, browser);
    const seen: number[] = [];
    page.engine.subscribe(({ type }) => {
      if (type === 'events') seen.push([...page.engine.events()].length);
    });
    await page.start();
    assert.isBelow(seen.indexOf(1), seen.indexOf(2), 'one event was there before the other');
    assert.notEqual(seen.indexOf(1), -1);
  });

  it('is off the screen as soon as another person turns out to be signed in', async () => {
    const browser = new Browser();
    (await new Page(serverOf(ALICE, "Alice's"), browser).start()).engine.stop();
    const page = await new Page(serverOf(BOB, "Bob's"), browser).start();
    assert.deepEqual(page.titles(), ["Bob's"]);
    const error = page.reports.find((report) => report.type === 'error')?.error;
    assert.instanceOf(error, AccountChangedError);
    assert.equal((error as AccountChangedError).code, 'account-changed');
  });

  it('is never sent as another’s: the waiting edits stay with their store, and go when it is back', async () => {
    const browser = new Browser();
    const alices = serverOf(ALICE, "Alice's");
    const page = await new Page(alices, browser).start();
    page.connectivity.set({ online: false });
    await page.edit(page.event("Alice's").id, { title: 'Her secret' });
    page.engine.stop();

    const bobs = serverOf(BOB, "Bob's");
    const his = await new Page(bobs, browser).start();
    assert.notInclude(bobs.takeCalls(), 'update');
    assert.equal(his.engine.status.pending, 0);
    assert.notInclude(JSON.stringify([...his.engine.events()].map((event) => event.title)), 'secret');
    his.engine.stop();

    const back = await new Page(alices, browser).start();
    await quiet();
    assert.include(alices.takeCalls(), 'update');
    assert.deepEqual(back.titles(), ['Her secret']);
  });

  it('is told apart by the proxy’s word where the principal is the same', () => {
    assert.isTrue(sameIdentity(ALICE, { ...ALICE, account: 'x' }), 'a proxy that says nothing proves nothing');
    assert.isFalse(sameIdentity({ ...ALICE, account: 'y' }, { ...ALICE, account: 'x' }));
    assert.isFalse(sameIdentity(ALICE, BOB));
  });

  it('is kept by the page’s own account id, so that nothing of another is painted', async () => {
    const browser = new Browser();
    (await new Page(serverOf(ALICE, "Alice's"), browser, { account: '1' }).start()).engine.stop();
    const server = serverOf(BOB, "Bob's");
    server.faults.push({ on: 'identify', error: failure('offline'), times: 99 });
    const page = await new Page(server, browser, { account: '2' }).start();
    assert.deepEqual(page.titles(), []);
  });

  it('goes only when it is told to, if edits wait', async () => {
    const browser = new Browser();
    const page = await new Page(serverOf(ALICE, 'One'), browser, { account: '1' }).start();
    page.connectivity.set({ online: false });
    await page.edit(page.event('One').id, { title: 'Two' });
    page.engine.stop();
    assert.deepEqual(await clearStores(browser.storage, { account: '1' }), { stores: 1, pending: 1, cleared: false });
    assert.deepEqual(await clearStores(browser.storage, { account: 'other' }), { stores: 0, pending: 0, cleared: true });
    assert.deepEqual(await clearStores(browser.storage, { account: '1', discardPending: true }), { stores: 1, pending: 1, cleared: true });
    assert.deepEqual(await browser.storage.read([]), []);
  });

  it('keeps its outbox when the cache was written by another version', async () => {
    const browser = new Browser();
    const server = serverOf(ALICE, 'One');
    const page = await new Page(server, browser).start();
    page.connectivity.set({ online: false });
    await page.edit(page.event('One').id, { title: 'Two' });
    page.engine.stop();
    const [self] = await browser.storage.read(['store']);
    if (self === undefined) throw new Error('There is no store.');
    await browser.storage.commit({ put: [{ key: self.key, value: { ...(self.value as object), schema: 99 } }] });

    const next = new Page(server, browser);
    await next.start();
    assert.isAbove(server.calls.filter((call) => call === 'delta from nothing').length, 1, 'the cache is built anew');
    await quiet();
    assert.deepEqual(next.titles(), ['Two']);
    assert.equal(next.engine.status.pending, 0);
    assert.equal(next.engine.status.conflicts, 0);
  });
});

describe('a cleared account', () => {
  it('begins anew', async () => {
    const storage = new MemoryStorage();
    const page = await new Page(serverOf(ALICE, 'One'), new Browser(storage)).start();
    page.server.takeCalls();
    assert.isTrue((await page.engine.clear()).cleared);
    await quiet();
    assert.include(page.server.takeCalls(), 'delta from nothing');
    assert.deepEqual(page.titles(), ['One']);
  });
});

describe('clearing', () => {
  it('leaves the store alone that was set aside for another person', async () => {
    const browser = new Browser();
    const alices = serverOf(ALICE, 'One');
    const page = await new Page(alices, browser).start();
    page.connectivity.set({ online: false });
    await page.edit(page.event('One').id, { title: 'Hers' });
    page.engine.stop();
    const his = await new Page(serverOf(BOB, "Bob's"), browser).start();
    assert.deepInclude(await his.engine.clear({ discardPending: true }), { stores: 1, cleared: true });
    await quiet();
    his.engine.stop();
    await new Page(alices, browser).start();
    await quiet();
    assert.include(alices.takeCalls(), 'update');
  });

  it('counts edits that were set aside: they are on no server either', async () => {
    const browser = new Browser();
    const server = serverOf(ALICE, 'One');
    const page = await new Page(server, browser, { account: '1' }).start();
    server.faults.push({ on: 'update', error: failure('invalid') });
    await page.edit(page.event('One').id, { title: 'Two' });
    assert.equal(page.engine.status.conflicts, 1);
    assert.deepInclude(await page.engine.clear(), { pending: 1, cleared: false });
    assert.deepInclude(await clearStores(browser.storage, { account: '1' }), { pending: 1, cleared: false });
  });

  it('in another tab leaves no cache that has a token and not its bodies', async () => {
    const browser = new Browser();
    const server = serverOf(ALICE, 'One');
    const page = await new Page(server, browser).start();
    await clearStores(browser.storage);
    server.calendar(WORK).put('b.ics', text('Two'));
    await page.engine.refresh();
    await quiet();
    assert.deepEqual(page.titles(), ['One', 'Two']);
    page.engine.stop();
    const next = new Page(server, browser);
    server.faults.push({ on: 'identify', error: failure('offline'), times: 99 });
    await next.start();
    assert.deepEqual(next.titles(), ['One', 'Two'], 'the cache is whole');
  });

  it('while a tab still writes is the same: what it wrote is no beginning', async () => {
    const browser = new Browser();
    const server = serverOf(ALICE, 'One');
    const page = await new Page(server, browser).start();
    server.calendar(WORK).put('b.ics', text('Two'));
    server.onCall = (call) => {
      if (call === 'fetch') void clearStores(browser.storage);
    };
    await page.engine.refresh();
    page.engine.stop();
    server.onCall = undefined;
    const next = await new Page(server, browser).start();
    assert.deepEqual(next.titles(), ['One', 'Two']);
  });
});

describe('two hrefs', () => {
  it('are one resource when they decode to the same', () => {
    assert.equal(hrefKey('/a%40b/%c3%bc.ics'), hrefKey('/a@b/ü.ics'));
    assert.notEqual(hrefKey('/a%2Fb.ics'), hrefKey('/a/b.ics'));
    assert.equal(hrefKey('/100%.ics'), '/100%.ics');
  });
});

describe('an answer that comes after another person has signed in', () => {
  it('is not written into the other’s store', async () => {
    const browser = new Browser();
    const server = serverOf(ALICE, 'One');
    const page = await new Page(server, browser).start();
    let answer: (() => void) | undefined;
    const update = server.update.bind(server);
    server.update = async (version, sent) => {
      const result = await update(version, sent);
      await new Promise<void>((resolve) => (answer = resolve));
      return result;
    };
    await page.edit(page.event('One').id, { title: 'Her secret' });
    server.faults.push({ on: 'listCalendars', error: failure('signed-out') });
    await page.engine.refresh();
    server.identity = BOB;
    server.calendar(WORK).put('a.ics', text("Bob's"));
    const refreshed = page.engine.refresh();
    await quiet();
    assert.deepEqual(page.titles(), [], 'the screen is empty before the other’s data is there');
    answer?.();
    await refreshed;
    await quiet();
    assert.deepEqual(page.titles(), ["Bob's"]);
    const stores = await browser.storage.read(['in']);
    const his = stores.filter((row) => row.key[1]?.includes('/bob/'));
    assert.isAbove(his.length, 0);
    assert.notInclude(JSON.stringify(his), 'Her secret');
  });
});
