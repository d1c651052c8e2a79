import { once } from 'node:events';
import { Readable } from 'node:stream';
import { assert, describe, it } from '../support/suite.ts';
import { readableFrom } from '../../src/proxy/node/readable.ts';

/** Endless chunks of 1 kB, counted as they are made. */
function endless(): { source: Readable; made: () => number } {
  let count = 0;
  const source = new Readable({
    highWaterMark: 4096,
    read() {
      count += 1;
      setImmediate(() => this.push(Buffer.alloc(1024)));
    },
  });
  return { source, made: () => count };
}

const outcome = (stream: ReadableStream<Uint8Array>): Promise<string> =>
  new Response(stream).arrayBuffer().then((bytes) => `${bytes.byteLength} bytes`, () => 'broken');

describe('a Node stream as a web stream', () => {
  it('has the same bytes', async () => {
    const stream = readableFrom(Readable.from([Buffer.from('ä'), Buffer.from('b')]), () => {});
    assert.equal(await new Response(stream).text(), 'äb');
    assert.equal(await outcome(readableFrom(Readable.from([]), () => {})), '0 bytes');
  });

  it('reads nothing before it is read, and no more than it is read', async () => {
    const { source, made } = endless();
    const reader = readableFrom(source, () => source.destroy()).getReader();
    assert.equal(made(), 0);
    await reader.read();
    await reader.read();
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    assert.isBelow(made(), 12);
    await reader.cancel();
  });

  it('breaks where the stream breaks, with or without a word', async () => {
    const broken = new Readable({ read() { this.destroy(new Error('reset')); } });
    assert.equal(await outcome(readableFrom(broken, () => {})), 'broken');
    const closed = new Readable({ read() { this.destroy(); } });
    assert.equal(await outcome(readableFrom(closed, () => {})), 'broken');
    const gone = new Readable({ read() {} });
    gone.destroy();
    await once(gone, 'close');
    assert.equal(await outcome(readableFrom(gone, () => {})), 'broken');
  });

  it('lets the rest go when nobody wants it, and takes no notice of what still comes', async () => {
    const { source } = endless();
    let letGo = 0;
    const reader = readableFrom(source, () => (letGo += 1)).getReader();
    await reader.read();
    await reader.cancel();
    assert.equal(letGo, 1);
    source.resume();
    await new Promise((resolve) => setImmediate(resolve));
    source.destroy(new Error('late'));
    await new Promise((resolve) => setImmediate(resolve));
  });
});
