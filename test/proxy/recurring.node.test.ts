import { assert, describe, it } from '../support/suite.ts';
import { type Answer, type UpstreamServer, type WireInit, proxyFor, refusalOf, startUpstream } from './upstream-server.ts';

const event = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

const SINGLE = event('SUMMARY:One', 'DESCRIPTION:It says RRULE:FREQ=DAILY\\nRRULE:x');
const SERIES = event('SUMMARY:Many', 'RRULE:FREQ=DAILY');
const ZONED = SINGLE.replace(
  'BEGIN:VEVENT',
  ['BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'DTSTART:19701025T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT'].join('\r\n'),
);

/** A server with one resource at /1.ics. */
const holding = (text: string | undefined, headers: Record<string, string> = { etag: '"e-1"' }, status = 200): Answer =>
  ({ method, url }, response) => {
    if (method !== 'GET') response.writeHead(204).end();
    else if (text === undefined || url !== '/1.ics') response.writeHead(404).end('Not found');
    else response.writeHead(status, { 'content-type': 'text/calendar', ...headers }).end(text);
  };

interface Outcome {
  refusal: string;
  upstream: UpstreamServer;
  /** The write as the server saw it. */
  write: UpstreamServer['seen'][number] | undefined;
}

async function write(answer: Answer, init: WireInit, url = '1.ics'): Promise<Outcome> {
  const upstream = await startUpstream(answer);
  const ask = proxyFor(upstream.url, { refuseRecurring: true, methods: ['MOVE'] });
  const refusal = await refusalOf(await ask(url, init));
  return { refusal, upstream, write: upstream.seen.find(({ method }) => method !== 'GET') };
}

const put = (body: string, headers: Record<string, string> = {}): WireInit => ({ method: 'PUT', headers, body });

describe('refuseRecurring', () => {
  for (const [name, body] of [
    ['RRULE', SERIES],
    ['RDATE', event('RDATE:20261122T100000Z')],
    ['EXRULE', event('EXRULE:FREQ=DAILY')],
    ['RECURRENCE-ID', event('RECURRENCE-ID:20261122T100000Z')],
    ['a folded RRULE', event('RR\r\n ULE:FREQ=DAILY')],
    ['a rule in small letters', event('rrule:FREQ=DAILY')],
    ['a rule with parameters', event('RDATE;VALUE=PERIOD:20261122T100000Z/PT1H')],
    ['a rule behind lone line feeds', SERIES.replaceAll('\r\n', '\n')],
    ['a rule behind lone carriage returns', SERIES.replaceAll('\r\n', '\r')],
    ['a rule in an event inside a zone', event().replace('BEGIN:VEVENT', 'BEGIN:VTIMEZONE\r\nBEGIN:VEVENT\r\nRRULE:FREQ=DAILY')],
    ['something else than a calendar', 'RRULE:FREQ=DAILY'],
    ['nothing', ''],
  ] as const) {
    it(`refuses to write ${name}, asking the server nothing`, async () => {
      for (const headers of [{}, { 'If-None-Match': '*' }] as Record<string, string>[]) {
        const { refusal, upstream } = await write(holding(SINGLE), put(body, headers));
        assert.equal(refusal, '403 recurring');
        assert.equal(upstream.seen.length, 0);
      }
    });
  }

  for (const body of [SINGLE, ZONED]) {
    it('writes a single event over a single event that it has read, bound to its ETag', async () => {
      const { refusal, upstream, write: written } = await write(holding(ZONED), put(body));
      assert.equal(refusal, '204 from the server');
      assert.deepEqual(upstream.seen.map(({ method }) => method), ['GET', 'PUT']);
      assert.equal(upstream.seen[0]?.headers.authorization, written?.headers.authorization);
      assert.equal(upstream.seen[0]?.headers['accept-encoding'], 'identity');
      assert.equal(written?.headers['if-match'], '"e-1"');
      assert.equal(written?.body, body);
    });
  }

  for (const init of [put(SINGLE), { method: 'DELETE' }, { method: 'MOVE', headers: { Destination: '/2.ics' } }]) {
    it(`refuses to ${init.method} a series`, async () => {
      const { refusal, write: written } = await write(holding(SERIES), { ...init, headers: { ...init.headers, 'If-Match': '"e-1"' } });
      assert.equal(refusal, '403 recurring');
      assert.equal(written, undefined);
    });

    it(`refuses to ${init.method} what cannot be read`, async () => {
      for (const answer of [holding('<html>'), holding(SINGLE, {}, 403), holding(SINGLE, {}, 206)]) {
        assert.equal((await write(answer, init)).refusal, '403 recurring');
      }
    });

    it(`does not ${init.method} while the server is in trouble`, async () => {
      const { refusal, write: written } = await write(holding(SINGLE, {}, 503), init);
      assert.equal(refusal, '502 unreachable');
      assert.equal(written, undefined);
    });
  }

  it('deletes a single event, bound to its ETag', async () => {
    const { refusal, write: written } = await write(holding(SINGLE), { method: 'DELETE', headers: { 'If-Match': '*' } });
    assert.equal(refusal, '204 from the server');
    assert.equal(written?.headers['if-match'], '"e-1"');
  });

  it("keeps the page's own condition where it no longer holds", async () => {
    const { write: written } = await write(holding(SINGLE), put(SINGLE, { 'If-Match': '"e-0"' }));
    assert.equal(written?.headers['if-match'], '"e-0"');
    const { write: listed } = await write(holding(SINGLE), put(SINGLE, { 'If-Match': '"e-0", "e-1"' }));
    assert.equal(listed?.headers['if-match'], '"e-1"');
  });

  it('makes no condition of an ETag that cannot hold', async () => {
    for (const headers of [{ etag: 'W/"e-1"' }, {}] as Record<string, string>[]) {
      const { write: written } = await write(holding(SINGLE, headers), put(SINGLE, { 'If-Match': '"e-0"' }));
      assert.equal(written?.headers['if-match'], '"e-0"');
      const { write: free } = await write(holding(SINGLE, headers), put(SINGLE));
      assert.equal(free?.headers['if-match'], undefined);
    }
  });

  it('creates what is not there, and only if it still is not', async () => {
    const { refusal, write: written } = await write(holding(undefined), put(SINGLE));
    assert.equal(refusal, '204 from the server');
    assert.equal(written?.headers['if-none-match'], '*');
    const { write: updated } = await write(holding(undefined), put(SINGLE, { 'If-Match': '"e-1"' }));
    assert.equal(updated?.headers['if-none-match'], undefined);
    assert.equal(updated?.headers['if-match'], '"e-1"');
  });

  it('writes to where the reading was led', async () => {
    const answer: Answer = (seen, response, incoming) => {
      if (seen.url === '/old/1.ics') response.writeHead(301, { location: '/1.ics' }).end();
      else holding(SINGLE)(seen, response, incoming);
    };
    const { upstream } = await write(answer, put(SINGLE), 'old/1.ics');
    assert.deepEqual(upstream.seen.map(({ method, url }) => `${method} ${url}`), ['GET /old/1.ics', 'GET /1.ics', 'PUT /1.ics']);
  });

  it('lets no MOVE replace what nobody has read', async () => {
    const { write: moved } = await write(holding(SINGLE), { method: 'MOVE', headers: { Destination: '/2.ics', Overwrite: 'T' } });
    assert.equal(moved?.headers.overwrite, 'F');
  });

  it('reads nothing first for what only reads', async () => {
    const { upstream } = await write(holding(SERIES), { method: 'REPORT', body: '<x/>' });
    assert.deepEqual(upstream.seen.map(({ method }) => method), ['REPORT']);
  });

  it("tells the site's trouble with the server as ever", async () => {
    const { refusal } = await write((_seen, response) => void response.writeHead(401).end(), { method: 'DELETE' });
    assert.equal(refusal, '502 upstream-unauthorized');
  });
});

describe('without refuseRecurring', () => {
  it('series go through, unread', async () => {
    const upstream = await startUpstream();
    assert.equal((await proxyFor(upstream.url)('1.ics', put(SERIES))).status, 207);
    assert.equal(upstream.seen.length, 1);
  });
});
