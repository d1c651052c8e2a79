import { ifMatchValues, sameTag, strongTag } from '../../src/webdav/entity-tag.ts';
import { assert, describe, it } from '../support/suite.ts';

describe('entity tags', () => {
  it('are strong only in quotes and without W/', () => {
    assert.equal(strongTag(' "a" '), '"a"');
    for (const tag of ['W/"a"', 'a', '', null]) assert.isUndefined(strongTag(tag));
  });

  it('go into If-Match in the forms that a server may mean', () => {
    assert.deepEqual(ifMatchValues('"a"'), ['"a"']);
    assert.deepEqual(ifMatchValues('W/"a"'), ['"a"', 'W/"a"']);
    assert.deepEqual(ifMatchValues('a'), ['"a"', 'a']);
    assert.deepEqual(ifMatchValues('"a-gzip"'), ['"a-gzip"', '"a"']);
  });

  it('are compared without their quotes and weakness', () => {
    assert.isTrue(sameTag('W/"a"', 'a'));
    assert.isFalse(sameTag('"a"', '"b"'));
  });
});
