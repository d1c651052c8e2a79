import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = ['.', 'docs', 'demo'].flatMap((folder) =>
  readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => join(folder, name)),
);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The anchors of a document's headings, as forges make them. */
function anchorsOf(path: string): Set<string> {
  const headings = read(path).replace(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm);
  return new Set(Array.from(headings, ([, text]) => text!.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-')));
}

describe('the links between documents', () => {
  it('lead to files and headings that are there', () => {
    assert.ok(documents.includes('README.md'));
    let count = 0;
    for (const document of documents) {
      for (const [, target] of read(document).replace(/^```[^]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target!)) continue;
        count += 1;
        const [path, anchor] = target!.split('#') as [string, string?];
        const file = path === '' ? document : join(dirname(document), path);
        assert.ok(existsSync(join(root, file)), `${document} links to ${target}`);
        if (anchor !== undefined) assert.ok(anchorsOf(file).has(anchor), `${document} links to ${target}: there is no such heading`);
      }
    }
    assert.ok(count > 10);
  });
});
