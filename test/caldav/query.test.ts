import { utcStamp } from '../../src/caldav/reports/calendar-query.ts';
import { multistatus, row } from '../support/scripted-fetch.ts';
import { assert, describe, it } from '../support/suite.ts';
import { CALENDAR, scriptedProvider } from './support/calendar.ts';
import { eventText } from './support/event-text.ts';

const RANGE = { start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 3, 1), timeZone: 'UTC' };
const body = (href: string) => row(href, `<D:getetag>"1"</D:getetag><C:calendar-data>${eventText('u', 'T')}</C:calendar-data>`);

describe('the query by range', () => {
  it('asks for one component, a bounded range a day wider, at Depth 1', async () => {
    const { provider, fetch } = scriptedProvider(() => ({ body: multistatus(body('/cal/a.ics')) }));
    assert.equal((await provider.query({ ...CALENDAR, components: ['VEVENT', 'VTODO'] }, RANGE)).length, 1);
    const [request] = fetch.sent;
    assert.equal(fetch.sent.length, 1);
    assert.equal(request!.headers.get('Depth'), '1');
    assert.include(request!.body, '<C:time-range start="20260228T000000Z" end="20260402T000000Z"/>');
    assert.deepEqual([...request!.body.matchAll(/comp-filter name="(\w+)"/g)].map((match) => match[1]), ['VCALENDAR', 'VEVENT']);
    assert.notMatch(request!.body, /expand|limit/);
  });

  it('asks for tasks by a second query, where they are wanted and offered', async () => {
    const components = (sent: { body: string }[]) => sent.map((request) => /comp-filter name="(V(?:EVENT|TODO))"/.exec(request.body)![1]);
    const { provider, fetch } = scriptedProvider(() => ({ body: multistatus(body('/cal/a.ics')) }), { tasks: true });
    assert.equal((await provider.query({ ...CALENDAR, components: ['VEVENT', 'VTODO'] }, RANGE)).length, 1);
    assert.deepEqual(components(fetch.take()), ['VEVENT', 'VTODO']);
    await provider.query(CALENDAR, RANGE);
    assert.deepEqual(components(fetch.take()), ['VEVENT']);
  });

  it('fetches the bodies that the answer leaves out', async () => {
    const { provider, fetch } = scriptedProvider((request) => ({
      body: request.body.includes('multiget') ? multistatus(body('/cal/b.ics')) : multistatus(body('/cal/a.ics'), row('/cal/b.ics', '<D:getetag>"1"</D:getetag>')),
    }));
    assert.deepEqual((await provider.query(CALENDAR, RANGE)).map(({ href }) => href), ['/cal/a.ics', '/cal/b.ics']);
    assert.equal(fetch.sent.length, 2);
  });

  it('finds the bodies that XML can hold beside one that it cannot', async () => {
    const { provider } = scriptedProvider((request) => {
      const asked = [...request.body.matchAll(/<D:href>([^<]*)</g)].map((match) => match[1]!);
      const whole = (href: string) => (href === '/cal/b.ics' ? body(href).replace('SUMMARY:', 'SUMMARY:\u0001') : body(href));
      if (request.method === 'GET') return { status: 200, body: eventText('b', 'B').replace('SUMMARY:', 'SUMMARY:\u0001'), headers: { ETag: '"1"' } };
      if (request.method === 'PROPFIND') return { body: multistatus(row('/cal/b.ics', '<D:getetag>"1"</D:getetag>')) };
      if (request.body.includes('multiget')) return { body: multistatus(...asked.map(whole)) };
      const all = ['/cal/a.ics', '/cal/b.ics', '/cal/c.ics'];
      if (request.body.includes('calendar-data')) return { body: multistatus(...all.map(whole)) };
      return { body: multistatus(...all.map((href) => row(href, '<D:getetag>"1"</D:getetag>'))) };
    });
    const found = await provider.query(CALENDAR, RANGE);
    assert.sameMembers(found.map(({ href }) => href), ['/cal/a.ics', '/cal/b.ics', '/cal/c.ics']);
    assert.include(found.find(({ href }) => href === '/cal/b.ics')!.text, 'SUMMARY:\u0001B');
  });

  it('writes instants as UTC with four digits a year', () => {
    assert.equal(utcStamp(Date.UTC(2026, 11, 31, 23, 59, 58)), '20261231T235958Z');
    assert.match(utcStamp(-1e17), /^0001\d{4}T\d{6}Z$/);
    assert.match(utcStamp(1e17), /^9999\d{4}T\d{6}Z$/);
  });
});
