import { assert, describe, it } from '../support/suite.ts';
import { adaptStorage } from '../../src/storage/choose.ts';
import { createMemoryCalDAVStorage } from '../../src/storage/caldav-storage.ts';
import { createNamespacedCalDAVEventId } from '../../src/sync/identity/event-id.ts';
import { FakeServer } from '../sync/support/fake-server.ts';
import { Browser, Page, WORK, text } from '../sync/support/world.ts';

describe('a host’s own storage of tokens', () => {
  it('is told tokens, ctags and ETags, and what becomes of them', async () => {
    const host = createMemoryCalDAVStorage();
    const server = new FakeServer(WORK);
    const href = server.calendar(WORK).put('a%40b.ics', text('One'));
    const storage = adaptStorage(host, createNamespacedCalDAVEventId);
    const page = await new Page(server, new Browser(storage)).start();
    assert.isFalse(page.engine.status.durable);
    assert.equal(await host.getSyncToken(WORK), 'token-1');
    assert.equal(await host.getCtag(WORK), 'ctag-1');
    assert.equal(await host.getEtag(href), server.calendar(WORK).resources.get(href)?.etag);
    server.calendar(WORK).delete('a%40b.ics');
    await page.engine.refresh();
    assert.equal(await host.getSyncToken(WORK), 'token-2');
    assert.isNull(await host.getEtag(href));
  });

  it('that fails is told, and stops nothing', async () => {
    const host = { ...createMemoryCalDAVStorage(), setEtag: () => Promise.reject(new Error('The disk is gone.')) };
    const server = new FakeServer(WORK);
    server.calendar(WORK).put('a.ics', text('One'));
    const page = await new Page(server, new Browser(adaptStorage(host, createNamespacedCalDAVEventId))).start();
    assert.deepEqual(page.titles(), ['One']);
    assert.include(page.errors(), 'The disk is gone.');
  });
});
