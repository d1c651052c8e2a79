import { assert, describe, it } from '../support/suite.ts';
import { packBars } from '../../src/layout/bars.ts';
import { portionsByDay } from '../../src/layout/portions.ts';
import { type SlottedWeek, fitSlots } from '../../src/layout/slots.ts';
import { type WallSpan, isBar } from '../../src/layout/wall-span.ts';
import { MONDAY, timed, wholeDays } from './spans.ts';
import { seeded } from '../support/seeded.ts';

const week = [0, 1, 2, 3, 4, 5, 6].map((plus) => MONDAY + plus);

function fit(spans: readonly WallSpan[], capacity: number): SlottedWeek {
  const bars = packBars(spans.filter(isBar), week);
  return fitSlots(bars, portionsByDay(spans.filter((span) => !isBar(span)), week), capacity);
}

const hours = (count: number, day = 0): WallSpan[] =>
  Array.from({ length: count }, (_, hour) => timed(`t${day}${hour}`, `${8 + hour}:00`, `${9 + hour}:00`, day));

describe('the slots of a week', () => {
  it('hold as many rows as there are', () => {
    const fitted = fit(hours(3), 3);
    assert.deepEqual(fitted.rows[0]!.map(({ slot }) => slot), [0, 1, 2]);
    assert.deepEqual(fitted.more, [0, 0, 0, 0, 0, 0, 0]);
  });

  it('keep the last one for what does not fit', () => {
    const fitted = fit(hours(5), 3);
    assert.deepEqual(fitted.rows[0]!.map(({ slot }) => slot), [0, 1]);
    assert.equal(fitted.more[0], 3);
  });

  it('put timed rows where bars leave them free', () => {
    const fitted = fit([wholeDays('A', 0, 3), wholeDays('B', 1, 2), ...hours(2, 1)], 9);
    assert.deepEqual(fitted.rows[1]!.map(({ slot }) => slot), [2, 3]);
    const below = fit([wholeDays('A', 0, 2), wholeDays('B', 1, 2), ...hours(2, 2)], 9);
    assert.deepEqual(below.bars.map(({ lane }) => lane), [0, 1]);
    assert.deepEqual(below.rows[2]!.map(({ slot }) => slot), [0, 2]);
  });

  it('hide a bar on all its days when one of them has no room', () => {
    const fitted = fit([wholeDays('A', 0, 7), wholeDays('B', 0, 2), ...hours(2, 1)], 2);
    assert.deepEqual(fitted.bars.map(({ span }) => span.id), ['A']);
    assert.deepEqual(fitted.more, [1, 3, 0, 0, 0, 0, 0]);
  });

  it('lose and overlap nothing at any capacity', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed);
      const spans = Array.from({ length: Math.floor(random() * 50) }, (_, index) =>
        random() < 0.4
          ? wholeDays(`b${index}`, Math.floor(random() * 8) - 1, 1 + Math.floor(random() * 5))
          : timed(`t${index}`, '9:00', '10:00', Math.floor(random() * 7)),
      );
      for (const capacity of [0, 1, 2, 3, 5, 60]) {
        const fitted = fit(spans, capacity);
        const all = fit(spans, 1000);
        week.forEach((_, column) => {
          const label = `seed ${seed}, capacity ${capacity}, column ${column}`;
          const slots = (of: SlottedWeek): number[] => [
            ...of.bars.filter(({ first, last }) => first <= column && column <= last).map(({ lane }) => lane),
            ...of.rows[column]!.map(({ slot }) => slot),
          ];
          const drawn = slots(fitted);
          assert.equal(new Set(drawn).size, drawn.length, label);
          assert.equal(drawn.length + fitted.more[column]!, slots(all).length, label);
          const limit = fitted.more[column]! > 0 ? capacity - 1 : capacity;
          for (const slot of drawn) assert.isBelow(slot, limit, label);
        });
      }
    }
  });
});
