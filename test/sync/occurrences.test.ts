import { assert, describe, it } from '../support/suite.ts';
import { FakeServer } from './support/fake-server.ts';
import { Browser, DAY, NOW, Page, WEEK, WORK, text } from './support/world.ts';

describe('the occurrences of a range', () => {
  it('cost as much as its months hold, however many events there are', async () => {
    const server = new FakeServer(WORK);
    for (let i = 0; i < 10_000; i++) server.calendar(WORK).put(`${i}.ics`, text(`Event ${i}`, { day: (i % 1000) - 300 }));
    const page = await new Page(server).start();
    assert.equal([...page.engine.events()].length, 10_000);
    const far = { start: NOW + 100 * DAY, end: NOW + 107 * DAY, timeZone: 'UTC' };
    page.codec.expanded = 0;
    assert.isAbove([...page.engine.occurrences(far)].length, 60);
    assert.isBelow(page.codec.expanded, 110, 'only what touches the week, and a day at either side');
    page.codec.expanded = 0;
    assert.equal(page.engine.occurrences(far), page.engine.occurrences(far), 'the same until something changes');
    await page.edit(page.event('Event 300').id, { title: 'Changed' });
    page.codec.expanded = 0;
    assert.isAbove([...page.engine.occurrences(far)].length, 60);
    assert.equal(page.codec.expanded, 0, 'an edit elsewhere expands nothing anew');
  });

  it('are decoded once each on a first sync, and once more when the page is opened again', async () => {
    const browser = new Browser();
    const server = new FakeServer(WORK);
    for (let i = 0; i < 50; i++) server.calendar(WORK).put(`${i}.ics`, text(`Event ${i}`));
    const page = await new Page(server, browser).start();
    assert.equal(page.codec.decoded, 50);
    page.engine.stop();
    const next = await new Page(server, browser).start();
    assert.equal(next.codec.decoded, 50);
    assert.equal(next.titles().length, 50);
  });

  it('of a series stand on each of its days', async () => {
    const server = new FakeServer(WORK);
    server.calendar(WORK).put('s.ics', text('Weekly', { day: -70, rule: 'weekly' }));
    const page = await new Page(server).start();
    assert.deepEqual(page.titles(WEEK), ['Weekly']);
    assert.equal(page.titles({ ...WEEK, start: NOW - 71 * DAY }).length, 11);
    const [first] = page.engine.occurrences(WEEK);
    assert.equal(first?.id, `${first?.eventId}/${first?.recurrenceId}`);
  });

  it('are those of the text that an edit makes, also before it is sent', async () => {
    const server = new FakeServer(WORK);
    server.calendar(WORK).put('a.ics', text('One', { day: 200 }));
    const page = await new Page(server).start();
    page.connectivity.set({ online: false });
    const event = page.event('One');
    const { span } = { span: { kind: 'zoned', start: NOW, end: NOW + 3_600_000, zone: 'UTC' } as const };
    const moved = { ...event, start: new Date(span.start).toISOString(), end: new Date(span.end).toISOString() };
    await page.engine.apply({ type: 'update', event: moved as never, before: event, patch: { start: moved.start, end: moved.end }, origin: 'user' }).committed;
    assert.deepEqual(page.titles(WEEK), ['One']);
  });
});
