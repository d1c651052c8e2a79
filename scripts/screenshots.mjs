// `npm run screenshots`: pictures of every view and panel, and sheets on which they are seen at once, into
// screenshots/ (which git ignores). They are drawn from the stories, so the same is on them each time.
//
//   npm run screenshots                          all
//   npm run screenshots -- week editor           only stories whose names hold one of these words
//   npm run screenshots -- --language ar,zh-CN   only these of en-GB, zh-CN, ar, de
//   npm run screenshots -- --scheme dark         only light or dark
//   npm run screenshots -- --size 390            only 1280 or 390 px
//   npm run screenshots -- --keep                from the Storybook that was built last
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { listStories, serveStories } from '../stories/built/serve.ts';
import { StoryPage } from '../stories/built/story-page.ts';
import { picturesOf } from './screenshots/pictures.mjs';
import { SHEET_WIDTH, sheetHtml, sheetsOf } from './screenshots/sheet.mjs';
import { chromiumArguments, findChromium } from './setup/chromium.mjs';
import { root, run } from './setup/run.mjs';

const folder = join(root, 'screenshots');
const { positionals: words, values: asked } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string' }, scheme: { type: 'string' }, size: { type: 'string' }, keep: { type: 'boolean' } },
});
const only = { language: asked.language?.split(','), scheme: asked.scheme?.split(','), size: asked.size?.split(',') };
const keep = asked.keep === true && existsSync(join(root, 'storybook-static'));

if (!keep) await run('npm', ['run', 'build-storybook', '--', '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
const groups = groupsOf((await listStories()).filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word))));
if (process.argv.length === 2) await rm(folder, { recursive: true, force: true });
const server = await serveStories();
const browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumArguments });
try {
  const stage = await StoryPage.open(browser, server.origin);
  for (const [name, stories] of groups) await photograph(stage, name, stories);
  await writeFile(join(folder, 'index.html'), indexHtml([...groups.keys()]));
} finally {
  await browser.close();
  await server.close();
}
console.log(`\nOpen ${join(folder, 'index.html')}, or look at the sheets (sheet-*.png).`);

/** The stories by the first two words of their titles, `views-month`. */
function groupsOf(stories) {
  return Map.groupBy(stories, ({ id }) => id.split('--')[0]);
}

/** Takes a group's pictures, and lays them on a sheet. */
async function photograph(stage, name, stories) {
  const pictures = picturesOf(stories, only);
  if (pictures.length === 0) return;
  await mkdir(join(folder, name), { recursive: true });
  for (const { story, settings, file } of pictures) {
    try {
      await stage.show(story, settings);
    } catch (error) {
      console.log(`!!! ${error.message}`);
    }
    // A caret blinks.
    await stage.page.addStyleTag({ content: ':root { caret-color: transparent }' });
    await stage.page.screenshot({ path: join(folder, name, file) });
    for (const trouble of stage.troubles) console.log(`!!! ${name}/${file}: ${trouble}`);
  }
  const html = join(folder, `${name}.html`);
  await writeFile(html, sheetHtml(name, sheetsOf(pictures)));
  const page = await stage.page.browser().newPage();
  await page.setViewport({ width: SHEET_WIDTH, height: 900 });
  await page.goto(pathToFileURL(html).href);
  for (const [index, sheet] of (await page.$$('section')).entries()) {
    await sheet.screenshot({ path: join(folder, `sheet-${name}-${index + 1}.png`) });
  }
  await page.close();
  console.log(`${String(pictures.length).padStart(4)}  ${name}`);
}

function indexHtml(names) {
  const links = names.map((name) => `<li><a href="${name}.html">${name}</a></li>`);
  return `<!doctype html><meta charset="utf-8"><title>Screenshots</title><ul>${links.join('')}</ul>`;
}
