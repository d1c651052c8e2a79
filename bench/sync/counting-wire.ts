import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export interface Count {
  requests: number;
  /** Bytes that the server sent, as they went over the wire. */
  bytes: number;
}

/** A forwarder in front of a server that counts what any client, whatever its library, asks and gets. */
export interface CountingWire {
  readonly url: string;
  /** What went over it since this was last asked. */
  take(): Count;
  close(): void;
}

export async function countingWire(target: string): Promise<CountingWire> {
  const { hostname, port } = new URL(target);
  let count: Count = { requests: 0, bytes: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let tail = '';
    client.setNoDelay(true);
    upstream.setNoDelay(true);
    client.on('data', (chunk) => {
      const text = tail + chunk.toString('latin1');
      count.requests += text.match(/[A-Z]{3,} \S+ HTTP\/1\.1\r\n/g)?.length ?? 0;
      // A request line that is cut in two is counted with the next chunk, and only there.
      tail = /[^\n]*$/.exec(text)![0].slice(-2000);
    });
    upstream.on('data', (chunk) => (count.bytes += chunk.length));
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => [client, upstream].forEach((each) => (sockets.delete(each), each.destroy())));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take() {
      const taken = count;
      count = { requests: 0, bytes: 0 };
      return taken;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
