import { assert, before, describe, it } from '../../support/suite.ts';
import { eventFromRecord } from '../../../src/model/event.ts';
import { FoundPlaces } from '../../../src/elements/dayflow-calendar/found-places.ts';
import { HOUR_MS } from '../../../src/time/day.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';

before(async () => void (await loadTemporal()));

const found = Array.from({ length: 10_000 }, (_, n) => {
  const span = { kind: 'floating', start: n * HOUR_MS, end: (n + 1) * HOUR_MS } as const;
  const event = eventFromRecord({ id: `e${n}`, calendarId: 'work', title: `Event ${n}`, span, readonly: false, recurring: false });
  return { event, occurrence: undefined };
});

describe('the places of found events', () => {
  it('are told a thousand at a time, and at once when they are asked for again', async () => {
    let pauses = 0;
    const places = new FoundPlaces(async () => void pauses++);
    const { signal } = new AbortController();
    const placed = await places.of(found, 'UTC', signal);
    assert.equal(pauses, 10);
    assert.lengthOf(placed, 10_000);
    assert.deepEqual(placed[1]!.wall, { id: 'e1/', title: 'Event 1', start: HOUR_MS, end: 2 * HOUR_MS, allDay: false });
    assert.deepEqual(await places.of(found, 'UTC', signal), placed);
    assert.equal(pauses, 10);
    await places.of(found, 'Asia/Tokyo', signal);
    assert.equal(pauses, 20);
  });

  it('are left at the next pause when nobody asks any more', async () => {
    const asked = new AbortController();
    const places = new FoundPlaces(async () => asked.abort());
    assert.lengthOf(await places.of(found, 'UTC', asked.signal), 1000);
  });
});
