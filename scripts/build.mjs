// Builds the package into dist/: modules, the drop-in script, type declarations, themes, the elements' manifest.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './setup/run.mjs';

const dist = join(root, 'dist');

await rm(dist, { recursive: true, force: true });
await run('vite', ['build', '--logLevel', 'warn']);
await run('vite', ['build', '--mode', 'drop-in', '--logLevel', 'warn']);
await run('tsc', ['-p', 'tsconfig.build.json']);
await pointDeclarationsAtModules(dist);
await cp(join(root, 'src', 'themes'), join(dist, 'themes'), { recursive: true });
await run('cem', ['analyze', '--config', 'scripts/elements-manifest.config.mjs', '--outdir', 'dist']);

/** TypeScript leaves the sources' `.ts` in declarations; the package has `.js` beside each of them. */
async function pointDeclarationsAtModules(folder) {
  for (const entry of await readdir(folder, { recursive: true })) {
    if (!entry.endsWith('.d.ts')) continue;
    const file = join(folder, entry);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/((?:from|import)\s*\(?['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
}
