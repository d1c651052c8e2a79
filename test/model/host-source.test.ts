import { assert, before, describe, it } from '../support/suite.ts';
import { HostSource } from '../../src/model/host-source.ts';
import { ReadOnlyError, UnknownEventError } from '../../src/model/errors.ts';
import { patchRecord } from '../../src/model/edit.ts';
import { type CalendarEvent, type EventPatch, eventFromRecord, recordFromEvent } from '../../src/model/event.ts';
import { dayFromIso } from '../../src/time/day.ts';
import { rangeOfDays } from '../../src/time/range.ts';
import { loadTemporal } from '../../src/time/temporal.ts';

const NOVEMBER = rangeOfDays(dayFromIso('2026-11-01'), dayFromIso('2026-12-01'), 'UTC');

function hostWith(...events: Parameters<HostSource['setEvents']>[0]): HostSource {
  const host = new HostSource('UTC');
  host.setEvents(events);
  return host;
}

function renamed(event: CalendarEvent, title: string): CalendarEvent {
  return eventFromRecord(patchRecord(recordFromEvent(event, 'UTC'), { title }, 'UTC'));
}

describe("the host's source", () => {
  before(async () => {
    await loadTemporal();
  });

  it('copies events at the door and keeps meta by reference', () => {
    const meta = { room: 4 };
    const given = { id: 'a', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00', meta };
    const host = hostWith(given);
    given.title = 'changed outside';
    assert.equal(host.get('a')?.title, 'Lunch');
    assert.equal(host.get('a')?.meta, meta);
  });

  it('reads dates as all-day, times without offset as floating, and instants in its zone', () => {
    const host = new HostSource('Asia/Tokyo');
    host.setEvents([
      { id: 'day', start: '2026-11-20' },
      { id: 'float', start: '2026-11-20T12:00' },
      { id: 'instant', start: new Date('2026-11-20T12:00:00Z') },
    ]);
    assert.equal(host.get('day')?.allDay, true);
    assert.equal(String(host.get('day')?.end), '2026-11-21');
    assert.equal(String(host.get('float')?.start), '2026-11-20T12:00:00');
    assert.equal(String(host.get('instant')?.start), '2026-11-20T21:00:00+09:00[Asia/Tokyo]');
  });

  it('is the same whichever of events, calendars and zone comes first', () => {
    const given = [
      { id: 'instant', start: new Date('2026-11-20T12:00:00Z') },
      { id: 'days', allDay: true, start: '2026-11-20T20:00Z', end: '2026-11-20T22:00Z' },
      { id: 'named', calendarId: 'two', start: '2026-11-20T12:00[Europe/Lisbon]' },
    ];
    const calendars = [{ id: 'one' }, { id: 'two', default: true }];
    const steps: ((host: HostSource) => void)[] = [
      (host) => host.setEvents(given),
      (host) => host.setCalendars(calendars),
      (host) => (host.timeZone = 'Asia/Tokyo'),
    ];
    for (const order of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]) {
      const host = new HostSource('UTC');
      for (const step of order) steps[step]!(host);
      assert.deepEqual(
        Array.from(host.events(), ({ id, calendarId, start, end }) => [id, calendarId, String(start), String(end)]),
        [
          ['instant', 'two', '2026-11-20T21:00:00+09:00[Asia/Tokyo]', '2026-11-20T21:00:00+09:00[Asia/Tokyo]'],
          ['days', 'two', '2026-11-21', '2026-11-22'],
          ['named', 'two', '2026-11-20T12:00:00+00:00[Europe/Lisbon]', '2026-11-20T12:00:00+00:00[Europe/Lisbon]'],
        ],
        order.join(),
      );
      assert.deepEqual(host.calendars.map(({ id }) => id), ['one', 'two'], order.join());
    }
  });

  it('leaves an edited field as it was edited when the zone and the calendars come later', () => {
    const given = new Date('2026-11-20T12:00:00Z');
    const host = hostWith({ id: 'moved', start: given }, { id: 'renamed', start: given });
    given.setTime(0);
    const edit = (id: string, patch: EventPatch): void => {
      const before = host.get(id)!;
      const event = eventFromRecord(patchRecord(recordFromEvent(before, 'UTC'), patch, 'UTC'));
      host.apply({ type: 'update', event, before, patch, origin: 'api' });
    };
    edit('moved', { start: '2026-11-21T12:00', end: null });
    edit('renamed', { title: 'new' });
    host.timeZone = 'Asia/Tokyo';
    host.setCalendars([{ id: 'mine' }]);
    assert.deepEqual(Array.from(host.events(), ({ title, calendarId, start }) => [title, calendarId, String(start)]), [
      ['', 'mine', '2026-11-21T12:00:00'],
      ['new', 'mine', '2026-11-20T21:00:00+09:00[Asia/Tokyo]'],
    ]);
  });

  it('makes the days that times touch of an event that says it is all-day', () => {
    const host = hostWith({ id: 'a', allDay: true, start: '2026-11-20T09:00', end: '2026-11-21T10:00' });
    assert.equal(String(host.get('a')?.start), '2026-11-20');
    assert.equal(String(host.get('a')?.end), '2026-11-22');
  });

  it('names the event and the field of what it cannot take, and keeps what it had', () => {
    const host = hostWith({ id: 'kept', start: '2026-11-20' });
    const bad = [{ id: 'ok', start: '2026-11-20' }, { start: '2026-11-20', end: '2026-11-20T10:00' }];
    assert.throws(() => host.setEvents(bad), TypeError, 'events[1]: start is a date');
    assert.throws(() => host.setEvents([{ start: '2026-11-20T10:00', end: '2026-11-20T09:00' }]), RangeError, 'end');
    assert.throws(() => host.setEvents([{ id: 'x', start: '2026-11-20' }, { id: 'x', start: '2026-11-20' }]), /taken/);
    assert.isDefined(host.get('kept'));
  });

  it('gives the occurrences of a range only', () => {
    const host = hostWith({ id: 'in', start: '2026-11-30' }, { id: 'out', start: '2026-12-01' });
    assert.deepEqual(Array.from(host.occurrences(NOVEMBER), (occurrence) => occurrence.id), ['in/']);
  });

  it('applies changes and tells once each', () => {
    const host = hostWith({ id: 'a', title: 'old', start: '2026-11-20' });
    let notices = 0;
    host.subscribe(() => notices++);
    const before = host.get('a')!;
    host.apply({ type: 'update', event: renamed(before, 'new'), before, patch: { title: 'new' }, origin: 'api' });
    assert.equal(host.get('a')?.title, 'new');
    host.apply({ type: 'delete', event: host.get('a')!, origin: 'api' });
    assert.isUndefined(host.get('a'));
    assert.deepEqual([...host.occurrences(NOVEMBER)], []);
    assert.equal(notices, 2);
  });

  it('refuses edits of read-only events and calendars, with the reason', () => {
    const host = new HostSource('UTC');
    host.setCalendars([{ id: 'holidays', readonly: true }, { id: 'mine' }]);
    host.setEvents([
      { id: 'a', calendarId: 'mine', readonly: true, start: '2026-11-20' },
      { id: 'b', calendarId: 'holidays', start: '2026-11-20' },
    ]);
    for (const [id, reason] of [['a', 'event'], ['b', 'calendar']] as const) {
      try {
        host.apply({ type: 'delete', event: host.get(id)!, origin: 'api' });
        assert.fail('was not refused');
      } catch (error) {
        assert.instanceOf(error, ReadOnlyError);
        assert.equal(error.reason, reason);
      }
      assert.isDefined(host.get(id));
    }
  });

  it('takes the event\'s own readonly away, and the calendar\'s not', () => {
    const host = new HostSource('UTC');
    host.setCalendars([{ id: 'holidays', readonly: true }, { id: 'mine' }]);
    host.setEvents([
      { id: 'a', calendarId: 'mine', readonly: true, start: '2026-11-20' },
      { id: 'b', calendarId: 'holidays', readonly: true, start: '2026-11-20' },
    ]);
    const unlock = (id: string): void => {
      const patch = { readonly: false };
      const event = eventFromRecord(patchRecord(recordFromEvent(host.get(id)!, 'UTC'), patch, 'UTC'));
      host.apply({ type: 'update', event, patch, origin: 'api' });
    };
    unlock('a');
    assert.equal(host.get('a')?.readonly, false);
    assert.throws(() => unlock('b'), ReadOnlyError, 'holidays');
  });

  it('throws for an event that it does not have', () => {
    const other = hostWith({ id: 'a', start: '2026-11-20' });
    const host = hostWith();
    assert.throws(() => host.apply({ type: 'delete', event: other.get('a')!, origin: 'api' }), UnknownEventError, 'a');
  });

  it('implies the calendars that events name and nobody listed', () => {
    const host = hostWith({ start: '2026-11-20', calendarId: 'work' });
    assert.deepEqual(host.calendars.map((calendar) => [calendar.id, calendar.sourceId]), [['work', 'host']]);
    host.setCalendars([{ id: 'work', name: 'Work', color: 'teal' }]);
    assert.deepEqual(host.calendars.map((calendar) => calendar.name), ['Work']);
  });
});

describe('a patch', () => {
  it('leaves absent fields, sets given ones and removes those that are null', () => {
    const record = {
      id: 'a', calendarId: 'c', title: 't', location: 'here', url: 'https://example.org/',
      span: { kind: 'date', start: 20_000, end: 20_001 }, readonly: false, recurring: false,
    } as const;
    const next = patchRecord(record, { location: null, description: 'more' }, 'UTC');
    assert.deepEqual(next, {
      id: 'a', calendarId: 'c', title: 't', url: 'https://example.org/', description: 'more',
      span: { kind: 'date', start: 20_000, end: 20_001 }, readonly: false, recurring: false,
    });
  });

  it('names the field that it cannot set', () => {
    const record = hostWith({ id: 'a', start: '2026-11-20T09:00', end: '2026-11-20T10:00' }).get('a')!;
    const known = recordFromEvent(record, 'UTC');
    assert.throws(() => patchRecord(known, { end: '2026-11-20T08:00' }, 'UTC'), RangeError, 'end');
    assert.throws(() => patchRecord(known, { start: '2026-11-20' }, 'UTC'), TypeError, 'start');
    assert.throws(() => patchRecord(known, { status: 'maybe' as 'tentative' }, 'UTC'), RangeError, 'status');
    assert.throws(() => patchRecord(known, { title: 4 as unknown as string }, 'UTC'), TypeError, 'title');
  });
});
