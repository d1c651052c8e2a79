import { assert, describe, it } from '../../support/suite.ts';
import { MINUTE_MS } from '../../../src/time/day.ts';
import { formatWall } from '../../../src/time/format.ts';
import { type TimeContext, minutesFromTyped } from '../../../src/time/typed/typed-time.ts';

function read(locale: string, text: string, context: Partial<TimeContext> = {}): string | undefined {
  const minutes = minutesFromTyped(text, { locale, ...context });
  return minutes === undefined ? undefined : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

describe('a time that a person types', () => {
  const table: Record<string, Record<string, string>> = {
    'en-US': { '9': '9:00', '930': '9:30', '9:30': '9:30', '9.30': '9:30', '9pm': '21:00', '9 P.M.': '21:00', '9p': '21:00', '12am': '0:00', '12 pm': '12:00', '1530': '15:30', '3:05 PM': '15:05' },
    'en-GB': { '9': '9:00', '0930': '9:30', '9pm': '21:00', '15': '15:00', '09:30:00': '9:30' },
    de: { '9': '9:00', '9.30': '9:30', '9 Uhr': '9:00', '9 Uhr 30': '9:30', '9:30 Uhr': '9:30', '24:00': '0:00' },
    fr: { '9h': '9:00', '9h30': '9:30', '15 h 30': '15:30' },
    es: { '9:30': '9:30', '9:30 p. m.': '21:30', '15.30': '15:30' },
    ja: { 午後3時: '15:00', '15時30分': '15:30', '午前9:30': '9:30', '９：３０': '9:30' },
    'zh-CN': { '下午3:00': '15:00', 上午9点: '9:00', '3点30分': '3:30', 晚上8点: '20:00', '15:00': '15:00' },
    'zh-TW': { '下午3:05': '15:05', 凌晨3時: '3:00', 晚上11時30分: '23:30', 中午12時: '12:00', 凌晨12時: '0:00' },
    ar: { '٣:٠٥ م': '15:05', '٩:٣٠ ص': '9:30', '٠٩٣٠': '9:30', '3:05 م': '15:05' },
  };
  for (const [locale, typed] of Object.entries(table)) {
    it(`is read in ${locale}`, () => {
      for (const [text, expected] of Object.entries(typed)) assert.equal(read(locale, text), expected, text);
    });
  }

  it('is read back as it is shown, on both clocks', () => {
    for (const locale of [...Object.keys(table), 'ko', 'he', 'fa', 'ru', 'fr-CA', 'bg', 'hi', 'vi', 'da']) {
      for (const hourCycle of ['h12', 'h23'] as const) {
        for (let minutes = 0; minutes < 1440; minutes += 15) {
          const shown = formatWall(minutes * MINUTE_MS, locale, { hour: 'numeric', minute: '2-digit', hourCycle });
          assert.equal(minutesFromTyped(shown, { locale, hourCycle }), minutes, `${locale}: ${shown}`);
        }
      }
    }
  });

  it('on a clock of twelve hours is in the half of the day in which people are awake, or after what it follows', () => {
    assert.equal(read('en-US', '3'), '15:00');
    assert.equal(read('en-US', '7'), '7:00');
    assert.equal(read('en-US', '12:30'), '12:30');
    assert.equal(read('en-US', '8', { after: 18 * 60 }), '20:00');
    assert.equal(read('en-US', '11', { after: 9 * 60 }), '11:00');
    assert.equal(read('en-US', '1', { after: 22 * 60 }), '13:00');
  });

  it('follows the clock that is set rather than the locale’s', () => {
    assert.equal(read('en-US', '3', { hourCycle: 'h23' }), '3:00');
    assert.equal(read('de', '3', { hourCycle: 'h12' }), '15:00');
    assert.equal(read('en-US', '03'), '3:00');
  });

  it('is not guessed', () => {
    for (const text of ['', 'soon', '25', '24:01', '9:60', '9:3', '9:30:61', '12345', '9 30 00 00', '9 foo', 'pm', '13x']) {
      assert.isUndefined(read('en-US', text), text);
    }
  });
});
