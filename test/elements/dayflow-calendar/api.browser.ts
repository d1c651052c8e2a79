import { afterEach, assert, before, describe, it } from '../../support/suite.ts';
import { defineCalendar } from '../../../src/elements/define-calendar.ts';
import { ReadOnlyError, UnknownCalendarError, UnknownEventError } from '../../../src/model/errors.ts';
import { loadTemporal, temporal } from '../../../src/time/temporal.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { box, boxes, collect, drawn, mount, nameOf, unmountAll } from './mount.ts';
import { memorySource } from './memory-source.ts';

describe('the calendar as programs use it', () => {
  before(async () => {
    await loadTemporal();
  });
  afterEach(unmountAll);

  it('keeps what was set before it was defined', async () => {
    const tag = 'early-calendar';
    const early = document.createElement(tag) as DayFlowCalendar;
    early.events = [{ id: 'a', title: 'Early', start: '2026-11-20T10:00', end: '2026-11-20T11:00' }];
    early.view = 'day';
    early.date = '2026-11-20';
    early.setAttribute('time-zone', 'Asia/Tokyo');
    document.body.append(early);
    defineCalendar();
    const Calendar = customElements.get('dayflow-calendar')!;
    customElements.define(tag, class extends Calendar {});
    await early.updateComplete;
    assert.equal(early.view, 'day');
    assert.equal(early.timeZone, 'Asia/Tokyo');
    assert.deepEqual(early.getEvents().map((event) => event.title), ['Early']);
    early.remove();
  });

  it('draws its events and tells the range, once', async () => {
    const calendar = document.createElement('dayflow-calendar');
    const ranges = collect(calendar, 'dayflow-range-change');
    Object.assign(calendar, { date: '2026-11-20', locale: 'en-GB', events: [{ title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' }] });
    calendar.style.cssText = 'position: fixed; inset: 0; width: 1000px; height: 700px';
    document.body.append(calendar);
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Lunch')), /^Lunch, 12:00/);
    assert.deepEqual(ranges.map(({ start, end, view, date }) => `${start} ${end} ${view} ${date}`), ['2026-11-16 2026-11-23 week 2026-11-20']);
    calendar.next();
    await drawn(calendar);
    assert.lengthOf(boxes(calendar), 0);
    assert.equal(String(ranges.at(-1)?.start), '2026-11-23');
    assert.lengthOf(ranges, 2);
    calendar.remove();
  });

  it('edits by its methods, returns the events and tells afterwards', async () => {
    const calendar = await mount();
    const changes = collect(calendar, 'dayflow-change');
    const requests = collect(calendar, 'dayflow-change-request');
    const T = temporal();
    const added = calendar.addEvent({ title: 'Run', start: T.PlainDateTime.from('2026-11-20T09:00'), end: T.PlainDateTime.from('2026-11-20T10:00') });
    assert.equal(calendar.getEvents()[0]?.id, added.id);
    const updated = calendar.updateEvent(added.id, { title: 'Long run', end: '2026-11-20T11:00' });
    assert.equal(String(updated.end), '2026-11-20T11:00:00');
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Long run')), /9:00 – 11:00/);
    calendar.removeEvent(added.id);
    await drawn(calendar);
    assert.lengthOf(boxes(calendar), 0);
    assert.deepEqual(changes.map(({ change }) => [change.type, change.origin, change.before?.title]), [
      ['create', 'api', undefined],
      ['update', 'api', 'Run'],
      ['delete', 'api', 'Long run'],
    ]);
    assert.lengthOf(requests, 0);
  });

  it('throws at once and names what is wrong', async () => {
    const calendar = await mount({
      calendars: [{ id: 'mine' }, { id: 'theirs', readonly: true }],
      events: [{ id: 'locked', calendarId: 'theirs', start: '2026-11-20' }],
    });
    assert.throws(() => calendar.updateEvent('nobody', {}), UnknownEventError, 'nobody');
    assert.throws(() => calendar.removeEvent('locked'), ReadOnlyError, 'calendar');
    assert.throws(() => calendar.addEvent({ calendarId: 'none', start: '2026-11-20' }), UnknownCalendarError, 'none');
    assert.throws(() => calendar.addEvent({ start: '2026-11-20', end: '2026-11-20T10:00' }), TypeError, 'start');
    assert.throws(() => calendar.addEvent({ id: 'locked', start: '2026-11-20' }), RangeError, 'locked');
    assert.throws(() => (calendar.timeZone = 'Mars/Base'), RangeError, 'Mars/Base');
    assert.throws(() => (calendar.view = 'decade' as 'week'), RangeError, 'view');
    assert.throws(() => (calendar.theme = 'purple' as 'dark'), RangeError, 'theme');
    assert.equal(calendar.theme, 'auto');
    assert.throws(() => (calendar.firstDay = 9), RangeError, 'firstDay');
    assert.throws(() => (calendar.hiddenDays = [1, 2, 3, 4, 5, 6, 0]), RangeError, 'hiddenDays');
  });

  it('is the same in whichever order its properties are set', async () => {
    const instant = new Date('2026-11-20T20:00Z');
    const properties = {
      events: [{ id: 'a', title: 'Late', start: instant, end: new Date('2026-11-20T21:00Z') }],
      calendars: [{ id: 'mine', name: 'Mine', color: 'teal' }],
      date: instant as unknown as string,
      timeZone: 'Asia/Tokyo',
    };
    const names = Object.keys(properties) as (keyof typeof properties)[];
    for (const order of [names, [...names].reverse()]) {
      const calendar = await mount({ timeZone: 'UTC' });
      for (const name of order) Object.assign(calendar, { [name]: properties[name] });
      assert.equal(String(calendar.getEvents()[0]?.start), '2026-11-21T05:00:00+09:00[Asia/Tokyo]');
      assert.deepEqual(calendar.getCalendars().map(({ id }) => id), ['mine']);
      assert.equal(calendar.date, '2026-11-21');
      await drawn(calendar);
      assert.match(nameOf(box(calendar, 'Late')), /5:00 – 0?6:00, Saturday,? 21/);
    }
  });

  it('unlocks an event that only its own flag keeps from edits', async () => {
    const calendar = await mount({
      calendars: [{ id: 'mine' }, { id: 'theirs', readonly: true }],
      events: [
        { id: 'own', readonly: true, start: '2026-11-20' },
        { id: 'locked', calendarId: 'theirs', readonly: true, start: '2026-11-20' },
      ],
    });
    assert.throws(() => calendar.updateEvent('own', { title: 'x' }), ReadOnlyError, 'event');
    assert.throws(() => calendar.updateEvent('locked', { readonly: false }), ReadOnlyError, 'calendar');
    assert.equal(calendar.updateEvent('own', { readonly: false, title: 'x' }).readonly, false);
    assert.equal(calendar.updateEvent('own', { title: 'y' }).title, 'y');
  });

  it('applies several edits or none', async () => {
    const calendar = await mount({ events: [{ id: 'a', title: 'A', start: '2026-11-20' }] });
    assert.throws(() => calendar.applyChanges({ add: [{ start: '2026-11-21' }], delete: ['a', 'nobody'] }), UnknownEventError);
    const twice = { id: 'b', start: '2026-11-21' };
    assert.throws(() => calendar.applyChanges({ add: [twice, twice] }), RangeError, '"b" is named twice');
    assert.throws(() => calendar.applyChanges({ update: [{ id: 'a', patch: {} }], delete: ['a'] }), RangeError, '"a"');
    assert.deepEqual(calendar.getEvents().map(({ id }) => id), ['a']);
    calendar.applyChanges({ add: [{ id: 'b', start: '2026-11-21' }], update: [{ id: 'a', patch: { title: 'AA' } }] });
    assert.deepEqual(calendar.getEvents().map(({ title }) => title), ['AA', '']);
  });

  it('shows the events of added sources until they are removed, and hides hidden calendars', async () => {
    const calendar = await mount();
    const source = memorySource('theirs', [{ id: 'x', title: 'Theirs', start: '2026-11-20T09:00', end: '2026-11-20T10:00' }]);
    const remove = calendar.addSource(source);
    await drawn(calendar);
    assert.isDefined(box(calendar, 'Theirs'));
    const range = { start: '2026-11-20', end: '2026-11-21' };
    assert.lengthOf(calendar.getOccurrences(range), 1);
    source.updateCalendar('theirs', { visible: false });
    await drawn(calendar);
    assert.lengthOf(boxes(calendar), 0);
    assert.lengthOf(calendar.getOccurrences(range), 0);
    assert.lengthOf(calendar.getEvents(range), 1);
    remove();
    assert.lengthOf(calendar.getEvents(), 0);
  });

  it('moves an event to the calendar of another source', async () => {
    const calendar = await mount({ events: [{ id: 'a', title: 'Moves', calendarId: 'mine', start: '2026-11-20' }] });
    const source = memorySource('theirs', []);
    calendar.addSource(source);
    calendar.updateEvent('a', { calendarId: 'theirs' });
    await drawn(calendar);
    assert.deepEqual(Array.from(source.events(), ({ title }) => title), ['Moves']);
    assert.lengthOf(calendar.getEvents(), 1);
  });

  it('moves on with today over midnight, also after sleep, unless a date is set', async () => {
    const now = Date.now;
    try {
      Date.now = () => Date.parse('2026-11-20T23:59:30Z');
      const calendar = await mount({ date: undefined, view: 'day' });
      assert.equal(calendar.date, '2026-11-20');
      Date.now = () => Date.parse('2026-11-23T07:00:00Z');
      document.dispatchEvent(new Event('visibilitychange'));
      await drawn(calendar);
      assert.equal(calendar.date, '2026-11-23');
    } finally {
      Date.now = now;
    }
  });

  it('shows three days around the date where it is narrow', async () => {
    const calendar = document.createElement('dayflow-calendar');
    const ranges = collect(calendar, 'dayflow-range-change');
    calendar.date = '2026-11-20';
    calendar.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 390px; height: 700px';
    document.body.append(calendar);
    await drawn(calendar);
    assert.deepEqual(ranges.map(({ start, end }) => `${start} ${end}`), ['2026-11-19 2026-11-22']);
    calendar.style.width = '900px';
    await drawn(calendar);
    await drawn(calendar);
    assert.lengthOf(ranges, 2);
    calendar.remove();
  });
});
