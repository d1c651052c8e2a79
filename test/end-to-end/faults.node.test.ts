// What goes wrong between a page and its server, and what a person sees of it.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { box, launchChromium, noBox, openPage, poll } from '../support/browser.ts';
import { CalendarPage } from '../support/calendar-page.ts';
import { type EmbeddedTestServer, startEmbedded } from '../support/servers/embedded.ts';
import { noFaults } from '../../demo/caldav-server/faults.ts';
import { type NodeHandler, type Site, startSite } from '../support/site.ts';
import { event, get, pageWith, proxyFor, put, refresh, remove, toSay } from './scene.ts';

interface Told {
  message: string;
  href: string | undefined;
}

describe('a source whose server or proxy fails', { timeout: 120_000 }, () => {
  let browser: Browser;
  let server: EmbeddedTestServer;
  let site: Site;
  let work: string;
  let page: Page;
  /** What stands in for the proxy. */
  let instead: NodeHandler | undefined;

  before(async () => {
    server = await startEmbedded();
    work = await server.makeCalendar('alice', 'work', { displayname: 'Work' });
    await put(`${work}steady.ics`, event('steady', 'A steady event', '20261123T090000', '20261123T100000'));
    browser = await launchChromium();
    const proxy = proxyFor(server, () => 'alice');
    site = await startSite({
      pages: { '/': pageWith('<dayflow-caldav-source proxy="/api/caldav"></dayflow-caldav-source>') },
      handlers: { '/api/caldav': (request, response) => (instead ?? proxy)(request, response) },
    });
  });
  afterEach(async () => {
    await page?.close();
    instead = undefined;
    Object.assign(server.server.faults, noFaults);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await server?.stop();
  });

  /** Opens the page, which from then on notes what `dayflow-sync-error` tells. */
  async function open(): Promise<void> {
    ({ page } = await openPage(browser, 'about:blank'));
    await page.evaluateOnNewDocument(() => {
      const told: Told[] = ((globalThis as unknown as { told: Told[] }).told = []);
      document.addEventListener('dayflow-sync-error', (event) => {
        const { error, context } = event as unknown as { error: Error; context: { href?: string } };
        told.push({ message: error.message, href: context.href });
      });
    });
    await page.goto(`${site.url}/`);
  }

  const told = (): Promise<Told[]> => page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
  const toTell = (words: RegExp): Promise<Told> =>
    poll(`dayflow-sync-error to say ${words}`, 15_000, async () => (await told()).find(({ message }) => words.test(message)));

  const answers: [string, NodeHandler, RegExp][] = [
    ['is down', (request) => void request.socket.destroy(), /Offline/],
    ['answers HTML', (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to our hotel</h1>'), /cannot be read/],
    ['answers 401', (_, response) => void response.writeHead(401, { 'content-type': 'application/problem+json', 'dayflow-proxy-error': 'not-signed-in' }).end('{}'), /Signed out/],
    ['answers 500', (_, response) => void response.writeHead(500).end('oh dear'), /server has a problem/],
  ];
  for (const [what, handler, words] of answers) {
    it(`keeps what is on screen, says so and tries again where the proxy ${what}`, async () => {
      await open();
      await box(page, 'A steady event');
      await toSay(page, /Synced/);
      instead = handler;
      await refresh(page);
      await toSay(page, words);
      await box(page, 'A steady event');
      assert.ok((await told()).length > 0, 'dayflow-sync-error was fired');
      instead = undefined;
      await refresh(page);
      await toSay(page, /Synced/);
    });
  }

  it('tries again by itself when a first visit found nobody', async () => {
    instead = (_, response) => void response.writeHead(503, { 'retry-after': '1' }).end();
    await open();
    await toSay(page, /asks to wait/);
    instead = undefined;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await toSay(page, /Synced/);
    await box(page, 'A steady event');
  });

  it('keeps and reports a resource that cannot be read, and shows the others', async () => {
    const collection = server.server.accounts.get('alice')!.calendars.get('work')!.collection;
    await put(`${work}broken.ics`, event('broken', 'About to break', '20261124T090000', '20261124T100000'));
    const resource = collection.resources.find(({ name }) => name === 'broken.ics')!;
    const whole = resource.text;
    (resource as { text: string }).text = whole.replace('DTSTART;', 'DTSTART;VALUE=NONSENSE;').replace(/20261124T090000/, 'yesterday');
    try {
      await open();
      await box(page, 'A steady event');
      const { href } = await poll('a report of broken.ics', 15_000, async () => (await told()).find(({ href }) => href?.includes('broken.ics')));
      assert.match(href!, /broken\.ics$/);
    } finally {
      await remove(`${work}broken.ics`);
    }
  });

  it('works on a server without sync-collection, ctag, displayname and privileges', async () => {
    Object.assign(server.server.faults, { noSyncCollection: true, noCtag: true, noDisplayname: true, noPrivileges: true });
    await put(`${work}plain.ics`, event('plain', 'On a plain server', '20261125T090000', '20261125T100000'));
    await put(`${work}gone.ics`, event('gone', 'Soon to be gone', '20261125T120000', '20261125T130000'));
    await open();
    await box(page, 'On a plain server');
    await toSay(page, /Synced/);
    const calendar = new CalendarPage(page);
    await calendar.openEditor('On a plain server');
    await calendar.fill({ Title: 'On a plain server, edited' });
    await calendar.press('Save');
    await poll('the server to have it', 10_000, async () => (await get(`${work}plain.ics`)).includes('SUMMARY:On a plain server\\, edited'));
    await toSay(page, /Synced/);
    await remove(`${work}gone.ics`);
    await refresh(page);
    await noBox(page, 'Soon to be gone');
    await remove(`${work}plain.ics`);
  });

  it('knows its own write again where the answer was lost', async () => {
    await put(`${work}lost.ics`, event('lost', 'Before the cut', '20261126T090000', '20261126T100000'));
    await open();
    const calendar = new CalendarPage(page);
    await box(page, 'Before the cut');
    await toSay(page, /Synced/);
    server.server.faults.loseAnswers = 1;
    await calendar.openEditor('Before the cut');
    await calendar.fill({ Title: 'After the cut' });
    await calendar.press('Save');
    await poll('the server to have it', 10_000, async () => (await get(`${work}lost.ics`)).includes('SUMMARY:After the cut'));
    await refresh(page);
    await toSay(page, /Synced/);
    assert.equal(site.wire.filter(({ method, body }) => method === 'PUT' && body.includes('After the cut')).length, 1);
    await remove(`${work}lost.ics`);
  });

  it('makes a calendar read-only when the server refuses a write, and keeps the edit to be seen', async () => {
    await put(`${work}refused.ics`, event('refused', 'Not to be touched', '20261127T090000', '20261127T100000'));
    await open();
    const calendar = new CalendarPage(page);
    await box(page, 'Not to be touched');
    await toSay(page, /Synced/);
    let refusals = 0;
    // Only an upstream's own 403 says that the calendar is read-only; the proxy's carry DayFlow-Proxy-Error.
    instead = async (request, response) => {
      let json = '';
      for await (const chunk of request) json += chunk;
      const { init } = JSON.parse(json) as { init: { method: string } };
      if (init.method === 'PUT') {
        refusals++;
        response.writeHead(403, { 'content-type': 'text/plain' }).end('no');
        return;
      }
      response.writeHead(503).end();
    };
    await calendar.openEditor('Not to be touched');
    await calendar.fill({ Title: 'Touched' });
    await calendar.press('Save');
    await toSay(page, /conflict/);
    assert.equal(refusals, 1);
    assert.match(await get(`${work}refused.ics`), /SUMMARY:Not to be touched/);
  });

  it('tells what is wrong in words that name the request', async () => {
    instead = (_, response) => void response.writeHead(500).end('oh dear');
    await open();
    const { message } = await toTell(/PROPFIND/);
    assert.match(message, /500/);
  });
});
