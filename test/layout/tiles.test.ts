import { assert, describe, it } from '../support/suite.ts';
import { portionsByDay } from '../../src/layout/portions.ts';
import { type Place, type TiledDay, tileDay } from '../../src/layout/tiles.ts';
import type { WallSpan } from '../../src/layout/wall-span.ts';
import { MONDAY, randomTimed, timed } from './spans.ts';
import { seeded } from '../support/seeded.ts';

const EPSILON = 1e-9;

/** Random days in each run, of 2 to 60 events. */
const SETS = 600;

function tile(spans: readonly WallSpan[], least = 20, most = 99): TiledDay {
  return tileDay(portionsByDay(spans, [MONDAY])[0]!, { least, most });
}

/** Each id's left edge and width in whole columns of `unit` to the column. */
function columns(day: TiledDay, unit: number): Record<string, [number, number]> {
  return Object.fromEntries(
    day.tiles.map(({ portion, left, width }) => [
      portion.span.id,
      [Math.round(left * unit * 1000) / 1000, Math.round(width * unit * 1000) / 1000],
    ]),
  );
}

function cross(a: Place, b: Place): boolean {
  return (
    a.top + EPSILON < b.top + b.height &&
    b.top + EPSILON < a.top + a.height &&
    a.left + EPSILON < b.left + b.width &&
    b.left + EPSILON < a.left + a.width
  );
}

describe('tiling a day', () => {
  it('puts what overlaps side by side and widens into what is free', () => {
    const day = tile([
      timed('A', '9:00', '12:00'),
      timed('B', '9:30', '10:30'),
      timed('C', '10:00', '11:00'),
      timed('D', '10:45', '11:30'),
      timed('E', '11:00', '13:00'),
      timed('F', '12:30', '13:30'),
      timed('G', '15:00', '16:00'),
      timed('H', '15:00', '16:00'),
    ]);
    assert.deepEqual(columns(day, 3), {
      A: [0, 1],
      B: [1, 1],
      C: [2, 1],
      D: [1, 1],
      E: [2, 1],
      F: [0, 2],
      G: [0, 1.5],
      H: [1.5, 1.5],
    });
  });

  it('gives an event without neighbours the whole column, at its time', () => {
    assert.deepInclude(tile([timed('A', '6:00', '12:00')]).tiles[0], { top: 0.25, height: 0.25, left: 0, width: 1 });
  });

  it('does not part events that only touch', () => {
    const day = tile([timed('A', '9:00', '10:00'), timed('B', '10:00', '11:00')]);
    assert.deepEqual(columns(day, 1), { A: [0, 1], B: [0, 1] });
  });

  it('tiles a short event by the height that it is drawn with', () => {
    const day = tile([timed('A', '9:00', '9:05'), timed('B', '9:10', '10:00')], 20);
    assert.deepEqual(columns(day, 2), { A: [0, 1], B: [1, 1] });
    assert.closeTo(day.tiles[0]!.height, 20 / 1440, EPSILON);
  });

  it('keeps an event without length at the end of the day inside the day', () => {
    const [only] = tile([timed('A', '23:59', '23:59')], 20).tiles;
    assert.closeTo(only!.top + only!.height, 1, EPSILON);
  });

  it('folds what has no room side by side into one chip for each run', () => {
    const day = tile(
      [
        timed('A', '9:00', '17:00'),
        timed('B', '9:00', '12:00'),
        timed('C', '9:00', '10:00'),
        timed('D', '9:30', '10:30'),
        timed('E', '13:00', '14:00'),
        timed('F', '13:00', '14:00'),
      ],
      20,
      2,
    );
    assert.deepEqual(columns(day, 2), { A: [0, 1] });
    assert.deepEqual(
      day.folds.map((fold) => fold.portions.map((portion) => portion.span.id)),
      [['B', 'C', 'D'], ['E', 'F']],
    );
  });

  it('is the same whatever order the events come in', () => {
    const spans = randomTimed(seeded(7), 40);
    assert.deepEqual(tile([...spans].reverse()), tile(spans));
  });

  for (const most of [99, 7, 3, 1]) {
    it(`never overlaps and leaves no gap to widen into, with at most ${most} side by side`, () => {
      const first = Math.floor(Math.random() * 2 ** 31);
      for (let seed = first; seed < first + SETS; seed++) {
        const random = seeded(seed);
        const spans = randomTimed(random, 2 + Math.floor(random() * 59));
        const day = tile(spans, random() < 0.5 ? 20 : 5, most);
        assertTight(day, `seed ${seed}, ${spans.length} events`);
        const shown = [...day.tiles.map(({ portion }) => portion), ...day.folds.flatMap(({ portions }) => portions)];
        assert.sameMembers(shown.map(({ span }) => span.id), spans.map(({ id }) => id), `seed ${seed}`);
        const least = Math.min(...[...day.tiles, ...day.folds].map(({ width }) => width));
        assert.isAtLeast(least, 1 / most - EPSILON, `seed ${seed}`);
      }
    });
  }
});

/** Nothing crosses, and every side of every tile is at the column's edge or against another tile. */
function assertTight(day: TiledDay, label: string): void {
  const places: Place[] = [...day.tiles, ...day.folds];
  for (const place of places) {
    const meets = (there: Place): boolean => places.some((other) => other !== place && cross(there, other));
    const { left, width, top, height } = place;
    const inside = left >= 0 && left + width <= 1 + EPSILON && top >= 0 && top + height <= 1 + EPSILON;
    const sliver = 0.001;
    const faults = [
      !inside && 'leaves its column',
      meets(place) && 'crosses another',
      left > EPSILON && !meets({ ...place, left: left - sliver, width: width + sliver }) && 'could widen towards the start',
      left + width < 1 - EPSILON && !meets({ ...place, width: width + sliver }) && 'could widen towards the end',
    ].filter((fault) => fault !== false);
    if (faults.length > 0) assert.fail(`${label}: ${JSON.stringify(place)} ${faults.join(', ')}`);
  }
}
