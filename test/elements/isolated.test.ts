import { assert, describe, it } from '../support/suite.ts';
import { isolated } from '../../src/elements/isolated.ts';

describe('a text in a sentence', () => {
  it('is isolated where one of them runs from right to left, and left alone elsewhere', () => {
    assert.equal(isolated('Lunch', { untitled: 'Untitled' }), 'Lunch');
    assert.equal(isolated('ランチ 3', { untitled: 'Untitled' }), 'ランチ 3');
    assert.equal(isolated('Café ארוחה', { untitled: 'Untitled' }), '\u2068Café ארוחה\u2069');
    assert.equal(isolated('C++', { untitled: 'بلا عنوان' }), '\u2068C++\u2069');
  });
});
