import { assert, describe, it } from '../support/suite.ts';
import { placeBelow, placeBeside } from '../../src/elements/beside.ts';

const viewport = { width: 1000, height: 800 };
const panel = { width: 300, height: 400 };
const at = (left: number, top: number, width: number, height: number) =>
  placeBeside({ left, top, right: left + width, bottom: top + height }, panel, viewport);

describe('a panel below its anchor', () => {
  const below = (left: number, top: number, rtl: boolean): { left: number; top: number } =>
    placeBelow({ left, top, right: left + 100, bottom: top + 30 }, panel, viewport, rtl);
  it('begins where its anchor begins, in either direction', () => {
    assert.deepEqual(below(200, 10, false), { left: 200, top: 44 });
    assert.deepEqual(below(600, 10, true), { left: 400, top: 44 });
  });
  it('stands over its anchor where there is no room below', () => {
    assert.deepEqual(below(900, 700, false), { left: 692, top: 296 });
  });
  it('stays inside the viewport', () => {
    assert.equal(below(200, 380, false).top, 392);
    assert.equal(below(50, 10, true).left, 8);
    assert.equal(below(200, 1200, false).top, 392, 'of an anchor that is out of sight');
  });
});

describe('a panel beside its anchor', () => {
  it('stands at the right where there is room, else at the left', () => {
    assert.deepEqual(at(100, 100, 150, 50), { left: 258, top: 100 });
    assert.deepEqual(at(800, 100, 150, 50), { left: 492, top: 100 });
  });
  it('stands below or above a bar that takes the width', () => {
    assert.deepEqual(at(50, 100, 900, 22), { left: 50, top: 130 });
    assert.deepEqual(at(50, 700, 900, 22), { left: 50, top: 292 });
  });
  it('stays inside the viewport', () => {
    assert.equal(at(100, 700, 150, 50).top, 392);
    const small = placeBeside({ left: 0, top: 0, right: 300, bottom: 20 }, panel, { width: 320, height: 300 });
    assert.deepEqual(small, { left: 8, top: 8 });
  });
});
