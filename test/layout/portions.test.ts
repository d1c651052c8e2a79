import { assert, describe, it } from '../support/suite.ts';
import { portionsByDay } from '../../src/layout/portions.ts';
import { isBar } from '../../src/layout/wall-span.ts';
import { MONDAY, timed, wholeDays } from './spans.ts';

const days = [MONDAY, MONDAY + 1];

describe('portions of a day', () => {
  it('part an overnight event at midnight', () => {
    const [monday, tuesday] = portionsByDay([timed('A', '22:00', '26:30')], days);
    assert.deepInclude(monday![0], { start: 1320, end: 1440, continuesBefore: false, continuesAfter: true });
    assert.deepInclude(tuesday![0], { start: 0, end: 150, continuesBefore: true, continuesAfter: false });
  });

  it('leave an event that ends at midnight on its day', () => {
    const [monday, tuesday] = portionsByDay([timed('A', '22:00', '24:00')], days);
    assert.deepInclude(monday![0], { end: 1440, continuesAfter: false });
    assert.isEmpty(tuesday!);
  });

  it('keep what falls on a day on screen and drop the rest', () => {
    const [monday, tuesday] = portionsByDay([timed('A', '22:00', '26:00', -1), timed('B', '9:00', '10:00', 2)], days);
    assert.deepInclude(monday![0], { start: 0, end: 120, continuesBefore: true });
    assert.isEmpty(tuesday!);
  });

  it('stand by title where they are at the same time, whatever their ids', () => {
    const [monday] = portionsByDay(
      [{ ...timed('1', '9:00', '10:00'), title: 'Zoo' }, { ...timed('2', '9:00', '10:00'), title: 'Aquarium' }],
      days,
    );
    assert.deepEqual(monday!.map(({ span }) => span.title), ['Aquarium', 'Zoo']);
  });

  it('stand in time order, the longest first', () => {
    const [monday] = portionsByDay(
      [timed('C', '10:00', '11:00'), timed('B', '9:00', '9:30'), timed('A', '9:00', '12:00')],
      days,
    );
    assert.deepEqual(monday!.map(({ span }) => span.id), ['A', 'B', 'C']);
  });

  it('give an event no negative length when the clock is put back in it', () => {
    const [monday] = portionsByDay([timed('A', '1:45', '1:15')], days);
    assert.deepInclude(monday![0], { start: 105, end: 105 });
  });
});

describe('a bar', () => {
  it('is what is all-day or lasts 24 hours', () => {
    assert.isTrue(isBar(wholeDays('A', 0, 1)));
    assert.isTrue(isBar(timed('B', '9:00', '33:00')));
    assert.isFalse(isBar(timed('C', '9:00', '32:59')));
  });
});
