import { UNDECODED } from '../../src/model/undecoded.ts';
import { textOfBody } from '../../src/webdav/body-text.ts';
import { assert, describe, it } from '../support/suite.ts';

const bytes = (...parts: (string | number[])[]): ArrayBuffer =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part))).buffer;

describe('the text of a body', () => {
  it('is what its UTF-8 says', () => {
    assert.equal(textOfBody(bytes('Ünï 日本 🗓')), 'Ünï 日本 🗓');
  });

  it('is without a byte order mark', () => {
    assert.equal(textOfBody(bytes('\uFEFF<a/>')), '<a/>');
  });

  it('marks the bytes that are no UTF-8, and nothing else', () => {
    assert.equal(textOfBody(bytes('a Caf', [0xe9], '\r\nb é \uFFFD ï\r\nc', [0xc3])), `a Caf${UNDECODED}\r\nb é \uFFFD ï\r\nc${UNDECODED}`);
  });

  it('tells a replacement character from bytes that begin like one', () => {
    assert.equal(textOfBody(bytes([0xef, 0xbf], '\uFFFD\uFFFD', [0xef])), `${UNDECODED}\uFFFD\uFFFD${UNDECODED}`);
  });
});
