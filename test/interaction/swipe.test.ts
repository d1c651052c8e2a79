import { assert, describe, it } from '../support/suite.ts';
import { type SwipeDirection, beginSwipe, endSwipe, moveSwipe } from '../../src/interaction/swipe.ts';

/** What a finger does that goes through places, one each 20 ms unless told. */
function swiped(places: readonly (readonly [number, number])[], step = 20): SwipeDirection | undefined {
  const points = places.map(([x, y], index) => ({ x, y, time: index * step }));
  const moved = points.slice(1, -1).reduce(moveSwipe, beginSwipe(points[0]!));
  return endSwipe(moved, points.at(-1)!);
}

describe('a swipe', () => {
  it('goes across, left or right', () => {
    assert.equal(swiped([[300, 200], [260, 204], [180, 210]]), 'left');
    assert.equal(swiped([[100, 200], [140, 196], [220, 190]]), 'right');
    assert.equal(swiped([[300, 200], [200, 200]]), 'left', 'in one move');
  });

  it('is none when the finger goes up or down first, wherever it goes then', () => {
    assert.isUndefined(swiped([[300, 200], [300, 240], [180, 250]]));
    assert.isUndefined(swiped([[300, 200], [280, 230], [150, 240]]));
  });

  it('is none when it ends far above or below, is short, or comes back', () => {
    assert.isUndefined(swiped([[300, 200], [270, 200], [200, 300]]));
    assert.isUndefined(swiped([[300, 200], [280, 200], [250, 200]]));
    assert.isUndefined(swiped([[300, 200], [200, 200], [290, 200]]));
    assert.isUndefined(swiped([[300, 200], [300, 200]]));
  });

  it('is none when it is slow', () => {
    assert.equal(swiped([[300, 200], [260, 200], [220, 200], [180, 200]], 200), 'left');
    assert.isUndefined(swiped([[300, 200], [260, 200], [220, 200], [180, 200]], 300));
  });

  it('may tremble before it goes', () => {
    assert.equal(swiped([[300, 200], [301, 206], [296, 208], [180, 212]]), 'left');
  });
});
