import { assert, describe, it } from '../support/suite.ts';
import { dayFromIso } from '../../src/time/day.ts';
import { formatDay } from '../../src/time/format.ts';

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
});
