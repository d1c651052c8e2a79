import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:elements-manifest';

interface Member {
  readonly kind: string;
  readonly name: string;
  readonly privacy?: 'public' | 'protected' | 'private';
  readonly static?: boolean;
}

interface Declaration {
  kind: string;
  customElement?: boolean;
  tagName?: string;
  members?: Member[];
}

interface Manifest {
  modules: { path: string; declarations?: Declaration[] }[];
}

/**
 * Hands the stories what custom-elements.json says of the elements' public side, made anew from the sources.
 * Their docs and controls come from it.
 */
export function elementsManifest(): Plugin {
  return {
    name: 'elements-manifest',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(forStories(analyse()))}` : undefined),
  };
}

/** The analyzer is a command; it writes where it is told, below the project. */
function analyse(): Manifest {
  const folder = mkdtempSync(join(tmpdir(), 'elements-manifest-'));
  try {
    const outdir = relative(process.cwd(), folder);
    execFileSync('cem', ['analyze', '--config', 'scripts/elements-manifest.config.mjs', '--outdir', outdir]);
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without private members; with the tags of the elements inside the calendar, which only their files' names say. */
function forStories(manifest: Manifest): Manifest {
  for (const { path, declarations = [] } of manifest.modules) {
    for (const declaration of declarations) {
      declaration.members = declaration.members?.filter(isPublic);
      if (declaration.kind === 'class' && isElementsFile(path)) {
        Object.assign(declaration, { customElement: true, tagName: basename(path, '.ts') });
      }
    }
  }
  return manifest;
}

/** An element's file and its folder are named by its tag. */
function isElementsFile(path: string): boolean {
  return basename(path, '.ts') === basename(dirname(path));
}

function isPublic({ name, privacy = 'public', static: ofClass = false }: Member): boolean {
  return privacy === 'public' && !ofClass && !name.startsWith('#') && !name.startsWith('_');
}
