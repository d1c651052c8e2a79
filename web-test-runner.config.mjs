// ENGINE=chromium|firefox|webkit chooses what the tests run in; Chromium if unset.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engines } from './test/support/engines.ts';

const { ENGINE = 'chromium' } = process.env;
const engine = engines[ENGINE];
if (engine === undefined) throw new Error(`There is no engine "${ENGINE}": ENGINE is ${Object.keys(engines).join(', ')}.`);

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
  files: engine.files,
  nodeResolve: { exportConditions: ['browser', 'import', 'default'] },
  concurrency: 1,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [engine.launch()],
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
