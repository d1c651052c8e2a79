import { after, assert, before, beforeEach, describe, it } from '../support/suite.ts';
import { apple, caldav, calendarserver, dav } from '../../demo/caldav-server/xml/names.ts';
import { Client, conditionsIn, NAMESPACES, type Reply, textOf } from '../contract/client.ts';
import { event, hourOn } from '../contract/event.ts';
import { type EmbeddedTestServer, startEmbedded } from '../support/servers/embedded.ts';

const XML = { 'Content-Type': 'application/xml' };

// What real servers do differently or not at all, and the RFCs say.
describe('the embedded server', () => {
  let subject: EmbeddedTestServer;
  let calendar: string;
  const client = new Client({ username: 'alice', password: 'secret' });
  const refused = (reply: Reply, status: number, condition?: string): void => {
    assert.equal(reply.status, status, reply.text);
    if (condition !== undefined) assert.deepEqual(conditionsIn(reply), [condition]);
  };

  before(async () => {
    subject = await startEmbedded();
  });
  after(() => subject.stop());
  beforeEach(async () => {
    calendar = await subject.makeCalendar('alice', `c${Math.random().toString(36).slice(2)}`, { components: ['VEVENT'] });
  });

  it('names all properties for propname, and gives only WebDAV’s for allprop', async () => {
    const ask = (what: string) => client.multistatus('PROPFIND', calendar, '0', `<D:propfind ${NAMESPACES}>${what}</D:propfind>`);
    const [named] = await ask('<D:propname/>');
    assert.includeMembers([...named!.found.keys()], [dav('resourcetype'), dav('sync-token'), calendarserver('getctag')]);
    assert.isTrue([...named!.found.values()].every(({ text, children }) => text === '' && children.length === 0));
    const [all] = await ask('<D:allprop/><D:include><CS:getctag/></D:include>');
    assert.includeMembers([...all!.found.keys()], [dav('resourcetype'), dav('displayname'), calendarserver('getctag')]);
    assert.notInclude([...all!.found.keys()], caldav('supported-calendar-component-set'));
  });

  it('asks for a sign-in where the credentials are no base64, or of nobody', async () => {
    for (const encoded of ['=', 'YWxpY2U', btoa('alice:wrong'), btoa('carol:secret')]) {
      const { status } = await fetch(calendar, { method: 'PROPFIND', headers: { Authorization: `Basic ${encoded}`, Depth: '0' } });
      assert.equal(status, 401, encoded);
    }
  });

  it('takes an empty PROPFIND as allprop, and refuses an infinite one', async () => {
    assert.equal((await client.request('PROPFIND', calendar, { Depth: '0' })).status, 207);
    refused(await client.request('PROPFIND', calendar), 403, 'propfind-finite-depth');
  });

  it('changes all of a PROPPATCH or nothing', async () => {
    const body = `<D:propertyupdate ${NAMESPACES}><D:set><D:prop><D:displayname>New</D:displayname><D:getetag>x</D:getetag></D:prop></D:set></D:propertyupdate>`;
    const reply = await client.request('PROPPATCH', calendar, XML, body);
    assert.match(reply.text, /403[^]*424/);
    const [row] = await client.propfind(calendar, '0', '<D:displayname/>');
    assert.notEqual(textOf(row, dav('displayname')), 'New');
  });

  it('removes a property by PROPPATCH', async () => {
    const update = (step: string, value: string) =>
      client.request('PROPPATCH', calendar, XML, `<D:propertyupdate ${NAMESPACES}><D:${step}><D:prop><A:calendar-color>${value}</A:calendar-color></D:prop></D:${step}></D:propertyupdate>`);
    await update('set', '#123456');
    await update('remove', '');
    const [row] = await client.propfind(calendar, '0', '<A:calendar-color/>');
    assert.deepEqual(row?.missing, [apple('calendar-color')]);
  });

  it('makes a calendar only where there is none, directly in a home', async () => {
    refused(await client.request('MKCALENDAR', calendar), 403, 'resource-must-be-null');
    refused(await client.request('MKCALENDAR', `${calendar}deeper/`), 403, 'calendar-collection-location-ok');
    refused(await client.request('MKCALENDAR', `${subject.url}calendars/bob/new/`), 403, 'need-privileges');
  });

  it('takes only the components and the type that the calendar is for', async () => {
    const todo = hourOn('one', '20260410').replaceAll('VEVENT', 'VTODO').replace('DTEND', 'DUE');
    refused(await client.put(`${calendar}one.ics`, todo), 403, 'supported-calendar-component');
    refused(await client.put(`${calendar}one.ics`, hourOn('one', '20260410'), { 'Content-Type': 'text/plain' }), 403, 'supported-calendar-data');
  });

  it('refuses resources that are no calendar objects', async () => {
    const good = hourOn('one', '20260410');
    const wrong = [
      good.replace('VERSION:2.0\r\n', ''),
      good.replace('VERSION:2.0', 'METHOD:REQUEST\r\nVERSION:2.0'),
      good.replace('UID:one\r\n', ''),
      good.replace(/DTSTART.*\r\n/, ''),
      good.replace('DTEND:20260410T110000Z', 'DTEND;VALUE=DATE:20260411'),
      good.replace('20260410T100000Z', '20260431T100000Z'),
      good + good,
      event('one').replace('END:VCALENDAR', ''),
      good.replace('END:VCALENDAR', 'BEGIN:VEVENT\r\nUID:two\r\nDTSTART:20260410T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR'),
      good.replace('SUMMARY:', 'SUMMARY;X="unclosed:'),
    ];
    for (const text of wrong) refused(await client.put(`${calendar}one.ics`, text), 403, 'valid-calendar-data');
  });

  it('keeps the UID of an href', async () => {
    await client.put(`${calendar}one.ics`, hourOn('one', '20260410'));
    refused(await client.put(`${calendar}one.ics`, hourOn('two', '20260410')), 403, 'no-uid-conflict');
  });

  it('answers what makes no sense with what is wrong', async () => {
    refused(await client.request('REPORT', calendar, XML, '<not-xml'), 400);
    refused(await client.request('REPORT', calendar, XML, `<C:free-busy-query ${NAMESPACES}/>`), 403, 'supported-report');
    refused(await client.request('PROPFIND', calendar, { Depth: '2' }), 400);
    refused(await client.request('GET', `${subject.url}calendars/alice/%zz/`), 400);
    refused(await client.request('GET', `${subject.url}elsewhere/`), 404);
    refused(await client.put(`${subject.url}calendars/alice/none/one.ics`, hourOn('one', '20260410')), 409);
    refused(await client.request('LOCK', calendar), 405);
    refused(await client.request('GET', calendar), 405);
  });

  it('finds nothing by a calendar-query about the collection alone', async () => {
    await client.put(`${calendar}one.ics`, hourOn('one', '20260410'));
    const body = `<C:calendar-query ${NAMESPACES}><D:prop><D:getetag/></D:prop><C:filter><C:comp-filter name="VCALENDAR"/></C:filter></C:calendar-query>`;
    assert.isEmpty(await client.multistatus('REPORT', calendar, '0', body));
    assert.lengthOf(await client.multistatus('REPORT', calendar, '1', body), 1);
  });

  it('filters by the text of a property', async () => {
    await client.put(`${calendar}one.ics`, hourOn('one', '20260410', 'Käse'));
    const found = async (inner: string): Promise<number> => {
      const filter = `<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:prop-filter name="SUMMARY">${inner}</C:prop-filter></C:comp-filter></C:comp-filter>`;
      const body = `<C:calendar-query ${NAMESPACES}><D:prop><D:getetag/></D:prop><C:filter>${filter}</C:filter></C:calendar-query>`;
      return (await client.multistatus('REPORT', calendar, '1', body)).length;
    };
    assert.deepEqual(
      [
        await found(''),
        await found('<C:text-match>kä</C:text-match>'),
        await found('<C:text-match>brot</C:text-match>'),
        await found('<C:text-match negate-condition="yes">brot</C:text-match>'),
        await found('<C:is-not-defined/>'),
      ],
      [1, 1, 0, 1, 0],
    );
  });

  it('lets nobody delete a calendar that is only shared with them', async () => {
    const shared = await subject.shareReadOnly!(calendar, 'alice', 'bob');
    const bob = new Client({ username: 'bob', password: 'secret' });
    refused(await bob.request('DELETE', shared), 403, 'need-privileges');
    refused(await bob.request('PROPPATCH', shared, XML, '<x/>'), 403, 'need-privileges');
  });
});
