import { type NodeHandler, type Site, startSite } from '../../test/support/site.ts';
import { bundle } from './bundle.ts';
import type { Library } from './libraries.ts';

const PAGE = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<style>html, body { margin: 0; font-family: sans-serif } #host { width: 1280px; height: 800px }</style>
<link rel="stylesheet" href="/page.css"><div id="host"></div><script type="module" src="/page.js"></script>`;

/** A site of a library's own with its page. */
export async function servePage({ page }: Library): Promise<Site> {
  const { script, css } = await bundle(page);
  const file =
    (type: string, text: string): NodeHandler =>
    (_request, response) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  return startSite({ pages: { '/': PAGE }, handlers: { '/page.js': file('text/javascript', script), '/page.css': file('text/css', css) } });
}
