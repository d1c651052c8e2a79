// What a page keeps of a calendar that it has removed: nothing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { box, launchChromium, openPage, poll } from '../support/browser.ts';
import { MemoryOf } from '../support/held.ts';
import { type EmbeddedTestServer, startEmbedded } from '../support/servers/embedded.ts';
import { type Site, startSite } from '../support/site.ts';
import { event, pageWith, proxyFor, put, refresh, toSay } from './scene.ts';

/** What is begun on a page and must be ended: told by the page's own functions, which are wrapped before its scripts run. */
interface Begun {
  timers: Set<number>;
  frames: Set<number>;
  observers: Set<object>;
  channels: Set<object>;
  databases: Set<object>;
}

const EVENTS = [{ id: 'own', title: 'Its own', start: '2026-11-25T09:00', end: '2026-11-25T10:00' }];

describe('a calendar that is removed', { timeout: 180_000 }, () => {
  let browser: Browser;
  let server: EmbeddedTestServer;
  let site: Site;
  let work: string;

  before(async () => {
    server = await startEmbedded();
    work = await server.makeCalendar('alice', 'work', { displayname: 'Work' });
    await put(`${work}visit.ics`, event('visit', 'Visit', '20261124T100000', '20261124T110000'));
    browser = await launchChromium();
    site = await startSite({
      pages: { '/': pageWith('<dayflow-caldav-source proxy="/api/caldav" refresh-interval="60"></dayflow-caldav-source>') },
      handlers: { '/api/caldav': proxyFor(server, () => 'alice') },
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await server?.stop();
  });

  /** A page whose calendar is synced, and has been used. */
  async function show(): Promise<Page> {
    const { page } = await openPage(browser, 'about:blank', { width: 1000, height: 700 });
    await page.evaluateOnNewDocument(countBegun);
    await page.goto(`${site.url}/`);
    await box(page, 'Visit');
    await toSay(page, /Synced/);
    await page.$eval('dayflow-calendar', (calendar, events) => void Object.assign(calendar, { events }), EVENTS);
    return page;
  }

  /** Opens a panel by a key, from the first box on. */
  async function open(page: Page, key: 'Enter' | 'e' | '/'): Promise<void> {
    await page.$eval('dayflow-calendar', (calendar) => {
      calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.querySelector<HTMLElement>('.tile')!.focus();
    });
    await page.keyboard.press(key);
    await page.waitForFunction(() =>
      [...document.querySelector('dayflow-calendar')!.shadowRoot!.querySelectorAll('*')].some(({ shadowRoot }) =>
        shadowRoot?.querySelector('.panel')?.matches(':popover-open, :open'),
      ),
    );
  }

  for (const [state, prepare] of [
    ['at rest', async () => undefined],
    ['with its details open', (page: Page) => open(page, 'Enter')],
    ['with its editor open', (page: Page) => open(page, 'e')],
    ['while it searches', async (page: Page) => {
      await open(page, '/');
      await page.keyboard.type('visit');
    }],
    ['just after it turned a page', (page: Page) => page.$eval('dayflow-calendar', (calendar) => (calendar as unknown as { next(): void }).next())],
  ] as const) {
    it(`is collected when it was removed ${state}, and has ended all that it began`, async () => {
      const page = await show();
      await prepare(page);
      const memory = await MemoryOf.page(page);
      await page.evaluate(() => {
        const calendar = document.querySelector('dayflow-calendar')!;
        const source = document.querySelector('dayflow-caldav-source')!;
        Object.assign(globalThis, { kept: { calendar: new WeakRef(calendar), source: new WeakRef(source) } });
        calendar.remove();
      });
      const begun = await poll('the end of all that was begun', 10_000, async () => {
        const left = await page.evaluate(() => {
          const { begun } = globalThis as unknown as { begun: Begun };
          return Object.entries(begun).flatMap(([kind, all]) => ((all as Set<unknown>).size === 0 ? [] : `${(all as Set<unknown>).size} ${kind}`));
        });
        return left.length === 0 && left;
      });
      assert.deepEqual(begun, []);
      await poll('the collection', 10_000, async () => {
        await memory.collectGarbage();
        return page.evaluate(() => {
          const { kept } = globalThis as unknown as { kept: Record<string, WeakRef<Element>> };
          return Object.values(kept).every((ref) => ref.deref() === undefined);
        });
      });
      await page.close();
    });
  }

  for (const [how, move] of [
    ['is moved in the document', async (page: Page) => page.$eval('dayflow-calendar', (calendar) => {
      const other = document.createElement('main');
      other.style.height = '100%';
      document.body.append(other);
      other.append(calendar);
    })],
    ['comes back later', async (page: Page) => page.$eval('dayflow-calendar', async (calendar) => {
      const parent = calendar.parentElement!;
      calendar.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      parent.append(calendar);
    })],
  ] as const) {
    it(`works as before when it ${how}`, async () => {
      const page = await show();
      await move(page);
      await box(page, 'Visit');
      await box(page, 'Its own');
      await toSay(page, /Synced/);
      await put(`${work}${how.replaceAll(' ', '-')}.ics`, event(how, `Late, as it ${how}`, '20261126T100000', '20261126T110000'));
      await refresh(page);
      await box(page, `Late, as it ${how}`);
      await open(page, 'Enter');
      await page.keyboard.press('Escape');
      await page.setViewport({ width: 500, height: 700 });
      await poll('the calendar to fit the width', 5000, () => page.$eval('dayflow-calendar', (calendar) =>
        calendar.shadowRoot!.querySelector('dayflow-toolbar')!.hasAttribute('narrow')));
      await page.close();
    });
  }
});

/** Runs in the page before its scripts. */
function countBegun(): void {
  const begun = { timers: new Set(), frames: new Set(), observers: new Set(), channels: new Set(), databases: new Set() } as unknown as Begun;
  Object.assign(globalThis, { begun });
  const { setTimeout: after, clearTimeout: clear, requestAnimationFrame: frame, cancelAnimationFrame: cancel } = window;
  window.setTimeout = ((work: () => void, ms?: number) => {
    const id = after(() => {
      begun.timers.delete(id);
      work();
    }, ms);
    begun.timers.add(id);
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    begun.timers.delete(id as number);
    clear(id);
  };
  window.requestAnimationFrame = (work) => {
    const id = frame((now) => {
      begun.frames.delete(id);
      work(now);
    });
    begun.frames.add(id);
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    begun.frames.delete(id);
    cancel(id);
  };
  for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const) {
    const { prototype } = window[name];
    const { observe, disconnect } = prototype;
    prototype.observe = function (this: object, ...given: unknown[]) {
      begun.observers.add(this);
      return (observe as (...given: unknown[]) => void).apply(this, given);
    } as never;
    prototype.disconnect = function (this: object) {
      begun.observers.delete(this);
      return disconnect.apply(this as never);
    };
  }
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      begun.channels.add(this);
    }
    override close(): void {
      begun.channels.delete(this);
      super.close();
    }
  };
  const openDatabase = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (this: IDBFactory, ...given: Parameters<IDBFactory['open']>): IDBOpenDBRequest {
    const request = openDatabase.apply(this, given);
    request.addEventListener('success', () => begun.databases.add(request.result));
    return request;
  };
  const closeDatabase = IDBDatabase.prototype.close;
  IDBDatabase.prototype.close = function (this: IDBDatabase): void {
    begun.databases.delete(this);
    closeDatabase.apply(this);
  };
}
