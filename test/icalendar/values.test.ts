import { escapeText, escapeUri, splitTextList, unescapeText } from '../../src/icalendar/text/escape.ts';
import { foldLine } from '../../src/icalendar/text/fold.ts';
import { unfold } from '../../src/icalendar/content-line.ts';
import { formatDate, formatDateTime, parseDateValue } from '../../src/icalendar/values/date-time.ts';
import { formatDuration, parseDuration } from '../../src/icalendar/values/duration.ts';
import { DAY_MS, HOUR_MS, dayFromIso } from '../../src/time/day.ts';
import { Line } from '../../src/icalendar/text/document.ts';
import { textOf } from '../../src/icalendar/read/jcal.ts';
import { seeded } from '../support/seeded.ts';
import { assert, describe, it } from '../support/suite.ts';

describe('TEXT', () => {
  it('reads back whatever it wrote', () => {
    for (const text of ['', 'a,b;c\\d', '\\n', 'line\nbreak', '\\\\n', 'tab\tstays', '😀 "quotes": yes', '\\']) {
      assert.equal(unescapeText(escapeText(text)), text);
    }
  });

  it('takes a double backslash before n for a backslash and an n', () => {
    assert.equal(unescapeText('a\\\\nb\\Nc\\;\\,\\x'), 'a\\nb\nc;,\\x');
  });

  it('cannot break out of its line', () => {
    assert.equal(escapeText('a\r\nEND:VEVENT\rb\u0000\u000B\uD800'), 'a\\nEND:VEVENT\\nb\uFFFD');
    assert.equal(escapeUri(' https://a.b/\r\nEND:VEVENT x '), 'https://a.b/%0D%0AEND:VEVENT%20x');
  });

  it('parts a list at the commas that are not escaped', () => {
    assert.deepEqual(splitTextList('a\\,b,c,,d\\\\,e'), ['a,b', 'c', 'd\\', 'e']);
  });
});

describe('a property that is read', () => {
  it('reads the same by ical.js and by our own unescaping', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = seeded(seed);
    const letters = ['\\', 'n', 'N', ';', ',', ':', '"', '^', "'", '=', ' ', 'ü', '😀'];
    for (let round = 0; round < 500; round++) {
      const value = Array.from({ length: 12 }, () => letters[Math.floor(random() * letters.length)]!).join('');
      for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COLOR', 'UID']) {
        const line = new Line(`${name};LANGUAGE="a:b":${value}\r\n`, 1);
        assert.equal(textOf(line), unescapeText(value), `seed ${seed}`);
      }
    }
  });
});

describe('folding', () => {
  it('keeps each line at 75 octets and no character in two', () => {
    for (const text of ['SUMMARY:' + 'ä'.repeat(200), 'SUMMARY:' + '😀'.repeat(60), 'x'.repeat(1000), 'S:' + 'a'.repeat(72) + '😀', 'S:€'.repeat(99)]) {
      const folded = foldLine(text, '\r\n');
      const lines = folded.slice(0, -2).split('\r\n');
      for (const line of lines) {
        assert.isAtMost(new TextEncoder().encode(line).length, 75);
        assert.equal(new TextDecoder().decode(new TextEncoder().encode(line)), line);
      }
      assert.isAbove(lines.length, 1);
      assert.equal(unfold(folded), text);
    }
  });

  it('fills a line before it folds', () => {
    assert.equal(foldLine('x'.repeat(75), '\n'), `${'x'.repeat(75)}\n`);
    assert.equal(foldLine('x'.repeat(150), '\n'), `${'x'.repeat(75)}\n ${'x'.repeat(74)}\n x\n`);
  });
});

describe('DATE and DATE-TIME', () => {
  it('become integers and back', () => {
    assert.deepEqual(parseDateValue('20260228'), { kind: 'date', day: dayFromIso('2026-02-28') });
    for (const text of ['20260228T235959', '00010101T000000', '99991231T120000', '20240229T013000']) {
      const value = parseDateValue(text);
      assert.equal(value?.kind === 'date-time' ? formatDateTime(value.wall) : '', text);
    }
    assert.deepEqual(parseDateValue('20260101T000000z'), { kind: 'date-time', wall: dayFromIso('2026-01-01') * DAY_MS, utc: true });
  });

  it('take a leap second for the second before it', () => {
    assert.deepEqual(parseDateValue('20161231T235960Z'), parseDateValue('20161231T235959Z'));
  });

  it('are undefined where there is no such time', () => {
    for (const text of ['', '2026', '20260229', '20261301', '20260100', '20260101T24', '20260101T240000', '20260101T006000', '2026-01-01', '20260101T000000+01', 'x20260101']) {
      assert.isUndefined(parseDateValue(text), text);
    }
  });

  it('cannot be written outside four digits of year', () => {
    assert.throws(() => formatDate(dayFromIso('+010000-01-01')), RangeError);
  });
});

describe('DURATION', () => {
  it('parts nominal days from exact time', () => {
    assert.deepEqual(parseDuration('P1W'), { days: 7, ms: 0 });
    assert.deepEqual(parseDuration('-P1DT2H'), { days: -1, ms: -2 * HOUR_MS });
    assert.deepEqual(parseDuration('+PT90M'), { days: 0, ms: 1.5 * HOUR_MS });
    assert.deepEqual(parseDuration('PT0S'), { days: 0, ms: 0 });
  });

  it('is undefined where it says nothing or more than time has', () => {
    for (const text of ['', 'P', 'PT', '1H', 'PT1', 'P1H', 'P99999999999999999999W', 'P1.5D']) {
      assert.isUndefined(parseDuration(text), text);
    }
  });

  it('reads back whatever it wrote', () => {
    for (const text of ['P1D', 'PT1H', 'PT1H30M', 'P2DT3H4M5S', 'PT1H0M5S', '-PT15M', 'PT0S', 'PT45S']) {
      assert.equal(formatDuration(parseDuration(text)!), text);
    }
  });
});
