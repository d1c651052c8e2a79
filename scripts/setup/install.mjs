import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, root } from './run.mjs';

const LOCK = join(root, 'package-lock.json');
const INSTALLED = join(root, 'node_modules', '.package-lock.json');

/**
 * Installs the node modules when they are missing or are not those of the lock file. Runs on the machine's
 * own Node, which may be older than the project's: that comes with the modules.
 *
 * @returns whether anything was installed
 * @throws Error with npm's last words
 */
export async function installModules() {
  if (matchesLock()) return false;
  console.log('Installing node modules (npm ci) …');
  const { code, output } = await capture('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Error(`npm ci failed:\n${output.split('\n').slice(0, 20).join('\n')}\nIs the npm registry reachable?`);
  }
  return true;
}

/** npm notes what it installed in a lock file of its own; what differs by platform is left out of both sides. */
function matchesLock() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = JSON.parse(readFileSync(LOCK, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && installed[path] === undefined)) return true;
    return installed[path]?.version === entry.version;
  });
}
