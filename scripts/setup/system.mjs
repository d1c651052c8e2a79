// What the tests need of the machine beside node modules: browsers, CalDAV servers, fonts.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { capture } from './run.mjs';
import { findWebKit } from './webkit.mjs';

const NEEDS = [
  { what: 'Chromium', packages: ['chromium'], present: () => findChromium() !== undefined },
  { what: 'Firefox', packages: ['firefox-esr'], present: () => findFirefox() !== undefined },
  { what: 'WebKitGTK', packages: ['webkit2gtk-driver', 'xvfb'], present: () => findWebKit() !== undefined },
  {
    what: 'Radicale',
    // Without pytz, which the package only recommends, it refuses series with a zone.
    packages: ['radicale', 'python3-tz'],
    present: () => existsSync('/usr/bin/radicale') && existsSync('/usr/lib/python3/dist-packages/pytz'),
  },
  {
    what: 'Cyrus',
    packages: ['cyrus-caldav', 'cyrus-imapd', 'cyrus-admin', 'sasl2-bin', 'libsasl2-modules'],
    present: () => existsSync('/usr/lib/cyrus/bin/httpd') && existsSync('/usr/sbin/saslpasswd2'),
  },
  { what: 'Poppler', packages: ['poppler-utils'], present: () => existsSync('/usr/bin/pdftotext') },
  { what: 'Xandikos', packages: ['xandikos'], present: () => existsSync('/usr/bin/xandikos') },
  {
    what: 'fonts',
    packages: ['fonts-noto-core', 'fonts-noto-cjk'],
    present: () => !existsSync('/usr/share') || existsSync('/usr/share/fonts/opentype/noto'),
  },
];

const POLICY = '/usr/sbin/policy-rc.d';

/** What is missing on this machine, with the packages that bring it. */
export function missing() {
  return NEEDS.filter((need) => !need.present());
}

/** The line that installs what is missing on Debian. */
export function installLine(needs) {
  return `apt-get install --no-install-recommends ${needs.flatMap((need) => need.packages).join(' ')}`;
}

/** Whether this is Debian (or its like) and the user may install packages. */
export function canInstall() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * Installs what is missing, without starting any service.
 *
 * @throws Error with apt's last words when it fails
 */
export async function install(needs) {
  const packages = needs.flatMap((need) => need.packages);
  const ownPolicy = !existsSync(POLICY);
  if (ownPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await apt(['update']);
    await apt(['install', '-y', '--no-install-recommends', ...packages]);
  } finally {
    if (ownPolicy) rmSync(POLICY, { force: true });
  }
}

async function apt(args) {
  // A mirror may refuse a connection now and then.
  for (let attempt = 1; ; attempt++) {
    const { code, output } = await capture('apt-get', ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code === 0) return;
    if (attempt === 3) {
      throw new Error(`apt-get ${args.join(' ')} failed:\n${output.split('\n').slice(-15).join('\n')}`);
    }
  }
}
