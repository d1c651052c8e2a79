import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, root } from './run.mjs';

const LOCK = join(root, 'package-lock.json');
/** npm's own note of an installation. */
const INSTALLED = join(root, 'node_modules', '.package-lock.json');
/** Our note of the lock file that was installed last. */
const STAMP = join(root, 'node_modules', '.installed-lock');

/**
 * Installs the node modules when they are missing or are not those of the lock file. Runs on the machine's
 * own Node, which may be older than the project's: that comes with the modules.
 *
 * @returns whether anything was installed
 * @throws Error with npm's first words
 */
export async function installModules() {
  if (matchesLock()) return false;
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
