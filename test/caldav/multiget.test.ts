import { multistatus, row, statusRow } from '../support/scripted-fetch.ts';
import { assert, describe, it } from '../support/suite.ts';
import { CALENDAR, rejectedAs, scriptedProvider } from './support/calendar.ts';
import { eventText } from './support/event-text.ts';

const xmlText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const body = (href: string, text = eventText('u', 'Title')) =>
  row(href, `<D:getetag>"1"</D:getetag><C:calendar-data>${xmlText(text)}</C:calendar-data>`);
const asked = (request: { body: string }) => [...request.body.matchAll(/<D:href>([^<]*)</g)].map((match) => match[1]!);
const isThere = { body: multistatus(row('/cal/x.ics', '<D:getetag>"1"</D:getetag>')) };

describe('bodies by href', () => {
  it('come in one request, matched by decoded href', async () => {
    const { provider, fetch } = scriptedProvider(() => ({ body: multistatus(body('/cal/a%40b.ics'), body('http://h.example/cal/%c3%bc.ics')) }));
    const { resources, missing, unanswered } = await provider.fetch(CALENDAR, ['/cal/a@b.ics', '/cal/%C3%BC.ics']);
    assert.deepEqual(resources.map(({ href }) => href), ['/cal/a%40b.ics', '/cal/%c3%bc.ics']);
    assert.deepEqual([missing, unanswered], [[], []]);
    assert.equal(fetch.sent.length, 1);
  });

  it('get back the CR that XML took, unless the server kept some', async () => {
    const text = eventText('u', 'Title');
    const { provider } = scriptedProvider(() => ({ body: multistatus(body('/cal/a.ics', text)) }));
    assert.equal((await provider.fetch(CALENDAR, ['/cal/a.ics'])).resources[0]!.text, text);
    const mixed = 'BEGIN:VCALENDAR\nX:1&#13;\nEND:VCALENDAR\n';
    const kept = scriptedProvider(() => ({ body: multistatus(row('/cal/a.ics', `<C:calendar-data>${mixed}</C:calendar-data>`)) }));
    assert.equal((await kept.provider.fetch(CALENDAR, ['/cal/a.ics'])).resources[0]!.text, 'BEGIN:VCALENDAR\nX:1\r\nEND:VCALENDAR\n');
  });

  it('are missing by a direct 404 only', async () => {
    const { provider } = scriptedProvider(() => ({ body: multistatus(statusRow('/cal/a.ics', 404)) }));
    assert.deepEqual((await provider.fetch(CALENDAR, ['/cal/a.ics'])).missing, ['/cal/a.ics']);
  });

  it('that the answer leaves out are asked for one by one', async () => {
    const { provider, fetch } = scriptedProvider(({ method, url }) => {
      if (method === 'REPORT') return { body: multistatus(body('/cal/a.ics')) };
      if (url === '/cal/gone.ics') return { status: 404 };
      if (method === 'PROPFIND') return { body: multistatus(row(url, '<D:getetag>"2"</D:getetag>')) };
      return { status: 200, body: eventText('left-out', 'Left out'), headers: { ETag: '"2"' } };
    });
    const fetched = await provider.fetch(CALENDAR, ['/cal/a.ics', '/cal/gone.ics', '/cal/left.ics']);
    assert.deepEqual(fetched.resources.map(({ href, etag }) => [href, etag]), [['/cal/a.ics', '"1"'], ['/cal/left.ics', '"2"']]);
    assert.deepEqual(fetched.missing, ['/cal/gone.ics']);
    assert.deepEqual(fetch.sent.map(({ method }) => method), ['REPORT', 'PROPFIND', 'PROPFIND', 'GET']);
  });

  it('that are there and cannot be had stay unanswered, never missing', async () => {
    const rows = [row('/cal/x.ics', '<C:calendar-data/>'), row('/cal/x.ics', '', '<C:calendar-data/>')];
    for (const empty of rows) {
      const { provider } = scriptedProvider(({ method }) => {
        if (method === 'REPORT') return { body: multistatus(empty) };
        return method === 'PROPFIND' ? isThere : { status: 405 };
      });
      assert.deepEqual(await provider.fetch(CALENDAR, ['/cal/x.ics']), { resources: [], missing: [], unanswered: ['/cal/x.ics'] });
    }
  });

  it('survive a server that refuses the whole report for one missing href', async () => {
    const hrefs = Array.from({ length: 9 }, (_, index) => `/cal/${index}.ics`);
    const { provider } = scriptedProvider((request) => {
      if (request.method === 'PROPFIND') return { status: 404 };
      const wanted = asked(request);
      return wanted.includes('/cal/4.ics') ? { status: 404 } : { body: multistatus(...wanted.map((href) => body(href))) };
    });
    const { resources, missing, unanswered } = await provider.fetch(CALENDAR, hrefs);
    assert.sameMembers(resources.map(({ href }) => href), hrefs.filter((href) => href !== '/cal/4.ics'));
    assert.deepEqual([missing, unanswered], [['/cal/4.ics'], []]);
  });

  it('survive one body that no XML can hold', async () => {
    const { provider } = scriptedProvider((request) => {
      if (request.method === 'PROPFIND') return isThere;
      if (request.method === 'GET') return { status: 405 };
      return { body: multistatus(...asked(request).map((href) => body(href, eventText('u', href === '/cal/x.ics' ? 'bad\u0001' : 'good')))) };
    });
    const { resources, unanswered } = await provider.fetch(CALENDAR, ['/cal/a.ics', '/cal/b.ics', '/cal/x.ics', '/cal/c.ics']);
    assert.equal(resources.length, 3);
    assert.deepEqual(unanswered, ['/cal/x.ics']);
  });

  it('survive several bodies that no XML can hold', async () => {
    const hrefs = Array.from({ length: 100 }, (_, index) => `/cal/${index}.ics`);
    const bad = hrefs.filter((_, index) => index % 12 === 3);
    const { provider } = scriptedProvider((request) => {
      if (request.method === 'PROPFIND') return isThere;
      if (request.method === 'GET') return { status: 200, body: eventText('u', 'bad\u0001') };
      return { body: multistatus(...asked(request).map((href) => body(href, eventText('u', bad.includes(href) ? 'bad\u0001' : 'good')))) };
    });
    const { resources, unanswered } = await provider.fetch(CALENDAR, hrefs);
    assert.equal(resources.length, 100);
    assert.deepEqual(unanswered, []);
  });

  it('come in halves where the whole is too large', async () => {
    const hrefs = Array.from({ length: 8 }, (_, index) => `/cal/${index}.ics`);
    const { provider, fetch } = scriptedProvider((request) => {
      const wanted = asked(request);
      if (wanted.length > 3) return { status: 502, headers: { 'DayFlow-Proxy-Error': 'too-large' } };
      return { body: multistatus(...wanted.map((href) => body(href))) };
    });
    assert.equal((await provider.fetch(CALENDAR, hrefs)).resources.length, 8);
    assert.equal(fetch.sent.length, 7);
  });

  it('are given up after a bounded number of requests to a server that is down', async () => {
    const hrefs = Array.from({ length: 500 }, (_, index) => `/cal/${index}.ics`);
    const { provider, fetch } = scriptedProvider(() => ({ status: 500 }));
    await rejectedAs('server', provider.fetch(CALENDAR, hrefs));
    assert.isAtMost(fetch.sent.length, 20);
  });

  it('of one resource: read, or not there', async () => {
    const { provider } = scriptedProvider((request) => ({
      body: multistatus(asked(request)[0] === '/cal/a.ics' ? body('/cal/a.ics') : statusRow('/cal/b.ics', 404)),
    }));
    assert.equal((await provider.read('/cal/a.ics'))!.etag, '"1"');
    assert.isUndefined(await provider.read('/cal/b.ics'));
  });
});
