import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:elements-manifest';

interface Member {
  readonly kind: string;
  readonly name: string;
  readonly privacy?: 'public' | 'protected' | 'private';
  readonly static?: boolean;
}

interface Manifest {
  modules: { declarations?: { members?: Member[] }[] }[];
}

/**
 * Hands the stories what custom-elements.json says of the elements' public side, made anew from the sources.
 * Their docs and controls come from it.
 */
export function elementsManifest(): Plugin {
  return {
    name: 'elements-manifest',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(publicSide(analyse()))}` : undefined),
  };
}

/** The analyzer is a command; it writes where it is told, below the project. */
function analyse(): Manifest {
  const folder = mkdtempSync(join(tmpdir(), 'elements-manifest-'));
  try {
    const outdir = relative(process.cwd(), folder);
    execFileSync('cem', ['analyze', '--litelement', '--globs', 'src/elements/**/*.ts', '--outdir', outdir, '--quiet']);
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function publicSide(manifest: Manifest): Manifest {
  for (const { declarations = [] } of manifest.modules) {
    for (const declaration of declarations) declaration.members = declaration.members?.filter(isPublic);
  }
  return manifest;
}

function isPublic({ name, privacy = 'public', static: ofClass = false }: Member): boolean {
  return privacy === 'public' && !ofClass && !name.startsWith('#') && !name.startsWith('_');
}
