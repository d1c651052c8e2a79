import { assert, describe, it } from '../support/suite.ts';
import { shareSlots } from '../../src/layout/share-slots.ts';

describe('slots that are shared', () => {
  it('go to each row as it needs them, where there are enough', () => {
    assert.deepEqual(shareSlots([5, 0, 3], 20, 2), [5, 2, 3]);
  });

  it('are taken from the neediest rows where there are too few', () => {
    assert.deepEqual(shareSlots([9, 1, 4, 9], 20, 1), [7, 1, 4, 7]);
    assert.deepEqual(shareSlots([30, 30], 10, 2), [5, 5]);
  });

  it('are never fewer than the least', () => {
    assert.deepEqual(shareSlots([9, 9, 9], 3, 2), [2, 2, 2]);
    assert.deepEqual(shareSlots([], 3, 2), []);
  });
});
