import { assert, describe, it } from '../../support/suite.ts';
import { type DayNumber, dayFromIso, isoFromDay } from '../../../src/time/day.ts';
import { formatDay } from '../../../src/time/format.ts';
import { dayFromTyped } from '../../../src/time/typed/typed-date.ts';

/** A Friday. */
const TODAY = dayFromIso('2026-11-20');

function read(locale: string, text: string, near: DayNumber = TODAY): string | undefined {
  const day = dayFromTyped(text, { locale, today: TODAY, near });
  return day === undefined ? undefined : isoFromDay(day);
}

describe('a date that a person types', () => {
  const table: Record<string, Record<string, string | undefined>> = {
    'en-US': {
      '11/16': '2026-11-16',
      '11/16/26': '2026-11-16',
      '1116': '2026-11-16',
      'nov 16': '2026-11-16',
      'November 16th, 2026': '2026-11-16',
      '16 Nov 2026': '2026-11-16',
      'sept 3 2027': '2027-09-03',
      'Sat, Nov 21, 2026': '2026-11-21',
      tomorrow: '2026-11-21',
      Yesterday: '2026-11-19',
      fri: '2026-11-20',
      thursday: '2026-11-26',
    },
    'en-GB': { '16/11': '2026-11-16', '16.11.26': '2026-11-16', '3/12': '2026-12-03', 'Fri 20 Nov': '2026-11-20', today: '2026-11-20' },
    de: {
      '16.11.': '2026-11-16',
      '16.11.2026': '2026-11-16',
      '16 11 26': '2026-11-16',
      '161126': '2026-11-16',
      '16.nov.26': '2026-11-16',
      '16. November 2026': '2026-11-16',
      '1. März 2027': '2027-03-01',
      '1. Marz 2027': '2027-03-01',
      heute: '2026-11-20',
      übermorgen: '2026-11-22',
      Mo: '2026-11-23',
    },
    fr: {
      '16/11/2026': '2026-11-16',
      '1er mars 2027': '2027-03-01',
      'mar. 3 mars 2026': '2026-03-03',
      mardi: '2026-11-24',
      "aujourd'hui": '2026-11-20',
      'aujourd’hui': '2026-11-20',
      'après-demain': '2026-11-22',
      'apres-demain': '2026-11-22',
    },
    es: {
      '16-11-2026': '2026-11-16',
      '16 de noviembre de 2026': '2026-11-16',
      'mar, 3 mar 2026': '2026-03-03',
      '3 mar 2026': '2026-03-03',
      mar: '2026-11-24',
      mañana: '2026-11-21',
    },
    ja: { '2026年11月16日(月)': '2026-11-16', '11月16日': '2026-11-16', '11/16': '2026-11-16', '２０２６／１１／１６': '2026-11-16', 明日: '2026-11-21', 土曜日: '2026-11-21' },
    'zh-CN': { '2026年11月16日': '2026-11-16', '2026年11月16日星期一': '2026-11-16', '11月16日': '2026-11-16', '11-16': '2026-11-16', '26.11.16': '2026-11-16', 后天: '2026-11-22', 周一: '2026-11-23' },
    'zh-TW': { '2026年11月16日': '2026-11-16', '2026/11/16': '2026-11-16', 後天: '2026-11-22', 週一: '2026-11-23' },
    ar: { '16/11/2026': '2026-11-16', '١٦/١١/٢٠٢٦': '2026-11-16', '١٦ نوفمبر ٢٠٢٦': '2026-11-16', غدًا: '2026-11-21', غدا: '2026-11-21', الاثنين: '2026-11-23' },
    th: { '16/11/2569': '2026-11-16', '16/11/69': '2026-11-16', '16/11/2026': '2026-11-16', '1 ม.ค. 2570': '2027-01-01', '1 มี.ค. 2570': '2027-03-01' },
  };
  for (const [locale, typed] of Object.entries(table)) {
    it(`is read in ${locale}`, () => {
      for (const [text, expected] of Object.entries(typed)) assert.equal(read(locale, text), expected, text);
    });
  }

  it('may be written by ISO 8601 everywhere', () => {
    for (const locale of Object.keys(table)) {
      assert.equal(read(locale, '2026-11-16'), '2026-11-16', locale);
      assert.equal(read(locale, ' 20261116 '), '2026-11-16', locale);
    }
  });

  it('is read back as it is shown, in every form', () => {
    const locales = [...Object.keys(table), 'ko', 'he', 'fa', 'ru', 'pl', 'pt-BR', 'vi', 'hi', 'nl', 'tr'];
    const forms: Intl.DateTimeFormatOptions[] = [
      { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
      { day: '2-digit', month: '2-digit', year: 'numeric' },
      { dateStyle: 'long' },
    ];
    for (const locale of locales) {
      for (let day = TODAY; day < TODAY + 366; day += 5) {
        for (const form of forms) {
          const shown = formatDay(day, locale, form);
          assert.equal(read(locale, shown, day), isoFromDay(day), `${locale}: ${shown}`);
        }
      }
    }
  });

  it('without a year is in the one that people mean, who plan ahead', () => {
    assert.equal(read('de', '5.1.'), '2027-01-05');
    assert.equal(read('de', '1.9.'), '2026-09-01');
    assert.equal(read('de', '1.8.'), '2027-08-01');
    assert.equal(read('de', '29.2.', dayFromIso('2027-11-20')), '2028-02-29');
  });

  it('with a day alone stays in its month', () => {
    assert.equal(read('en-US', '16', dayFromIso('2027-03-02')), '2027-03-16');
    assert.equal(read('ja', '16日', dayFromIso('2027-03-02')), '2027-03-16');
  });

  it('may have month and day the other way round where that is the only sense', () => {
    assert.equal(read('en-US', '16/11/2026'), '2026-11-16');
    assert.equal(read('de', '11/16'), '2026-11-16');
    assert.equal(read('en-US', '3/12'), '2027-03-12');
  });

  it('is not guessed', () => {
    for (const text of ['', 'soon', '16 foo', '31.11.', '30.2.2027', '2026', '11.2026', '1.2.3.4', '0.1.2027', '99', '12345', 'November', '29.2.2027']) {
      assert.isUndefined(read('de', text), text);
    }
  });
});
