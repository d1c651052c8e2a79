import { firstExecutable, inPath } from './find-executable.mjs';

const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** The path of a Firefox on this machine: FIREFOX_PATH, then PATH, then where macOS keeps it. */
export function findFirefox() {
  return firstExecutable([process.env.FIREFOX_PATH, ...inPath(['firefox-esr', 'firefox']), MAC]);
}
