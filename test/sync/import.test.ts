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
    const { id, committed } = page.engine.importText(WORK, object('From a file'));
    assert.equal(page.engine.get(id)!.title, 'From a file');
    await committed;
    await quiet();
    assert.deepEqual(page.server.takeCalls().filter((call) => /create|update|delete/.test(call)), ['create']);
    assert.lengthOf(texts(page), 1);
    assert.include(texts(page)[0], 'unscheduled: yes');
    assert.equal(page.engine.status.pending, 0);
  });

  it('may be a series, which is read-only from then on', async () => {
    const page = await pageWith();
    const { id } = page.engine.importText(WORK, { ...object('Weekly'), text: `${text('Weekly')}\nrule: weekly` });
    await quiet();
    assert.include(texts(page)[0], 'rule: weekly');
    assert.isTrue(page.engine.get(id)!.recurring);
    assert.throws(() => page.engine.apply({ type: 'delete', event: page.engine.get(id)!, origin: 'user' }), ReadOnlyError);
  });

  it('is not put twice where only the answer was lost', async () => {
    const page = await pageWith();
    page.server.faults.push({ on: 'create', error: failure('offline'), after: true });
    page.engine.importText(WORK, { ...object('Weekly'), text: `${text('Weekly')}\nrule: weekly` });
    await quiet();
    await page.clock.advance(400_000);
    assert.lengthOf(texts(page), 1);
    assert.equal(page.engine.status.pending, 0);
  });

  it('is refused where the calendar cannot take it, with nothing changed', async () => {
    const page = new Page(serverWith());
    await page.start();
    assert.throws(() => page.engine.importText('/nowhere/', object('One')), UnknownCalendarError);
    assert.throws(() => page.engine.importText(WORK, { ...object('One'), component: 'VJOURNAL' }), /takes no VJOURNAL/);
    assert.deepEqual(page.titles(), []);
  });
});
