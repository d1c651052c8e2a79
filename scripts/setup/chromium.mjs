import { firstExecutable, inPath } from './find-executable.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium on this machine: CHROME_PATH, then PATH, then where macOS keeps it. */
export function findChromium() {
  return firstExecutable([process.env.CHROME_PATH, ...inPath(NAMES), ...MAC]);
}

/** Chromium's switches for tests: no sandbox where the user is root, and no traffic of its own. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
