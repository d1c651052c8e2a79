import { after, before, describe, it } from 'node:test';
import { assert } from 'chai';
import { createCalDAVAdapter, createCalDAVAdapterFromServer, discoverCalendarHome } from '../../../src/caldav/adapter.ts';
import { ReadOnlyError } from '../../../src/model/errors.ts';
import { type TestServer, basicAuth } from '../../support/servers/test-server.ts';
import { eventText } from './event-text.ts';
import { type LiveServer, rejectsAs } from './live.ts';
import { recordingFetch } from './recording-fetch.ts';

const RICH = [
  'CLASS:PRIVATE',
  'CATEGORIES:Team,Weekly',
  'X-CUSTOM;X-P="a:b;c":kept',
  'DESCRIPTION:A long description that has to be folded because it is longer than',
  '  seventy-five octets',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:-PT15M',
  'DESCRIPTION:Alarm',
  'END:VALARM',
];

/** The documented adapter on a real server. */
export function liveAdapterTests(live: LiveServer): void {
  describe(`the adapter on ${live.name}`, { skip: !live.available() && live.apt }, () => {
    let server: TestServer;
    let count = 0;
    const open = async () => {
      const fetch = recordingFetch(basicAuth(server.users.alice));
      const url = await server.makeCalendar('alice', `adapter${++count}`);
      const adapter = createCalDAVAdapter({ calendarHomeUrl: server.calendarHome('alice'), fetch, timeZone: 'Europe/Lisbon' });
      const listed = await adapter.listCalendars();
      const calendar = listed.find(({ id }) => new URL(url).pathname === id);
      assert.isDefined(calendar, JSON.stringify(listed));
      return { fetch, adapter, calendarId: calendar.id };
    };
    const rawPut = (href: string, text: string) =>
      fetch(new URL(href, server.url), {
        method: 'PUT',
        headers: { Authorization: basicAuth(server.users.alice), 'Content-Type': 'text/calendar' },
        body: text,
      }).then((response) => assert.isTrue(response.ok, String(response.status)));

    before(async () => {
      server = await live.start();
    });
    after(() => server?.stop());

    it('is found from the server, home and all', async () => {
      const fetch = recordingFetch(basicAuth(server.users.alice));
      assert.equal(await discoverCalendarHome(server.url, fetch), server.calendarHome('alice'));
      const adapter = await createCalDAVAdapterFromServer(server.url, { fetch });
      assert.isArray(await adapter.listCalendars());
    });

    it('yields a token on the first load, ranged or not, and then sees changes and deletions', async () => {
      const { adapter, calendarId } = await open();
      for (const uid of ['one-a', 'two-a', 'three-a']) await rawPut(`${calendarId}${uid}.ics`, eventText(uid, uid));
      const range = { start: '2026-03-01', end: '2026-04-01' };
      for (const input of [{ calendarId }, { calendarId, range }]) {
        const first = await adapter.syncEvents(input);
        assert.isTrue(first.complete);
        assert.sameMembers(first.events.map(({ uid }) => uid), ['one-a', 'two-a', 'three-a']);
        assert.isDefined(first.syncToken);
        const quiet = await adapter.syncEvents({ ...input, syncToken: first.syncToken });
        assert.deepEqual([quiet.events, quiet.deleted, quiet.complete], [[], [], false]);
      }
      const { syncToken } = await adapter.syncEvents({ calendarId });
      const before = await adapter.syncEvents({ calendarId });
      await adapter.deleteEvent({ calendarId, remote: before.events.find(({ uid }) => uid === 'one-a')! });
      await rawPut(`${calendarId}two-a.ics`, eventText('two-a', 'Changed'));
      const news = await adapter.syncEvents({ calendarId, syncToken });
      assert.deepEqual(news.deleted.map(({ href }) => href.split('/').at(-1)), ['one-a.ics']);
      assert.deepEqual(news.events.map(({ uid }) => uid), ['two-a']);
      assert.include(news.events[0]!.icalData, 'SUMMARY:Changed');
    });

    it('answers a token that the server no longer knows with everything, and says so', async () => {
      const { adapter, calendarId } = await open();
      await rawPut(`${calendarId}stale-a.ics`, eventText('stale-a', 'Stale'));
      const result = await adapter.syncEvents({ calendarId, syncToken: live.strangeToken });
      assert.isTrue(result.complete);
      assert.deepEqual(result.events.map(({ uid }) => uid), ['stale-a']);
      assert.isDefined(result.syncToken);
    });

    it('creates, and gives back an ETag that the next write can use', async () => {
      const { adapter, calendarId } = await open();
      const created = await adapter.createEvent({
        calendarId,
        event: { id: 'made-a', title: 'Made; with, signs', start: '2026-03-10T09:00', end: '2026-03-10T10:00', location: 'Room 1' },
      });
      assert.equal(created.uid, 'made-a');
      assert.isDefined(created.etag);
      const remote = { calendarId, ...created };
      const updated = await adapter.updateEvent({
        calendarId,
        event: { title: 'Made again', start: '2026-03-10T09:30', end: '2026-03-10T10:00', location: undefined },
        remote,
      });
      assert.isDefined(updated.etag);
      await rejectsAs('precondition', adapter.updateEvent({ calendarId, event: { title: 'Late', start: '2026-03-10' }, remote }));
      await adapter.deleteEvent({ calendarId, remote: { ...remote, etag: updated.etag } });
      await adapter.deleteEvent({ calendarId, remote: { ...remote, etag: updated.etag } });
    });

    it('changes the lines of the title and no others', async () => {
      const { adapter, calendarId } = await open();
      await rawPut(`${calendarId}rich-a.ics`, eventText('rich-a', 'Before', RICH));
      const { events } = await adapter.syncEvents({ calendarId });
      const stored = events[0]!;
      await adapter.updateEvent({
        calendarId,
        event: { title: 'After', start: new Date('2026-03-10T09:00:00Z'), end: new Date('2026-03-10T10:00:00Z') },
        remote: stored,
      });
      const now = (await adapter.syncEvents({ calendarId })).events[0]!.icalData;
      const names = /^(SUMMARY|DTSTAMP|LAST-MODIFIED|SEQUENCE|DTSTART|DTEND|UID|PRODID|VERSION)\b/;
      const rest = (text: string) => text.split('\r\n').filter((line) => !names.test(line)).sort();
      assert.deepEqual(rest(now), rest(stored.icalData));
      assert.include(now, 'SUMMARY:After\r\n');
      for (const kept of ['CLASS:PRIVATE', 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'CATEGORIES:']) assert.include(now, kept);
    });

    it('refuses to write a series, and sends nothing', async () => {
      const { adapter, calendarId, fetch } = await open();
      await rawPut(`${calendarId}series-a.ics`, eventText('series-a', 'Series', ['RRULE:FREQ=WEEKLY;COUNT=4']));
      const remote = (await adapter.syncEvents({ calendarId })).events[0]!;
      const event = { title: 'No', start: '2026-03-10T09:00:00Z' };
      fetch.take();
      for (const write of [() => adapter.updateEvent({ calendarId, event, remote }), () => adapter.deleteEvent({ calendarId, remote })]) {
        const error = await write().then(
          () => undefined,
          (reason: unknown) => reason,
        );
        assert.instanceOf(error, ReadOnlyError);
        assert.equal((error as ReadOnlyError).reason, 'recurring');
      }
      assert.deepEqual(fetch.take().filter(({ method }) => method === 'PUT' || method === 'DELETE'), []);
    });
  });
}
