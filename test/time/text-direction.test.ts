import { assert, describe, it } from '../support/suite.ts';
import { textDirection } from '../../src/time/text-direction.ts';

describe('the direction of a locale', () => {
  it('is that of its script', () => {
    assert.deepEqual(['ar', 'he', 'fa-IR', 'ur', 'pa-Arab', 'az-Arab'].map(textDirection), Array(6).fill('rtl'));
    assert.deepEqual(['en', 'de', 'zh-CN', 'pa', 'az', 'ar-Latn'].map(textDirection), Array(6).fill('ltr'));
  });
});
