// What a first sync of thousands of events lets the page do: how often things are drawn, never how long it takes.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium, openPage, poll } from '../support/browser.ts';
import { type EmbeddedTestServer, startEmbedded } from '../support/servers/embedded.ts';
import { type Site, startSite } from '../support/site.ts';
import { event, pageWith, proxyFor } from './scene.ts';

const COUNT = 6000;

/** Fifteen a day, from the first of May 2026 on. */
const RESOURCES = Object.fromEntries(
  Array.from({ length: COUNT }, (_, n) => {
    const day = new Date(Date.UTC(2026, 4, 1 + Math.floor(n / 15))).toISOString().slice(0, 10).replaceAll('-', '');
    const hour = String(6 + (n % 15)).padStart(2, '0');
    return [`e${n}.ics`, event(`e${n}`, `Event ${n}`, `${day}T${hour}0000`, `${day}T${hour}4500`)];
  }),
);

interface Work {
  frames: number;
  /** How often the source said that its events are others. */
  notices: number;
  /** How often each element was drawn in one frame at most. */
  mostInFrame: Record<string, number>;
  /** How often each was given events. */
  given: Record<string, number>;
}

describe('the work of a first sync', { timeout: 180_000 }, () => {
  let browser: Browser;
  let server: EmbeddedTestServer;
  let site: Site;

  before(async () => {
    server = await startEmbedded({ seed: [{ owner: 'alice', name: 'work', displayName: 'Work', resources: RESOURCES }] });
    browser = await launchChromium();
    // Each has a proxy, and so a cache, of its own.
    const source = (view: string): string => `<dayflow-caldav-source proxy="/api/${view}"></dayflow-caldav-source>`;
    const proxy = proxyFor(server, () => 'alice');
    site = await startSite({
      pages: { '/week': pageWith(source('week')), '/month': pageWith(source('month'), 'view="month"') },
      handlers: { '/api/week': proxy, '/api/month': proxy },
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await server?.stop();
  });

  for (const [view, tag] of [['week', 'dayflow-time-grid'], ['month', 'dayflow-month-grid']] as const) {
    it(`draws once a frame, and gives a ${view} its events only when one of them is another`, async () => {
      const { page, errors } = await openPage(browser, 'about:blank', { width: 1000, height: 700 });
      await page.evaluateOnNewDocument(countDrawings);
      await page.goto(`${site.url}/${view}`);
      await poll('the whole sync', 120_000, async () => (await countOfEvents(page)) === COUNT);
      const { given, mostInFrame, frames, notices } = await page.evaluate(() => (globalThis as unknown as { work: Work }).work);
      assert.ok(frames > 10, `${frames} frames were seen`);
      assert.ok(notices >= 5, `the sync told of ${notices} pages`);
      // Two where the minute, the size or the language's words are others in the same frame.
      assert.ok(mostInFrame['dayflow-calendar']! <= 2 && mostInFrame[tag]! <= 2, JSON.stringify(mostInFrame));
      // None from the empty cache, and all from what is fetched first: what is on screen.
      assert.ok(given[tag]! <= 3, `${given[tag]} times for ${notices} pages`);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});

function countOfEvents(page: Page): Promise<number> {
  return page.evaluate(() => {
    const calendar = document.querySelector('dayflow-calendar') as unknown as { getEvents?(): unknown[] };
    return calendar.getEvents?.().length ?? 0;
  });
}

/** Runs in the page before its scripts. */
function countDrawings(): void {
  const work: Work = { frames: 0, notices: 0, mostInFrame: {}, given: {} };
  Object.assign(globalThis, { work });
  let now: Record<string, number> = {};
  const next = (): void => {
    work.frames += 1;
    now = {};
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  const define = customElements.define.bind(customElements);
  customElements.define = (name, constructor, options) => {
    interface Source {
      subscribe(listener: (notice: { type: string }) => void): () => void;
    }
    const prototype = constructor.prototype as { update?(changed: unknown): void; addSource?(source: Source): () => void };
    const { update } = prototype;
    if (update !== undefined) {
      prototype.update = function (changed): void {
        if ((changed as Map<string, unknown>).has('items')) work.given[name] = (work.given[name] ?? 0) + 1;
        now[name] = (now[name] ?? 0) + 1;
        work.mostInFrame[name] = Math.max(work.mostInFrame[name] ?? 0, now[name]);
        update.call(this, changed);
      };
    }
    const { addSource } = prototype;
    if (addSource !== undefined) {
      prototype.addSource = function (source): () => void {
        source.subscribe(({ type }) => (work.notices += type === 'events' ? 1 : 0));
        return addSource.call(this, source);
      };
    }
    define(name, constructor, options);
  };
}
