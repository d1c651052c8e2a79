import { type IncomingMessage, type ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Paths and who answers them: an exact path, or with a slash at its end all below it. */
export type Routes = readonly (readonly [path: string, handler: Handler])[];

/**
 * Answers each request by the first route that its path is under. A request under another host's name is
 * refused: else a page of the web could have its own name point to this machine and read the calendar.
 */
export function router(routes: Routes): Handler {
  return async (request, response) => {
    if (!isOwnHost(request)) {
      answerText(response, 403, 'The demo answers to 127.0.0.1 and localhost only.');
      return;
    }
    const path = pathOf(request);
    const route = routes.find(([prefix]) => path === prefix || (prefix.endsWith('/') && path.startsWith(prefix)));
    if (route) await route[1](request, response);
    else answerText(response, 404, `There is nothing at ${path}`);
  };
}

export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function isOwnHost({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort;
  return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}

export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
