import { assert, describe, it } from '../../support/suite.ts';
import { printedHours, printedSize } from '../../../src/elements/dayflow-time-grid/print-hours.ts';
import type { Portion } from '../../../src/layout/portions.ts';

const WORKING = { start: 480, end: 1080 };
const portion = (start: number, end: number): Portion => ({ start, end }) as Portion;

describe('the hours that are printed', () => {
  it('are the working hours, with room for their labels', () => {
    assert.deepEqual(printedHours([[], []], WORKING), { start: 460, end: 1100 });
    assert.deepEqual(printedHours([[portion(600, 660)]], WORKING), { start: 460, end: 1100 });
  });

  it('reach from the hour of the earliest event to that of the latest', () => {
    assert.deepEqual(printedHours([[portion(435, 500)], [portion(1200, 1210)]], WORKING), { start: 400, end: 1280 });
  });

  it('end with the day', () => {
    assert.deepEqual(printedHours([[portion(0, 60), portion(1380, 1440)]], WORKING), { start: 0, end: 1440 });
  });

  it('have less height the more lanes stand above them, but never none', () => {
    const [few, many, most] = [1, 10, 60].map((lanes) => printedSize(WORKING, lanes, 58).height);
    assert.isAbove(few!, many!);
    assert.isAbove(most!, 600, 'a day’s height, of which ten hours are seen');
  });
});
