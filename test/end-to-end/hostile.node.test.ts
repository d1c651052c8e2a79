// A calendar on a server in which every kind of hostile resource lies, and what a page makes of it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { HOSTILE_FILES, START } from '../icalendar/hostile-files.ts';
import { box, launchChromium, openPage, poll } from '../support/browser.ts';
import { type EmbeddedTestServer, startEmbedded } from '../support/servers/embedded.ts';
import { type Site, startSite } from '../support/site.ts';
import { event, pageWith, proxyFor, put } from './scene.ts';

interface Told {
  message: string;
  href: string | undefined;
}

const kinds = Object.keys(HOSTILE_FILES);
/** Those whose details are opened, as every field of them is hostile. */
const FILLED = ['scripts in every field', 'addresses in every field'];

/** What is told of a kind, after the resource's name; nothing is told of the others, which are right, if immoderate. */
const REPORTS: Readonly<Record<string, RegExp>> = {
  'three thousand unknown zones': /^is doubtful: line 4: the time zone "0" is unknown; the time is shown as written \(and \d+ more\)\.$/,
  'fifty thousand broken lines': /^is doubtful: line 5: the line is no property: it has no colon or no name \(and \d+ more\)\.$/,
  'an enormous duration': /^is doubtful: line 5: DURATION has no valid value: "P99999999W"\.$/,
  'durations of ten thousand years': /^is doubtful: line 8: another event has the same UID; the one with the higher SEQUENCE counts\.$/,
  'an endless rule by seconds': /^is doubtful: line 5: RRULE takes more work than is allowed: some of its instances are missing\.$/,
  'a rule that never matches': /^is doubtful: line 5: RRULE yields no instance\.$/,
  'a rule that the weekday of its start excludes': /^is doubtful: line 5: RRULE yields no instance\.$/,
  'ten thousand rules that never match': /^is doubtful: line 105: the event has 10000 RRULE lines, and only the first 100 are used \(and 100 more\)\.$/,
  'fifty events that count what never comes': /^is doubtful: line 5: RRULE yields no instance \(and 49 more\)\.$/,
  'twenty thousand EXDATEs that are no dates': /^is doubtful: line 6: EXDATE has a value that is no date \(and 100 more\)\.$/,
  'scripts in every field': /^is doubtful: line 17: DTEND has no valid value: "<\/style><script>alert\(1\)<\/script><img sr…"\.$/,
  'a rule by hours on a date': /^is doubtful: line 5: RRULE cannot be used: FREQ=HOURLY cannot repeat an all-day event\.$/,
  'DTSTART twice': /^is doubtful: line 5: DTSTART is there twice; the first one counts\.$/,
  'DTEND before DTSTART': /^is doubtful: line 5: DTEND lies before DTSTART\.$/,
  'a negative duration': /^is doubtful: line 5: DURATION lies before DTSTART\.$/,
  'no DTSTART': /^cannot be read completely: line 2: VEVENT has no DTSTART\.$/,
  'a DTSTART that is no date': /^cannot be read completely: line 4: DTSTART has no valid date: "tomorrow, at ten"\.$/,
  'an event in an event': /^is doubtful: line 2: the event never ends: part of it may be missing \(and 1 more\)\.$/,
  'names of Object.prototype': /^is doubtful: line 9: the time zone "__proto__" is unknown; the time is shown as written \(and 1 more\)\.$/,
  'an unclosed component': /^is doubtful: line 2: the event never ends: part of it may be missing\.$/,
};

describe('a page with every kind of hostile resource', { timeout: 180_000 }, () => {
  let browser: Browser;
  let server: EmbeddedTestServer;
  let site: Site;
  let page: Page;
  const requests: string[] = [];
  const errors: string[] = [];

  before(async () => {
    server = await startEmbedded();
    const work = await server.makeCalendar('alice', 'work', { displayname: 'Work' });
    const { collection } = server.server.accounts.get('alice')!.calendars.get('work')!;
    for (const [index, kind] of kinds.entries()) {
      // Before the month in which the endless ones begin, so that there is room for all.
      const day = `202512${String(1 + (index % 28)).padStart(2, '0')}`;
      // Servers refuse such files, so each is put into the place of one that was taken.
      const name = `hostile-${index}.ics`;
      await put(`${work}${name}`, event(`placeholder-${index}`, 'Placeholder', `${day}T090000`, `${day}T093000`));
      const resource = collection.resources.find((each) => each.name === name)!;
      (resource as { text: string }).text = HOSTILE_FILES[kind]!
        .replace('UID:healthy', `UID:healthy-${index}`)
        .replace('SUMMARY:Healthy', `SUMMARY:Healthy ${index}!`)
        .replace('DTSTART:20260714', `DTSTART:${day}`)
        // Where the month has room, so that there is a box to open.
        .replace(START, FILLED.includes(kind) ? `DTSTART:${day}T180000Z` : START)
        .replaceAll('UID:hostile', `UID:hostile-${index}`);
      await put(`${work}neighbour-${index}.ics`, event(`neighbour-${index}`, `Neighbour ${index}!`, `${day}T100000`, `${day}T103000`));
    }
    site = await startSite({
      pages: { '/': pageWith('<dayflow-caldav-source proxy="/api/caldav" sync-past="P50Y"></dayflow-caldav-source>', 'view="month"').replace('2026-11-25', '2025-12-10') },
      handlers: { '/api/caldav': proxyFor(server, () => 'alice') },
    });
    browser = await launchChromium();
    ({ page } = await openPage(browser, 'about:blank', { height: 1400 }));
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('dialog', (dialog) => {
      errors.push(`a script opened a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.evaluateOnNewDocument(() => {
      const told: Told[] = ((globalThis as unknown as { told: Told[] }).told = []);
      document.addEventListener('dayflow-sync-error', (event) => {
        const { error, context } = event as unknown as { error: Error; context: { href?: string } };
        told.push({ message: error.message, href: context.href });
      });
    });
    await page.goto(`${site.url}/`);
    await poll('the end of the sync', 100_000, () =>
      page.$eval('dayflow-caldav-source', (source) => (source as unknown as { getStatus(): { lastSyncedAt?: number } }).getStatus().lastSyncedAt !== undefined),
    );
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await server?.stop();
  });

  const titles = (): Promise<string[]> =>
    page.$eval('dayflow-calendar', (calendar) =>
      [...calendar.shadowRoot!.querySelectorAll('*')].flatMap((element) =>
        [...(element.shadowRoot?.querySelectorAll('[part~="event"]') ?? [])].map((box) => box.getAttribute('aria-label') ?? ''),
      ),
    );

  it('shows every healthy event, in the hostile resources and beside them', async () => {
    const wanted = kinds.flatMap((kind, index) => [`Healthy ${index}!`, `Neighbour ${index}!`].map((title) => ({ title, kind })));
    let missing: string[] = [];
    await poll('the healthy events', 20_000, async () => {
      const shown = await titles();
      missing = wanted.flatMap(({ title, kind }) => (shown.some((name) => name.startsWith(title)) ? [] : `${title} (${kind})`));
      return missing.length === 0;
    }).catch(() => undefined);
    assert.deepEqual(missing, []);
  });

  for (const [title, kind, words] of [
    ['</style><script>', FILLED[0], ['<img src=https://elsewhere.invalid/picture.png onerror=alert(2)>']],
    ['https://elsewhere.invalid/title.png', FILLED[1], ['https://elsewhere.invalid/picture.png']],
  ] as const) {
    it(`has in the details of an event with ${kind} text and links alone`, async () => {
      await (await box(page, title)).evaluate((element) => (element as HTMLElement).click());
      const details = await poll('the details', 10_000, async () => {
        const found = await page.$eval('dayflow-calendar', (calendar) => {
          const root = calendar.shadowRoot!.querySelector('dayflow-event-details')?.shadowRoot;
          if (root === undefined || root === null) return undefined;
          const all = [...root.querySelectorAll('*')];
          return {
            text: root.textContent,
            loading: all.filter((element) => element.matches('script, img, iframe, object, embed, audio, video, link')).map(({ outerHTML }) => outerHTML),
            handlers: all.flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
            links: all.flatMap((element) => (element instanceof HTMLAnchorElement ? [new URL(element.href).protocol] : [])),
          };
        });
        return found?.text.includes(title) === true ? found : undefined;
      });
      for (const word of words) assert.ok(details.text.includes(word), `${word}: ${details.text}`);
      assert.deepEqual(details.loading, []);
      assert.deepEqual(details.handlers, []);
      assert.deepEqual(details.links.filter((protocol) => !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)), []);
      await page.keyboard.press('Escape');
    });
  }

  it('runs no script and throws nothing', () => {
    assert.deepEqual(errors, []);
  });

  it('asks nobody but its own site', () => {
    assert.deepEqual(requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('about:')), []);
  });

  it('reports each resource in which something is wrong, with href, line and reason', async () => {
    const told = await page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
    const reports = Object.fromEntries(
      told.map(({ message, href }) => [kinds[Number(/hostile-(\d+)\.ics$/.exec(href ?? '')?.[1])], message.slice(message.indexOf('.ics ') + 5)]),
    );
    assert.deepEqual(Object.keys(reports).sort(), Object.keys(REPORTS).sort());
    for (const [kind, report] of Object.entries(REPORTS)) assert.match(reports[kind]!, report, kind);
  });
});
