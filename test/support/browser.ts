import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../../scripts/setup/chromium.mjs';

/** Starts a Chromium with a profile of its own. */
export async function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found: apt-get install chromium, or set CHROME_PATH.');
  return puppeteer.launch({ executablePath, args: [...chromiumArguments, ...switches], headless: true });
}

/** A page at a size, whose uncaught errors fail the test that asks for them. */
export async function openPage(browser: Browser, url: string, { width = 1280, height = 800 } = {}): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width, height });
  await page.goto(url);
  return { page, errors };
}

/** The boxes on screen whose title is this, as people see them: in the order of the document. */
export async function boxes(page: Page, title: string): Promise<ElementHandle<Element>[]> {
  const all = await page.$$(`>>> [part~="event"]`);
  const found: ElementHandle<Element>[] = [];
  for (const box of all) {
    const text = await box.evaluate((element) => `${element.textContent} ${element.getAttribute('aria-label')}`);
    if (text.includes(title)) found.push(box);
  }
  return found;
}

/** Waits until a box with this title is on screen. */
export async function box(page: Page, title: string, timeout = 10_000): Promise<ElementHandle<Element>> {
  return poll(`a box "${title}"`, timeout, async () => (await boxes(page, title))[0]);
}

/** Waits until no box has this title. */
export async function noBox(page: Page, title: string, timeout = 10_000): Promise<void> {
  await poll(`no box "${title}"`, timeout, async () => ((await boxes(page, title)).length === 0 ? true : undefined));
}

/** Waits until something is there; fails with what was waited for. */
export async function poll<T>(what: string, timeout: number, look: () => Promise<T | undefined | false | null>): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false && found !== null) return found;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
