import { parseCalendarColor } from '../../src/caldav/listing/color.ts';
import { createCalDAVProvider } from '../../src/caldav/provider.ts';
import type { RemoteCalendar } from '../../src/sync/provider.ts';
import { multistatus, row, scriptedFetch, statusRow } from '../support/scripted-fetch.ts';
import { assert, describe, it } from '../support/suite.ts';

const TYPE = '<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>';
const privileges = (...names: string[]) =>
  `<D:current-user-privilege-set>${names.map((name) => `<D:privilege><D:${name}/></D:privilege>`).join('')}</D:current-user-privilege-set>`;

async function listed(...rows: string[]): Promise<RemoteCalendar[]> {
  const fetch = scriptedFetch(({ headers }) => ({ body: headers.get('Depth') === '1' ? multistatus(...rows) : multistatus(row('/home/', '')) }));
  return (await createCalDAVProvider({ fetch, calendarHome: '/home/' }).listCalendars()).calendars;
}
const one = async (properties: string, type = TYPE): Promise<RemoteCalendar> => (await listed(row('/home/a%20b/', type + properties)))[0]!;

describe('the list of calendars', () => {
  const isComplete = async (...rows: string[]): Promise<boolean> => {
    const fetch = scriptedFetch(({ headers }) => ({ body: headers.get('Depth') === '1' ? multistatus(...rows) : multistatus(row('/home/', '')) }));
    return (await createCalDAVProvider({ fetch, calendarHome: '/home/' }).listCalendars()).complete;
  };

  it('is not complete with a row that failed: it may be a calendar', async () => {
    const home = row('/home/', '<D:resourcetype><D:collection/></D:resourcetype>');
    assert.isTrue(await isComplete(home, row('/home/a/', TYPE)));
    assert.isTrue(await isComplete(home, row('/home/a/', TYPE), statusRow('/home/b/', 404)));
    for (const status of [403, 500, 503, 507]) assert.isFalse(await isComplete(home, row('/home/a/', TYPE), statusRow('/home/b/', status)));
    const broken = row('/home/b/', '').replace('</D:response>', '<D:propstat><D:prop><D:resourcetype/></D:prop><D:status>HTTP/1.1 500 Error</D:status></D:propstat></D:response>');
    assert.isFalse(await isComplete(home, broken));
  });

  it('is not complete when it is empty, without even the home', async () => {
    assert.isFalse(await isComplete());
  });

  it('calls a calendar without a displayname by its last path segment', async () => {
    assert.equal((await one('')).name, 'a b');
    assert.equal((await one('<D:displayname> </D:displayname>')).name, 'a b');
    assert.equal((await one('<D:displayname><![CDATA[A & <B>]]></D:displayname>')).name, 'A & <B>');
  });

  it('reads a name that was escaped twice, and leaves a lone ampersand alone', async () => {
    assert.equal((await one('<D:displayname>W &amp;amp; &amp;lt;Co&amp;gt;</D:displayname>')).name, 'W & <Co>');
    assert.equal((await one('<D:displayname>R&amp;D &amp;amp; co</D:displayname>')).name, 'R&D &amp; co');
  });

  it('reads colour, order, versions and components', async () => {
    const calendar = await one(
      '<I:calendar-color symbolic-color="custom">#336699FF</I:calendar-color><I:calendar-order>3</I:calendar-order>' +
        '<CS:getctag>"c1"</CS:getctag><D:sync-token>data:,7</D:sync-token>' +
        '<C:supported-calendar-component-set><C:comp name="vevent"/></C:supported-calendar-component-set>',
    );
    assert.deepInclude(calendar, { color: '#336699', order: 3, ctag: '"c1"', syncToken: 'data:,7', components: ['VEVENT'], supportsSync: true });
  });

  it('writes where all, write, or write-content with bind is held, and where nothing is told', async () => {
    for (const held of [['all'], ['write'], ['write-content', 'bind']]) assert.isFalse((await one(privileges(...held))).readonly);
    assert.isFalse((await one('')).readonly);
    for (const held of [['read'], ['write-properties'], ['write-content'], []]) assert.isTrue((await one(privileges(...held))).readonly, held.join());
  });

  it('has calendars only: no home, inbox, outbox, proxy or trash', async () => {
    const types = ['<C:schedule-inbox/>', '<C:schedule-outbox/>', '<CS:notification/>', '<CS:calendar-proxy-read/>'].map((type) => `<D:collection/>${type}`);
    const nextcloud = 'xmlns:n="http://nextcloud.com/ns"';
    const deleted = [`<D:collection/><C:calendar/><n:deleted-calendar ${nextcloud}/>`, `<D:collection/><n:trash-bin ${nextcloud}/>`, '<D:collection/>'];
    const rows = [...types, ...deleted].map((type, index) => row(`/home/${index}/`, `<D:resourcetype>${type}</D:resourcetype>`));
    assert.deepEqual((await listed(...rows, row('/home/real/', TYPE))).map(({ id }) => id), ['/home/real/']);
  });

  it('leaves out calendars for tasks alone', async () => {
    const tasks = '<C:supported-calendar-component-set><C:comp name="VTODO"/></C:supported-calendar-component-set>';
    assert.deepEqual(await listed(row('/home/tasks/', TYPE + tasks)), []);
  });

  it('knows what another person shares, by its type or its owner', async () => {
    assert.isTrue((await one('', '<D:resourcetype><D:collection/><C:calendar/><CS:shared/></D:resourcetype>')).shared);
    assert.isTrue((await one('<D:owner><D:href>/principals/carol/</D:href></D:owner>')).shared);
    assert.isFalse((await one('<D:owner><D:href>/home/</D:href></D:owner>')).shared);
  });

  it('says whether sync-collection is offered, with or without the report element, or that it is not told', async () => {
    const set = (inner: string) => `<D:supported-report-set>${inner}</D:supported-report-set>`;
    const supported = (inner: string) => set(`<D:supported-report>${inner}</D:supported-report>`);
    assert.isTrue((await one(supported('<D:report><D:sync-collection/></D:report>'))).supportsSync);
    assert.isTrue((await one(supported('<D:sync-collection/>'))).supportsSync);
    assert.isFalse((await one(supported('<D:report><C:calendar-query/></D:report>'))).supportsSync);
    assert.isUndefined((await one('')).supportsSync);
  });

  it('asks calendars outside the home by themselves, and is not complete when a home fails', async () => {
    const fetch = scriptedFetch(({ url, headers }) => {
      if (url === '/one/') return { body: multistatus(row('/one/a/', TYPE)) };
      if (url === '/shared/x/') return { body: multistatus(row('/shared/x/', TYPE)) };
      return headers.get('Depth') === '1' ? { status: 503 } : undefined;
    });
    const provider = createCalDAVProvider({ fetch, calendarHome: ['/one/', '/two/'], calendars: ['/shared/x/', '/shared/gone/'] });
    const { calendars, complete } = await provider.listCalendars();
    assert.deepEqual(calendars.map(({ id }) => id), ['/one/a/', '/shared/x/']);
    assert.isFalse(complete);
  });

  it('takes a share that may no longer be seen for gone, but never a home', async () => {
    const server = (status: number) =>
      scriptedFetch(({ url }) => (url === '/one/' ? { body: multistatus(row('/one/a/', TYPE)) } : { status }));
    for (const status of [403, 404]) {
      const share = createCalDAVProvider({ fetch: server(status), calendarHome: '/one/', calendars: ['/shared/x/'] });
      assert.isTrue((await share.listCalendars()).complete);
      const home = createCalDAVProvider({ fetch: server(status), calendarHome: ['/one/', '/two/'] });
      assert.isFalse((await home.listCalendars()).complete);
    }
    const down = createCalDAVProvider({ fetch: server(500), calendarHome: '/one/', calendars: ['/shared/x/'] });
    assert.isFalse((await down.listCalendars()).complete);
  });

  it('asks again in plain words where a server breaks down over the question', async () => {
    const fetch = scriptedFetch(({ body }) => (body.includes('calendar-color') ? { status: 500 } : { body: multistatus(row('/home/a/', TYPE)) }));
    const { calendars } = await createCalDAVProvider({ fetch, calendarHome: '/home/' }).listCalendars();
    assert.deepEqual(calendars.map(({ name }) => name), ['a']);
  });
});

describe('parseCalendarColor', () => {
  it('gives six digits or nothing', () => {
    for (const [text, color] of [
      ['#0A1b2C', '#0a1b2c'],
      ['#0A1B2CFF', '#0a1b2c'],
      ['#abc', '#aabbcc'],
      ['0A1B2C', '#0a1b2c'],
      ['red;background:url(x)', undefined],
      ['', undefined],
      [undefined, undefined],
    ] as const) {
      assert.equal(parseCalendarColor(text), color);
    }
  });
});
