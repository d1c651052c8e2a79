// A page without a bundler: the built script from a static file server, on a page that names no charset.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { box, boxes, launchChromium, openPage, poll } from '../support/browser.ts';
import { type Site, startSite } from '../support/site.ts';

const DAY = '2026-11-25';
const PAGE = `<!doctype html><title>Plain</title><style>html,body{height:100%;margin:0}</style>
<script type="module" src="/dist/dayflow-calendar.min.js"></script>
<dayflow-calendar view="day" date="${DAY}" locale="en-GB"></dayflow-calendar>`;

const TIMES = [
  ['09:00', '12:00'], ['09:30', '10:30'], ['10:00', '11:00'], ['10:45', '11:30'],
  ['11:00', '13:00'], ['12:30', '13:30'], ['15:00', '16:00'], ['15:00', '16:00'],
] as const;

describe('a plain page', { timeout: 60_000 }, () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    browser = await launchChromium();
    site = await startSite({ pages: { '/': PAGE }, htmlType: 'text/html' });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('shows the calendar, throws nothing and loads nothing from elsewhere', async () => {
    const { page, errors } = await openPage(browser, 'about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.url}/`);
    await page.waitForSelector('aria/Week[role="button"]');
    await page.$eval('dayflow-calendar', (element) => {
      (element as unknown as { events: object[] }).events = [{ title: 'Grüße aus Köln – 你好', start: '2026-11-25T09:00', end: '2026-11-25T10:00' }];
    });
    const shown = await box(page, 'Grüße aus Köln – 你好');
    assert.ok((await shown.boundingBox())!.height > 20);
    assert.deepEqual(errors, []);
    assert.deepEqual(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:')), []);
    await page.close();
  });

  it('loads the Temporal polyfill only in an engine that has no Temporal, and installs nothing global', async () => {
    const scripts = async (withTemporal: boolean): Promise<string[]> => {
      const { page, errors } = await openPage(browser, 'about:blank');
      if (!withTemporal) await page.evaluateOnNewDocument(() => void delete (globalThis as { Temporal?: unknown }).Temporal);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${site.url}/`);
      await page.waitForSelector('aria/Week[role="button"]');
      const start = await page.$eval('dayflow-calendar', (element) => {
        const calendar = element as unknown as { events: object[]; getEvents(): { start: object }[] };
        calendar.events = [{ title: 'Polyfilled', start: '2026-11-25T09:00', end: '2026-11-25T10:00' }];
        return String(calendar.getEvents()[0]!.start);
      });
      assert.equal(start, '2026-11-25T09:00:00');
      await box(page, 'Polyfilled');
      assert.equal(await page.evaluate(() => 'Temporal' in globalThis), withTemporal);
      assert.deepEqual(errors, []);
      await page.close();
      return asked.filter((url) => url.endsWith('.js')).map((url) => url.slice(url.lastIndexOf('/') + 1));
    };
    const usual = await scripts(true);
    assert.equal(usual[0], 'dayflow-calendar.min.js');
    const [polyfill, ...more] = (await scripts(false)).filter((name) => !usual.includes(name));
    assert.match(polyfill ?? '', /^dayflow-calendar-[\w-]+\.min\.js$/);
    assert.deepEqual(more, []);
  });

  it('reads a source there too', async () => {
    // The XML parser's expressions hold letters that a page without a charset would misread.
    const { page, errors } = await openPage(browser, `${site.url}/`);
    await page.waitForFunction(() => customElements.get('dayflow-caldav-source') !== undefined);
    const said = await page.evaluate(async () => {
      const source = document.createElement('dayflow-caldav-source') as HTMLElement & { fetch: typeof fetch };
      const answer = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/</d:href><d:propstat><d:prop><d:displayname>Ü</d:displayname></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`;
      source.fetch = async () => new Response(answer, { status: 207, headers: { 'content-type': 'application/xml' } });
      const told = new Promise<string>((resolve) => source.addEventListener('dayflow-sync-error', (event) => resolve(String((event as unknown as { error: Error }).error.message))));
      document.querySelector('dayflow-calendar')!.append(source);
      return told;
    });
    assert.doesNotMatch(said, /regular expression|SyntaxError/i);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('tiles what overlaps side by side, and widens into what is free', async () => {
    const { page } = await openPage(browser, `${site.url}/`);
    await page.waitForSelector('aria/Week[role="button"]');
    await page.$eval(
      'dayflow-calendar',
      (element, times, day) => {
        (element as unknown as { events: object[] }).events = times.map(([start, end], index) => ({
          id: String(index), title: `Event ${index}`, start: `${day}T${start}`, end: `${day}T${end}`,
        }));
      },
      TIMES,
      DAY,
    );
    await poll('eight boxes', 5000, async () => (await boxes(page, 'Event')).length === 8);
    const rects = new Map<number, DOMRect>();
    for (const handle of await boxes(page, 'Event')) {
      const [id, rect] = await handle.evaluate((element) => [element.getAttribute('data-event-id'), element.getBoundingClientRect().toJSON() as DOMRect] as const);
      rects.set(Number(id), rect);
    }
    for (const [a, one] of rects) {
      for (const [b, other] of rects) {
        if (a >= b) continue;
        const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        assert.ok(apart, `event ${a} and event ${b} overlap on screen`);
      }
    }
    const width = (id: number): number => rects.get(id)!.width;
    const column = width(0);
    // 9:30–10:30 and 10:45–11:30 share the third column's neighbourhood; 11–13 stands in the second, 12:30 in the first.
    const near = (actual: number, expected: number, what: string): void => assert.ok(Math.abs(actual - expected) <= 4, `${what}: ${actual} is not ${expected}`);
    near(rects.get(6)!.width, rects.get(7)!.width, 'two at the same time are as wide as each other');
    near(rects.get(6)!.width + rects.get(7)!.width, column * 3, 'two at the same time fill the day');
    for (const [id] of rects) {
      const one = rects.get(id)!;
      const beside = [...rects].filter(([other, rect]) => other !== id && rect.left >= one.right - 1 && rect.top < one.bottom && rect.bottom > one.top);
      const edge = Math.min(...beside.map(([, rect]) => rect.left), rects.get(7)!.right);
      assert.ok(edge - one.right <= 4, `event ${id} leaves ${edge - one.right} px free beside it`);
    }
    await page.close();
  });
});
