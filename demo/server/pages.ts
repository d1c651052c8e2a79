import { type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Vite, which serves the pages of demo/ and the library from its sources. */
export function createPages(server: Server, account: string): Promise<ViteDevServer> {
  return createServer({
    configFile: false,
    root: at('..'),
    appType: 'mpa',
    logLevel: 'warn',
    clearScreen: false,
    // Pages are reloaded for whoever edits the sources at a terminal, not under a test.
    server: { middlewareMode: true, hmr: { server }, watch: process.stdout.isTTY ? {} : null, fs: { allow: [at('../..')] } },
    optimizeDeps: { entries: ['*.html'] },
    plugins: [
      {
        name: 'signed-in-account',
        transformIndexHtml: (html) => html.replace('account="alice"', `account="${escape(account)}"`),
      },
    ],
  });
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
