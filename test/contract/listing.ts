import { apple, caldav, calendarserver, dav } from '../../demo/caldav-server/xml/names.ts';
import { children } from '../../demo/caldav-server/xml/read.ts';
import { assert, describe, it } from '../support/suite.ts';
import { type Client, etag, NAMESPACES, pathOf, type Row, textOf } from './client.ts';
import { hourOn } from './event.ts';
import { newUid, type SubjectGetter } from './subject.ts';

const LISTED =
  '<D:resourcetype/><D:displayname/><A:calendar-color/><CS:getctag/><D:sync-token/><C:supported-calendar-component-set/><D:current-user-privilege-set/>';

export function privilegesOf(row: Row): string[] {
  const privileges = row.found.get(dav('current-user-privilege-set'));
  return (privileges ? children(privileges, dav('privilege')) : []).flatMap(({ children: [first] }) =>
    first ? [first.name.slice(first.name.indexOf('}') + 1)] : [],
  );
}

export async function listed(client: Client, home: string, calendar: string): Promise<Row> {
  const rows = await client.propfind(home, '1', LISTED);
  const row = rows.find(({ path }) => path === pathOf(calendar, home));
  assert.isDefined(row, `${calendar} is not listed in ${home}`);
  return row!;
}

export function listing(subject: SubjectGetter): void {
  describe('listing', () => {
    const list = (calendar: string): Promise<Row> =>
      listed(subject().client(), subject().server.calendarHome('alice'), calendar);

    it('lists a calendar with its name, colour, ctag, sync token and components', async () => {
      const row = await list(await subject().calendar({ displayname: 'Wörk & <Co>', color: '#1F77B4FF', components: ['VEVENT'] }));
      const types = row.found.get(dav('resourcetype'))?.children.map(({ name }) => name);
      assert.includeMembers(types ?? [], [dav('collection'), caldav('calendar')]);
      assert.equal(textOf(row, dav('displayname')), 'Wörk & <Co>');
      assert.match(textOf(row, apple('calendar-color')) ?? '', /^#1F77B4/i);
      assert.isNotEmpty(textOf(row, calendarserver('getctag')));
      assert.isNotEmpty(textOf(row, dav('sync-token')));
      const components = row.found.get(caldav('supported-calendar-component-set'));
      assert.deepEqual(components?.children.map(({ attributes }) => attributes.get('name')), ['VEVENT']);
    });

    it('says that the owner may write', async () => {
      const privileges = privilegesOf(await list(await subject().calendar()));
      assert.isTrue(privileges.includes('all') || privileges.includes('write'), privileges.join());
    });

    it('puts properties that are not there into a propstat of 404', async () => {
      const [row] = await subject().client().propfind(await subject().calendar(), '0', '<D:displayname/><X:none xmlns:X="urn:x"/>');
      assert.isTrue(row?.found.has(dav('displayname')));
      assert.deepEqual(row?.missing, ['{urn:x}none']);
      assert.isUndefined(row?.status);
    });

    it('changes name and colour by PROPPATCH', async () => {
      const calendar = await subject().calendar({ displayname: 'Before' });
      const set = '<D:displayname>After</D:displayname><A:calendar-color>#00AA55</A:calendar-color>';
      const body = `<D:propertyupdate ${NAMESPACES}><D:set><D:prop>${set}</D:prop></D:set></D:propertyupdate>`;
      await subject().client().multistatus('PROPPATCH', calendar, '0', body);
      const row = await list(calendar);
      assert.equal(textOf(row, dav('displayname')), 'After');
      assert.match(textOf(row, apple('calendar-color')) ?? '', /^#00AA55/i);
    });

    it('gives each resource the ETag that GET gives, quoted', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      await client.put(`${calendar}one.ics`, hourOn(newUid(), '20260410'));
      const rows = await client.propfind(calendar, '1', '<D:getetag/>');
      const row = rows.find(({ path }) => path.endsWith('/one.ics'));
      const reply = await client.request('GET', `${calendar}one.ics`);
      assert.match(reply.headers.get('ETag') ?? '', /^"[^"]+"$/);
      assert.equal(textOf(row, etag), reply.headers.get('ETag'));
    });

    it('moves ctag and sync token with every write, and with nothing else', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      const state = async (): Promise<(string | undefined)[]> => {
        const row = await list(calendar);
        return [textOf(row, calendarserver('getctag')), textOf(row, dav('sync-token'))];
      };
      const uid = newUid();
      const writes = [
        () => client.put(`${calendar}one.ics`, hourOn(uid, '20260410')),
        () => client.put(`${calendar}one.ics`, hourOn(uid, '20260411')),
        () => client.request('DELETE', `${calendar}one.ics`),
      ];
      for (const write of writes) {
        const [ctag, token] = await state();
        assert.deepEqual(await state(), [ctag, token]);
        await write();
        const [nextCtag, nextToken] = await state();
        assert.notEqual(nextCtag, ctag);
        assert.notEqual(nextToken, token);
      }
    });
  });
}
