import { assert, describe, it } from '../support/suite.ts';
import { dayFromIso } from '../../src/time/day.ts';
import { lunarWords } from '../../src/time/lunar.ts';

const words = (iso: string, locale = 'zh-CN'): string => lunarWords(dayFromIso(iso), locale);

describe('the lunar date', () => {
  it('is the day of the Chinese calendar, and on a first day its month', () => {
    assert.equal(words('2026-02-16'), '廿九');
    assert.equal(words('2026-02-17'), '正月');
    assert.equal(words('2026-02-18'), '初二');
    assert.equal(words('2026-02-26'), '初十');
    assert.equal(words('2026-02-27'), '十一');
    assert.equal(words('2026-03-08'), '二十');
    assert.equal(words('2026-03-09'), '廿一');
    assert.equal(words('2026-03-18'), '三十');
    assert.equal(words('2026-09-25'), '十五');
  });

  it('names a leap month as one', () => {
    assert.equal(words('2025-07-25'), '闰六月');
    assert.equal(words('2025-07-25', 'zh-TW'), '閏六月');
  });
});
