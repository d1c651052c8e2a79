import type { BrowserLauncher, SessionResult } from '@web/test-runner-core';
import type { WebKit } from '../../../scripts/setup/webkit.mjs';
import { openDisplay, type Display } from './display.ts';
import { WebKitPage } from './page.ts';
import { startDriver, WebDriver, type DriverProcess } from './web-driver.ts';

const SIZE = { width: 800, height: 600 };

/** Runs tests in WebKitGTK: one window, one test file at a time. */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  /** The commands of @web/test-runner-commands go by this; `getPage` answers them. */
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  readonly #paths: WebKit;
  #display: Display | undefined;
  #process: DriverProcess | undefined;
  #driver: WebDriver | undefined;
  #session: { id: string; url: string } | undefined;

  constructor(paths: WebKit) {
    this.#paths = paths;
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#driver ??= await this.#open();
    this.#session = { id, url };
    await this.#driver.navigate(url);
  }

  isActive(id: string): boolean {
    return this.#session?.id === id;
  }

  getBrowserUrl(id: string): string | undefined {
    return this.isActive(id) ? this.#session?.url : undefined;
  }

  async stopSession(): Promise<SessionResult> {
    this.#session = undefined;
    // Nothing of the last file's page goes on running, and no key stays down.
    await this.#driver?.release();
    await this.#driver?.navigate('about:blank');
    return {};
  }

  getPage(): WebKitPage {
    return new WebKitPage(this.#driver!);
  }

  async stop(): Promise<void> {
    await this.#driver?.close().catch(() => undefined);
    this.#process?.close();
    this.#display?.close();
  }

  startDebugSession(): Promise<never> {
    return Promise.reject(new Error('WebKit is not for debugging here: use Chromium or Firefox.'));
  }

  async #open(): Promise<WebDriver> {
    this.#display = await openDisplay(this.#paths.display);
    this.#process = await startDriver(this.#paths.driver, this.#display.name);
    const driver = await WebDriver.open(this.#process.server, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: this.#paths.browser, args: ['--automation'] },
    });
    await driver.navigate('about:blank');
    await new WebKitPage(driver).setViewport(SIZE);
    return driver;
  }
}
