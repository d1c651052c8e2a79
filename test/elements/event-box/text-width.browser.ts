import { assert, before, describe, it } from '../../support/suite.ts';
import { smallTextWidth } from '../../../src/elements/event-box/text-width.ts';
import { TimeWords } from '../../../src/elements/event-box/time-words.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';

describe('the room that a time is given', () => {
  before(async () => void (await loadTemporal()));

  for (const [locale, hourCycle] of [['en-US', undefined], ['de', undefined], ['ar', undefined], ['ar-EG', undefined], ['zh-CN', 'h12'], ['ja', 'h12']] as const) {
    it(`is enough for its words in ${locale}`, () => {
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = '11px "Noto Sans", system-ui, sans-serif';
      const words = new TimeWords(locale, hourCycle);
      for (const text of [words.time(570), words.time(1430), words.range(570, 660), words.range(690, 780), words.hour(12)]) {
        assert.isAtLeast(smallTextWidth(text), pen.measureText(text).width, text);
      }
    });
  }
});
