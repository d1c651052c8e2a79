// A real file in a page: dropped or chosen, onto a server, and back.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { box, boxes, launchChromium, noBox, openPage, poll } from '../support/browser.ts';
import { CalendarPage } from '../support/calendar-page.ts';
import * as radicale from '../support/servers/radicale.ts';
import { startEmbedded } from '../support/servers/embedded.ts';
import { type TestServer, USERS, basicAuth } from '../support/servers/test-server.ts';
import { type Site, startSite } from '../support/site.ts';
import { get, ics, pageWith, proxyFor, toSay } from './scene.ts';

const SERVERS = [
  { name: 'the embedded server', start: startEmbedded as () => Promise<TestServer>, skip: false as const },
  {
    name: 'Radicale',
    start: () => radicale.startRadicale(),
    skip: radicale.available() ? (false as const) : `Radicale is not installed: ${radicale.APT_LINE}`,
  },
];

const SERIES = [
  'BEGIN:VEVENT', 'UID:choir@example.com', 'DTSTAMP:20260101T000000Z', 'DTSTART;TZID=Our Own Time:20261110T180000', 'DTEND;TZID=Our Own Time:20261110T190000',
  'RRULE:FREQ=WEEKLY;COUNT=8', 'EXDATE;TZID=Our Own Time:20261201T180000', 'SUMMARY:Choir', 'X-KEPT;P="a;b:c":kept as it is',
  'DESCRIPTION:A description that is long enough to be folded by whoever wrote it do', ' wn\\, with a comma', 'ORGANIZER:mailto:someone@example.com', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:alice@example.com',
  'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15M', 'DESCRIPTION:Sing', 'END:VALARM', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:choir@example.com', 'RECURRENCE-ID;TZID=Our Own Time:20261124T180000', 'DTSTAMP:20260101T000000Z', 'DTSTART;TZID=Our Own Time:20261125T130000',
  'DTEND;TZID=Our Own Time:20261125T140000', 'SUMMARY:Choir at noon', 'END:VEVENT',
];
const FILE = ics(
  'METHOD:PUBLISH',
  'BEGIN:VTIMEZONE', 'TZID:Our Own Time', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0500', 'END:STANDARD', 'END:VTIMEZONE',
  ...SERIES,
  'BEGIN:VEVENT', 'UID:lunch@example.com', 'DTSTAMP:20260101T000000Z', 'DTSTART;TZID=Our Own Time:20261126T120000', 'DURATION:PT1H', 'SUMMARY:Lunch from a file', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:bad@example.com', 'DTSTAMP:20260101T000000Z', 'DTSTART:soon', 'SUMMARY:Bad', 'END:VEVENT',
);

/** Lines as a server may order and fold them, without what it or the import adds. */
const told = (text: string): string[] =>
  text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/;SCHEDULE-AGENT=NONE/, ''))
    .filter((line) => !/^(PRODID|VERSION|CALSCALE|METHOD|LAST-MODIFIED|CREATED)[;:]|^$/.test(line))
    .sort();

async function hrefsIn(collection: string): Promise<string[]> {
  const answer = await fetch(collection, { method: 'PROPFIND', headers: { authorization: basicAuth(USERS.alice), depth: '1' } });
  return [...(await answer.text()).matchAll(/<(?:\w+:)?href>([^<]+\.ics)</g)].map(([, href]) => new URL(href!, collection).href);
}

/** Drops the file that an input holds, as a person does from the desktop. */
async function dropFile(page: Page, path: string): Promise<void> {
  const input = (await page.evaluateHandle(() => {
    const chosen = document.createElement('input');
    chosen.type = 'file';
    chosen.hidden = true;
    document.body.append(chosen);
    return chosen;
  })) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await input.evaluate((chosen) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(chosen.files![0]!);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
      document.querySelector('dayflow-calendar')!.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error(`${type} of ${dataTransfer.items[0]!.type} was not taken.`);
    }
  });
}

const preview = (page: Page): Promise<string> =>
  poll('the preview', 10_000, () =>
    page.evaluate(() => {
      const dialog = document.querySelector('dayflow-calendar')!.shadowRoot!.querySelector('dayflow-import-dialog')?.shadowRoot?.querySelector('dialog[open]');
      return dialog?.querySelector('.primary') ? dialog.textContent!.replace(/\s+/g, ' ') : undefined;
    }),
  );

for (const { name, start, skip } of SERVERS) {
  describe(`a calendar file and ${name}`, { skip, timeout: 180_000 }, () => {
    let browser: Browser;
    let server: TestServer;
    let site: Site;
    let work: string;
    let folder: string;
    let path: string;
    let page: Page;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dayflow-'));
      path = join(folder, 'choir.ics');
      await writeFile(path, FILE);
      server = await start();
      work = await server.makeCalendar('alice', 'work', { displayname: 'Work', color: '#3b6fd9' });
      browser = await launchChromium();
      site = await startSite({
        pages: { '/': pageWith('<dayflow-caldav-source proxy="/api/caldav"></dayflow-caldav-source>') },
        handlers: { '/api/caldav': proxyFor(server, () => 'alice') },
      });
    });
    afterEach(() => page?.close());
    after(async () => {
      await browser?.close();
      await site?.close();
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('that is dropped lands whole: a series with its override is one resource that says all that the file said', async () => {
      ({ page } = await openPage(browser, site.url));
      await poll('the calendar', 10_000, () => page.$eval('dayflow-calendar', (element) => (element as unknown as { getCalendars?(): unknown[] }).getCalendars?.().length || undefined));
      await toSay(page, /Synced/);
      const from = site.wire.length;
      await dropFile(page, path);
      const said = await preview(page);
      assert.match(said, /choir\.ics/);
      assert.match(said, /2 events · 1 repeating event/);
      assert.match(said, new RegExp(`Left out: 1 ?Bad line ${FILE.split('\r\n').indexOf('DTSTART:soon') + 1} `));
      await new CalendarPage(page).press('Import 2');
      await box(page, 'Choir at noon');
      await box(page, 'Lunch from a file');
      await toSay(page, /Synced/);

      const hrefs = await poll('both on the server', 15_000, async () => {
        const found = await hrefsIn(work);
        return found.length === 2 && found;
      });
      const texts = await Promise.all(hrefs.map(get));
      const series = texts.find((text) => text.includes('UID:choir@example.com'))!;
      const zone = FILE.slice(FILE.indexOf('BEGIN:VTIMEZONE'), FILE.indexOf('BEGIN:VEVENT'));
      assert.deepEqual(told(series), told(ics(...zone.trimEnd().split('\r\n'), ...SERIES)));
      assert.match(series, /ORGANIZER;SCHEDULE-AGENT=NONE/);
      const puts = site.wire.slice(from).filter(({ method }) => method === 'PUT');
      assert.equal(puts.length, 2);
    });

    it('that is chosen a second time is all duplicates, and nothing is sent', async () => {
      ({ page } = await openPage(browser, site.url));
      await box(page, 'Choir at noon');
      await toSay(page, /Synced/);
      const from = site.wire.length;
      const calendar = new CalendarPage(page);
      await calendar.press('Calendars');
      const [chooser] = await Promise.all([page.waitForFileChooser(), calendar.press('Import…')]);
      await chooser.accept([path]);
      const said = await preview(page);
      assert.match(said, /2 are already there ?Work \(2\)/);
      assert.match(said, /Nothing of it would be imported\./);
      await calendar.press('Cancel');
      const report = await page.$eval('dayflow-calendar', async (element, text) => {
        const { added, skipped, refused } = await (element as unknown as { importICalendar(text: string): Promise<{ added: number; skipped: number; refused: { reason: string }[] }> }).importICalendar(text);
        return { added, skipped, refused: refused.map(({ reason }) => reason) };
      }, FILE);
      assert.deepEqual(report, { added: 0, skipped: 2, refused: ['unreadable'] });
      assert.deepEqual(site.wire.slice(from).filter(({ method }) => method === 'PUT'), []);
      assert.equal((await hrefsIn(work)).length, 2);
    });

    it('is exported with all that the server has, and an import that was undone leaves nothing', async () => {
      ({ page } = await openPage(browser, site.url));
      await box(page, 'Choir at noon');
      await toSay(page, /Synced/);
      const exported = await page.$eval('dayflow-calendar', (element) => (element as unknown as { exportICalendar(): Promise<string> }).exportICalendar());
      const own = await Promise.all((await hrefsIn(work)).map(get));
      const lines = new Set(told(exported));
      for (const text of own) for (const line of told(text)) assert.ok(lines.has(line), line);
      assert.equal(exported.match(/BEGIN:VTIMEZONE/g)!.length, 1);

      const other = join(folder, 'other.ics');
      await writeFile(other, ics('BEGIN:VEVENT', 'UID:tea@example.com', 'DTSTAMP:20260101T000000Z', 'DTSTART:20261127T160000Z', 'DURATION:PT1H', 'SUMMARY:Tea from a file', 'END:VEVENT'));
      await dropFile(page, other);
      await preview(page);
      const calendar = new CalendarPage(page);
      await calendar.press('Import 1');
      await box(page, 'Tea from a file');
      await poll('the tea on the server', 15_000, async () => (await hrefsIn(work)).length === 3);
      await calendar.press('Undo');
      await noBox(page, 'Tea from a file');
      await poll('no tea on the server', 15_000, async () => (await hrefsIn(work)).length === 2);
      assert.equal((await boxes(page, 'Lunch from a file')).length, 1);
    });
  });
}
