import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../storybook-static', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A story as the built Storybook lists it. */
export interface ListedStory {
  readonly id: string;
  /** `Views/Month` */
  readonly title: string;
  readonly name: string;
}

/** The stories of the built Storybook. @throws Error when there is none */
export async function listStories(): Promise<ListedStory[]> {
  const index = join(FOLDER, 'index.json');
  if (!existsSync(index)) throw new Error('There is no storybook-static/: run npm run build-storybook first.');
  const { entries } = JSON.parse(await readFile(index, 'utf8')) as { entries: Record<string, ListedStory & { type: string }> };
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/** The built Storybook on a port of this machine. */
export interface StoriesServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serveStories(): Promise<StoriesServer> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    try {
      const body = await readFile(join(FOLDER, path === '/' ? 'index.html' : path));
      // Assets are named by their content: with leave to keep them, the browser keeps its compiled code too.
      const cache = path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Cache-Control': cache }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
