import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumArguments, findChromium } from './scripts/setup/chromium.mjs';

const executablePath = findChromium();
if (executablePath === undefined) {
  throw new Error('No Chromium was found: set CHROME_PATH, or on Debian: apt-get install chromium');
}

/** Hands out the recurrence corpus, which lies beside the project, to the test that reads it; 404 where it is absent. */
const corpus = {
  name: 'recurrence-corpus',
  serve(context) {
    if (context.path !== '/corpora/recurrence.json') return undefined;
    const file = new URL('../shared/corpora/recurrence.json', import.meta.url);
    if (existsSync(file)) return { body: readFileSync(file, 'utf8'), type: 'json' };
    context.status = 404;
    return undefined;
  },
};

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
    corpus,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browserLogs: true,
};
