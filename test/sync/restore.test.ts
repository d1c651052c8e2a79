import { assert, describe, it } from '../support/suite.ts';
import { ReadOnlyError } from '../../src/model/errors.ts';
import type { CalendarEvent } from '../../src/model/event.ts';
import { pageWith, serverWith, stored } from './support/scene.ts';
import { read } from './support/text-codec.ts';
import { quiet } from './support/virtual-clock.ts';
import { Browser, HOME, Page, WORK, failure, text } from './support/world.ts';

/** Deletes an event, and hands over what its undo needs. */
async function deleted(page: Page, title: string): Promise<{ event: CalendarEvent; text: string | undefined }> {
  const event = page.event(title);
  const whole = page.engine.text(event.id);
  await page.remove(event.id);
  return { event, text: whole };
}

async function restore(page: Page, { event, text: whole }: { event: CalendarEvent; text?: string | undefined }): Promise<CalendarEvent> {
  const applied = page.engine.restore({ type: 'create', event, text: whole, origin: 'user' });
  await applied.committed;
  await quiet();
  return applied.event;
}

const texts = (page: Page, calendarId = WORK): string[] =>
  [...page.server.calendar(calendarId).resources.values()].map((resource) => resource.text);

describe('a deletion that is taken back', () => {
  it('before it was sent asks nothing of the server', async () => {
    const page = await pageWith('One');
    page.connectivity.set({ online: false });
    const [before] = texts(page);
    const gone = await deleted(page, 'One');
    assert.isTrue(page.engine.isUnsent(gone.event.id));
    assert.deepEqual(page.titles(), []);
    const event = await restore(page, gone);
    assert.equal(event.id, gone.event.id);
    assert.deepEqual(page.titles(), ['One']);
    assert.equal(page.engine.status.pending, 0);
    page.connectivity.set({ online: true });
    await quiet();
    assert.notInclude(page.server.takeCalls().join(), 'delete');
    assert.deepEqual(texts(page), [before]);
  });

  it('keeps what was edited before it and not sent either', async () => {
    const page = await pageWith('One');
    page.connectivity.set({ online: false });
    await page.edit(page.event('One').id, { location: 'Room 5' });
    const gone = await deleted(page, 'One');
    await restore(page, gone);
    page.connectivity.set({ online: true });
    await quiet();
    assert.deepEqual(page.server.takeCalls().filter((call) => ['update', 'delete', 'create'].includes(call)), ['update']);
    assert.include(texts(page)[0], 'location: Room 5');
  });

  it('brings back what was never on the server', async () => {
    const page = await pageWith();
    page.connectivity.set({ online: false });
    const { id } = await page.add('New');
    const gone = await deleted(page, 'New');
    assert.equal(page.engine.status.pending, 0);
    await restore(page, gone);
    assert.equal(page.event('New').id, id);
    page.connectivity.set({ online: true });
    await quiet();
    assert.deepEqual(stored(page.server), ['New']);
    assert.equal(page.event('New').id, id);
  });

  it('goes on with a move that waited', async () => {
    const page = await pageWith('One');
    page.connectivity.set({ online: false });
    const { id } = page.event('One');
    await page.edit(id, { calendarId: HOME });
    const gone = await deleted(page, 'One');
    await restore(page, gone);
    assert.equal(page.event('One').calendarId, HOME);
    page.connectivity.set({ online: true });
    await quiet();
    assert.deepEqual([stored(page.server), stored(page.server, HOME)], [[], ['One']]);
    assert.equal(page.event('One').id, id);
    assert.equal(page.engine.status.pending, 0);
  });

  it('after it was sent puts the whole text again, under the same id and UID', async () => {
    const page = await pageWith();
    page.server.calendar(WORK).put('odd-name.ics', text('One', { uid: 'one', 'x-anything': 'stays', alarm: '10 minutes before' }));
    await page.engine.refresh();
    const [before] = texts(page);
    const gone = await deleted(page, 'One');
    assert.deepEqual(texts(page), []);
    assert.isFalse(page.engine.isUnsent(gone.event.id));
    page.server.takeCalls();
    const event = await restore(page, gone);
    assert.equal(event.id, gone.event.id);
    assert.deepEqual(page.server.takeCalls(), ['create']);
    assert.deepEqual(texts(page), [before]);
    await page.engine.refresh();
    assert.equal(page.event('One').id, gone.event.id);
    assert.lengthOf(page.titles(), 1);
    await page.edit(gone.event.id, { title: 'Two' });
    assert.deepEqual(stored(page.server), ['Two']);
  });

  for (const kind of ['uid-conflict', 'precondition'] as const) {
    it(`gets another UID where the server remembers the old one (${kind}), and keeps its id`, async () => {
      const page = await pageWith('One');
      const gone = await deleted(page, 'One');
      page.server.faults.push({ on: 'create', error: failure(kind), times: 1 });
      await restore(page, gone);
      assert.deepEqual(stored(page.server), ['One']);
      assert.notEqual(read(texts(page)[0]!).uid, 'uid-of-One');
      await page.engine.refresh();
      assert.equal(page.event('One').id, gone.event.id);
      assert.lengthOf(page.titles(), 1);
      assert.equal(page.engine.status.pending, 0);
    });
  }

  it('follows one that is under way', async () => {
    const page = await pageWith('One');
    const [before] = texts(page);
    const event = page.event('One');
    const whole = page.engine.text(event.id);
    let restored: Promise<unknown> | undefined;
    page.server.onCall = (call) => {
      if (call === 'delete') restored ??= page.engine.restore({ type: 'create', event, text: whole, origin: 'user' }).committed;
    };
    await page.remove(event.id);
    await restored;
    await quiet();
    assert.deepEqual(page.server.takeCalls(), ['delete', 'create']);
    assert.deepEqual(texts(page), [before]);
    assert.deepEqual(page.titles(), ['One']);
    assert.equal(page.event('One').id, event.id);
  });

  it('follows one whose answer was lost', async () => {
    const page = await pageWith('One');
    page.server.faults.push({ on: 'delete', error: failure('timeout'), after: true, times: 1 });
    const gone = await deleted(page, 'One');
    assert.equal(page.engine.status.pending, 1);
    assert.isFalse(page.engine.isUnsent(gone.event.id));
    await restore(page, gone);
    await page.clock.advance(10_000);
    assert.deepEqual(stored(page.server), ['One']);
    assert.deepEqual(page.titles(), ['One']);
    assert.equal(page.engine.status.pending, 0);
  });

  it('is sent by the tab that writes where another took it back', async () => {
    const browser = new Browser();
    const server = serverWith('One');
    const writer = await new Page(server, browser).start();
    const follower = await new Page(server, browser).start();
    const gone = await deleted(follower, 'One');
    await restore(follower, gone);
    await writer.clock.advance(10_000);
    await follower.clock.advance(10_000);
    assert.deepEqual(stored(server), ['One']);
    for (const page of [writer, follower]) assert.deepEqual(page.titles(), ['One']);
  });

  it('of a meeting is a later version of it', async () => {
    const page = await pageWith();
    page.server.calendar(WORK).put('m.ics', text('Meeting', { organizer: 'mailto:alice@example.com', attendees: 'mailto:bob@example.com', sequence: 3 }));
    await page.engine.refresh();
    const gone = await deleted(page, 'Meeting');
    await restore(page, gone);
    assert.equal(read(texts(page)[0]!).sequence, '4');
    assert.equal(read(texts(page)[0]!).attendees, 'mailto:bob@example.com');
  });

  it('takes what the host set besides', async () => {
    const page = await pageWith('One');
    const gone = await deleted(page, 'One');
    await restore(page, { ...gone, event: { ...gone.event, title: 'One again' } });
    assert.deepEqual(stored(page.server), ['One again']);
  });

  it('is nothing where the event is there', async () => {
    const page = await pageWith('One');
    const event = page.event('One');
    assert.equal(await restore(page, { event, text: page.engine.text(event.id) }), event);
    assert.deepEqual(page.server.takeCalls(), []);
  });

  it('is refused for a series, and for a calendar that can only be read', async () => {
    const page = await pageWith('One');
    const gone = await deleted(page, 'One');
    assert.throws(() => page.engine.restore({ type: 'create', event: gone.event, text: text('One', { rule: 'weekly' }), origin: 'user' }), ReadOnlyError, 'recurs');
    page.server.calendar(WORK).remote = { readonly: true };
    await page.engine.refresh();
    assert.throws(() => page.engine.restore({ type: 'create', event: gone.event, text: gone.text, origin: 'user' }), ReadOnlyError, 'only be read');
    assert.equal(page.engine.status.pending, 0);
  });
});

describe('a new event made from a text', () => {
  it('keeps all that is in it but its UID and who is invited', async () => {
    const page = await pageWith('One');
    const given = text('One', { uid: 'old', 'x-anything': 'stays', organizer: 'mailto:alice@example.com', attendees: 'mailto:bob@example.com' });
    const { event, committed } = page.engine.apply({ type: 'create', event: { ...page.event('One'), id: 'x', title: 'Copy' }, text: given, origin: 'user' });
    await committed;
    await quiet();
    assert.deepEqual(stored(page.server), ['Copy', 'One']);
    const copy = read(texts(page).find((each) => each.includes('Copy'))!);
    assert.equal(copy['x-anything'], 'stays');
    assert.notEqual(copy.uid, 'old');
    assert.isUndefined(copy.attendees);
    assert.notEqual(event.id, page.event('One').id);
  });
});
