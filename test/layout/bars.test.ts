import { assert, describe, it } from '../support/suite.ts';
import { packBars } from '../../src/layout/bars.ts';
import { MONDAY, timed, wholeDays } from './spans.ts';
import { seeded } from '../support/seeded.ts';

const week = [0, 1, 2, 3, 4, 5, 6].map((plus) => MONDAY + plus);

describe('bars over days', () => {
  it('take the first free lane, the longest first', () => {
    const bars = packBars([wholeDays('C', 2, 1), wholeDays('D', 5, 2), wholeDays('B', 1, 3), wholeDays('A', 0, 5)], week);
    assert.deepEqual(
      bars.map(({ span, lane, first, last }) => [span.id, lane, first, last]),
      [['A', 0, 0, 4], ['B', 1, 1, 3], ['C', 2, 2, 2], ['D', 0, 5, 6]],
    );
  });

  it('lie by title where they are on the same days, whatever their ids', () => {
    const [first, second] = [wholeDays('2', 1, 2), wholeDays('1', 1, 2)];
    const bars = packBars([{ ...second, title: 'Zoo' }, { ...first, title: 'Aquarium' }], week);
    assert.deepEqual(bars.map(({ span, lane }) => [span.title, lane]), [['Aquarium', 0], ['Zoo', 1]]);
  });

  it('say where they continue beyond the row', () => {
    const [bar] = packBars([wholeDays('A', -3, 20)], week);
    assert.deepInclude(bar, { first: 0, last: 6, continuesBefore: true, continuesAfter: true });
  });

  it('take no room for days that are left out, and are cut where such a day comes', () => {
    const workdays = week.slice(0, 5);
    assert.isEmpty(packBars([wholeDays('weekend', 5, 2)], workdays));
    const [bar] = packBars([wholeDays('A', 4, 4)], [...workdays, MONDAY + 7]);
    assert.deepInclude(bar, { first: 4, last: 5, continuesAfter: false });
    const [cut] = packBars([wholeDays('B', 4, 2)], workdays);
    assert.deepInclude(cut, { first: 4, last: 4, continuesAfter: true });
  });

  it('hold timed events of 24 hours and more on each day that they touch', () => {
    const [bar] = packBars([timed('A', '20:00', '50:00')], week);
    assert.deepInclude(bar, { first: 0, last: 2 });
  });

  it('never share a lane on a day, and leave no lane free below', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const random = seeded(seed);
      const spans = Array.from({ length: 2 + Math.floor(random() * 40) }, (_, index) =>
        wholeDays(`e${index}`, Math.floor(random() * 9) - 2, 1 + Math.floor(random() * 6)),
      );
      const bars = packBars(spans, week);
      const lanes = new Map<string, string>();
      for (const bar of bars) {
        for (let column = bar.first; column <= bar.last; column++) {
          const key = `${bar.lane}/${column}`;
          assert.isFalse(lanes.has(key), `seed ${seed}: ${bar.span.id} and ${lanes.get(key)}`);
          lanes.set(key, bar.span.id);
        }
      }
      for (const bar of bars) {
        for (let lane = 0; lane < bar.lane; lane++) {
          assert.isTrue(lanes.has(`${lane}/${bar.first}`), `seed ${seed}: ${bar.span.id} could lie in lane ${lane}`);
        }
      }
    }
  });
});
