import { after, assert, before, beforeEach, describe, it } from '../support/suite.ts';
import { noFaults } from '../../demo/caldav-server/faults.ts';
import { calendarserver, dav } from '../../demo/caldav-server/xml/names.ts';
import { Client, conditionsIn, NAMESPACES } from '../contract/client.ts';
import { hourOn } from '../contract/event.ts';
import { multiget } from '../contract/multiget.ts';
import { type EmbeddedTestServer, startEmbedded } from '../support/servers/embedded.ts';

const SYNC = (token: string): string =>
  `<D:sync-collection ${NAMESPACES}><D:sync-token>${token}</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>`;

describe('the faults of the embedded server', () => {
  let subject: EmbeddedTestServer;
  let calendar: string;
  let url: string;
  const client = new Client({ username: 'alice', password: 'secret' });
  const list = () => client.propfind(calendar, '0', '<CS:getctag/><D:sync-token/><D:displayname/><D:current-user-privilege-set/>');

  before(async () => {
    subject = await startEmbedded();
  });
  after(() => subject.stop());
  beforeEach(async () => {
    Object.assign(subject.server.faults, noFaults);
    calendar = await subject.makeCalendar('alice', `c${Math.random().toString(36).slice(2)}`);
    url = `${calendar}one.ics`;
    await client.put(url, hourOn('one', '20260410'));
    subject.server.requestLog.length = 0;
  });

  it('hide the properties that a server lacks', async () => {
    Object.assign(subject.server.faults, { noSyncCollection: true, noCtag: true, noDisplayname: true, noPrivileges: true });
    const [row] = await list();
    assert.sameMembers(
      [...(row?.missing ?? [])],
      [calendarserver('getctag'), dav('sync-token'), dav('displayname'), dav('current-user-privilege-set')],
    );
    const reply = await client.request('REPORT', calendar, { Depth: '0' }, SYNC(''));
    assert.include(conditionsIn(reply), 'supported-report');
  });

  it('cut every connection while the server is offline', async () => {
    subject.server.faults.offline = true;
    let failed = false;
    await client.request('GET', url).catch(() => (failed = true));
    assert.isTrue(failed);
    subject.server.faults.offline = false;
    assert.equal((await client.request('GET', url)).status, 200);
    assert.deepEqual(subject.server.requestLog.map(({ status }) => status), [0, 200]);
  });

  it('answer 503 with Retry-After, or a page of HTML', async () => {
    subject.server.faults.unavailable = true;
    const reply = await client.request('GET', url);
    assert.deepEqual([reply.status, reply.headers.get('Retry-After')], [503, '1']);
    Object.assign(subject.server.faults, { unavailable: false, html: true });
    assert.equal((await client.request('GET', url)).headers.get('Content-Type'), 'text/html');
  });

  it('carry out a PUT whose answer is lost', async () => {
    subject.server.faults.loseAnswers = 1;
    let failed = false;
    await client.put(`${calendar}two.ics`, hourOn('two', '20260410')).catch(() => (failed = true));
    assert.isTrue(failed);
    assert.equal((await client.request('GET', `${calendar}two.ics`)).status, 200);
    assert.equal((await client.put(`${calendar}two.ics`, hourOn('two', '20260411'))).status, 204);
  });

  it('refuse a token as often as asked to, and then take it', async () => {
    const [row] = await list();
    const token = row?.found.get(dav('sync-token'))?.text ?? '';
    subject.server.faults.invalidTokens = 1;
    const first = await client.request('REPORT', calendar, { Depth: '0' }, SYNC(token));
    assert.include(conditionsIn(first), 'valid-sync-token');
    assert.equal((await client.request('REPORT', calendar, { Depth: '0' }, SYNC(token))).status, 207);
  });

  it('leave rows out of a multiget', async () => {
    subject.server.faults.omitRows = 1;
    assert.isEmpty(await multiget(client, calendar, [new URL(url).pathname]));
    assert.lengthOf(await multiget(client, calendar, [new URL(url).pathname]), 1);
  });

  it('cut a sync-collection into pages of the server’s own size', async () => {
    await client.put(`${calendar}two.ics`, hourOn('two', '20260410'));
    subject.server.faults.pageSize = 1;
    const rows = await client.multistatus('REPORT', calendar, '0', SYNC(''));
    assert.deepEqual(rows.map(({ status }) => status), [undefined, 507]);
  });

  it('withhold the ETag of a PUT', async () => {
    subject.server.faults.noEtagOnPut = true;
    assert.isNull((await client.put(url, hourOn('one', '20260411'))).headers.get('ETag'));
  });

  it('store other bytes than were sent', async () => {
    subject.server.faults.rewriteBody = true;
    const text = hourOn('one', '20260411');
    const etag = (await client.put(url, text)).headers.get('ETag');
    const stored = await client.request('GET', url);
    assert.equal(stored.headers.get('ETag'), etag);
    assert.notEqual(stored.text, text);
    assert.include(stored.text, 'UID:one');
  });

  it('leave a log of what was asked and answered', async () => {
    await list();
    const [logged] = subject.server.requestLog;
    assert.include({ ...logged, body: '', headers: undefined }, { method: 'PROPFIND', depth: '0', status: 207 });
    assert.equal(logged?.path, new URL(calendar).pathname);
    assert.include(logged?.body, 'getctag');
  });
});
