import { createCalDAVProvider } from '../../src/caldav/provider.ts';
import { ProviderError } from '../../src/sync/errors.ts';
import { type ScriptedAnswer, type ScriptedRequest, multistatus, row, scriptedFetch } from '../support/scripted-fetch.ts';
import { assert, describe, it } from '../support/suite.ts';

const href = (name: string, ...hrefs: string[]) => `<${name}>${hrefs.map((each) => `<D:href>${each}</D:href>`).join('')}</${name}>`;
const principalIs = (url: string) => href('D:current-user-principal', url);
const homesAre = (...urls: string[]) => href('C:calendar-home-set', ...urls);
const CALENDAR = '<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>';
const HTML = { status: 200, body: '<!DOCTYPE html><html><body>Hello</body></html>' };

/** A server as a table of addresses; each answers any PROPFIND. */
const serverOf = (table: Record<string, ScriptedAnswer | string>) =>
  scriptedFetch(({ url }: ScriptedRequest) => {
    const answer = table[url];
    return typeof answer === 'string' ? { body: multistatus(answer) } : answer;
  });

async function failure(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.instanceOf(error, ProviderError);
  return error as ProviderError;
}

describe('discovery', () => {
  it('goes from the base over the principal to the homes', async () => {
    const fetch = serverOf({
      'https://h.example/dav/': row('/dav/', principalIs('/p/alice/')),
      'https://h.example/p/alice/': row(
        '/p/alice/',
        homesAre('/cal/alice/', '/cal/team/') + href('C:calendar-user-address-set', 'MAILTO:Alice@Example.com', '/p/alice/'),
      ),
      'https://h.example/cal/alice/': row('/cal/alice/a/', CALENDAR),
      'https://h.example/cal/team/': row('/cal/team/b/', CALENDAR),
    });
    const provider = createCalDAVProvider({ fetch, server: 'https://h.example/dav/' });
    const identity = await provider.identify();
    assert.equal(identity.principal, 'https://h.example/p/alice');
    assert.deepEqual(identity.addresses, ['mailto:alice@example.com', '/p/alice/']);
    assert.equal(fetch.take().length, 2);
    const { calendars, complete } = await provider.listCalendars();
    assert.isTrue(complete);
    assert.deepEqual(calendars.map(({ id }) => id), ['/cal/alice/a/', '/cal/team/b/']);
    assert.equal(fetch.take().length, 2);
  });

  it('goes on to the well-known address past HTML, 403, 404 and 405', async () => {
    const answers: (ScriptedAnswer | string)[] = [HTML, { status: 403 }, { status: 404 }, { status: 405 }, row('/', '<D:current-user-principal><D:unauthenticated/></D:current-user-principal>')];
    for (const answer of answers) {
      const fetch = serverOf({
        'https://h.example/': answer,
        'https://h.example/.well-known/caldav': { status: 301, headers: { Location: '/dav/' } },
        'https://h.example/dav/': row('/dav/', principalIs('/p/')),
        'https://h.example/p/': row('/p/', homesAre('/cal/')),
      });
      const provider = createCalDAVProvider({ fetch, server: 'https://h.example/' });
      assert.equal((await provider.identify()).principal, 'https://h.example/p');
    }
  });

  it('uses addresses relative to the proxy where no server is named', async () => {
    const fetch = serverOf({
      '': row('/dav/', principalIs('/dav/p/')),
      '/dav/p/': row('/dav/p/', homesAre('/dav/cal/')),
      '/dav/cal/': row('/dav/cal/a/', CALENDAR),
    });
    const provider = createCalDAVProvider({ fetch });
    assert.equal((await provider.identify()).principal, '/dav/p');
    assert.deepEqual((await provider.listCalendars()).calendars.map(({ href: path }) => path), ['/dav/cal/a/']);
  });

  it('finds the calendars behind a proxy that lets nothing but the home through', async () => {
    const fetch = scriptedFetch(({ url, headers }) => {
      if (url !== '' && url !== '/cal/') return { status: 403 };
      const self = row('/cal/', principalIs('/p/alice/') + '<D:resourcetype><D:collection/></D:resourcetype>');
      return { body: headers.get('Depth') === '1' ? multistatus(self, row('/cal/a/', CALENDAR)) : multistatus(self) };
    });
    const provider = createCalDAVProvider({ fetch });
    assert.equal((await provider.identify()).principal, '/p/alice');
    assert.deepEqual((await provider.listCalendars()).calendars.map(({ id }) => id), ['/cal/a/']);
  });

  it('follows an account to another host and reads its hrefs there', async () => {
    const fetch = serverOf({
      'https://caldav.example/': row('/', principalIs('/1/principal/')),
      'https://caldav.example/1/principal/': row('/1/principal/', homesAre('https://p42-caldav.example:443/1/calendars/')),
      'https://p42-caldav.example/1/calendars/': row('/1/calendars/home/', CALENDAR),
      'https://p42-caldav.example/1/calendars/home/': row('/1/calendars/home/', ''),
    });
    const provider = createCalDAVProvider({ fetch, server: 'https://caldav.example/' });
    const [calendar] = (await provider.listCalendars()).calendars;
    assert.equal(calendar!.href, '/1/calendars/home/');
    await provider.list(calendar!);
    assert.equal(fetch.sent.at(-1)!.url, 'https://p42-caldav.example/1/calendars/home/');
  });

  it('never goes from an encrypted server to an unencrypted one', async () => {
    const fetch = serverOf({
      'https://h.example/': row('/', principalIs('http://h.example/p/')),
      'https://h.example/p/': row('/p/', homesAre('http://other.example/cal/', 'http://h.example/cal/')),
      'https://h.example/cal/': row('/cal/a/', CALENDAR),
    });
    await createCalDAVProvider({ fetch, server: 'https://h.example/' }).listCalendars();
    for (const { url } of fetch.sent) assert.match(url, /^https:\/\/h\.example\//);
  });

  it('asks once more at each identify and notices another person', async () => {
    let who = 'alice';
    const fetch = scriptedFetch(({ url }) => {
      if (url === '') return { body: multistatus(row('/', principalIs(`/${who}/`))), headers: { 'DayFlow-Account': `hmac-${who}` } };
      return { body: multistatus(row(url, homesAre(`${url}cal/`))) };
    });
    const provider = createCalDAVProvider({ fetch });
    assert.deepInclude(await provider.identify(), { principal: '/alice', account: 'hmac-alice' });
    fetch.take();
    assert.deepInclude(await provider.identify(), { principal: '/alice' });
    assert.equal(fetch.take().length, 1);
    who = 'bob';
    assert.deepInclude(await provider.identify(), { principal: '/bob', account: 'hmac-bob' });
  });

  it("notices another account under the same principal by the proxy's word", async () => {
    let account = 'hmac-1';
    const fetch = scriptedFetch(() => ({ body: multistatus(row('/', principalIs('/') + homesAre('/cal/'))), headers: { 'DayFlow-Account': account } }));
    const provider = createCalDAVProvider({ fetch });
    assert.equal((await provider.identify()).account, 'hmac-1');
    account = 'hmac-2';
    assert.equal((await provider.identify()).account, 'hmac-2');
  });

  it('does not take silence about the person for the same person', async () => {
    let signedIn = true;
    const fetch = scriptedFetch(({ url }) => {
      if (url === '/alice/') return { body: multistatus(row(url, homesAre('/alice/cal/'))) };
      return { body: multistatus(row('/', signedIn ? principalIs('/alice/') : '<D:current-user-principal><D:unauthenticated/></D:current-user-principal>')) };
    });
    const provider = createCalDAVProvider({ fetch });
    await provider.identify();
    signedIn = false;
    assert.equal((await failure(provider.identify())).kind, 'not-found');
  });

  it('goes on for one caller when another one leaves', async () => {
    const fetch = serverOf({ '': row('/', principalIs('/p/')), '/p/': row('/p/', homesAre('/cal/')) });
    const provider = createCalDAVProvider({ fetch });
    const leaving = new AbortController();
    const left = provider.identify(leaving.signal).catch((error: unknown) => error);
    const stayed = provider.identify();
    leaving.abort(new Error('left'));
    assert.equal(((await left) as Error).message, 'left');
    assert.equal((await stayed).principal, '/p');
  });

  it('stops at the first refusal of who asks, and tells kinds of failure apart', async () => {
    const refusals = [
      [{ status: 401, headers: { 'DayFlow-Proxy-Error': 'not-signed-in' } }, 'signed-out'],
      [{ status: 502, headers: { 'DayFlow-Proxy-Error': 'upstream-unauthorized' } }, 'unauthorized'],
      [{ status: 401 }, 'unauthorized'],
      [{ status: 429, headers: { 'Retry-After': '3' } }, 'throttled'],
    ] as const;
    for (const [answer, kind] of refusals) {
      const fetch = scriptedFetch(() => answer as ScriptedAnswer);
      const error = await failure(createCalDAVProvider({ fetch }).identify());
      assert.equal(error.kind, kind);
      assert.equal(fetch.sent.length, 1);
    }
    const offline = () => Promise.reject(new TypeError('failed'));
    assert.equal((await failure(createCalDAVProvider({ fetch: offline }).identify())).kind, 'offline');
  });

  it('says where it looked when nothing is there, and looks again the next time', async () => {
    const table: Record<string, string> = { '': row('/', '') };
    const fetch = serverOf(table);
    const provider = createCalDAVProvider({ fetch });
    const error = await failure(provider.listCalendars());
    assert.equal(error.kind, 'not-found');
    assert.include(error.message, '/.well-known/caldav');
    table[''] = row('/', homesAre('/cal/'));
    table['/cal/'] = row('/cal/a/', CALENDAR);
    assert.equal((await provider.listCalendars()).calendars.length, 1);
  });

  it('takes the home for the person where the server names no principal', async () => {
    const fetch = serverOf({ '/cal/': row('/cal/', '') });
    const identity = await createCalDAVProvider({ fetch, calendarHome: '/cal/' }).identify();
    assert.deepEqual(identity, { principal: '/cal', addresses: [] });
  });
});
