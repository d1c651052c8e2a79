import { assert, describe, it } from '../support/suite.ts';
import { settingsFrom, SettingsError } from '../../demo/server/settings.ts';

const REAL = { CALDAV_SERVER: 'https://dav.example.org/x/', CALDAV_USERNAME: 'ana', CALDAV_PASSWORD: 'p' };

describe('the demo’s settings', () => {
  it('are the embedded server on port 5173 where nothing is set', () => {
    assert.deepEqual(settingsFrom({}), { port: 5173, real: undefined });
    assert.deepEqual(settingsFrom({ PORT: '', CALDAV_SERVER: '' }), { port: 5173, real: undefined });
  });

  it('point to a real server, whose account no other shares', () => {
    const { real } = settingsFrom({ ...REAL, PORT: '8080' });
    assert.equal(real?.server.href, REAL.CALDAV_SERVER);
    assert.equal(real?.account, 'ana@dav.example.org/x/');
  });

  const wrong: Readonly<Record<string, readonly [Record<string, string>, RegExp]>> = {
    'a port that is none': [{ PORT: '80a' }, /PORT.*80a/],
    'a port beyond the last': [{ PORT: '65536' }, /PORT/],
    'a server without its account': [{ CALDAV_SERVER: REAL.CALDAV_SERVER }, /CALDAV_USERNAME and CALDAV_PASSWORD not set/],
    'an account without its server': [{ ...REAL, CALDAV_SERVER: '' }, /CALDAV_SERVER not set/],
    'a server that is no URL': [{ ...REAL, CALDAV_SERVER: 'dav.example.org' }, /http or https URL, not "dav\.example\.org"/],
    'a server of another protocol': [{ ...REAL, CALDAV_SERVER: 'file:///etc/' }, /http or https URL/],
    'a password inside the URL': [{ ...REAL, CALDAV_SERVER: 'https://a:b@dav.example.org/' }, /CALDAV_PASSWORD/],
  };
  for (const [what, [environment, message]] of Object.entries(wrong)) {
    it(`refuse ${what}, in words`, () => {
      assert.throws(() => settingsFrom(environment), SettingsError, message);
    });
  }
});
