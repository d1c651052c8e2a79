import { dav } from '../../demo/caldav-server/xml/names.ts';
import { child } from '../../demo/caldav-server/xml/read.ts';
import { assert, describe, it } from '../support/suite.ts';
import { type Client, conditionsIn, etag, NAMESPACES, pathOf, type Row, rowsOf, textOf } from './client.ts';
import { hourOn } from './event.ts';
import { newUid, type SubjectGetter } from './subject.ts';

export interface Delta {
  readonly token: string;
  /** Names and ETags of what is there. */
  readonly living: ReadonlyMap<string, string | undefined>;
  readonly deleted: readonly string[];
  readonly truncated: boolean;
}

function body(token: string, limit?: number): string {
  const nresults = limit === undefined ? '' : `<D:limit><D:nresults>${limit}</D:nresults></D:limit>`;
  return `<D:sync-collection ${NAMESPACES}><D:sync-token>${token}</D:sync-token><D:sync-level>1</D:sync-level>${nresults}<D:prop><D:getetag/></D:prop></D:sync-collection>`;
}

export async function sync(client: Client, calendar: string, token = '', limit?: number): Promise<Delta> {
  const root = await client.xml('REPORT', calendar, '0', body(token, limit));
  const rows = rowsOf(root, calendar);
  const own = pathOf(calendar, calendar);
  const name = ({ path }: Row): string => path.slice(own.length + 1);
  const resources = rows.filter(({ path }) => path !== own);
  return {
    token: child(root, dav('sync-token'))?.text.trim() ?? '',
    living: new Map(resources.filter(({ status }) => status === undefined).map((row) => [name(row), textOf(row, etag)])),
    deleted: resources.filter(({ status }) => status === 404).map(name),
    truncated: rows.some(({ path, status }) => path === own && status === 507),
  };
}

export function syncs(subject: SubjectGetter): void {
  describe('sync-collection', () => {
    const names = (delta: Delta): string[] => [...delta.living.keys()].sort();

    it('tells what was made, changed and deleted since a token, and nothing else', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      const uids = { kept: newUid(), changed: newUid(), deleted: newUid() };
      for (const [name, uid] of Object.entries(uids)) await client.put(`${calendar}${name}.ics`, hourOn(uid, '20260410'));
      const first = await sync(client, calendar);
      assert.deepEqual(names(first), ['changed.ics', 'deleted.ics', 'kept.ics']);
      const { headers } = await client.put(`${calendar}changed.ics`, hourOn(uids.changed, '20260411'));
      await client.put(`${calendar}new.ics`, hourOn(newUid(), '20260412'));
      await client.request('DELETE', `${calendar}deleted.ics`);
      const second = await sync(client, calendar, first.token);
      assert.deepEqual(names(second), ['changed.ics', 'new.ics']);
      assert.equal(second.living.get('changed.ics'), headers.get('ETag'));
      assert.deepEqual(second.deleted, ['deleted.ics']);
      const third = await sync(client, calendar, second.token);
      assert.deepEqual([names(third), third.deleted], [[], []]);
    });

    it('gives the token that PROPFIND gives', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      await client.put(`${calendar}one.ics`, hourOn(newUid(), '20260410'));
      const [row] = await client.propfind(calendar, '0', '<D:sync-token/>');
      assert.equal((await sync(client, calendar)).token, textOf(row, dav('sync-token')));
    });

    it('lists what was deleted and made again as living', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      const uid = newUid();
      await client.put(`${calendar}one.ics`, hourOn(uid, '20260410'));
      const { token } = await sync(client, calendar);
      await client.request('DELETE', `${calendar}one.ics`);
      await client.put(`${calendar}one.ics`, hourOn(uid, '20260411'));
      const delta = await sync(client, calendar, token);
      assert.deepEqual([names(delta), delta.deleted], [['one.ics'], []]);
    });

    it('begins without old deletions, where it is clean', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      await client.put(`${calendar}one.ics`, hourOn(newUid(), '20260410'));
      await sync(client, calendar);
      await client.request('DELETE', `${calendar}one.ics`);
      const delta = await sync(client, calendar);
      assert.isEmpty(names(delta));
      assert.deepEqual(delta.deleted, subject().traits.listsOldDeletions ? ['one.ics'] : []);
    });

    it('refuses a token that it never gave', async () => {
      const calendar = await subject().calendar();
      const xml = { Depth: '0', 'Content-Type': 'application/xml; charset=utf-8' };
      for (const token of ['http://example.org/ns/sync/made-up', 'data:,0-0', 'x']) {
        const reply = await subject().client().request('REPORT', calendar, xml, body(token));
        assert.equal(reply.status, 403, token);
        assert.include(conditionsIn(reply), 'valid-sync-token');
      }
    });

    it('refuses the token of a calendar that was deleted and made again', async () => {
      const client = subject().client();
      const name = `again-${newUid().slice(0, 8)}`;
      const calendar = await subject().server.makeCalendar('alice', name);
      await client.put(`${calendar}one.ics`, hourOn(newUid(), '20260410'));
      const { token } = await sync(client, calendar);
      assert.include([200, 204], (await client.request('DELETE', calendar)).status);
      assert.equal((await client.request('PROPFIND', calendar, { Depth: '0' })).status, 404);
      await subject().server.makeCalendar('alice', name);
      const xml = { Depth: '0', 'Content-Type': 'application/xml; charset=utf-8' };
      const reply = await client.request('REPORT', calendar, xml, body(token));
      assert.equal(reply.status, 403, reply.text);
      assert.include(conditionsIn(reply), 'valid-sync-token');
    });

    it('walks pages to the end without missing or repeating a resource', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      const wanted = ['a.ics', 'b.ics', 'c.ics', 'd.ics', 'e.ics'];
      for (const name of wanted) await client.put(calendar + name, hourOn(newUid(), '20260410'));
      const pages: Delta[] = [];
      for (let token = ''; pages.length === 0 || (pages.at(-1)!.truncated && pages.length < 10); token = pages.at(-1)!.token) {
        pages.push(await sync(client, calendar, token, 2));
      }
      assert.deepEqual(pages.flatMap(names).sort(), wanted);
      assert.lengthOf(pages, subject().traits.pages ? 3 : 1);
      const rest = await sync(client, calendar, pages.at(-1)!.token);
      assert.isEmpty(rest.living);
    });
  });
}
