import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { capture } from '../../scripts/setup/run.mjs';
import { readOutput } from '../../scripts/setup/test-output.mjs';
import { assert } from '../support/suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'dayflow-output-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs a test file with this text, and reads what the runner says of it. */
async function outcome(text: string): Promise<ReturnType<typeof readOutput>> {
  writeFileSync(join(folder, 'probe.test.ts'), text);
  // Else Node refuses to run tests within a test.
  const env = { NODE_TEST_CONTEXT: undefined, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  const { output } = await capture('node', ['--test', '--test-reporter=tap', 'probe.test.ts'], { cwd: folder, env });
  return readOutput(output);
}

const IMPORT = "import { describe, it } from 'node:test';";

describe('The output of node --test', () => {
  it('tells what passed, failed and was skipped, and why', async () => {
    const { passed, failed, skips, failures } = await outcome(`${IMPORT}
      describe('a suite', () => {
        it('passes', () => {});
        it('fails', () => { throw new Error('on purpose'); });
        it('waits', { skip: 'for a server' }, () => {});
      });`);
    assert.deepEqual([passed, failed, skips], [1, 1, ['waits']]);
    assert.include(failures, 'on purpose');
    assert.notInclude(failures, 'subtestsFailed');
    assert.notInclude(failures, 'passes');
  });

  it('counts a suite that is skipped as a whole', async () => {
    const { skipped, skips } = await outcome(`${IMPORT} describe('a suite', { skip: true }, () => it('x', () => {})); it('y', () => {});`);
    assert.deepEqual([skipped, skips], [1, ['a suite']]);
  });

  it('shows why a file could not be loaded', async () => {
    const { passed, failed, failures } = await outcome("import './nowhere.ts';");
    assert.deepEqual([passed, failed], [0, 1]);
    assert.match(failures, /Cannot find module .*nowhere\.ts/);
  });

  it('takes a file without a test for a failure', async () => {
    const { passed, failed, failures } = await outcome('process.exit(0);');
    assert.deepEqual([passed, failed, failures], [0, 1, 'probe.test.ts has no test in it.']);
  });

  it('takes a test that never ends for a failure', async () => {
    const { failed, failures } = await outcome(`${IMPORT} it('hangs', () => new Promise(() => {}));`);
    assert.equal(failed, 1);
    assert.include(failures, 'hangs');
  });
});

describe('The output of the browsers', () => {
  it('is read from its last sum', () => {
    const { tests, passed, failed, skipped } = readOutput('Chrome: 0/2 test files | 0 passed, 0 failed\nChrome: 2/2 test files | 7 passed, 1 failed, 2 skipped\n');
    assert.deepEqual([tests, passed, failed, skipped], [true, 7, 1, 2]);
  });

  it('has no tests where there is no sum', () => {
    assert.isFalse(readOutput('Error: no browser').tests);
  });
});
