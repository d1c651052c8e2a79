import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, root } from './run.mjs';

const LOCK = join(root, 'package-lock.json');
const MODULES = join(root, 'node_modules');
/** npm's own note of an installation. */
const INSTALLED = join(MODULES, '.package-lock.json');
/** Our note of the lock file that was installed last. */
const STAMP = join(MODULES, '.installed-lock');

/**
 * Installs the node modules when they are missing or are not those of the lock file. Runs on the machine's
 * own Node, which may be older than the project's: that comes with the modules.
 *
 * @returns whether anything was installed
 * @throws Error with npm's first words, or where node_modules is a link: `npm ci` would empty the folder behind it
 */
export async function installModules() {
  if (matchesLock()) return false;
  if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error(
      'node_modules is a link, and what it leads to was not installed from this package-lock.json. ' +
        'Remove the link and start again, or run npm ci in the folder that it leads to.',
    );
  }
  console.log('Installing node modules (npm ci) …');
  const { code, output } = await capture('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Error(`npm ci failed:\n${output.split('\n').slice(0, 20).join('\n')}\nIs the npm registry reachable?`);
  }
  writeFileSync(STAMP, lockHash());
  return true;
}

function matchesLock() {
  if (!existsSync(INSTALLED)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return true;
  // Installed by hand: npm writes its note last, so it is newer than the lock file that it was made from.
  return statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
}

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}
