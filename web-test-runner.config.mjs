import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { chromiumArguments, findChromium } from './scripts/setup/chromium.mjs';

const executablePath = findChromium();
if (executablePath === undefined) {
  throw new Error('No Chromium was found: set CHROME_PATH, or on Debian: apt-get install chromium');
}

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  // Tests of elements are named *.browser.ts; unit tests of the floors run here and in Node, but for those
  // that need Node itself.
  files: ['test/**/*.browser.ts', 'test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'import', 'default'] },
  concurrency: 1,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 5000 } },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, args: chromiumArguments },
      // One zone for all, so that a test that names none fails here and not in another country.
      createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
    }),
  ],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browserLogs: true,
};
