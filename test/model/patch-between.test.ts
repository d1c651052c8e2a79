import { assert, describe, it } from '../support/suite.ts';
import { patchRecord } from '../../src/model/edit.ts';
import type { EventRecord } from '../../src/model/event.ts';
import { patchBetween } from '../../src/model/patch-between.ts';
import { loadTemporal } from '../../src/time/temporal.ts';

await loadTemporal();

const HOUR = 3_600_000;
const LUNCH: EventRecord = {
  id: 'lunch',
  calendarId: 'home',
  title: 'Lunch',
  location: 'Café',
  span: { kind: 'zoned', start: 12 * HOUR, end: 13 * HOUR, zone: 'Europe/Lisbon', endZone: 'Europe/Paris' },
  readonly: false,
  recurring: false,
};

describe('the patch between two versions of an event', () => {
  it('makes the one of the other', () => {
    const versions: EventRecord[] = [
      LUNCH,
      { ...LUNCH, title: 'Dinner', location: undefined, description: 'With Ana', status: 'tentative' },
      { ...LUNCH, span: { kind: 'date', start: 3, end: 5 } },
      { ...LUNCH, span: { kind: 'floating', start: 5 * HOUR, end: 7 * HOUR }, calendarId: 'work' },
      { ...LUNCH, meta: { any: 1 }, readonly: true, color: 'teal', url: 'https://example.com/' },
    ];
    for (const from of versions) {
      for (const to of versions) {
        const made = patchRecord(from, patchBetween(from, to), 'UTC');
        const named = (record: EventRecord): object => JSON.parse(JSON.stringify(record)) as object;
        assert.deepEqual(named(made), named({ ...to, meta: to.meta ?? made.meta }));
      }
    }
  });

  it('says nothing where nothing differs', () => {
    assert.deepEqual(patchBetween(LUNCH, { ...LUNCH }), {});
  });

  it('leaves alone what the event says otherwise by now', () => {
    const edited = { ...LUNCH, title: 'Dinner', location: 'Bar' };
    assert.deepEqual(patchBetween(edited, LUNCH, { ...edited, title: 'Supper' }), { location: 'Café' });
    const moved: EventRecord = { ...LUNCH, span: { kind: 'floating', start: 0, end: HOUR } };
    const movedAgain: EventRecord = { ...LUNCH, span: { kind: 'floating', start: HOUR, end: 2 * HOUR } };
    assert.deepEqual(patchBetween(moved, LUNCH, movedAgain), {});
  });
});
