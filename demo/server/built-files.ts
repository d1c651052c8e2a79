import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { answerText, type Handler, pathOf } from './routes.ts';

const DIST = new URL('../../dist/', import.meta.url);

/** Serves the built scripts under /dist/, as a static file server would. */
export const serveBuiltFiles: Handler = async (request, response) => {
  const name = pathOf(request).slice('/dist/'.length);
  if (!/^[\w-]+(\.[\w-]+)*\.js$/.test(name)) {
    answerText(response, 404, `There is nothing at ${pathOf(request)}`);
    return;
  }
  try {
    const script = await readFile(fileURLToPath(new URL(name, DIST)));
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(script);
  } catch {
    answerText(response, 404, `dist/${name} is not there: run "npm run build" first.`);
  }
};
