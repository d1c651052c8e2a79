import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstExecutable, inPath } from './find-executable.mjs';

/** WebKitGTK's WebDriver, its small browser, and the display that it draws on; undefined where one of them is missing. */
export function findWebKit() {
  const driver = firstExecutable(inPath(['WebKitWebDriver']));
  const browser = firstExecutable(miniBrowsers());
  const display = firstExecutable(inPath(['Xvfb']));
  return driver && browser && display ? { driver, browser, display } : undefined;
}

/** Where Debian and its like keep MiniBrowser: beside the library, the newest first. */
function miniBrowsers() {
  if (!existsSync('/usr/lib')) return [];
  return readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => ['4.1', '4.0'].map((api) => join('/usr/lib', name, `webkit2gtk-${api}`, 'MiniBrowser')));
}
