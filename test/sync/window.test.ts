import { assert, describe, it } from '../support/suite.ts';
import { PageSize, joined, missing, wholeMonths } from '../../src/sync/pull/window.ts';
import { monthName, monthOf, monthStart, placesOf } from '../../src/sync/shelf/month-index.ts';

describe('stretches of time', () => {
  it('that touch become one, the others stay apart and in order', () => {
    const held = joined(joined(joined([], { start: 5, end: 7 }), { start: 0, end: 2 }), { start: 2, end: 4 });
    assert.deepEqual(held, [{ start: 0, end: 4 }, { start: 5, end: 7 }]);
    assert.deepEqual(joined(held, { start: 3, end: 9 }), [{ start: 0, end: 9 }]);
  });

  it('that are missing are the gaps', () => {
    const held = [{ start: 2, end: 4 }, { start: 6, end: 8 }];
    assert.deepEqual(missing(held, { start: 0, end: 10 }), [{ start: 0, end: 2 }, { start: 4, end: 6 }, { start: 8, end: 10 }]);
    assert.deepEqual(missing(held, { start: 2, end: 4 }), []);
    assert.deepEqual(missing([], { start: 1, end: 2 }), [{ start: 1, end: 2 }]);
  });

  it('of whole months stay the same all month long', () => {
    const on = (day: number): unknown => wholeMonths({ start: Date.UTC(2026, 1, day), end: Date.UTC(2026, 11, day) });
    assert.deepEqual(on(2), { start: Date.UTC(2026, 1, 1), end: Date.UTC(2027, 0, 1) });
    assert.deepEqual(on(2), on(28));
  });
});

describe('months', () => {
  it('have names that sort, and begin in UTC', () => {
    assert.equal(monthName(monthOf(Date.UTC(2026, 10, 30, 23))), '2026-11');
    assert.equal(monthStart(monthOf(Date.UTC(2026, 0, 31))), Date.UTC(2026, 0, 1));
    assert.equal(monthStart(monthOf(-1)), Date.UTC(1969, 11, 1));
  });

  it('hold what is short, series that end too; what lasts for years or for ever stands apart', () => {
    const extent = { start: Date.UTC(2026, 9, 31), end: Date.UTC(2026, 10, 2) };
    assert.deepEqual(placesOf(extent), ['2026-10', '2026-11']);
    assert.deepEqual(placesOf({ start: 0, end: Date.UTC(2026, 0, 1) }), ['series']);
    assert.deepEqual(placesOf({ start: 0, end: Infinity }), ['series']);
  });
});

describe('the size of a page', () => {
  it('grows for a fast server, shrinks for a slow one, within its bounds', () => {
    const page = new PageSize(500, 20, 1000);
    page.took(100, 100);
    assert.equal(page.size, 1000);
    page.took(1000, 8000);
    assert.equal(page.size, 250);
    for (let i = 0; i < 5; i++) page.failed();
    assert.equal(page.size, 20);
    assert.isTrue(page.smallest);
  });

  it('follows what was asked for, where that was less than a page', () => {
    const page = new PageSize(200, 10, 1000);
    page.took(500, 100, 30);
    assert.equal(page.size, 200, 'thirty came with room for thirty more: nothing is known of two hundred');
    page.took(2000, 100, 100);
    assert.equal(page.size, 50);
    page.took(1, 1, 1);
    assert.equal(page.size, 50, 'one does not make a page smaller');
  });
});
