import type { Browser, Page } from 'puppeteer-core';

/** What a story may be opened with. */
export interface StorySettings {
  /** Args of the story to set: the calendar's properties. */
  readonly args?: Readonly<Record<string, string>>;
  /** What the person's system prefers. */
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** A page that shows one story after another, and hears what goes wrong in them. */
export class StoryPage {
  readonly page: Page;
  readonly #origin: string;
  /** What was said on the console as a warning or an error, thrown, or asked of another server. */
  readonly troubles: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.troubles.push(`${message.type()}: ${message.text()}`);
    });
    // A page with an edit that is on no server asks before it is left.
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('pageerror', (error) => this.troubles.push(`thrown: ${String(error)}`));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) this.troubles.push(`asked for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.troubles.push(`${response.status()}: ${response.url()}`);
    });
    page.on('requestfailed', (request) => this.troubles.push(`failed: ${request.url()}`));
  }

  static async open(browser: Browser, origin: string): Promise<StoryPage> {
    return new StoryPage(await browser.newPage(), origin);
  }

  /**
   * Shows a story, and waits until what it plays is done.
   *
   * @throws Error with Storybook's words when it cannot be drawn
   */
  async show(id: string, { args = {}, scheme = 'light', width = 1280, height = 800 }: StorySettings = {}): Promise<void> {
    this.troubles.length = 0;
    const set = Object.entries(args).map(([name, value]) => `${name}:${value}`);
    // The tests run axe themselves.
    const query = new URLSearchParams({ id, viewMode: 'story', globals: 'a11y.manual:!true', args: set.join(';') });
    await this.page.setViewport({ width, height });
    await this.page.emulateMediaFeatures([
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: scheme },
    ]);
    await this.page.goto(`${this.#origin}/iframe.html?${query}`);
    const phase = await this.page.waitForFunction(endPhase, { polling: 'raf', timeout: 30_000 });
    if ((await phase.jsonValue()) === 'finished') return this.#drawn();
    const words = await this.page.$eval('#error-message', (element) => element.textContent);
    throw new Error(`The story ${id} cannot be drawn: ${words}`);
  }

  /** Waits until what measured itself has drawn what fits. */
  async #drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    });
  }
}

/** In the page: how the story's rendering has ended; undefined while it goes on. */
function endPhase(): string | undefined {
  const { __STORYBOOK_PREVIEW__: preview } = globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } };
  const phase = preview?.currentRender?.phase;
  return phase === 'finished' || phase === 'errored' || phase === 'aborted' ? phase : undefined;
}
