import { dav, caldav } from '../../demo/caldav-server/xml/names.ts';
import { assert, describe, it } from '../support/suite.ts';
import { Client, hrefsIn, pathOf } from './client.ts';
import { type Subject, type SubjectGetter } from './subject.ts';

async function principalOf({ server }: Subject, client: Client, url = server.url): Promise<string> {
  const [row] = await client.propfind(url, '0', '<D:current-user-principal/>');
  const [href] = hrefsIn(row, dav('current-user-principal'));
  assert.isDefined(href, `no current-user-principal at ${url}`);
  return new URL(href!, url).href;
}

export function discovery(subject: SubjectGetter): void {
  describe('discovery', () => {
    it('redirects the well-known address to a place that names the principal', async () => {
      const { server } = subject();
      const wellKnown = new URL('/.well-known/caldav', server.url).href;
      const reply = await subject().client().request('PROPFIND', wellKnown, { Depth: '0' });
      assert.include([301, 302, 307, 308], reply.status);
      const target = new URL(reply.headers.get('Location') ?? '', wellKnown).href;
      const direct = await principalOf(subject(), subject().client());
      assert.equal(await principalOf(subject(), subject().client(), target), direct);
    });

    it('leads from the principal to the calendar home', async () => {
      const { server } = subject();
      for (const user of ['alice', 'bob'] as const) {
        const client = subject().client(user);
        const principal = await principalOf(subject(), client);
        const [row] = await client.propfind(principal, '0', '<C:calendar-home-set/>');
        const homes = hrefsIn(row, caldav('calendar-home-set')).map((href) => pathOf(href, principal));
        assert.include(homes, pathOf(server.calendarHome(user), server.url));
      }
    });

    it('names an address of the user', async () => {
      const client = subject().client();
      const [row] = await client.propfind(await principalOf(subject(), client), '0', '<C:calendar-user-address-set/>');
      assert.isNotEmpty(hrefsIn(row, caldav('calendar-user-address-set')));
    });

    it('asks for credentials, and refuses wrong ones', async () => {
      const { server } = subject();
      const strangers = [new Client(), new Client({ username: 'alice', password: 'wrong' })];
      for (const client of strangers) {
        const reply = await client.request('PROPFIND', server.calendarHome('alice'), { Depth: '0' });
        assert.equal(reply.status, 401);
        assert.match(reply.headers.get('WWW-Authenticate') ?? '', /Basic/i);
      }
    });

    it('says calendar-access in the DAV header of OPTIONS', async () => {
      const reply = await subject().client().request('OPTIONS', subject().server.calendarHome('alice'));
      assert.equal(reply.status, 200);
      assert.match(reply.headers.get('DAV') ?? '', /(^|[\s,])calendar-access($|[\s,])/);
    });
  });
}
