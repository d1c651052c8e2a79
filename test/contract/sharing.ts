import { assert, describe, it } from '../support/suite.ts';
import { hourOn } from './event.ts';
import { listed, privilegesOf } from './listing.ts';
import { newUid, type SubjectGetter } from './subject.ts';
import { sync } from './sync.ts';
import { assertRefused } from './writing.ts';

export function sharing(subject: SubjectGetter): void {
  describe('a calendar shared for reading', () => {
    it('can be read and not written by the other user', async () => {
      const { server, traits } = subject();
      const [alice, bob] = [subject().client(), subject().client('bob')];
      const calendar = await subject().calendar();
      const uid = newUid();
      await alice.put(`${calendar}one.ics`, hourOn(uid, '20260410'));
      const shared = await server.shareReadOnly!(calendar, 'alice', 'bob');
      assert.include((await bob.request('GET', `${shared}one.ics`)).text, `UID:${uid}`);
      assertRefused(await bob.put(`${shared}one.ics`, hourOn(uid, '20260411', 'Bob was here')), traits.readOnly);
      assertRefused(await bob.put(`${shared}two.ics`, hourOn(newUid(), '20260411')), traits.readOnly);
      assert.equal((await bob.request('DELETE', `${shared}one.ics`)).status, 403);
      assert.notInclude((await alice.request('GET', `${calendar}one.ics`)).text, 'Bob was here');
    });

    it('tells its changes to the other user', async () => {
      const [alice, bob] = [subject().client(), subject().client('bob')];
      const calendar = await subject().calendar();
      await alice.put(`${calendar}one.ics`, hourOn(newUid(), '20260410'));
      const shared = await subject().server.shareReadOnly!(calendar, 'alice', 'bob');
      const first = await sync(bob, shared);
      assert.deepEqual([...first.living.keys()], ['one.ics']);
      await alice.put(`${calendar}two.ics`, hourOn(newUid(), '20260411'));
      await alice.request('DELETE', `${calendar}one.ics`);
      const second = await sync(bob, shared, first.token);
      assert.deepEqual([[...second.living.keys()], second.deleted], [['two.ics'], ['one.ics']]);
    });

    it('says in its privileges that it is read-only', async () => {
      const { server, traits } = subject();
      const calendar = await subject().calendar();
      const shared = await server.shareReadOnly!(calendar, 'alice', 'bob');
      const home = traits.sharesInHome ? server.calendarHome('bob') : shared;
      const privileges = privilegesOf(await listed(subject().client('bob'), home, shared));
      assert.include(privileges, 'read');
      for (const writing of ['all', 'write', 'write-content', 'bind']) assert.notInclude(privileges, writing);
    });

    it('is not there for a user with whom it is not shared', async () => {
      const calendar = await subject().calendar();
      await subject().client().put(`${calendar}one.ics`, hourOn(newUid(), '20260410'));
      const reply = await subject().client('bob').request('GET', `${calendar}one.ics`);
      assert.include([301, 403, 404], reply.status);
      assert.notInclude(reply.text, 'BEGIN:VCALENDAR');
    });
  });
}
