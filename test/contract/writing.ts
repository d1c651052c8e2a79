import { assert, describe, it } from '../support/suite.ts';
import { conditionsIn, type Reply } from './client.ts';
import { event, hourOn } from './event.ts';
import { newUid, type SubjectGetter } from './subject.ts';
import { type RefusalTrait } from './traits.ts';

export function assertRefused(reply: Reply, { status, condition }: RefusalTrait): void {
  assert.equal(reply.status, status, reply.text);
  if (condition !== undefined) assert.include(conditionsIn(reply), condition);
}

const FAULTY = {
  'an unclosed component': hourOn('unclosed', '20260410').replace('END:VCALENDAR\r\n', ''),
  'a date that is none': event('bad-date', ['DTSTART:2026-04-10', 'SUMMARY:Bad']),
};

export function writing(subject: SubjectGetter): void {
  describe('PUT and DELETE', () => {
    it('create, change and delete a resource, each time with a new ETag', async () => {
      const client = subject().client();
      const url = `${await subject().calendar()}one.ics`;
      const uid = newUid();
      const made = await client.put(url, hourOn(uid, '20260410'), { 'If-None-Match': '*' });
      const [first] = [made.headers.get('ETag')];
      assert.equal(made.status, 201);
      const changed = await client.put(url, hourOn(uid, '20260411'), { 'If-Match': first ?? '' });
      assert.equal(changed.status, subject().traits.updated);
      const second = changed.headers.get('ETag');
      assert.notEqual(second, first);
      assert.equal((await client.request('GET', url)).headers.get('ETag'), second);
      const gone = await client.request('DELETE', url, { 'If-Match': second ?? '' });
      assert.include([200, 204], gone.status);
      assert.equal((await client.request('GET', url)).status, 404);
      assert.equal((await client.request('DELETE', url)).status, 404);
    });

    it('keep what was written', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      const plain = event(newUid(), [
        'DTSTART:20260410T100000Z',
        'DTEND:20260410T110000Z',
        'SUMMARY:Käse\\, Brot 🧀',
        'X-CUSTOM;X-PARAM="a:b;c":value',
      ]);
      const lists = event(newUid(), ['DTSTART:20260411T100000Z', 'DTEND:20260411T110000Z', 'CATEGORIES:ONE,TWO']);
      for (const [name, text, exact] of [['plain', plain, ['always', 'plain']], ['lists', lists, ['always']]] as const) {
        const url = `${calendar}${name}.ics`;
        assert.equal((await client.put(url, text)).status, 201);
        const kept = (await client.request('GET', url)).text;
        if (exact.some((each) => each === subject().traits.keepsBytes)) assert.equal(kept, text);
        const words = name === 'plain' ? ['Käse\\, Brot 🧀', 'X-CUSTOM'] : ['ONE', 'TWO'];
        for (const word of words) assert.include(kept.replace(/\r?\n[ \t]/g, ''), word);
      }
    });

    it('refuse a stale ETag, and change nothing', async () => {
      const client = subject().client();
      const url = `${await subject().calendar()}one.ics`;
      const uid = newUid();
      const stale = (await client.put(url, hourOn(uid, '20260410'))).headers.get('ETag') ?? '';
      await client.put(url, hourOn(uid, '20260411', 'The second'));
      assert.equal((await client.put(url, hourOn(uid, '20260412'), { 'If-Match': stale })).status, 412);
      assert.equal((await client.request('DELETE', url, { 'If-Match': stale })).status, 412);
      assert.include((await client.request('GET', url)).text, 'The second');
    });

    it('let one of several simultaneous writers win', async () => {
      const client = subject().client();
      const url = `${await subject().calendar()}one.ics`;
      const uid = newUid();
      const etag = (await client.put(url, hourOn(uid, '20260410'))).headers.get('ETag') ?? '';
      const days = ['20260411', '20260412', '20260413', '20260414'];
      const replies = await Promise.all(days.map((day) => client.put(url, hourOn(uid, day), { 'If-Match': etag })));
      const statuses = replies.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [subject().traits.updated, 412, 412, 412]);
    });

    it('refuse If-None-Match: * on what exists, and If-Match on what does not', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      const uid = newUid();
      await client.put(`${calendar}one.ics`, hourOn(uid, '20260410'));
      const again = await client.put(`${calendar}one.ics`, hourOn(uid, '20260411'), { 'If-None-Match': '*' });
      assert.equal(again.status, 412);
      const missing = await client.put(`${calendar}two.ics`, hourOn(newUid(), '20260411'), { 'If-Match': '"any"' });
      assert.equal(missing.status, 412);
      assert.equal((await client.request('GET', `${calendar}two.ics`)).status, 404);
    });

    it('refuse a UID that stands at another href of the calendar', async () => {
      const client = subject().client();
      const calendar = await subject().calendar();
      const uid = newUid();
      await client.put(`${calendar}one.ics`, hourOn(uid, '20260410'));
      assertRefused(await client.put(`${calendar}two.ics`, hourOn(uid, '20260411')), subject().traits.uidConflict);
      assert.equal((await client.request('GET', `${calendar}two.ics`)).status, 404);
    });

    it('refuse what is no iCalendar', async () => {
      const client = subject().client();
      const url = `${await subject().calendar()}one.ics`;
      assertRefused(await client.put(url, 'Hello'), subject().traits.invalidData);
      assert.equal((await client.request('GET', url)).status, 404);
    });

    for (const [what, text] of Object.entries(FAULTY)) {
      it(`refuse ${what}, unless the server says that it repairs`, async () => {
        const client = subject().client();
        const url = `${await subject().calendar()}one.ics`;
        const { acceptsFaulty, invalidData } = subject().traits;
        assertRefused(await client.put(url, text), acceptsFaulty ? { status: 201 } : invalidData);
        assert.equal((await client.request('GET', url)).status, acceptsFaulty ? 200 : 404);
      });
    }
  });
}
