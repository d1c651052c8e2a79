import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { button, collect, drawn, mount, unmountAll } from './mount.ts';

describe('New', () => {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
    unmountAll();
  });

  it('is at the next full hour of today, and stays on today late in the evening', async () => {
    for (const [time, start] of [
      ['09:20', '2026-11-20T10:00'],
      ['23:00', '2026-11-20T23:00'],
      ['23:20', '2026-11-20T23:00'],
    ] as const) {
      Date.now = () => Date.parse(`2026-11-20T${time}:00Z`);
      const calendar = await mount({ date: undefined, view: 'day' });
      const ranges = collect(calendar, 'dayflow-range-select');
      button(calendar, 'New').click();
      await drawn(calendar);
      assert.include(String(ranges[0]?.start), start, time);
      unmountAll();
    }
  });
});
