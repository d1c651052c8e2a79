import { assert, describe, it } from '../../support/suite.ts';
import { tileText } from '../../../src/elements/event-box/tile-text.ts';

const text = (width: number, height: number): ReturnType<typeof tileText> =>
  tileText(width, height, '10:00 – 11:30', '10:00');

describe('the words of a tile', () => {
  it('lie in a row when there is but one line', () => {
    assert.deepInclude(text(170, 26), { row: true, lines: 1, time: '10:00' });
    assert.deepInclude(text(170, 39), { row: false, lines: 2 });
  });

  it('lose the end of the time first, then its start, then the place', () => {
    assert.deepInclude(text(170, 100), { time: '10:00 – 11:30', place: true });
    assert.deepInclude(text(80, 100), { time: '10:00', place: true });
    assert.deepInclude(text(40, 100), { time: '', place: false });
  });

  it('have no place beside a title and a time that fill two lines', () => {
    assert.isFalse(text(170, 39).place);
  });
});
