import { assert, describe, it } from '../support/suite.ts';
import { allowedBase, serverFrom } from '../../src/proxy/base.ts';
import { Refusal } from '../../src/proxy/refusal.ts';
import { type Scope, scopeOf, targetOf } from '../../src/proxy/scope.ts';

const DAV = 'https://cloud.example/remote.php/dav/';

function scope(server: string, allow: string[] = []): Scope {
  return scopeOf({ server: serverFrom(server, 'server'), allow: allow.map(allowedBase), allowUserServers: false }, undefined);
}

function userScope(server: string): Scope {
  return scopeOf({ server: undefined, allow: [], allowUserServers: true }, server);
}

function verdict(url: string, within: Scope): string {
  try {
    return targetOf(url, within).href;
  } catch (error) {
    assert.instanceOf(error, Refusal, url);
    assert.equal((error as Refusal).reason, 'target', url);
    return 'refused';
  }
}

describe('relative URLs', () => {
  for (const [url, expected] of [
    ['', DAV],
    ['./', DAV],
    ['./x', `${DAV}x`],
    ['calendars/alice/', `${DAV}calendars/alice/`],
    ['/remote.php/dav/x', `${DAV}x`],
    ['/remote.php/dav', 'https://cloud.example/remote.php/dav'],
    ['/.well-known/caldav', 'https://cloud.example/.well-known/caldav'],
    ['?export', `${DAV}?export`],
    ['x#there', `${DAV}x`],
    ['https:evil.tld', `${DAV}evil.tld`],
    ['a/../b', `${DAV}b`],
    ['a/%2e%2e/b', `${DAV}b`],
    ['//cloud.example/remote.php/dav/x', `${DAV}x`],
  ] as const) {
    it(`"${url}" is resolved against the server's path`, () => assert.equal(verdict(url, scope(DAV)), expected));
  }

  it('are resolved below a server whose path has no slash at the end', () => {
    assert.equal(verdict('x', scope('https://cloud.example/remote.php/dav')), `${DAV}x`);
  });

  it('reach all of a server without a path', () => {
    const all = scope('https://cloud.example');
    assert.equal(verdict('', all), 'https://cloud.example/');
    assert.equal(verdict('/', all), 'https://cloud.example/');
    assert.equal(verdict('/x', all), 'https://cloud.example/x');
    assert.equal(verdict('./x/y', all), 'https://cloud.example/x/y');
  });
});

describe('absolute URLs that mean the same place', () => {
  for (const url of [
    'https://cloud.example/remote.php/dav/calendars/a%40b/work/',
    'HTTPS://CLOUD.EXAMPLE/remote.php/dav/x',
    'https://cloud.example:443/remote.php/dav/x',
    'https://cloud.example/remote%2Ephp/dav/x',
    'https://cloud.example/%72emote.php/d%61v/x',
    'https://cloud.example/remote.php/dav/caf%C3%A9.ics',
    'https://cloud.example/remote.php/dav/café.ics',
    'https://cloud.example/remote.php/dav/a b.ics',
    'https://cloud.example/remote.php/dav/100%25.ics',
    'https://cloud.example/remote.php/dav/100%2525.ics',
    'https://cloud.example/remote.php/dav/uid%2Fwith%2Fslashes.ics',
    'https://cloud.example/remote.php/dav/..x/.ics',
    'https://cloud.example/remote.php/dav/...',
  ]) {
    it(`allows ${url}`, () => assert.equal(verdict(url, scope(DAV)), new URL(url).href));
  }
});

describe('URLs that lead elsewhere', () => {
  for (const url of [
    // Other hosts.
    'https://cloud.example.evil.tld/remote.php/dav/',
    'https://cloud.example@evil.tld/remote.php/dav/',
    'https://evil.tld/remote.php/dav/',
    'https://evil.tld#@cloud.example/remote.php/dav/',
    'https://evil.tld?@cloud.example/remote.php/dav/',
    'https://evil.cloud.example/remote.php/dav/',
    'https://cloud.example./remote.php/dav/',
    'https://cloud-example/remote.php/dav/',
    'https://xn--cloud-example/remote.php/dav/',
    'https://cloud.example%00.evil.tld/remote.php/dav/',
    'https://cloud.example%2eevil.tld/remote.php/dav/',
    'https://[::1]/remote.php/dav/',
    'https://127.0.0.1/remote.php/dav/',
    '//evil.tld/remote.php/dav/',
    '///evil.tld/remote.php/dav/',
    '////evil.tld/remote.php/dav/',
    'http:evil.tld/remote.php/dav/',
    // Other ports and protocols.
    'http://cloud.example/remote.php/dav/',
    'https://cloud.example:8443/remote.php/dav/',
    'https://cloud.example:80/remote.php/dav/',
    'ftp://cloud.example/remote.php/dav/',
    'ws://cloud.example/remote.php/dav/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'javascript:alert(1)',
    'blob:https://cloud.example/remote.php/dav/',
    'about:blank',
    // User and password.
    'https://user@cloud.example/remote.php/dav/',
    'https://user:pass@cloud.example/remote.php/dav/',
    'https://:pass@cloud.example/remote.php/dav/',
    // Half segments and the places beside.
    '/',
    '..',
    '../',
    '../../etc/passwd',
    '/remote.php',
    '/remote.php/davx',
    '/remote.php/dav.evil/',
    '/remote.php/dav%20/x',
    '/remote.php/DAV/x',
    '/remote.php//dav/x',
    '//remote.php/dav/x',
    '/remote.php/dav/../webdav/',
    '/remote.php/dav/%2e%2e/webdav/',
    '/remote.php/dav/.%2e/webdav/',
    '/remote.php/dav/%2E./webdav/',
    '/.well-known/carddav',
    '/.well-known/caldav/../x',
    '/.well-known/caldavx',
    '/x/.well-known/caldav',
    // Readable in two ways.
    '/remote.php/dav/%252e%252e/webdav/',
    '/remote.php/dav/%25252e%25252e/webdav/',
    '/remote.php/dav/..%2f..%2fetc',
    '/remote.php/dav/x%2f..%2f..%2fy',
    '/remote.php/dav/%2f..%2f',
    '/remote.php/dav/..%252f..%252fetc',
    '/remote.php%2fdav/x',
    '/remote.php/dav%2f..%2fwebdav/',
    '/remote.php/dav%2fx',
    '/remote.php/dav/..;/webdav/',
    '/remote.php/dav/..;a=b/webdav/',
    '/remote.php/dav/%2e%2e;/webdav/',
    '/remote.php/dav/x\\..\\..\\y',
    '/remote.php\\dav/x',
    '\\\\evil.tld\\remote.php\\dav',
    '/\\evil.tld/remote.php/dav/',
    '/remote.php/dav/..%5c..%5cwebdav',
    '/remote.php/dav/%5c%2e%2e',
    '/remote.php/dav/%255c..',
    '/remote.php/dav/%00',
    '/remote.php/dav/x%0d%0aHost:%20evil',
    '/remote.php/dav/%250a',
    '/remote.php/dav/%c0%ae%c0%ae/webdav/',
    '/remote.php/dav/%ff',
    '/remote.php/dav/%zz',
    '/remote.php/dav/%',
    `/remote.php/dav/%${'25'.repeat(40)}2e`,
    // Characters that URL drops or turns.
    'https://cloud.example/remote.php/dav/\t../x',
    'https://cloud.ex\nample/remote.php/dav/',
    'ht\ttps://evil.tld/',
    '/\t/evil.tld/',
    '/\n/evil.tld/',
    ' https://cloud.example/remote.php/dav/',
    'https://cloud.example/remote.php/dav/ ',
    '/remote.php/dav/\u0000',
    '/remote.php/dav/\u007f',
    // No URL at all.
    'https://',
    'https://[',
    'https://cloud.example:99999/',
    'https://cloud.example:x/',
    'https://%/',
  ]) {
    it(`refuses ${JSON.stringify(url)}`, () => assert.equal(verdict(url, scope(DAV)), 'refused'));
  }
});

describe("a provider's hosts", () => {
  const icloud = scope('https://caldav.icloud.com');

  for (const url of [
    'https://caldav.icloud.com/',
    'https://p42-caldav.icloud.com/123/calendars/',
    'https://P142-caldav.icloud.com:443/123/',
    '/.well-known/caldav',
  ]) {
    it(`include ${url}`, () => assert.notEqual(verdict(url, icloud), 'refused'));
  }

  for (const url of [
    'https://caldav.icloud.com.evil.tld/',
    'https://caldav.icloud.com@evil.tld/',
    'https://p42-caldav.icloud.com.evil.tld/',
    'https://p42-caldav.icloud.com@evil.tld/',
    'https://p42.evil.tld-caldav.icloud.com/',
    'https://p-caldav.icloud.com/',
    'https://px-caldav.icloud.com/',
    'https://p4x2-caldav.icloud.com/',
    'https://p42-caldav.icloud.com:8443/',
    'http://p42-caldav.icloud.com/',
    'https://evilp42-caldav.icloud.com/',
    'https://p*-caldav.icloud.com/',
    'https://icloud.com/',
    'https://caldav.icloud.com./',
    'https://p42-caldav.icloud.com./',
    'https://p42-contacts.icloud.com/',
  ]) {
    it(`do not include ${url}`, () => assert.equal(verdict(url, icloud), 'refused'));
  }

  it('belong to each other when the server is one of the partitions', () => {
    const partition = scope('https://p42-caldav.icloud.com/123/');
    assert.equal(verdict('https://caldav.icloud.com/x', partition), 'https://caldav.icloud.com/x');
    assert.equal(verdict('/124/', partition), 'refused');
  });

  it('are not those of another port', () => {
    assert.equal(verdict('https://p42-caldav.icloud.com/', scope('https://caldav.icloud.com:8443/')), 'refused');
  });
});

describe('allow', () => {
  const wide = scope(DAV, ['https://other.example/a/b', 'https://n*.example/', 'https://stars.example/a*b/']);

  it('adds bases by whole segments', () => {
    assert.equal(verdict('https://other.example/a/b/c', wide), 'https://other.example/a/b/c');
    assert.equal(verdict('https://other.example/a/b', wide), 'https://other.example/a/b');
    assert.equal(verdict('https://other.example/a/bc', wide), 'refused');
    assert.equal(verdict('https://other.example/a', wide), 'refused');
    assert.equal(verdict('https://other.example/.well-known/caldav', wide), 'refused');
  });

  it('takes * for digits', () => {
    assert.equal(verdict('https://n12.example/x', wide), 'https://n12.example/x');
    assert.equal(verdict('https://n.example/x', wide), 'refused');
    assert.equal(verdict('https://n1.2.example/x', wide), 'refused');
    assert.equal(verdict('https://stars.example/a*b/x', wide), 'https://stars.example/a*b/x');
    assert.equal(verdict('https://stars.example/a1b/x', wide), 'refused');
  });
});

describe('the server of an account', () => {
  it("gets that account's requests, and the site's server does not", () => {
    const site = { server: new URL('https://a.example/'), allow: [allowedBase('https://b.example/dav/')], allowUserServers: false };
    const own = scopeOf(site, 'https://b.example/dav/alice/');
    assert.equal(verdict('x', own), 'https://b.example/dav/alice/x');
    assert.equal(verdict('https://a.example/', own), 'refused');
    assert.equal(own.userSupplied, false);
  });

  it('is refused where the site does not allow it', () => {
    const site = { server: new URL('https://a.example/'), allow: [], allowUserServers: false };
    assert.throws(() => scopeOf(site, 'https://b.example/'), Refusal, 'not one that this site allows');
  });

  it('is refused when it is no http URL, or has a password', () => {
    for (const server of ['', 'x', 'ftp://b.example/', 'https://u:p@b.example/', 'https://b.example/?x', 'https://b.example/%2e%2e%2f']) {
      assert.throws(() => userScope(server), Refusal, undefined, server);
    }
  });

  it('may be any public one where the site allows users to name it', () => {
    assert.equal(verdict('x', userScope('https://dav.anywhere.org/')), 'https://dav.anywhere.org/x');
    assert.equal(verdict('x', userScope('https://8.8.8.8/')), 'https://8.8.8.8/x');
    assert.equal(verdict('x', userScope('https://[2606:4700::1111]/')), 'https://[2606:4700::1111]/x');
  });

  for (const host of [
    '127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '127.0.0.1.', '127%2e0.0.1',
    '0', '0.0.0.0', '10.0.0.1', '10.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '0xc0a80101', '3232235777',
    '169.254.169.254', '0xa9fea9fe', '2852039166', '100.64.0.1', '100.127.255.255', '192.0.0.1', '198.18.0.1', '224.0.0.1',
    '240.0.0.1', '255.255.255.255', '１２７.０.０.１', '①27.0.0.1', '[::1]', '[::]', '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:8.8.8.8]', '[::127.0.0.1]', '[64:ff9b::127.0.0.1]',
    '[64:ff9b::a9fe:a9fe]', '[64:ff9b:1::1]', '[2002:7f00:1::]', '[2002:c0a8:101::1]', '[fe80::1]', '[fc00::1]',
    '[fd12:3456::1]', '[fec0::1]', '[ff02::1]', '[2001:db8::1]', '[2001::1]', '[100::1]', 'localhost', 'LOCALHOST',
    'localhost.', 'x.localhost', 'printer.local', 'metadata.google.internal', 'nas.home.arpa', 'nas.lan', 'db', 'db.',
  ]) {
    it(`is never at ${host}`, () => {
      let href: string;
      try {
        href = targetOf('', userScope(`http://${host}/`)).href;
      } catch (error) {
        assert.instanceOf(error, Refusal);
        return;
      }
      assert.fail(`went to ${href}`);
    });
  }
});

describe('serverFrom', () => {
  it('says which option is wrong, and never what it was', () => {
    assert.throws(() => serverFrom('https://alice:secret@x.example/', 'server'), TypeError, /^server holds a user name/);
    assert.throws(() => serverFrom('nonsense', 'allow'), TypeError, /^allow is not an absolute URL/);
  });
});
