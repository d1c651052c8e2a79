// A drag over pages by a real mouse and a real finger: what they hold is drawn anew, and goes on being held.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { box, boxes, launchChromium, openPage, poll } from '../support/browser.ts';
import { type Site, startSite } from '../support/site.ts';
import { pageWith } from './scene.ts';

interface Calendar {
  date: string;
  events: object[];
  getEvents(): { start: object }[];
}

const dateOf = (page: Page): Promise<string> => page.$eval('dayflow-calendar', (element) => (element as unknown as Calendar).date);
const startOf = (page: Page): Promise<string> =>
  page.$eval('dayflow-calendar', (element) => String((element as unknown as Calendar).getEvents()[0]!.start));

describe('a drag over pages', { timeout: 60_000 }, () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    browser = await launchChromium();
    site = await startSite({ pages: { '/week': pageWith(''), '/day': pageWith('', 'view="day"') }, htmlType: 'text/html' });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A page with one event, and its middle. */
  async function opened(path: string, width: number): Promise<{ page: Page; errors: string[]; x: number; y: number }> {
    const { page, errors } = await openPage(browser, `${site.url}${path}`, { width, height: 800 });
    await page.waitForSelector('>>> .column');
    await page.$eval('dayflow-calendar', (element) => {
      (element as unknown as Calendar).events = [{ title: 'Lunch', start: '2026-11-25T12:00', end: '2026-11-25T13:00' }];
    });
    const { x, y, width: across, height } = (await (await box(page, 'Lunch')).boundingBox())!;
    return { page, errors, x: x + across / 2, y: y + height / 2 };
  }

  it('is held by the mouse, and dropped where it points', async () => {
    const { page, errors, x, y } = await opened('/week', 1280);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(1278, y, { steps: 10 });
    await poll('the next week', 5000, async () => (await dateOf(page)) === '2026-12-02');
    assert.equal((await boxes(page, 'Lunch')).length, 1);
    await page.mouse.move(x, y, { steps: 10 });
    await page.mouse.up();
    await poll('the edit', 5000, async () => (await startOf(page)) === '2026-12-02T12:00:00');
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('is held by a finger', async () => {
    const { page, errors, x, y } = await opened('/day', 390);
    await page.touchscreen.touchStart(x, y);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (let to = x; to < 385; to += 20) await page.touchscreen.touchMove(to, y);
    await page.touchscreen.touchMove(386, y);
    await poll('the next day', 5000, async () => (await dateOf(page)) === '2026-11-26');
    assert.equal((await boxes(page, 'Lunch')).length, 1);
    await page.touchscreen.touchMove(x, y);
    await page.touchscreen.touchMove(x, y + 4);
    await page.touchscreen.touchEnd();
    await poll('the edit', 5000, async () => (await startOf(page)) === '2026-11-26T12:00:00');
    assert.deepEqual(errors, []);
    await page.close();
  });
});
