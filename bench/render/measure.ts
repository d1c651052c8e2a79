import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { added, moved } from './events.ts';
import type { Given, Shown } from './page/calendar.ts';
import type { Bench } from './page/expose.ts';
import { ADDS, MOVES, MOVES_MS, REMOUNTS, TURNS } from './steps.ts';

declare const bench: Bench;

/** Frames that tell what a frame costs. */
const STILL = 20;

/** What a step took, in milliseconds; of the page's main thread but for `wall`. */
export interface Cost {
  /** All tasks of the main thread: scripts, style, layout, paint. */
  readonly cpu: number;
  readonly script: number;
  /** Style and layout. */
  readonly layout: number;
  /** Until it was painted. */
  readonly wall: number;
}

/** One repetition: what a library took in a page of its own. */
export interface Run {
  /** In a page whose code has not run before. */
  readonly mount: Cost;
  /** The same once more, where the code is warm. */
  readonly remount: Cost;
  readonly turn: Cost;
  readonly add: Cost;
  readonly move: Cost;
  /** What the calendar holds more than the page with its events held before, in bytes, garbage collected. */
  readonly heap: number;
  readonly shown: Shown;
}

/** A page at the size that all are measured at, without the browser's cache. */
export async function openBench(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

export async function measure(browser: Browser, url: string, given: Given): Promise<Run> {
  const page = await openBench(browser, url);
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const meter = new Meter(session);
    await page.evaluate((what) => bench.take(what), given);
    await meter.settle();
    const empty = await meter.heap();
    const nothing = await meter.cost(1, () => page.evaluate(() => bench.nothing()));
    const less = (cost: Cost): Cost => ({ ...cost, cpu: cost.cpu - nothing.cpu });

    const mount = less(await meter.cost(1, () => page.evaluate(() => bench.mount())));
    const shown = await page.evaluate(() => bench.shown());
    const turn = less(await meter.cost(TURNS, () => each(TURNS, (index) => page.evaluate((forth) => bench.turn(forth ? 1 : -1), index % 2 === 0))));
    const add = less(await meter.cost(ADDS, () => each(ADDS, (index) => page.evaluate((event) => bench.add(event), added(index)))));
    const moves = Array.from({ length: MOVES }, (_, index) => moved(index + 1));
    const still = await meter.cost(STILL, () => page.evaluate((frames) => bench.still(frames), STILL));
    const move = await meter.costOf(() => page.evaluate((events, patience) => bench.move(events, patience), moves, MOVES_MS).then(({ wall, moves: steps }) => ({ wall, steps })));
    const heap = (await meter.heap()) - empty;
    const unmount = (): Promise<number> => page.evaluate(() => bench.unmount());
    await unmount();
    await meter.settle();
    const remounts: Cost[] = [];
    for (let count = 0; count < REMOUNTS; count++) {
      remounts.push(less(await meter.cost(1, () => page.evaluate(() => bench.mount()))));
      await unmount();
      await meter.settle();
    }
    remounts.sort((a, b) => a.cpu - b.cpu);
    return { mount, remount: remounts[REMOUNTS >> 1]!, turn, add, move: { ...move, cpu: move.cpu - still.cpu }, heap, shown };
  } finally {
    await page.close();
  }
}

async function each(count: number, step: (index: number) => Promise<number>): Promise<number> {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += await step(index);
  return sum;
}

/** Reads what Chromium counts of a page. */
class Meter {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Until nothing is left to do from before: collects garbage, and lets tasks go by. */
  async settle(): Promise<void> {
    await this.#session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }

  async heap(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    return (await this.#read())['JSHeapUsedSize']!;
  }

  /** The cost of one of so many equal steps; `work` gives the milliseconds of all. */
  cost(steps: number, work: () => Promise<number>): Promise<Cost> {
    return this.costOf(async () => ({ wall: await work(), steps }));
  }

  /** The same where only the work tells how many steps it was. */
  async costOf(work: () => Promise<{ wall: number; steps: number }>): Promise<Cost> {
    const before = await this.#read();
    const { wall, steps } = await work();
    const after = await this.#read();
    const spent = (...names: string[]): number => (names.reduce((sum, name) => sum + after[name]! - before[name]!, 0) * 1000) / steps;
    return { cpu: spent('TaskDuration'), script: spent('ScriptDuration'), layout: spent('LayoutDuration', 'RecalcStyleDuration'), wall: wall / steps };
  }

  async #read(): Promise<Record<string, number>> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}
