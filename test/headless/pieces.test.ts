import { assert, describe, it } from '../support/suite.ts';
import { createCalDAVSource } from '../../src/headless/create-caldav-source.ts';
import { lengthOfDuration } from '../../src/headless/iso-duration.ts';
import { mapCalDAVEventToDayFlow } from '../../src/headless/map-event.ts';
import { pageLock } from '../../src/headless/page/lock.ts';
import { pause } from '../../src/headless/page/pause.ts';
import { systemRandom } from '../../src/headless/page/random.ts';
import { createNamespacedCalDAVEventId } from '../../src/sync/identity/event-id.ts';
import { loadTemporal } from '../../src/time/temporal.ts';

await loadTemporal();

const text = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:u', 'DTSTART;VALUE=DATE:20261121', 'SUMMARY:Day off', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

describe('a resource as an event', () => {
  const resource = { calendarId: '/work/', uid: 'u', href: '/work/u.ics', etag: '"1"', icalData: text() };

  it('has its UID as id unless told otherwise, and an exclusive end', () => {
    const event = mapCalDAVEventToDayFlow(resource);
    assert.equal(event?.id, 'u');
    assert.equal(String(event?.end), '2026-11-22');
    assert.isTrue(event?.allDay);
    assert.deepEqual(event?.meta, { caldav: { uid: 'u', href: '/work/u.ics', etag: '"1"', calendarId: '/work/', isRecurring: false } });
    assert.equal(mapCalDAVEventToDayFlow(resource, { createEventId: createNamespacedCalDAVEventId })?.id, 'caldav:%2Fwork%2F:u');
  });

  it('is none where nothing can be read, or it is cancelled', () => {
    assert.isNull(mapCalDAVEventToDayFlow({ ...resource, icalData: 'nothing' }));
    const cancelled = { ...resource, icalData: text('STATUS:CANCELLED') };
    assert.isNull(mapCalDAVEventToDayFlow(cancelled));
    assert.equal(mapCalDAVEventToDayFlow(cancelled, { includeCancelled: true })?.status, 'cancelled');
  });

  it('is read-only where it recurs, also when an override stands first', () => {
    const override = text('RECURRENCE-ID;VALUE=DATE:20261121').replace('END:VCALENDAR\r\n', '');
    const series = text('RRULE:FREQ=DAILY').replace(/^[\s\S]*?(?=BEGIN:VEVENT)/, '');
    assert.isTrue(mapCalDAVEventToDayFlow({ ...resource, icalData: override + series })?.readonly);
  });
});

describe('a source', () => {
  it('takes only read-only for series, and says which option is wrong', () => {
    assert.throws(() => createCalDAVSource({ proxy: '/api', recurring: 'edit' as never }), RangeError, 'recurring');
    assert.throws(() => createCalDAVSource({ proxy: '/api', syncPast: 'a year' }), RangeError, 'syncPast');
    assert.throws(() => createCalDAVSource({ proxy: '/api', cache: 'forever' as never }), RangeError, 'cache');
    assert.throws(() => createCalDAVSource({}), TypeError, 'proxy');
  });
});

describe('a duration', () => {
  it('is of whole days', () => {
    assert.equal(lengthOfDuration('P90D', 'x') / 86_400_000, 90);
    assert.equal(lengthOfDuration('P2Y', 'x') / 86_400_000, 732);
    for (const wrong of ['', 'P', '1Y', 'PT5M', '-P1D', 'P1Y1H']) assert.throws(() => lengthOfDuration(wrong, 'syncPast'), RangeError, 'syncPast');
  });
});

describe('the page', () => {
  it('lets one hold a lock at a time, and the next when it is given up', async () => {
    const signal = new AbortController().signal;
    const name = `test ${systemRandom.uuid()}`;
    const first = await pageLock.acquire(name, signal);
    let second = false;
    const waiting = pageLock.acquire(name, signal).then((release) => {
      second = true;
      return release;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.isFalse(second);
    first();
    (await waiting)();
    assert.isTrue(second);
  });

  it('forgets who gave up waiting for a lock', async () => {
    const name = `test ${systemRandom.uuid()}`;
    const release = await pageLock.acquire(name, new AbortController().signal);
    const impatient = new AbortController();
    const waiting = pageLock.acquire(name, impatient.signal);
    impatient.abort();
    let rejected = false;
    await waiting.catch(() => (rejected = true));
    assert.isTrue(rejected);
    release();
    (await pageLock.acquire(name, new AbortController().signal))();
  });

  it('ends the task when it pauses', async () => {
    let paused = true;
    const pausing = pause().then(() => (paused = false));
    for (let i = 0; i < 100; i++) await Promise.resolve();
    assert.isTrue(paused, 'it is no mere microtask');
    await pausing;
    assert.isFalse(paused);
  });

  it('makes UUIDs of version 4', () => {
    assert.match(systemRandom.uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
