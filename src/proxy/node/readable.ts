/** What is used here of Node's `Readable`; written out, so that the package needs no types of Node's. */
export interface NodeReadable {
  readonly destroyed: boolean;
  on(event: string, listener: (...values: never[]) => void): unknown;
  pause(): unknown;
  resume(): unknown;
}

/**
 * A Node stream as a web stream that reads no faster than it is read.
 *
 * @param letGo called when nobody wants the rest
 */
export function readableFrom(source: NodeReadable, letGo: () => void): ReadableStream<Uint8Array> {
  let flowing = false;
  let over = source.destroyed;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const fail = (error?: Error): void => {
          if (over) return;
          over = true;
          controller.error(error ?? new Error('The connection closed before the body was whole.'));
        };
        if (over) controller.error(new Error('The connection is closed.'));
        source.on('error', fail);
        source.on('close', () => fail());
        source.on('end', () => {
          if (over) return;
          over = true;
          controller.close();
        });
      },
      pull(controller) {
        if (!flowing) {
          flowing = true;
          source.on('data', (chunk: Uint8Array) => {
            if (over) return;
            source.pause();
            controller.enqueue(chunk);
          });
        }
        source.resume();
      },
      cancel() {
        over = true;
        letGo();
      },
    },
    { highWaterMark: 0 },
  );
}
