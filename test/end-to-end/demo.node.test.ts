// `npm start`, as a newcomer runs it, over the embedded server and over real ones: every edit on the page is
// looked for with a plain HTTP request to the server.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { root } from '../../scripts/setup/run.mjs';
import { box, boxes, launchChromium, noBox, openPage, poll } from '../support/browser.ts';
import { CalendarPage, at } from '../support/calendar-page.ts';
import * as cyrus from '../support/servers/cyrus.ts';
import * as radicale from '../support/servers/radicale.ts';
import { basicAuth } from '../support/servers/test-server.ts';

interface Target {
  name: string;
  skip: string | false;
  /** Starts what the demo points to; gives its environment and, once the demo runs, the calendars to look in. */
  start(): Promise<{ environment: Record<string, string>; calendars(demoUrl: string): string[]; stop(): Promise<void> }>;
}

const real = (name: string, server: typeof radicale | typeof cyrus, start: typeof radicale.startRadicale): Target => ({
  name,
  skip: server.available() ? false : `${name} is not installed: ${server.APT_LINE}`,
  async start() {
    const running = await start();
    const calendar = await running.makeCalendar('alice', 'work', { displayname: 'Work', color: '#3b6fd9' });
    return {
      environment: { CALDAV_SERVER: running.url, CALDAV_USERNAME: 'alice', CALDAV_PASSWORD: 'secret' },
      // Cyrus has calendars of its own, and the demo may take any of them as the default.
      calendars: () => [calendar, `${running.calendarHome('alice')}Default/`],
      stop: () => running.stop(),
    };
  },
});

const TARGETS: Target[] = [
  {
    name: 'the embedded server',
    skip: false,
    start: async () => ({
      environment: {},
      calendars: (url) => ['work', 'personal', 'family'].map((name) => `${url}dav/calendars/alice/${name}/`),
      stop: async () => {},
    }),
  },
  real('Radicale', radicale, radicale.startRadicale),
  real('Cyrus', cyrus, cyrus.startCyrus),
];

/** Every .ics of the calendars, by plain requests. */
async function resources(calendars: string[]): Promise<string[]> {
  const authorization = basicAuth({ username: 'alice', password: 'secret' });
  const texts: string[] = [];
  for (const calendar of calendars) {
    const listing = await fetch(calendar, { method: 'PROPFIND', headers: { authorization, depth: '1' } });
    const hrefs = [...(await listing.text()).matchAll(/<(?:\w+:)?href>([^<]+\.ics)<\/(?:\w+:)?href>/g)].map((match) => match[1]!);
    for (const href of new Set(hrefs)) {
      const answer = await fetch(new URL(href, calendar), { headers: { authorization } });
      if (answer.ok) texts.push(eventOf(await answer.text()));
    }
  }
  return texts;
}

/** The event's own lines, unfolded: a VTIMEZONE has dates too. */
const eventOf = (text: string): string => text.replace(/\r?\n[ \t]/g, '').replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE/, '');

for (const target of TARGETS) {
  describe(`npm start on ${target.name}`, { skip: target.skip, timeout: 180_000 }, () => {
    let server: Awaited<ReturnType<Target['start']>>;
    let demo: ChildProcess;
    let browser: Browser;
    let page: Page;
    let errors: string[];
    let calendar: CalendarPage;
    let url: string;

    const onServer = (what: string, accept: (text: string) => boolean): Promise<string> =>
      poll(`the server to have ${what}`, 10_000, async () => (await resources(server.calendars(url))).find(accept));

    before(async () => {
      server = await target.start();
      demo = spawn('node', ['scripts/start.mjs'], {
        cwd: root,
        env: { ...process.env, ...server.environment, PORT: '5400', TZ: 'Europe/Berlin' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let printed = '';
      demo.stdout!.on('data', (chunk) => (printed += chunk));
      demo.stderr!.on('data', (chunk) => (printed += chunk));
      url = await poll(`a URL in: ${printed}`, 60_000, async () => /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0]);
      browser = await launchChromium();
      ({ page, errors } = await openPage(browser, url));
      calendar = new CalendarPage(page);
      await calendar.button('Week');
    });
    after(async () => {
      await browser?.close();
      demo?.kill('SIGTERM');
      await server?.stop();
    });

    it('shows the week, synced', async () => {
      await poll('the word Synced', 20_000, () => page.evaluate(() => document.querySelector('dayflow-calendar')!.shadowRoot!.querySelector('dayflow-toolbar')!.shadowRoot!.textContent!.includes('Synced')));
      if (target.name === 'the embedded server') {
        await poll('a week that looks lived in', 10_000, async () => (await boxes(page, '')).length >= 15);
      }
    });

    it('creates by a drag', async () => {
      await calendar.press('Next');
      await calendar.drag({ column: 2, minutes: at('19:35') }, { column: 2, minutes: at('20:55') });
      await calendar.fill({ Title: 'Rehearsal' });
      await calendar.press('Save');
      await box(page, 'Rehearsal');
      const text = await onServer('the new event', (text) => text.includes('SUMMARY:Rehearsal'));
      assert.match(text, /DTSTART[^:]*:\d{8}T193000/);
      assert.match(text, /DTEND[^:]*:\d{8}T210000/);
    });

    it('moves by a drag, to another day and time', async () => {
      const before = await onServer('the event', (text) => text.includes('SUMMARY:Rehearsal'));
      const day = Number(/DTSTART[^:]*:(\d{8})/.exec(before)![1]);
      await calendar.drag({ column: 2, minutes: at('20:00') }, { column: 3, minutes: at('18:30') });
      const text = await onServer('the event moved', (text) => /SUMMARY:Rehearsal/.test(text) && /DTSTART[^:]*:\d{8}T180000/.test(text));
      assert.notEqual(Number(/DTSTART[^:]*:(\d{8})/.exec(text)![1]), day);
      assert.match(text, /DTEND[^:]*:\d{8}T193000/);
    });

    it('lengthens by a drag of the lower edge', async () => {
      await calendar.resize('Rehearsal', { column: 3, minutes: at('20:10') });
      await onServer('the longer event', (text) => /SUMMARY:Rehearsal/.test(text) && /DTEND[^:]*:\d{8}T201500/.test(text));
    });

    it('edits by the form', async () => {
      await calendar.openEditor('Rehearsal');
      await calendar.fill({ Title: 'Dress rehearsal', Location: 'Town hall; main stage' });
      await calendar.press('Save');
      const text = await onServer('the new title', (text) => text.includes('SUMMARY:Dress rehearsal'));
      assert.match(text, /LOCATION:Town hall\\; main stage/);
      assert.match(text, /SEQUENCE:[1-9]/);
    });

    it('deletes', async () => {
      await calendar.openEditor('Dress rehearsal');
      await calendar.press('Delete');
      await noBox(page, 'Dress rehearsal');
      await poll('the server to have lost it', 10_000, async () =>
        !(await resources(server.calendars(url))).some((text) => text.includes('rehearsal')),
      );
    });

    it('has thrown nothing on the way', () => {
      assert.deepEqual(errors, []);
    });
  });
}
