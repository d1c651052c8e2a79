import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { all, mount, timed } from '../view-fixture.ts';

const tag = 'dayflow-time-grid';

afterEach(() => document.querySelector('.stage')?.remove());

describe('the axis of hours', () => {
  it('is no wider for the words over it, which stand on two lines, where its hours need less', async () => {
    const width = async (locale: string): Promise<number> =>
      all(await mount(tag, { locale }, { width: 390, dir: locale === 'ar' ? 'rtl' : 'ltr' }), '.axis')[0]!.offsetWidth;
    assert.isAtMost(await width('ar'), (await width('en-GB')) + 12);
    const label = all(await mount(tag, { locale: 'ar' }, { width: 390, dir: 'rtl' }), '.lane-label')[0]!;
    assert.isAtMost(label.scrollWidth, label.clientWidth);
    assert.isAtMost(label.scrollHeight, 34);
  });

  it('tells two zones apart where their names have no room', async () => {
    const readings = Array.from({ length: 25 }, (_, hour) => (hour * 60 + 330) % 1440);
    const zones = async (locale: string, own: string, other: string): Promise<string[]> => {
      const grid = await mount(tag, { locale, secondClock: { names: [own, other], readings } }, { width: 390, dir: locale === 'ar' ? 'rtl' : 'ltr' });
      for (const zone of all(grid, '.zone')) assert.isAtMost(zone.scrollWidth, zone.clientWidth, zone.textContent);
      return all(grid, '.zone').map(({ textContent }) => textContent);
    };
    assert.deepEqual(await zones('ar', 'غرينتش+0', 'غرينتش+5:30'), ['+5:30', '+0']);
    assert.deepEqual(await zones('en-GB', 'WET', 'GMT+5:30'), ['GMT+5:30', 'WET']);
  });

  it('stands beside tiles whose times are whole in Arabic', async () => {
    const items = [timed('ورشة إتاحة الوصول', 0, '9:30', '12:30'), timed('اجتماع', 0, '9:15', '9:30'), timed('السوق', 1, '9:30', '11:00')];
    for (const width of [390, 480, 640, 900]) {
      const grid = await mount(tag, { items, locale: 'ar' }, { width, dir: 'rtl' });
      for (const time of all(grid, '.tile > .time')) assert.isAtMost(time.scrollWidth, time.clientWidth, `${time.textContent} at ${width}`);
    }
  });
});
