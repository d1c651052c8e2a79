import { assert, describe, it } from '../support/suite.ts';
import { DAY_MS, HOUR_MS, dayFromIso } from '../../src/time/day.ts';
import { formatDay, formatDayRange, formatWallRange } from '../../src/time/format.ts';

const DAY = dayFromIso('2026-11-21');

describe('dates in words', () => {
  it('are Gregorian in locales with another calendar too, as the views are', () => {
    const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric' };
    for (const locale of ['fa', 'en-u-ca-islamic', 'en-u-ca-hebrew', 'en-u-ca-chinese']) {
      assert.match(formatDay(DAY, `${locale}${locale.includes('-u-') ? '' : '-u'}-nu-latn`, options), /2026.*11.*21|11.*21.*2026/, locale);
    }
  });

  it('keep calendars that count only the years otherwise', () => {
    assert.match(formatDay(DAY, 'th', { day: 'numeric', month: 'long', year: 'numeric' }), /^21 .* 2569$/);
  });

  it('spell a range in Chinese and Japanese as they spell a day', () => {
    const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
    const to = (iso: string, locale: string): string => formatDayRange(DAY, dayFromIso(iso), locale, options);
    assert.match(to('2026-11-23', 'zh-CN'), /^2026年11月21日\s?[至–]\s?23日$/);
    assert.match(to('2026-12-03', 'zh-TW'), /^2026年11月21日\s?[至–]\s?12月3日$/);
    assert.match(to('2027-01-03', 'ja'), /^2026年11月21日\s?[～–]\s?2027年1月3日$/);
    assert.equal(to('2026-11-21', 'ja'), '2026年11月21日');
    assert.match(formatDayRange(DAY, dayFromIso('2026-12-03'), 'ja', { month: 'long', year: 'numeric' }), /^2026年11月\s?[～–]\s?12月$/);
  });

  it('say a range with times whole in Chinese, so that no time stands without its day', () => {
    const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' };
    const words = formatWallRange(DAY * DAY_MS + 10 * HOUR_MS, (DAY + 1) * DAY_MS + 11 * HOUR_MS, 'zh-CN', options);
    assert.match(words, /^11月21日星期六\s?10:00.*11月22日星期日\s?11:00$/);
  });
});
