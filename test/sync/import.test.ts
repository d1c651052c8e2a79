import { assert, describe, it } from '../support/suite.ts';
import { ReadOnlyError, UnknownCalendarError } from '../../src/model/errors.ts';
import { pageWith, serverWith } from './support/scene.ts';
import { quiet } from './support/virtual-clock.ts';
import { Page, WORK, failure, text } from './support/world.ts';

const texts = (page: Page): string[] => [...page.server.calendar(WORK).resources.values()].map((resource) => resource.text);
const object = (title: string) => ({ uid: `uid-of-${title}`, component: 'VEVENT' as const, text: text(title) });

describe('an object of a file', () => {
  it('goes in whole, under its own UID, as a new resource of which nobody is told', async () => {
    const page = await pageWith();
    const { ids: [id], committed } = page.engine.importTexts(WORK, [object('From a file')]);
    assert.equal(page.engine.get(id!)!.title, 'From a file');
    await committed;
    await quiet();
    assert.deepEqual(page.server.takeCalls().filter((call) => /create|update|delete/.test(call)), ['create']);
    assert.lengthOf(texts(page), 1);
    assert.include(texts(page)[0], 'unscheduled: yes');
    assert.equal(page.engine.status.pending, 0);
  });

  it('may be a series, which is read-only from then on', async () => {
    const page = await pageWith();
    const { ids: [id] } = page.engine.importTexts(WORK, [{ ...object('Weekly'), text: `${text('Weekly')}\nrule: weekly` }]);
    await quiet();
    assert.include(texts(page)[0], 'rule: weekly');
    assert.isTrue(page.engine.get(id!)!.recurring);
    assert.throws(() => page.engine.apply({ type: 'delete', event: page.engine.get(id!)!, origin: 'user' }), ReadOnlyError);
  });

  it('is not put twice where only the answer was lost', async () => {
    const page = await pageWith();
    page.server.faults.push({ on: 'create', error: failure('offline'), after: true });
    page.engine.importTexts(WORK, [{ ...object('Weekly'), text: `${text('Weekly')}\nrule: weekly` }]);
    await quiet();
    await page.clock.advance(400_000);
    assert.lengthOf(texts(page), 1);
    assert.equal(page.engine.status.pending, 0);
  });

  it('is refused where the calendar cannot take it, with nothing changed', async () => {
    const page = new Page(serverWith());
    await page.start();
    assert.throws(() => page.engine.importTexts('/nowhere/', [object('One')]), UnknownCalendarError);
    assert.throws(() => page.engine.importTexts(WORK, [object('Two'), { ...object('One'), component: 'VJOURNAL' }]), /takes no VJOURNAL/);
    assert.deepEqual(page.titles(), []);
  });

  it('is known by its UID from then on, and several go in by one commit', async () => {
    const page = await pageWith();
    assert.isUndefined(page.engine.locate('uid-of-One'));
    const { ids } = page.engine.importTexts(WORK, [object('One'), object('Two'), object('Three')]);
    assert.lengthOf(new Set(ids), 3);
    assert.deepEqual(page.engine.locate('uid-of-One'), { calendarId: WORK, id: ids[0] });
    await quiet();
    page.engine.apply({ type: 'delete', event: page.engine.get(ids[0]!)!, origin: 'user' });
    assert.isUndefined(page.engine.locate('uid-of-One'));
  });

  it('is not made anew under another UID where the server has its own elsewhere, but set aside', async () => {
    const page = await pageWith();
    page.server.faults.push({ on: 'create', error: failure('uid-conflict') });
    page.engine.importTexts(WORK, [object('One')]);
    await quiet();
    assert.deepEqual(texts(page), []);
    assert.deepEqual(page.engine.conflicts.map(({ reason }) => reason), ['uid-conflict']);
  });
});

describe('an object of a file in the place of what has its UID', () => {
  it('is an update of that, which keeps its id', async () => {
    const page = await pageWith();
    const { ids: [id] } = page.engine.importTexts(WORK, [object('Old')]);
    await quiet();
    page.server.takeCalls();
    const { event, committed } = page.engine.replaceText(id!, text('New', { uid: 'uid-of-Old' }));
    assert.deepEqual([event.id, event.title], [id, 'New']);
    await committed;
    await quiet();
    assert.deepEqual(page.server.takeCalls().filter((call) => /create|update|delete/.test(call)), ['update']);
    assert.lengthOf(texts(page), 1);
    assert.include(texts(page)[0], 'title: New');
  });

  it('is refused where a series is there, or would be, or where guests would be told', async () => {
    const page = await pageWith();
    const weekly = { ...object('Weekly'), text: `${text('Weekly')}\nrule: weekly` };
    const met = { ...object('Met'), text: text('Met', { organizer: 'mailto:alice@example.com', attendees: 'mailto:bob@example.com' }) };
    const { ids: [series, single, meeting] } = page.engine.importTexts(WORK, [weekly, object('Single'), met]);
    await quiet();
    page.server.takeCalls();
    assert.throws(() => page.engine.replaceText(series!, text('Weekly')), ReadOnlyError);
    assert.throws(() => page.engine.replaceText(single!, text('Single', { rule: 'weekly' })), ReadOnlyError);
    assert.throws(() => page.engine.replaceText(meeting!, text('Met')));
    assert.throws(() => page.engine.replaceText(single!, text('Other')), RangeError);
    await quiet();
    assert.deepEqual(page.server.takeCalls().filter((call) => /create|update|delete/.test(call)), []);
  });

  it('is taken back by the text of before as it was, unless that names somebody', async () => {
    const page = await pageWith();
    const own = text('Old', { organizer: 'mailto:alice@example.com' });
    const named = text('Named', { attendees: 'mailto:bob@example.com' });
    for (const [title, former, unscheduled] of [['Old', own, false], ['Named', named, true]] as const) {
      const { ids: [id] } = page.engine.importTexts(WORK, [object(title)]);
      await quiet();
      page.engine.replaceText(id!, text('New', { uid: `uid-of-${title}` }));
      await quiet();
      page.engine.replaceText(id!, former, true);
      await quiet();
      const there = texts(page).find((each) => each.includes(`title: ${title}`))!;
      assert.equal(there.includes('unscheduled'), unscheduled);
      if (!unscheduled) assert.equal(there, former);
    }
  });
});
