import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { box, drag, inner, mount, placeOf, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-18T12:00', end: '2026-11-18T13:00' };

describe('a calendar in Arabic', () => {
  afterEach(unmountAll);

  it('runs from right to left, on a page that does not', async () => {
    const calendar = await mount({ locale: 'ar', view: 'week', events: [LUNCH] });
    const columns = [...inner(calendar, 'dayflow-time-grid', '.columns').querySelectorAll('.column')].map((column) => column.getBoundingClientRect().left);
    assert.deepEqual(columns, [...columns].sort((a, b) => b - a));
    const axis = inner(calendar, 'dayflow-time-grid', '.axis').getBoundingClientRect();
    assert.isAbove(axis.left, columns[0]!);
  });

  it('takes a box where it is dragged: to the left is later', async () => {
    const calendar = await mount({ locale: 'ar', view: 'week', firstDay: 1, events: [LUNCH] });
    const before = box(calendar, 'Lunch').getBoundingClientRect();
    await drag(calendar, placeOf(calendar, 2, 757), placeOf(calendar, 3, 757));
    assert.include(String(calendar.getEvents()[0]!.start), '2026-11-19T12:00');
    assert.isBelow(box(calendar, 'Lunch').getBoundingClientRect().left, before.left);
  });

  it('is left to right again in another locale', async () => {
    const calendar = await mount({ locale: 'ar', view: 'week' });
    calendar.locale = 'en';
    await calendar.updateComplete;
    assert.equal(getComputedStyle(inner(calendar, 'dayflow-toolbar', '.bar')).direction, 'ltr');
  });
});
