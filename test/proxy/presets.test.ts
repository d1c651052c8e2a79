import { assert, describe, it } from '../support/suite.ts';
import { PROVIDERS } from '../../src/caldav/presets.ts';
import { PRESETS, matchesHost } from '../../src/proxy/presets.ts';
import { scopeOf, targetOf } from '../../src/proxy/scope.ts';

describe('the presets', () => {
  it("are the client's, one for one", () => assert.deepEqual(PRESETS, PROVIDERS));

  for (const { id, server, hosts } of PROVIDERS) {
    it(`let ${id}'s server lead to each of its hosts`, () => {
      const scope = scopeOf({ server: new URL(server), allow: [], allowUserServers: false }, undefined);
      assert.equal(targetOf('', scope).href, server);
      for (const host of hosts) {
        const there = `https://${host.replace('*', '27')}${new URL(server).pathname}x`;
        assert.equal(targetOf(there, scope).href, there);
      }
    });
  }
});

describe('a pattern of hosts', () => {
  it('takes digits for its star, and no star for a letter', () => {
    assert.isTrue(matchesHost('p*-caldav.icloud.com', 'p07-caldav.icloud.com'));
    assert.isFalse(matchesHost('p*-caldav.icloud.com', 'p-caldav.icloud.com'));
    assert.isFalse(matchesHost('p*-caldav.icloud.com', 'p1.2-caldav.icloud.com'));
    assert.isFalse(matchesHost('p*1-caldav', 'p1-caldav'));
    assert.isFalse(matchesHost('a.b', 'aXb'));
  });
});
