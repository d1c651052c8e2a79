import { assert, describe, it } from '../support/suite.ts';
import { calendarData, type Client, NAMESPACES, type Row, textOf } from './client.ts';
import { hourOn } from './event.ts';
import { newUid, type SubjectGetter } from './subject.ts';

export function multiget(client: Client, calendar: string, hrefs: readonly string[]): Promise<Row[]> {
  const asked = hrefs.map((href) => `<D:href>${href.replaceAll('&', '&amp;')}</D:href>`).join('');
  const body = `<C:calendar-multiget ${NAMESPACES}><D:prop><D:getetag/><C:calendar-data/></D:prop>${asked}</C:calendar-multiget>`;
  return client.multistatus('REPORT', calendar, '1', body);
}

export function multigets(subject: SubjectGetter): void {
  describe('calendar-multiget', () => {
    it('gives a row for each href, and one of 404 for what is missing', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      const { pathname } = new URL(calendar);
      const uids = [newUid(), newUid()];
      await client.put(`${calendar}a.ics`, hourOn(uids[0]!, '20260410'));
      await client.put(`${calendar}b.ics`, hourOn(uids[1]!, '20260411'));
      const rows = await multiget(client, calendar, ['a.ics', 'gone.ics', 'b.ics'].map((name) => pathname + name));
      const row = (name: string): Row | undefined => rows.find(({ href }) => href.endsWith(`/${name}`));
      assert.lengthOf(rows, 3);
      assert.include(textOf(row('a.ics'), calendarData), `UID:${uids[0]}`);
      assert.include(textOf(row('b.ics'), calendarData), `UID:${uids[1]}`);
      assert.equal(row('gone.ics')?.status, 404);
    });

    for (const name of ['a@b.ics', 'ü-ü.ics', 'two words.ics', 'plus+plus.ics']) {
      it(`finds ${name} by the href under which it is listed`, async () => {
        const client = subject().client();
        const calendar = await subject().calendar();
        const uid = newUid();
        const url = calendar + encodeURIComponent(name);
        assert.equal((await client.put(url, hourOn(uid, '20260410'))).status, 201);
        const listed = await client.propfind(calendar, '1', '<D:getetag/>');
        const row = listed.find(({ path }) => path.endsWith(`/${name}`));
        assert.isDefined(row, listed.map(({ href }) => href).join());
        const [found] = await multiget(client, calendar, [row!.href]);
        assert.include(textOf(found, calendarData), `UID:${uid}`);
        const gone = await client.request('DELETE', new URL(row!.href, calendar).href);
        assert.include([200, 204], gone.status);
        assert.equal((await client.request('GET', url)).status, 404);
      });
    }
  });
}
