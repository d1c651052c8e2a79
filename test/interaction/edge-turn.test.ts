import { afterEach, assert, describe, it } from '../support/suite.ts';
import { EdgeTurn, NOT_HELD, TURN_AGAIN_DELAY, TURN_DELAY, type TurnDirection, holdAt, withinSides } from '../../src/interaction/edge-turn.ts';
import type { SurfaceArea } from '../../src/interaction/surface.ts';

const WEEK: SurfaceArea = { left: 60, right: 960, top: 100, bottom: 600, columns: 3, rtl: false };
const DAY: SurfaceArea = { ...WEEK, columns: 1 };
const Y = 300;

/** Which page a pointer would turn to that is pressed at the first place and goes through the others. */
function heldAt(area: SurfaceArea | null, ...places: (readonly [x: number, y?: number])[]): TurnDirection | undefined {
  return places.reduce((hold, [x, y = Y]) => holdAt(hold, area, x, y), NOT_HELD).rest?.direction;
}

describe('a pointer at the side of the days', () => {
  it('turns to the next page at their end and back at their start, near it and beyond', () => {
    for (const area of [WEEK, DAY]) {
      assert.equal(heldAt(area, [500], [940]), 1);
      assert.equal(heldAt(area, [500], [1200]), 1);
      assert.equal(heldAt(area, [500], [80]), -1);
      assert.equal(heldAt(area, [500], [-5]), -1);
      assert.isUndefined(heldAt(area, [500], [930]));
      assert.isUndefined(heldAt(area, [500], [90]));
    }
  });

  it('turns to the other page where the days run from right to left', () => {
    const area = { ...WEEK, rtl: true };
    assert.equal(heldAt(area, [500], [1000]), -1);
    assert.equal(heldAt(area, [500], [60]), 1);
  });

  it('is nearer to it where the columns are narrow', () => {
    const area = { ...WEEK, left: 46, right: 390, columns: 7 };
    assert.isUndefined(heldAt(area, [200], [382]));
    assert.equal(heldAt(area, [200], [386]), 1);
  });

  it('is not at it above and below the days, or where there are none', () => {
    assert.isUndefined(heldAt(WEEK, [500], [1000, 90]));
    assert.isUndefined(heldAt(WEEK, [500], [1000, 610]));
    assert.isUndefined(heldAt(null, [500], [1000]));
  });

  it('is not held there where it was pressed there, until it was away or goes clearly beyond', () => {
    assert.isUndefined(heldAt(DAY, [950], [945, 400], [959, 500]));
    assert.isUndefined(heldAt(DAY, [955], [964]), 'by a tremble');
    assert.equal(heldAt(DAY, [955], [975]), 1);
    assert.equal(heldAt(DAY, [955], [900], [950]), 1);
  });

  it('rests while it trembles, and not while it goes along the side', () => {
    const rested = holdAt({ came: true }, WEEK, 950, Y);
    assert.equal(holdAt(rested, WEEK, 955, Y + 6), rested);
    assert.notEqual(holdAt(rested, WEEK, 950, Y + 20).rest, rested.rest);
    assert.isUndefined(holdAt(rested, WEEK, 700, Y).rest);
  });

  it('counts as within it where it is beyond', () => {
    assert.deepEqual([20, 60, 300, 960, 1100].map((x) => withinSides(WEEK, x, Y)), [60, 60, 300, 960, 960]);
    assert.equal(withinSides(WEEK, 20, 50), 20, 'above the days');
    assert.equal(withinSides(null, 20, Y), 20);
  });
});

describe('turning pages at the sides', () => {
  const turned: [TurnDirection, number][] = [];
  let began = 0;
  let turns: EdgeTurn | undefined;
  afterEach(() => turns?.stop());

  /** A pointer that came from the middle and is held at the end. */
  function held(stays = false): EdgeTurn {
    turns?.stop();
    turned.length = 0;
    began = performance.now();
    turns = new EdgeTurn((direction) => {
      turned.push([direction, performance.now() - began]);
      return !stays;
    });
    turns.begin(WEEK, 500, Y);
    turns.follow(WEEK, 950, Y);
    return turns;
  }
  const after = (delay: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delay));

  it('waits, turns once, and again while it stays', async () => {
    held();
    await after(TURN_DELAY + TURN_AGAIN_DELAY + 200);
    assert.deepEqual(turned.map(([direction]) => direction), [1, 1]);
    assert.isAtLeast(turned[0]![1], TURN_DELAY - 5);
    assert.isAtLeast(turned[1]![1] - turned[0]![1], TURN_AGAIN_DELAY - 5);
  });

  it('does not when the pointer leaves or is let go meanwhile, and waits anew when it comes again', async () => {
    for (const leave of [(it: EdgeTurn) => it.follow(WEEK, 800, Y), (it: EdgeTurn) => it.stop()]) {
      const edge = held();
      await after(TURN_DELAY / 2);
      leave(edge);
      await after(TURN_DELAY);
      assert.isEmpty(turned);
    }
    const edge = held();
    await after(TURN_DELAY / 2);
    edge.follow(WEEK, 800, Y);
    edge.follow(WEEK, 950, Y);
    await after(TURN_DELAY + 100);
    assert.lengthOf(turned, 1);
    assert.isAtLeast(turned[0]![1], TURN_DELAY * 1.5 - 10);
  });

  it('asks once for a page that does not come', async () => {
    held(true);
    await after(TURN_DELAY + TURN_AGAIN_DELAY + 200);
    assert.lengthOf(turned, 1);
  });
});
