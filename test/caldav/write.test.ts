import { multistatus, row, statusRow } from '../support/scripted-fetch.ts';
import { assert, describe, it } from '../support/suite.ts';
import { CALENDAR, rejectedAs, scriptedProvider } from './support/calendar.ts';
import { eventText } from './support/event-text.ts';

const TEXT = eventText('u', 'Title');
const daverror = (name: string) => `<?xml version="1.0"?><error xmlns="DAV:"><C:${name} xmlns:C="urn:ietf:params:xml:ns:caldav"/></error>`;
const etagIs = (value: string) => ({ body: multistatus(row('/cal/a.ics', `<D:getetag>${value}</D:getetag>`)) });

describe('writes', () => {
  const pages: [string, Record<string, string>][] = [['HTML', { 'Content-Type': 'text/html', ETag: '"portal"' }], ['text, as a proxy calls it', { 'Content-Type': 'text/plain' }]];
  for (const [how, headers] of pages) {
    it(`that are answered 200 with a page (${how}) were not done for certain`, async () => {
      const { provider } = scriptedProvider(() => ({ status: 200, body: '<!DOCTYPE html><html><title>Sign in</title></html>', headers }));
      await rejectedAs('protocol', provider.create('/cal/a.ics', TEXT));
      await rejectedAs('protocol', provider.update({ href: '/cal/a.ics', etag: '"1"' }, TEXT));
      await rejectedAs('protocol', provider.delete({ href: '/cal/a.ics', etag: '"1"' }));
    });
  }

  it('that made something may say so in a page', async () => {
    const { provider } = scriptedProvider(({ method }) =>
      method === 'PUT' ? { status: 201, body: '<html><title>201 Created</title></html>', headers: { 'Content-Type': 'text/html' } } : { body: multistatus(row('/cal/a.ics', '')) },
    );
    assert.equal((await provider.create('/cal/a.ics', TEXT)).href, '/cal/a.ics');
  });

  it('are always conditional', async () => {
    const { provider, fetch } = scriptedProvider(() => ({ status: 204 }));
    await provider.create('/cal/a.ics', TEXT);
    await provider.update({ href: '/cal/a.ics', etag: '"1"' }, TEXT);
    await provider.delete({ href: '/cal/a.ics', etag: '"1"' });
    await provider.update({ href: '/cal/a.ics' }, TEXT);
    const conditions = fetch.sent.map(({ method, headers }) => [method, headers.get('If-Match'), headers.get('If-None-Match')]);
    assert.deepEqual(conditions, [['PUT', null, '*'], ['PUT', '"1"', null], ['DELETE', '"1"', null], ['PUT', '*', null]]);
    assert.equal(fetch.sent[0]!.body, TEXT);
    assert.match(fetch.sent[0]!.headers.get('Content-Type')!, /^text\/calendar/);
  });

  it('try the other meanings of a weak tag only while the resource still is that version', async () => {
    const meant = (current: string) =>
      scriptedProvider(({ method, headers }) => {
        if (method === 'PROPFIND') return etagIs(current);
        return { status: headers.get('If-Match') === 'W/"1"' ? 204 : 412 };
      });
    const same = meant('W/"1"');
    await same.provider.update({ href: '/cal/a.ics', etag: 'W/"1"' }, TEXT);
    assert.deepEqual(same.fetch.sent.map(({ method, headers }) => `${method} ${headers.get('If-Match') ?? ''}`), ['PUT "1"', 'PROPFIND ', 'PUT W/"1"']);
    const other = meant('W/"2"');
    await rejectedAs('precondition', other.provider.update({ href: '/cal/a.ics', etag: 'W/"1"' }, TEXT));
    assert.equal(other.fetch.sent.filter(({ method }) => method === 'PUT').length, 1);
  });

  it('hand out an ETag only when it is strong and the server is known to store what it gets', async () => {
    const answer = (etag: string) => () => ({ status: 201, headers: { ETag: etag } });
    const verbatim = { quirks: { storesVerbatim: true } };
    assert.equal((await scriptedProvider(answer('"1"'), verbatim).provider.create('/cal/a.ics', TEXT)).etag, '"1"');
    assert.isUndefined((await scriptedProvider(answer('W/"1"'), verbatim).provider.create('/cal/a.ics', TEXT)).etag);
    assert.isUndefined((await scriptedProvider(answer('"1"')).provider.create('/cal/a.ics', TEXT)).etag);
  });

  it('learn from what is read back whether the server rewrites', async () => {
    const learn = async (stored: (text: string) => string) => {
      let text = '';
      const { provider } = scriptedProvider(({ method, url, body }) => {
        if (method === 'PUT') {
          text = stored(body);
          return { status: 201, headers: { ETag: '"1"' } };
        }
        const href = /<D:href>([^<]*)</.exec(body)?.[1] ?? url;
        return { body: multistatus(row(href, `<D:getetag>"1"</D:getetag><C:calendar-data>${text}</C:calendar-data>`)) };
      });
      for (const name of ['a', 'b', 'c']) {
        await provider.create(`/cal/${name}.ics`, TEXT);
        await provider.read(`/cal/${name}.ics`);
      }
      return { quirks: provider.quirks, result: await provider.create('/cal/d.ics', TEXT) };
    };
    const faithful = await learn((text) => text);
    assert.deepEqual([faithful.quirks.storesVerbatim, faithful.result.etag], [true, '"1"']);
    const rewriting = await learn((text) => text.replace('Another client', 'Server'));
    assert.deepEqual([rewriting.quirks.storesVerbatim, rewriting.result.etag], [false, undefined]);
  });

  it('follow the server to where it put the resource', async () => {
    for (const location of ['/cal/other.ics', 'other.ics', 'http://internal.example/cal/other.ics']) {
      const { provider } = scriptedProvider(() => ({ status: 201, headers: { Location: location } }));
      assert.equal((await provider.create('/cal/a.ics', TEXT)).href, '/cal/other.ics');
    }
  });

  it('read a 207 to its end', async () => {
    const inner = (name: string) => multistatus(statusRow('/cal/a.ics', 412, `<D:error><C:${name}/></D:error>`));
    await rejectedAs('uid-conflict', scriptedProvider(() => ({ body: inner('no-uid-conflict') })).provider.create('/cal/a.ics', TEXT));
    await rejectedAs('invalid', scriptedProvider(() => ({ body: inner('valid-calendar-data') })).provider.create('/cal/a.ics', TEXT));
    await rejectedAs('forbidden', scriptedProvider(() => ({ body: multistatus(statusRow('/cal/a.ics', 403)) })).provider.delete({ href: '/cal/a.ics', etag: '"1"' }));
    assert.equal((await scriptedProvider(() => ({ body: multistatus(row('/cal/a.ics', '<D:getetag/>')) })).provider.create('/cal/a.ics', TEXT)).href, '/cal/a.ics');
  });

  it('know a UID that is taken elsewhere under all its statuses', async () => {
    for (const status of [400, 403, 409, 412]) {
      for (const body of [daverror('no-uid-conflict'), daverror('unique-scheduling-object-resource'), 'Calendar object with uid already exists in this calendar collection.']) {
        await rejectedAs('uid-conflict', scriptedProvider(() => ({ status, body })).provider.create('/cal/a.ics', TEXT));
      }
    }
    await rejectedAs('uid-conflict', scriptedProvider(() => ({ status: 409 })).provider.create('/cal/a.ics', TEXT));
  });

  it('tell a taken href from a text that is refused with the same 412', async () => {
    const taken = scriptedProvider(({ method }) => (method === 'PUT' ? { status: 412 } : etagIs('"1"')));
    await rejectedAs('precondition', taken.provider.create('/cal/a.ics', TEXT));
    const free = scriptedProvider(({ method }) => ({ status: method === 'PUT' ? 412 : 404 }));
    await rejectedAs('invalid', free.provider.create('/cal/a.ics', TEXT));
  });

  it('tell refusals of the text, the person, the proxy and the moment apart', async () => {
    const cases = [
      [{ status: 403, body: daverror('valid-calendar-data') }, 'invalid'],
      [{ status: 415 }, 'invalid'],
      [{ status: 400 }, 'invalid'],
      [{ status: 403 }, 'forbidden'],
      [{ status: 405 }, 'forbidden'],
      [{ status: 403, headers: { 'DayFlow-Proxy-Error': 'recurring' } }, 'refused'],
      [{ status: 413, headers: { 'DayFlow-Proxy-Error': 'too-large' } }, 'refused'],
      [{ status: 401, headers: { 'DayFlow-Proxy-Error': 'not-signed-in' } }, 'signed-out'],
      [{ status: 503, headers: { 'Retry-After': '9' } }, 'throttled'],
      [{ status: 500 }, 'server'],
      [{ status: 409 }, 'precondition'],
      [{ status: 404 }, 'not-found'],
    ] as const;
    for (const [answer, kind] of cases) {
      const { provider } = scriptedProvider(() => answer);
      const error = await rejectedAs(kind, provider.update({ href: '/cal/a.ics', etag: '"1"' }, TEXT));
      assert.include(error.message, 'PUT /cal/a.ics');
      if (kind === 'throttled') assert.equal(error.retryAfter, 9000);
    }
  });

  it('name new resources so that every server can hold them', () => {
    const { provider } = scriptedProvider(() => undefined);
    assert.equal(provider.newHref(CALENDAR, 'A-1'), '/cal/A-1.ics');
    for (const uid of ['a@b', 'a{b}%25', '', 'ü', 'x'.repeat(500)]) assert.match(provider.newHref(CALENDAR, uid), /^\/cal\/[A-Za-z0-9-]{1,90}\.ics$/);
    assert.notEqual(provider.newHref(CALENDAR, 'a@b'), provider.newHref(CALENDAR, 'a-b'));
    assert.notEqual(provider.newHref(CALENDAR, 'a@b'), provider.newHref(CALENDAR, 'a_b'));
  });
});
