import { hrefKey, lastSegment, parentHref, pathFrom, pathOf, resolveHref, sameHref } from '../../src/webdav/href.ts';
import { assert, describe, it } from '../support/suite.ts';

describe('hrefs', () => {
  it('are one however they are encoded', () => {
    for (const [a, b] of [
      ['/cal/a%40b.ics', '/cal/a@b.ics'],
      ['/cal/%c3%bc.ics', '/cal/%C3%BC.ics'],
      ['/cal/%C3%BC.ics', '/cal/ü.ics'],
      ['/cal/a b.ics', '/cal/a%20b.ics'],
      ['/cal/', '/cal'],
      ['https://h.example/cal/x.ics', '/cal/x.ics'],
      ['https://H.example:443/cal/', 'https://h.example/cal'],
    ] as const) {
      assert.isTrue(sameHref(a, b), `${a} and ${b}`);
    }
  });

  it('stay two where decoding would make them one', () => {
    for (const [a, b] of [
      ['/cal/a%2Fb.ics', '/cal/a/b.ics'],
      ['/cal/a%252Fb.ics', '/cal/a%2Fb.ics'],
      ['/cal/A.ics', '/cal/a.ics'],
      ['https://h.example/cal/', 'https://i.example/cal/'],
    ] as const) {
      assert.isFalse(sameHref(a, b), `${a} and ${b}`);
    }
  });

  it('with broken or foreign percent-encoding keep one spelling', () => {
    assert.equal(hrefKey('/cal/%fc.ics'), hrefKey('/cal/%FC.ics'));
    assert.doesNotThrow(() => hrefKey('/cal/100%.ics'));
  });

  it('resolve against an address, or against a path where the server is not known', () => {
    assert.equal(resolveHref('https://h.example/dav/', '/cal/'), 'https://h.example/cal/');
    assert.equal(resolveHref('/dav/', 'cal/'), '/dav/cal/');
    assert.equal(resolveHref('', '/cal/'), '/cal/');
    assert.equal(resolveHref('/dav/', 'https://p42.example:443/1/'), 'https://p42.example/1/');
    assert.equal(resolveHref('/dav/', 'http%3A//127.0.0.1%3A80/cal/'), 'http://127.0.0.1/cal/');
  });

  it('give a path that is plain back as it is, and work out one that is not', () => {
    for (const [given, path] of [
      ['/a/b.ics', '/a/b.ics'],
      ['/a/.hidden', '/a/.hidden'],
      ['/a/../b.ics', '/b.ics'],
      ['/a/./b.ics', '/a/b.ics'],
      ['/a/..', '/'],
      ['/a/.', '/a/'],
      ['/a/%2e%2e/b.ics', '/b.ics'],
      ['/a b/ü.ics', '/a%20b/%C3%BC.ics'],
      ['//evil.example/a.ics', '/a.ics'],
      ['/\\\\evil.example/a.ics', '/a.ics'],
    ] as const) {
      const reference = new URL(given, 'http://h.example/');
      assert.equal(pathFrom('http://h.example/cal/', given), reference.pathname, given);
      assert.equal(reference.pathname, path, given);
    }
  });

  it('never lead out of http, and lose a password', () => {
    assert.throws(() => resolveHref('https://h.example/', 'javascript:alert(1)'), TypeError);
    assert.equal(resolveHref('/', 'https://u:p@h.example/a#b'), 'https://h.example/a');
  });

  it('have a path, a parent and a name', () => {
    assert.equal(pathOf('https://h.example/a%20b/?x=1'), '/a%20b/?x=1');
    assert.equal(parentHref('/alice/work/x.ics'), '/alice/work/');
    assert.equal(lastSegment('/alice/W%C3%B6rk/'), 'Wörk');
  });
});
