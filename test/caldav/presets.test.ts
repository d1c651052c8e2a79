import { ICLOUD_CALDAV_SERVER, PROVIDERS, fastmailConfig, nextcloudConfig, providerLocation, radicaleConfig } from '../../src/caldav/presets.ts';
import { assert, describe, it } from '../support/suite.ts';

describe('presets', () => {
  it('name the calendar home, not the principal', () => {
    assert.equal(nextcloudConfig('https://cloud.example/', 'al ice').calendarHomeUrl, 'https://cloud.example/remote.php/dav/calendars/al%20ice/');
    assert.equal(radicaleConfig('https://r.example/radicale', 'alice').calendarHomeUrl, 'https://r.example/radicale/alice/');
    const home = 'https://caldav.fastmail.com/dav/calendars/user/me%40fastmail.com/';
    assert.equal(fastmailConfig('https://caldav.fastmail.com', 'me@fastmail.com').calendarHomeUrl, home);
    assert.equal(fastmailConfig('https://caldav.fastmail.com/dav/', 'me@fastmail.com').calendarHomeUrl, home);
  });

  it('hold a server among its own hosts', () => {
    for (const { server, hosts } of PROVIDERS) assert.include(hosts, new URL(server).hostname);
    assert.isTrue(PROVIDERS.some(({ server }) => server === ICLOUD_CALDAV_SERVER));
  });

  it('locate a provider by its name, with a user or without', () => {
    assert.deepEqual(providerLocation('icloud'), { server: ICLOUD_CALDAV_SERVER });
    assert.deepEqual(providerLocation('fastmail'), { server: 'https://caldav.fastmail.com/dav/' });
    assert.deepEqual(providerLocation('nextcloud', 'cloud.example', 'alice'), {
      server: 'https://cloud.example/remote.php/dav/',
      calendarHome: 'https://cloud.example/remote.php/dav/calendars/alice/',
    });
    assert.deepEqual(providerLocation('radicale', 'http://127.0.0.1:5232/'), { server: 'http://127.0.0.1:5232/' });
  });

  it('say what is missing', () => {
    assert.throws(() => providerLocation('nowhere'), TypeError, /icloud, fastmail, nextcloud, radicale/);
    assert.throws(() => providerLocation('nextcloud'), TypeError, /needs a host/);
  });
});
