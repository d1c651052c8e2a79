import { after, before, describe, it } from 'node:test';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { assert } from 'chai';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'puppeteer-core';
import { listStories, serveStories, type StoriesServer } from '../../stories/built/serve.ts';
import { StoryPage } from '../../stories/built/story-page.ts';
import { launchChromium } from '../support/browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const stories = await listStories();

describe('The stories', () => {
  let server: StoriesServer;
  let browser: Browser;
  let stage: StoryPage;
  let axe: string;

  before(async () => {
    server = await serveStories();
    // No name leads anywhere: what a story needs must come with it.
    browser = await launchChromium(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
    stage = await StoryPage.open(browser, server.origin);
    axe = await readFile(AXE, 'utf8');
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const { id, title, name } of stories) {
    it(`${title}: ${name}`, async () => {
      await stage.show(id);
      await stage.page.evaluate(axe);
      const wrong = [...stage.troubles, ...(await stage.page.evaluate(findings))];
      assert.equal(wrong.join('\n'), '');
    });
  }
});

/** In the page: what axe finds in the story. */
async function findings(): Promise<string[]> {
  const { axe: runner } = globalThis as unknown as { axe: { run(context: string, options: object): Promise<AxeResults> } };
  const { violations } = await runner.run('#storybook-root', { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all }) => `${id}: ${html} ${[...any, ...all].map(({ message }) => message).join('; ')}`),
  );
}
