import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { boxes, collect, drawn, inner, mount, unmountAll } from './mount.ts';

const CROWD = Array.from({ length: 9 }, (_, index) => ({ title: `Talk ${index}`, start: `2026-11-18T1${index}:00`, end: `2026-11-18T1${index}:30` }));

describe('a calendar that is printed', () => {
  afterEach(() => {
    window.dispatchEvent(new Event('afterprint'));
    unmountAll();
  });

  it('is drawn for the sheet at once, since a script that prints waits for nothing', async () => {
    const calendar = await mount({ view: 'month', events: CROWD });
    assert.isBelow(boxes(calendar).length, 9);
    window.dispatchEvent(new Event('beforeprint'));
    assert.lengthOf(boxes(calendar), 9);
    window.dispatchEvent(new Event('afterprint'));
    await drawn(calendar);
    assert.isBelow(boxes(calendar).length, 9);
  });

  it('begins at the first hour, and is where it was scrolled to after', async () => {
    const calendar = await mount({ events: CROWD });
    const scroller = inner(calendar, 'dayflow-time-grid', '.scroller');
    scroller.scrollTop = 321;
    window.dispatchEvent(new Event('beforeprint'));
    assert.equal(scroller.scrollTop, 0);
    window.dispatchEvent(new Event('afterprint'));
    await drawn(calendar);
    assert.equal(scroller.scrollTop, 321);
  });

  it('is a week where the screen has room for some of its days alone, and nobody is told of it', async () => {
    const calendar = await mount({ events: [{ title: 'Stand-up', start: '2026-11-16T09:00', end: '2026-11-16T09:30' }] }, 390);
    const days = (): number => calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.querySelectorAll('.column').length;
    const told = collect(calendar, 'dayflow-range-change');
    assert.equal(days(), 3);
    window.dispatchEvent(new Event('beforeprint'));
    assert.equal(days(), 7);
    assert.lengthOf(boxes(calendar), 1);
    window.dispatchEvent(new Event('afterprint'));
    await drawn(calendar);
    assert.equal(days(), 3);
    assert.isEmpty(told);
  });

  it('unfolds the all-day events', async () => {
    const days = Array.from({ length: 7 }, (_, index) => ({ title: `Day off ${index}`, start: '2026-11-18', end: '2026-11-19' }));
    const calendar = await mount({ events: days });
    assert.isBelow(boxes(calendar).length, 7);
    window.dispatchEvent(new Event('beforeprint'));
    assert.lengthOf(boxes(calendar), 7);
  });
});
