import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner-core';
import { chromiumArguments, findChromium } from '../../scripts/setup/chromium.mjs';
import { findFirefox } from '../../scripts/setup/firefox.mjs';
import { findWebKit } from '../../scripts/setup/webkit.mjs';
import { WebKitLauncher } from './webkit/launcher.ts';

const ELEMENTS = 'test/**/*.browser.ts';
const UNITS = 'test/**/*.test.ts';
const NODE_ONLY = '!test/**/*.node.test.ts';
/** The floors that stand on what an engine brings: its zones and formatters, its storage, its geometry. */
const ENGINE_UNITS = 'test/{time,icalendar,storage,interaction,elements}/**/*.test.ts';

interface Engine {
  readonly files: readonly string[];
  launch(): BrowserLauncher;
}

/** The engines that element tests run in, and which files each of them runs. */
export const engines: Readonly<Record<string, Engine>> = {
  chromium: {
    files: [ELEMENTS, UNITS, NODE_ONLY],
    launch: () =>
      chromeLauncher({
        launchOptions: { executablePath: found('Chromium', findChromium(), 'chromium'), args: chromiumArguments },
        // One zone for all, so that a test that names none fails here and not in another country.
        createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
      }),
  },
  firefox: {
    files: [ELEMENTS, ENGINE_UNITS, NODE_ONLY],
    launch: () => {
      const launcher = chromeLauncher({
        launchOptions: { browser: 'firefox', executablePath: found('Firefox', findFirefox(), 'firefox-esr') },
        createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
        concurrency: 1,
      });
      launcher.name = 'Firefox';
      return launcher;
    },
  },
  webkit: {
    files: [ELEMENTS, ENGINE_UNITS, NODE_ONLY],
    launch: () => new WebKitLauncher(found('WebKitGTK', findWebKit(), 'webkit2gtk-driver xvfb')),
  },
};

function found<T>(what: string, path: T | undefined, packages: string): T {
  if (path === undefined) throw new Error(`No ${what} was found; on Debian: apt-get install ${packages}`);
  return path;
}
