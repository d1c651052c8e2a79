import { multistatus, row, scriptedFetch, statusRow } from '../support/scripted-fetch.ts';
import { assert, describe, it } from '../support/suite.ts';
import { createCalDAVProvider } from '../../src/caldav/provider.ts';
import { CALENDAR, rejectedAs, scriptedProvider } from './support/calendar.ts';

const etag = (value: string) => `<D:getetag>${value}</D:getetag>`;
const token = (value: string) => `<D:sync-token>${value}</D:sync-token>`;
const answering = (...rows: string[]) => scriptedProvider(() => ({ body: multistatus(...rows) }));

describe('sync-collection', () => {
  it('takes a direct 404 for a deletion and a propstat 404 for a missing property', async () => {
    const { provider } = answering(statusRow('/cal/gone.ics', 404), row('/cal/alive.ics', '', '<D:getetag/>'), token('t2'));
    const page = await provider.delta(CALENDAR, 't1');
    assert.deepEqual(page, { changed: [{ href: '/cal/alive.ics' }], deleted: ['/cal/gone.ics'], token: 't2', more: false });
  });

  it('does not take the calendar itself, or a collection in it, for an event', async () => {
    const { provider } = answering(
      row('/cal/', etag('"0"')),
      row('https://h.example/cal', etag('"0"')),
      row('/cal/sub/', etag('"1"')),
      row('/cal/typed', '<D:resourcetype><D:collection/></D:resourcetype>'),
      row('/cal/a%40b.ics', etag('"2"')),
      token('t2'),
    );
    assert.deepEqual((await provider.delta(CALENDAR, null)).changed, [{ href: '/cal/a%40b.ics', etag: '"2"' }]);
  });

  it('takes 200 rows, unquoted tags and rows with other failures for changes', async () => {
    const { provider } = answering(
      `<D:response><D:href>/cal/a.ics</D:href><D:propstat><D:prop>${etag('abc')}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat><D:status>HTTP/1.1 200 OK</D:status></D:response>`,
      statusRow('/cal/teapot.ics', 418),
      token('t2'),
    );
    assert.deepEqual((await provider.delta(CALENDAR, 't1')).changed, [{ href: '/cal/a.ics', etag: 'abc' }, { href: '/cal/teapot.ics' }]);
  });

  it('goes on behind a 507 on the calendar', async () => {
    const { provider } = answering(row('/cal/a.ics', etag('"1"')), statusRow('/cal/', 507), token('t2'));
    const page = await provider.delta(CALENDAR, 't1');
    assert.isTrue(page.more);
    assert.equal(page.changed.length, 1);
    const stuck = answering(statusRow('/cal/', 507), token('t1'));
    await rejectedAs('unsupported', stuck.provider.delta(CALENDAR, 't1'));
  });

  it('sends the token escaped, Depth 0 and no limit', async () => {
    const { provider, fetch } = answering(token('t2'));
    await provider.delta(CALENDAR, 'a<b>&c');
    assert.include(fetch.sent[0]!.body, 'a&lt;b&gt;&amp;c');
    assert.equal(fetch.sent[0]!.headers.get('Depth'), '0');
    assert.notInclude(fetch.sent[0]!.body, 'limit');
  });

  it('suspects the token under every disguise of a refusal', async () => {
    for (const status of [400, 403, 404, 409, 410, 412, 415, 418, 500]) {
      const { provider } = scriptedProvider(() => ({ status }));
      await rejectedAs('token', provider.delta(CALENDAR, 't1'));
    }
    for (const [status, kind] of [[401, 'unauthorized'], [429, 'throttled'], [502, 'server'], [503, 'server'], [504, 'timeout']] as const) {
      await rejectedAs(kind, scriptedProvider(() => ({ status })).provider.delta(CALENDAR, 't1'));
    }
  });

  it('says that there is no such report, with a token or without', async () => {
    const body = '<error xmlns="DAV:"><supported-report/></error>';
    await rejectedAs('unsupported', scriptedProvider(() => ({ status: 403, body })).provider.delta(CALENDAR, 't1'));
    for (const status of [400, 403, 405, 415, 501]) {
      await rejectedAs('unsupported', scriptedProvider(() => ({ status })).provider.delta(CALENDAR, null));
    }
    const { provider, fetch } = answering(token('t'));
    await rejectedAs('unsupported', provider.delta({ ...CALENDAR, supportsSync: false }, 't1'));
    assert.equal(fetch.sent.length, 0);
    await rejectedAs('unsupported', answering().provider.delta(CALENDAR, null));
  });

  it("does not blame the token for the proxy's own refusal", async () => {
    const headers = { 'DayFlow-Proxy-Error': 'target' };
    await rejectedAs('refused', scriptedProvider(() => ({ status: 403, headers })).provider.delta(CALENDAR, 't1'));
  });

  it('fails on half an answer', async () => {
    const whole = multistatus(row('/cal/a.ics', etag('"1"')), token('t2'));
    for (const part of [0.3, 0.6, 0.95]) {
      const body = whole.slice(0, Math.floor(whole.length * part));
      await rejectedAs('protocol', scriptedProvider(() => ({ body })).provider.delta(CALENDAR, 't1'));
    }
  });

  it('notices that a server echoes a token which its own listing contradicts', async () => {
    const type = '<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>';
    let listed = 'new';
    const fetch = scriptedFetch(({ method }) =>
      method === 'PROPFIND' ? { body: multistatus(row('/cal/', type + token(listed))) } : { body: multistatus(token('old')) },
    );
    const provider = createCalDAVProvider({ fetch, calendarHome: '/' });
    const [calendar] = (await provider.listCalendars()).calendars;
    await rejectedAs('token', provider.delta(calendar!, 'old'));
    listed = 'old';
    const [agreed] = (await provider.listCalendars()).calendars;
    assert.equal((await provider.delta(agreed!, 'old')).token, 'old');
  });

  it('does not take a token that is newer than the listing for an echo', async () => {
    const type = '<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>';
    const fetch = scriptedFetch(({ method, body }) => {
      if (method === 'PROPFIND') return { body: multistatus(row('/cal/', type + token('t1'))) };
      return { body: multistatus(...(body.includes('>t1<') ? [row('/cal/a.ics', etag('"1"'))] : []), token('t2')) };
    });
    const provider = createCalDAVProvider({ fetch, calendarHome: '/' });
    const [calendar] = (await provider.listCalendars()).calendars;
    assert.equal((await provider.delta(calendar!, 't1')).token, 't2');
    assert.deepEqual((await provider.delta(calendar!, 't2')).changed, []);
  });

  it('notices the whole list in the guise of a delta, and only that', async () => {
    const hrefs = Array.from({ length: 120 }, (_, index) => `/cal/${index}.ics`);
    const rows = hrefs.map((href) => row(href, etag('"1"')));
    const whole = scriptedProvider(({ method }) => ({ body: method === 'PROPFIND' ? multistatus(row('/cal/', ''), ...rows) : multistatus(...rows, token('t2')) }));
    await rejectedAs('token', whole.provider.delta(CALENDAR, 't1'));
    const part = scriptedProvider(({ method }) => ({
      body: method === 'PROPFIND' ? multistatus(row('/cal/', ''), ...rows, row('/cal/old.ics', etag('"0"'))) : multistatus(...rows, token('t2')),
    }));
    assert.equal((await part.provider.delta(CALENDAR, 't1')).changed.length, 120);
  });
});
