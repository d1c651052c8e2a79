import { createServer, type IncomingMessage } from 'node:http';
import { type CalDAVCredentials, createCalDAVProxy, toNodeListener } from '../../src/proxy.ts';
import { type CalDAVServer, createCalDAVServer } from '../caldav-server/index.ts';
import { lifeAround } from '../seed/life.ts';
import { serveBuiltFiles } from './built-files.ts';
import { listen } from './listen.ts';
import { createPages } from './pages.ts';
import { answerText, type Handler, router, type Routes } from './routes.ts';
import { type RealServer, type Settings } from './settings.ts';

export interface Demo {
  /** Where the page is, with a slash at the end. */
  readonly url: string;
  /** The server in memory; undefined where a real one is shown. */
  readonly embedded: CalDAVServer | undefined;
  close(): Promise<void>;
}

/** Starts the page, the proxy and, unless a real server is given, a CalDAV server in memory: all on one port. */
export async function startDemo({ port, real }: Settings): Promise<Demo> {
  const http = createServer();
  const pages = await createPages(http, real?.account ?? 'alice');
  try {
    const url = `http://127.0.0.1:${await listen(http, port)}/`;
    const embedded = real ? undefined : createCalDAVServer({ seed: lifeAround(new Date(), systemZone()) });
    const answer = router([
      ...(real ? toRealServer(real) : toEmbeddedServer(embedded!, url)),
      ['/dist/', serveBuiltFiles],
      ['/', (request, response) => pages.middlewares(request, response)],
    ]);
    http.on('request', (request, response) => {
      Promise.resolve(answer(request, response)).catch((error: unknown) => {
        process.stderr.write(`${request.method} ${request.url}: ${String(error)}\n`);
        if (!response.headersSent) answerText(response, 500, 'The demo failed; its terminal says why.');
      });
    });
    return {
      url,
      embedded,
      async close() {
        http.closeAllConnections();
        await Promise.all([pages.close(), new Promise<void>((resolve) => http.close(() => resolve()))]);
      },
    };
  } catch (error) {
    await pages.close();
    throw error;
  }
}

function toEmbeddedServer(embedded: CalDAVServer, url: string): Routes {
  const server = new URL(embedded.base, url);
  const proxyFor = (username: string): Handler =>
    proxy(server, { type: 'basic', username, password: 'secret', account: username });
  return [
    ['/api/caldav', proxyFor('alice')],
    ['/api/caldav/bob', proxyFor('bob')],
    [embedded.base, embedded.handle],
    ['/.well-known/caldav', embedded.handle],
  ];
}

function toRealServer({ server, credentials }: RealServer): Routes {
  return [
    ['/api/caldav', proxy(server, credentials)],
    ['/api/', (_request, response) => answerText(response, 404, 'A real server is shown, and it has one account here.')],
  ];
}

function proxy(server: URL, credentials: CalDAVCredentials): Handler {
  return toNodeListener<IncomingMessage>(createCalDAVProxy({ server, credentials }));
}

function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
