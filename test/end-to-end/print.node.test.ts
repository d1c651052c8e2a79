// What comes out of the printer: PDFs of the views, read again.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium, openPage, poll } from '../support/browser.ts';
import { noPdfReader, pagesOf } from '../support/pdf.ts';
import { type Site, startSite } from '../support/site.ts';

const page = (style: string): string => `<!doctype html><html lang="en"><title>Print</title><style>${style}</style>
<script type="module" src="/dist/dayflow-calendar.min.js"></script>
<dayflow-calendar view="week" date="2026-11-18" locale="en-GB" time-zone="UTC" theme="dark"></dayflow-calendar>`;

const PAGES = { '/': page('html, body { height: 100%; margin: 0 }'), '/margins': page('dayflow-calendar { height: 900px }') };

const WEEK = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf'].map((title, index) => ({
  title,
  start: `2026-11-${16 + index}T${String(7 + index).padStart(2, '0')}:00`,
  end: `2026-11-${16 + index}T${String(8 + index).padStart(2, '0')}:30`,
}));
const DAYS_OFF = [
  { title: 'Hotel', start: '2026-11-16', end: '2026-11-21' },
  { title: 'India', start: '2026-11-18', end: '2026-11-19' },
];
/** Seven on one day: more than a month shows of it on most screens. */
const CROWD = ['Juliett', 'Kilo', 'Lima', 'Mike', 'November', 'Oscar', 'Papa'].map((title, index) => ({
  title,
  start: `2026-11-25T1${index}:00`,
  end: `2026-11-25T1${index}:30`,
}));
const EVENTS = [...WEEK, ...DAYS_OFF, ...CROWD];

const SHEETS = [
  { format: 'A4', landscape: false },
  { format: 'A4', landscape: true },
  { format: 'Letter', landscape: false },
  { format: 'Letter', landscape: true },
] as const;
const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };

describe('printing', { timeout: 120_000, skip: noPdfReader }, () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    browser = await launchChromium();
    site = await startSite({ pages: PAGES, htmlType: 'text/html' });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(properties: object, path = '/'): Promise<Page> {
    const { page } = await openPage(browser, `${site.url}${path}`);
    await page.waitForSelector('aria/Week[role="button"]');
    await page.$eval('dayflow-calendar', (element, given) => void Object.assign(element, given), { events: EVENTS, ...properties });
    await page.$eval('dayflow-calendar', async (element) => (element as unknown as { updateComplete: Promise<unknown> }).updateComplete);
    return page;
  }

  function missing(text: string, events: readonly { title: string }[]): string[] {
    return events.map(({ title }) => title).filter((title) => !text.includes(title));
  }

  for (const { format, landscape } of SHEETS) {
    const sheet = `${format}, ${landscape ? 'landscape' : 'portrait'}`;

    it(`puts a week on one sheet, with its title and every event: ${sheet}`, async () => {
      const page = await open({ view: 'week' });
      const pages = pagesOf(await page.pdf({ format, landscape, margin }));
      assert.equal(pages.length, 1);
      assert.match(pages[0]!, /November 2026/);
      assert.deepEqual(missing(pages[0]!, [...WEEK, ...DAYS_OFF]), []);
      assert.doesNotMatch(pages[0]!, /Today|New|^ *[1-5]:00/m, 'no button of the toolbar, and no hour before the first event');
      await page.close();
    });

    it(`puts a month on one sheet, with its title and every event: ${sheet}`, async () => {
      const page = await open({ view: 'month', sidebar: true });
      const pages = pagesOf(await page.pdf({ format, landscape, margin }));
      assert.equal(pages.length, 1);
      assert.match(pages[0]!, /November 2026/);
      assert.deepEqual(missing(pages[0]!, EVENTS), []);
      assert.doesNotMatch(pages[0]!, /Today|New|Calendars|more/);
      await page.close();
    });
  }

  it('puts a month on one sheet of a page with margins and a calendar of a height of its own', async () => {
    const page = await open({ view: 'month' }, '/margins');
    assert.equal(pagesOf(await page.pdf({ format: 'A4', landscape: true, margin })).length, 1);
    await page.close();
  });

  it('says how many events have no room on a sheet', async () => {
    const crowd = Array.from({ length: 480 }, (_, index) => ({ title: `E${index}`, start: `2026-11-${String(2 + (index % 28)).padStart(2, '0')}T09:00` }));
    const page = await open({ view: 'month', events: crowd });
    const pages = pagesOf(await page.pdf({ format: 'A4', landscape: true, margin }));
    assert.equal(pages.length, 1);
    assert.match(pages[0]!, /\+\d+ more/);
    await page.close();
  });

  it('lets an agenda flow over as many sheets as it needs', async () => {
    const crowd = Array.from({ length: 90 }, (_, index) => ({ title: `Talk ${index} of many`, start: `2026-11-${20 + (index % 9)}T${10 + Math.floor(index / 9)}:00` }));
    const page = await open({ view: 'agenda', events: crowd });
    const pages = pagesOf(await page.pdf({ format: 'A4', margin }));
    assert.ok(pages.length > 1, `${pages.length} sheets`);
    assert.deepEqual(missing(pages.join(''), crowd), []);
    for (const text of pages.slice(0, -1)) assert.match(text.trimEnd().split('\n').at(-1)!, /Talk|many/, 'no heading is left alone at an end');
    await page.close();
  });

  it('prints on a light ground, and goes back to the screen as it was', async () => {
    const page = await open({ view: 'week' });
    const look = (): Promise<{ ground: string; scrolled: number; views: string }> =>
      page.$eval('dayflow-calendar', (calendar) => {
        const scroller = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.querySelector('.scroller')!;
        return {
          ground: getComputedStyle(calendar).backgroundColor,
          scrolled: scroller.scrollTop,
          views: getComputedStyle(calendar.shadowRoot!.querySelector('dayflow-toolbar')!.shadowRoot!.querySelector('.views')!).display,
        };
      });
    const before = await look();
    assert.ok(before.scrolled > 0);
    await page.pdf({ format: 'A4', margin });
    assert.deepEqual(await poll('the screen', 5000, async () => ((await look()).scrolled > 0 ? look() : undefined)), before);
    await page.emulateMediaType('print');
    const { ground, views } = await look();
    assert.deepEqual([ground, views], ['rgb(255, 255, 255)', 'none']);
    await page.close();
  });
});
