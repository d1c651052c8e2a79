// What a page that stays open for weeks holds: paging and opening things again and again costs nothing that stays.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { launchChromium, openPage } from '../support/browser.ts';
import { type Held, MemoryOf } from '../support/held.ts';
import { type Site, startSite } from '../support/site.ts';
import { pageWith } from './scene.ts';

interface Calendar extends HTMLElement {
  view: string;
  date: string;
  events: object[];
  updateComplete: Promise<unknown>;
  next(): void;
  previous(): void;
}

/** Four hundred events over a year, some of them for days. */
const EVENTS = Array.from({ length: 400 }, (_, n) => {
  const day = new Date(Date.UTC(2026, 5, 1 + Math.floor(n * 0.9))).toISOString().slice(0, 10);
  const hour = String(8 + (n % 9)).padStart(2, '0');
  const times = n % 7 === 0 ? { start: day } : { start: `${day}T${hour}:00`, end: `${day}T${hour}:45` };
  return { id: `e${n}`, title: `Event ${n}`, location: 'Room 4', description: 'What it is about', ...times };
});

/** What opens by a key while an event has the focus. */
const PANELS: readonly { what: string; keys: readonly KeyInput[] }[] = [
  { what: 'the details', keys: ['Enter'] },
  { what: 'the editor', keys: ['e'] },
  { what: 'the menu', keys: ['ContextMenu'] },
  { what: 'the search', keys: ['/'] },
  { what: 'the help', keys: ['?' as KeyInput] },
];

/**
 * How much may differ between two looks: a box that has just been the tab stop, code that was compiled meanwhile. One
 * node, one listener or one object kept for each of a hundred pages is far beyond it.
 */
const SLACK: Held = { documents: 0, nodes: 30, listeners: 5, heap: 600_000 };

describe('what a calendar holds in memory', { timeout: 280_000 }, () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    browser = await launchChromium();
    site = await startSite({ pages: { '/': pageWith('') } });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function show(view: string, width = 1000): Promise<Page> {
    const { page } = await openPage(browser, `${site.url}/`, { width, height: 700 });
    await page.waitForFunction(() => customElements.get('dayflow-calendar') !== undefined);
    await page.$eval('dayflow-calendar', (calendar, given) => void Object.assign(calendar, given), { view, events: EVENTS });
    return page;
  }

  /** Five pages on and five back, so often: it ends where it began. */
  const turnPages = (page: Page, tens: number): Promise<void> =>
    page.$eval('dayflow-calendar', async (element, times) => {
      const calendar = element as unknown as Calendar;
      for (let n = 0; n < times * 10; n++) {
        if (n % 10 < 5) calendar.next();
        else calendar.previous();
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, tens);

  /** Opens and closes by keys, from the first event's box on. */
  async function openAndClose(page: Page, keys: readonly KeyInput[], times: number): Promise<void> {
    await page.$eval('dayflow-calendar', (calendar) => {
      calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.querySelector<HTMLElement>('.tile')!.focus();
    });
    for (let n = 0; n < times; n++) {
      for (const key of keys) await page.keyboard.press(key);
      await waitForPanel(page, true);
      await page.keyboard.press('Escape');
      await waitForPanel(page, false);
    }
  }

  it('is level over a hundred pages of every view', async () => {
    for (const view of ['month', 'week', 'day', 'agenda', 'year']) {
      const page = await show(view);
      assert.deepEqual(await growth(page, () => turnPages(page, 3), () => turnPages(page, 10)), {}, view);
      await page.close();
    }
  });

  it('is level over a hundred pages of a phone’s month', async () => {
    const page = await show('month', 390);
    assert.deepEqual(await growth(page, () => turnPages(page, 3), () => turnPages(page, 10)), {}, 'a phone’s month');
    await page.close();
  });

  it('is level over fifty times that something opens and closes', async () => {
    const page = await show('week');
    for (const { what, keys } of PANELS) {
      assert.deepEqual(await growth(page, () => openAndClose(page, keys, 10), () => openAndClose(page, keys, 50)), {}, what);
    }
    await page.close();
  });

  it('is seen to grow where each page leaves something behind', async () => {
    const page = await show('day');
    await page.$eval('dayflow-calendar', (calendar) => {
      const left: unknown[] = [];
      Object.assign(globalThis, { left });
      calendar.addEventListener('dayflow-range-change', () => {
        left.push(document.createElement('p'), new Array(1000).fill(0.5));
        window.addEventListener('online', () => left.length);
      });
    });
    const grown = await growth(page, () => turnPages(page, 3), () => turnPages(page, 10));
    assert.deepEqual(Object.keys(grown), ['nodes', 'listeners', 'heap']);
    await page.close();
  });
});

/** What a page holds more of, and how much, when something that was done often enough to be warm is done again. */
async function growth(page: Page, warmUp: () => Promise<void>, work: () => Promise<void>): Promise<Partial<Held>> {
  const memory = await MemoryOf.page(page);
  await warmUp();
  const before = await memory.held(() => isStill(page));
  await work();
  const now = await memory.held(() => isStill(page));
  const more = (Object.keys(SLACK) as (keyof Held)[]).map((kind) => [kind, now[kind] - before[kind]] as const);
  return Object.fromEntries(more.filter(([kind, count]) => count > SLACK[kind]));
}

/** Resolves when nothing moves, and nothing is said any more. */
async function isStill(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const live = document.querySelector('dayflow-calendar')!.shadowRoot!.querySelector('.announcer');
    return live!.childElementCount === 0 && document.getAnimations().length === 0;
  }, { timeout: 30_000 });
}

/** Waits until a panel of the calendar is open, or none is and an event has the focus again. */
async function waitForPanel(page: Page, open: boolean): Promise<void> {
  await page.waitForFunction((wanted) => {
    const inner = [...document.querySelector('dayflow-calendar')!.shadowRoot!.querySelectorAll('*')];
    const panels = inner.map(({ shadowRoot }) => shadowRoot?.querySelector('.panel') ?? null);
    const isOpen = panels.some((panel) => panel?.matches(':popover-open, :open') ?? false);
    const boxFocused = inner.some(({ shadowRoot }) => shadowRoot?.activeElement?.matches('.tile') ?? false);
    return wanted ? isOpen : !isOpen && boxFocused;
  }, {}, open);
}
