import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { seeded } from '../../support/seeded.ts';
import type { ViewItem } from '../../../src/elements/view-item.ts';
import { all, assertApart, mount, timed } from '../view-fixture.ts';

/** Days of 2 to 60 events of 5 minutes to 4 hours, on multiples of 5 minutes. */
function randomDay(random: () => number): ViewItem[] {
  const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return Array.from({ length: 2 + Math.floor(random() * 59) }, (_, index) => {
    const start = Math.floor(random() * 280) * 5;
    const end = Math.min(1440, start + 5 + Math.floor(random() ** 2 * 47) * 5);
    return timed(`E${index}`, 2, clock(start), clock(end));
  });
}

afterEach(() => document.querySelector('.stage')?.remove());

describe('the tiles of <dayflow-time-grid>', () => {
  for (const width of [1400, 700, 390]) {
    it(`lie apart on the screen, and fold where columns would be narrower than 24 pixels, ${width} wide`, async () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const random = seeded(seed);
      for (let turn = 0; turn < 8; turn++) {
        const items = randomDay(random);
        const view = await mount('dayflow-time-grid', { items }, { width });
        const label = `seed ${seed}, turn ${turn}`;
        const column = all(view, '.column')[2]!.getBoundingClientRect();
        const placed = all(view, '.tile, .fold');
        try {
          assertApart(placed);
        } catch (cause) {
          throw new Error(label, { cause });
        }
        const folded = all(view, '.fold').reduce((sum, fold) => sum + Number(fold.textContent!.slice(1)), 0);
        const drawn = new Set(all(view, '.tile').map((tile) => tile.dataset['occurrenceId']));
        assert.equal(drawn.size + folded, items.length, label);
        // A tile's margins are of its column.
        for (const element of placed) assert.isAtLeast(element.getBoundingClientRect().width, Math.min(24, column.width) - 4, label);
      }
    });
  }
});
