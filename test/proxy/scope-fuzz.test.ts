import { seeded } from '../support/seeded.ts';
import { assert, describe, it } from '../support/suite.ts';
import { Refusal } from '../../src/proxy/refusal.ts';
import { scopeOf, targetOf } from '../../src/proxy/scope.ts';

const PIECES = [
  'https:', 'http:', 'ftp:', '//', '/', '\\', '..', '.', '%2e', '%2E', '%252e', '%2f', '%252f', '%5c', '%255c', ';', '?', '#', '@',
  ':', '%00', '%0a', '%', '%25', ' ', '\t', '\n', 'remote.php', 'dav', 'x', 'ü', '%c3%bc', 'cloud.example', 'evil.tld', ':443',
  ':8443', '.well-known', 'caldav', '[::1]', '127.0.0.1', 'REMOTE.PHP', 'user:pass@',
];

/** Where a server may come to look that decodes once more or less often, and takes any slash for one. */
function readings(path: string): string[] {
  const found = [path];
  for (let layer = 0; layer < 4; layer++) {
    try {
      found.push(decodeURIComponent(found.at(-1)!));
    } catch {
      break;
    }
  }
  return found.map((reading) => {
    const segments: string[] = [];
    for (const segment of reading.replaceAll('\\', '/').replace(/;[^/]*/g, '').split('/')) {
      if (segment === '..') segments.pop();
      else if (segment !== '.' && segment !== '') segments.push(segment);
    }
    return `/${segments.join('/')}`;
  });
}

describe('random URLs', () => {
  const seed = Date.now() % 1_000_000;

  it(`never leave the scope, however a server reads them (seed ${seed})`, () => {
    const next = seeded(seed);
    const pick = (): string => PIECES[Math.floor(next() * PIECES.length)]!;
    const starts = ['', '/remote.php/dav/', 'https://cloud.example/remote.php/dav/', 'https://cloud.example'];
    const scope = scopeOf({ server: new URL('https://cloud.example/remote.php/dav/'), allow: [], allowUserServers: false }, undefined);
    let allowed = 0;
    for (let round = 0; round < 20_000; round++) {
      const length = 1 + Math.floor(next() * 7);
      const text = starts[round % starts.length] + Array.from({ length }, pick).join('');
      let url: URL;
      try {
        url = targetOf(text, scope);
      } catch (error) {
        assert.instanceOf(error, Refusal, JSON.stringify(text));
        continue;
      }
      allowed += 1;
      assert.equal(url.origin, 'https://cloud.example', JSON.stringify(text));
      assert.equal(url.username + url.password + url.hash, '', JSON.stringify(text));
      for (const path of readings(url.pathname)) {
        assert.match(path, /^\/(remote\.php\/dav|\.well-known\/caldav)(\/|$)/, JSON.stringify(text));
      }
    }
    assert.isAbove(allowed, 1000);
  });
});
