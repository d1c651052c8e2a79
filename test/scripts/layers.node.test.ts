import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { capture } from '../../scripts/setup/run.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The project with one more file, and what the layer rules say of it. */
describe('the layer rules', () => {
  let copy: string;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'dayflow-layers-'));
    for (const name of ['src', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  async function verdictWith(path: string, text: string): Promise<{ code: number; output: string }> {
    writeFileSync(join(copy, path), text);
    try {
      return await capture('depcruise', ['src', '--config', '.dependency-cruiser.cjs'], { cwd: copy });
    } finally {
      rmSync(join(copy, path));
    }
  }

  const forbidden: [string, string, string][] = [
    ['an upward import', 'src/model/upward.ts', "import '../sync/errors.ts';"],
    ['an upward import of types alone', 'src/time/upward.ts', "import type { Change } from '../model/change.ts';\nexport type X = Change;"],
    ["a neighbour on the same floor", 'src/layout/sideways.ts', "import '../sync/errors.ts';"],
    ['a package that the floor may not have', 'src/sync/packaged.ts', "import 'idb-keyval';"],
    ['an entry, from within', 'src/elements/entry.ts', "import '../proxy.ts';"],
  ];
  for (const [what, path, text] of forbidden) {
    it(`refuse ${what}`, async () => {
      const { code, output } = await verdictWith(path, text);
      assert.notEqual(code, 0, output);
      assert.match(output, new RegExp(path.split('/').at(-1)!));
    });
  }

  it('accept a downward import', async () => {
    const { output } = await verdictWith('src/model/downward.ts', "export { dayFromIso } from '../time/day.ts';");
    assert.doesNotMatch(output, /downward/);
  });
});
