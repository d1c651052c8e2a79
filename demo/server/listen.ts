import { type Server } from 'node:http';

const TRIES = 50;

/** Listens on 127.0.0.1 at that port, or the next free one; gives the port. */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + TRIES && candidate <= 65_535; candidate += 1) {
    if (await tryPort(server, candidate)) return candidate;
  }
  throw new Error(`All ports from ${port} to ${Math.min(port + TRIES - 1, 65_535)} are taken: set PORT to a free one.`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, '127.0.0.1');
  });
}
