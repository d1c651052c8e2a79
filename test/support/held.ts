// What a page holds in memory: told by Chromium's DevTools protocol.
import type { CDPSession, Page } from 'puppeteer-core';

/** Counts of what lives after everything that can go has gone. */
export interface Held {
  readonly documents: number;
  /** DOM nodes, those outside the document included. */
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes of JavaScript's heap. */
  readonly heap: number;
}

/** Looks into a page's memory. */
export class MemoryOf {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async page(page: Page): Promise<MemoryOf> {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    return new MemoryOf(session);
  }

  /** Throws away what nothing holds any more. */
  async collectGarbage(): Promise<void> {
    // What the first round frees may hold more in wrappers and finalizers.
    for (let round = 0; round < 3; round++) await this.#session.send('HeapProfiler.collectGarbage');
  }

  /**
   * What is held when all that can go has gone.
   *
   * @param settled resolves when the page has come to rest
   */
  async held(settled: () => Promise<void>): Promise<Held> {
    await settled();
    await this.collectGarbage();
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { documents: of('Documents'), nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
  }
}
