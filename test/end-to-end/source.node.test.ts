// The source element on a page of a site: page → proxy → server and back.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { box, boxes, launchChromium, noBox, openPage, poll } from '../support/browser.ts';
import { CalendarPage, at } from '../support/calendar-page.ts';
import { minimalProxy } from '../support/minimal-proxy.ts';
import * as radicale from '../support/servers/radicale.ts';
import { startEmbedded } from '../support/servers/embedded.ts';
import { type TestServer, type UserName, USERS, basicAuth } from '../support/servers/test-server.ts';
import { type Site, startSite } from '../support/site.ts';
import { event, get, ics, names, pageWith, proxyFor, put, refresh, remove, toSay } from './scene.ts';

const SERVERS = [
  { name: 'the embedded server', start: startEmbedded as () => Promise<TestServer>, skip: false as const },
  {
    name: 'Radicale',
    start: () => radicale.startRadicale(),
    skip: radicale.available() ? (false as const) : `Radicale is not installed: ${radicale.APT_LINE}`,
  },
];

for (const { name, start, skip } of SERVERS) {
  describe(`a source on ${name}`, { skip, timeout: 180_000 }, () => {
    let browser: Browser;
    let server: TestServer;
    let site: Site;
    let work: string;
    let signedIn: UserName | null = 'alice';
    let open: Page | undefined;

    const show = async (path = '/'): Promise<Page> => {
      const { page } = await openPage(browser, `${site.url}${path}`);
      open = page;
      return page;
    };

    before(async () => {
      server = await start();
      work = await server.makeCalendar('alice', 'work', { displayname: 'Work', color: '#3b6fd9' });
      await server.makeCalendar('bob', 'home', { displayname: 'Bob at home', color: '#1a9a63' });
      browser = await launchChromium();
      site = await startSite({
        pages: {
          '/': pageWith('<dayflow-caldav-source proxy="/api/caldav"></dayflow-caldav-source>'),
          '/two': pageWith(
            '<dayflow-caldav-source proxy="/api/alice"></dayflow-caldav-source><dayflow-caldav-source proxy="/api/bob"></dayflow-caldav-source>',
          ),
          '/as-bob': pageWith('<dayflow-caldav-source proxy="/api/caldav" account="bob"></dayflow-caldav-source>'),
          '/as-alice': pageWith('<dayflow-caldav-source proxy="/api/caldav" account="alice"></dayflow-caldav-source>'),
          '/minimal': pageWith('<dayflow-caldav-source proxy="/api/minimal"></dayflow-caldav-source>'),
        },
        handlers: {
          '/api/caldav': proxyFor(server, () => signedIn),
          '/api/alice': proxyFor(server, () => 'alice'),
          '/api/bob': proxyFor(server, () => 'bob'),
          '/api/minimal': minimalProxy(server.url, basicAuth(USERS.alice)),
        },
      });
    });
    afterEach(async () => {
      await open?.close();
      open = undefined;
      signedIn = 'alice';
    });
    after(async () => {
      await browser?.close();
      await site?.close();
      await server?.stop();
    });

    it('shows a task, and ticks it off with all of its other lines unchanged', async () => {
      const task = ics(
        'BEGIN:VTODO', 'UID:tidy', 'DTSTAMP:20260101T000000Z', 'DUE;TZID=America/New_York:20261124T140000', 'SUMMARY:Tidy up',
        'DESCRIPTION:All of it\\, well', 'PRIORITY:3', 'STATUS:NEEDS-ACTION', 'X-KEPT;P="a:b":c', 'END:VTODO',
      );
      await put(`${work}tidy.ics`, task);
      const before = await get(`${work}tidy.ics`);
      const page = await show();
      const calendar = new CalendarPage(page);
      const found = await box(page, 'Tidy up');
      await found.scrollIntoView();
      await found.click();
      await calendar.press('Mark as done');
      const after = await poll('the server to have it', 10_000, async () => {
        const text = await get(`${work}tidy.ics`);
        return text.includes('STATUS:COMPLETED') && text;
      });
      const own = (text: string): string[] =>
        text.split(/\r?\n/).filter((line) => !/^(DTSTAMP|LAST-MODIFIED|SEQUENCE|PRODID|STATUS|COMPLETED|PERCENT-COMPLETE)[;:]/.test(line)).sort();
      assert.match(after, /^COMPLETED:\d{8}T\d{6}Z\r?$/m);
      assert.match(after, /^PERCENT-COMPLETE:100\r?$/m);
      assert.deepEqual(own(after), own(before));
      await toSay(page, /Synced/);
      await remove(`${work}tidy.ics`);
    });

    it('takes back a deletion that the server has had already, with every line of the event', async () => {
      const text = ics(
        'BEGIN:VEVENT', 'UID:regretted', 'DTSTAMP:20260101T000000Z', 'DTSTART;TZID=America/New_York:20261124T140000',
        'DTEND;TZID=America/New_York:20261124T150000', 'SUMMARY:Regretted', 'CATEGORIES:A,B', 'X-KEPT;P="a:b":c',
        'BEGIN:VALARM', 'ACTION:AUDIO', 'TRIGGER:-PT5M', 'END:VALARM', 'END:VEVENT',
      );
      await put(`${work}regretted.ics`, text);
      const before = await get(`${work}regretted.ics`);
      const page = await show();
      const calendar = new CalendarPage(page);
      const found = await box(page, 'Regretted');
      await found.scrollIntoView();
      await found.click();
      await calendar.press('Delete');
      await noBox(page, 'Regretted');
      await poll('the server to have lost it', 10_000, async () => !(await names(work)).includes('regretted.ics'));
      await calendar.press('Undo');
      await box(page, 'Regretted');
      const href = await poll('the server to have it again', 10_000, async () => {
        for (const name of await names(work)) if ((await get(`${work}${name}`)).includes('UID:regretted')) return name;
        return undefined;
      });
      const own = (lines: string): string[] => lines.split(/\r?\n/).filter((line) => !/^(DTSTAMP|LAST-MODIFIED|SEQUENCE|PRODID)[;:]/.test(line)).sort();
      assert.deepEqual(own(await get(`${work}${href}`)), own(before));
      await toSay(page, /Synced/);
      await remove(`${work}${href}`);
    });

    it('paints from the cache when no server answers, and says that it is offline', async () => {
      await put(`${work}cached.ics`, event('cached', 'Kept at hand', '20261123T090000', '20261123T100000'));
      const page = await show();
      await box(page, 'Kept at hand');
      await toSay(page, /Synced/);
      site.setOnline(false);
      try {
        await page.reload();
        await box(page, 'Kept at hand');
        await toSay(page, /Offline/);
      } finally {
        site.setOnline(true);
      }
    });

    it('brings changes and deletions of another client with one report and one multiget, and asks once when there is nothing', async () => {
      await put(`${work}first.ics`, event('first', 'First draft', '20261124T090000', '20261124T100000'));
      await put(`${work}second.ics`, event('second', 'Second draft', '20261124T110000', '20261124T120000'));
      const page = await show();
      await box(page, 'First draft');
      await box(page, 'Second draft');
      await toSay(page, /Synced/);
      await refresh(page);

      await put(`${work}first.ics`, event('first', 'Final version', '20261124T090000', '20261124T100000'));
      await remove(`${work}second.ics`);
      let from = site.wire.length;
      await refresh(page);
      await box(page, 'Final version');
      await noBox(page, 'Second draft');
      const asked = site.wire.slice(from);
      assert.deepEqual(
        asked.map(({ method, body }) => `${method} ${/(sync-collection|calendar-multiget|calendar-query)/.exec(body)?.[1] ?? 'home'}`),
        ['PROPFIND home', 'REPORT sync-collection', 'REPORT calendar-multiget'],
      );
      assert.equal([...asked[2]!.body.matchAll(/<(?:\w+:)?href>/g)].length, 1, 'the multiget asks for the changed body alone');

      from = site.wire.length;
      await refresh(page);
      assert.deepEqual(site.wire.slice(from).map(({ method }) => method), ['PROPFIND']);
    });

    it('changes the lines that an edit concerns, and no other byte', async () => {
      const text = ics(
        'BEGIN:VTIMEZONE', 'TZID:Our Own Time', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0500', 'END:STANDARD', 'END:VTIMEZONE',
        'BEGIN:VEVENT', 'UID:rich', 'DTSTAMP:20260101T000000Z', 'CREATED:20250101T000000Z', 'LAST-MODIFIED:20260101T000000Z', 'SEQUENCE:3',
        'DTSTART;TZID=Our Own Time:20261125T140000', 'DTEND;TZID=Our Own Time:20261125T150000', 'SUMMARY;LANGUAGE=en:Old title', 'CLASS:PRIVATE', 'CATEGORIES:Travel,Überraschung',
        'X-SOMETHING;X-PARAM="a;b:c":kept as it is', 'DESCRIPTION:A description that is long enough to be folded by whoever wrote it do', ' wn\\, with a comma and\\na line end',
        'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15M', 'DESCRIPTION:The alarm speaks', 'SUMMARY:The alarm too', 'END:VALARM', 'END:VEVENT',
      );
      await put(`${work}rich.ics`, text);
      const stored = await get(`${work}rich.ics`);
      const page = await show();
      const calendar = new CalendarPage(page);
      const from = site.wire.length;
      await calendar.openEditor('Old title');
      await calendar.fill({ Title: 'New title' });
      await calendar.press('Save');
      const sent = await poll('the PUT', 10_000, async () => site.wire.slice(from).find(({ method }) => method === 'PUT'));
      const [old, now] = [stored.split('\r\n'), sent.body.split('\r\n')];
      assert.equal(now.length, old.length);
      const changed = old.flatMap((line, index) => (line === now[index] ? [] : [`${line} → ${now[index]}`]));
      assert.deepEqual(
        changed.map((line) => /^[A-Z-]+/.exec(line)![0]).sort(),
        ['DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE', 'SUMMARY'],
        changed.join('\n'),
      );
      assert.ok(changed.some((line) => line.endsWith('→ SEQUENCE:4')));
      assert.ok(changed.some((line) => line.endsWith(':New title')));
      await poll('the server to have it', 10_000, async () => /SUMMARY[^:]*:New title/.test(await get(`${work}rich.ics`)));
      await toSay(page, /Synced/);
      await remove(`${work}rich.ics`);
    });

    it('shows a series rightly in all three views and another zone, and lets nobody edit it', async () => {
      // Thursdays 18:00 in Lisbon are 13:00 in New York. The 26th was left out, the 3rd moved to the 4th.
      await put(
        `${work}series.ics`,
        ics(
          'BEGIN:VEVENT', 'UID:series', 'RECURRENCE-ID;TZID=Europe/Lisbon:20261203T180000', 'DTSTAMP:20260101T000000Z',
          'DTSTART;TZID=Europe/Lisbon:20261204T190000', 'DTEND;TZID=Europe/Lisbon:20261204T200000', 'SUMMARY:Choir on Friday', 'END:VEVENT',
          'BEGIN:VEVENT', 'UID:series', 'DTSTAMP:20260101T000000Z', 'DTSTART;TZID=Europe/Lisbon:20261112T180000', 'DTEND;TZID=Europe/Lisbon:20261112T190000',
          'RRULE:FREQ=WEEKLY', 'EXDATE;TZID=Europe/Lisbon:20261126T180000', 'SUMMARY:Choir', 'END:VEVENT',
        ),
      );
      const page = await show();
      const calendar = new CalendarPage(page);
      await toSay(page, /Synced/);
      await calendar.press('Month');
      const name = (handle: Awaited<ReturnType<typeof box>>): Promise<string> =>
        handle.evaluate((element) => element.getAttribute('aria-label') ?? '');
      await poll('the choir in the month', 10_000, async () => (await boxes(page, 'Choir')).length >= 3);
      const month = await Promise.all((await boxes(page, 'Choir')).map(name));
      // The grid of November holds six weeks or five; of them the 12th, the 19th and, in the last, the moved one.
      assert.ok(month.some((label) => /12 November/.test(label)) && month.some((label) => /19 November/.test(label)), month.join('\n'));
      assert.ok(!month.some((label) => /26 November/.test(label)), month.join('\n'));
      assert.ok(month.filter((label) => label.includes('November')).every((label) => label.includes('13:00')), month.join('\n'));

      await page.$eval('dayflow-calendar', (element) => ((element as unknown as { date: string }).date = '2026-12-03'));
      await calendar.press('Week');
      const moved = await box(page, 'Choir on Friday');
      assert.match(await name(moved), /4 December/);
      assert.match(await name(moved), /14:00/);
      assert.equal((await boxes(page, 'Choir')).length, 1);
      assert.match(await moved.evaluate((element) => element.part.value), /readonly/);
      await page.$eval('dayflow-calendar', (element) => ((element as unknown as { date: string }).date = '2026-12-04'));
      await calendar.press('Day');
      await box(page, 'Choir on Friday');

      // By the mouse.
      const from = site.wire.length;
      await calendar.drag({ column: 0, minutes: at('14:30') }, { column: 0, minutes: at('17:30') });
      assert.match(await name(await box(page, 'Choir on Friday')), /14:00/);
      await (await box(page, 'Choir on Friday')).click();
      await poll('the reason', 5000, () =>
        page.evaluate(() => document.querySelector('dayflow-calendar')!.shadowRoot!.querySelector('dayflow-event-details')!.shadowRoot!.textContent!.includes('read-only')),
      );
      assert.equal(await page.$('aria/Edit[role="button"]'), null);
      assert.equal(await page.$('aria/Delete[role="button"]'), null);
      // By the interface for programs.
      const thrown = await page.$eval('dayflow-calendar', (element) => {
        const calendar = element as unknown as {
          getEvents(): { id: string; title: string; recurring: boolean }[];
          updateEvent(id: string, patch: object): unknown;
          removeEvent(id: string): unknown;
        };
        const { id, recurring } = calendar.getEvents().find(({ title }) => title.startsWith('Choir'))!;
        const nameOf = (work: () => unknown): string => {
          try {
            work();
            return 'nothing';
          } catch (error) {
            return (error as Error).name;
          }
        };
        return [recurring, nameOf(() => calendar.updateEvent(id, { title: 'x' })), nameOf(() => calendar.removeEvent(id))];
      });
      assert.deepEqual(thrown, [true, 'ReadOnlyError', 'ReadOnlyError']);
      await refresh(page);
      assert.deepEqual(site.wire.slice(from).filter(({ method }) => method === 'PUT' || method === 'DELETE'), []);
      await remove(`${work}series.ics`);
    });

    it('works through the smallest proxy of the wire', async () => {
      await put(`${work}minimal.ics`, event('minimal', 'Through the needle', '20261126T090000', '20261126T100000'));
      const page = await show('/minimal');
      const calendar = new CalendarPage(page);
      await box(page, 'Through the needle');
      await toSay(page, /Synced/);
      await calendar.openEditor('Through the needle');
      await calendar.fill({ Title: 'Through and back' });
      await calendar.press('Save');
      await poll('the server to have it', 10_000, async () => (await get(`${work}minimal.ics`)).includes('SUMMARY:Through and back'));
      await toSay(page, /Synced/);
      await remove(`${work}minimal.ics`);
    });

    it('stands beside another account in one calendar', async () => {
      const home = `${server.calendarHome('bob')}home/`;
      await put(`${work}hers.ics`, event('hers', "Alice's lunch", '20261127T120000', '20261127T130000'));
      await put(`${home}his.ics`, event('his', "Bob's lunch", '20261127T120000', '20261127T130000'), 'bob');
      const page = await show('/two');
      await box(page, "Alice's lunch");
      await box(page, "Bob's lunch");
      const from = site.wire.length;
      const calendar = new CalendarPage(page);
      await calendar.openEditor("Bob's lunch");
      await calendar.fill({ Title: "Bob's long lunch" });
      await calendar.press('Save');
      await box(page, "Bob's long lunch");
      const sent = await poll('the PUT', 10_000, async () => site.wire.slice(from).find(({ method }) => method === 'PUT'));
      assert.equal(sent.path, '/api/bob');
      await toSay(page, /Synced/);
    });

    for (const [how, asAlice, asBob] of [
      ['named by the page', '/as-alice', '/as-bob'],
      ['known by the server alone', '/', '/'],
    ] as const) {
      it(`shows nothing of one person to the next and sends nothing as the next: accounts ${how}`, async () => {
        await put(`${work}secret.ics`, event('secret', 'For Alice alone', '20261123T150000', '20261123T160000'));
        let page = await show(asAlice);
        await box(page, 'For Alice alone');
        await toSay(page, /Synced/);
        // An edit that cannot be sent waits in the outbox.
        site.setOnline(false);
        const calendar = new CalendarPage(page);
        await calendar.openEditor('For Alice alone');
        await calendar.fill({ Title: 'Edited by Alice' });
        const safe = page.$eval('dayflow-calendar', (element) =>
          new Promise<void>((resolve) => element.addEventListener('dayflow-change', () => resolve(), { once: true })),
        );
        await calendar.press('Save');
        await safe;
        await toSay(page, /waiting/);
        await page.close();
        // A browser sends a request again when a kept connection is cut, even while its page closes.
        await new Promise((resolve) => setTimeout(resolve, 300));

        signedIn = 'bob';
        site.setOnline(true);
        const from = site.wire.length;
        page = await show(asBob);
        await toSay(page, /Synced/);
        await noBox(page, 'Alice');
        assert.deepEqual(site.wire.slice(from).filter(({ method }) => method === 'PUT' || method === 'DELETE'), []);
        assert.match(await get(`${work}secret.ics`), /SUMMARY:For Alice alone/);
        await page.close();

        // Back with her, it goes out.
        signedIn = 'alice';
        page = await show(asAlice);
        await box(page, 'Edited by Alice');
        await poll('the server to have it', 15_000, async () => (await get(`${work}secret.ics`)).includes('SUMMARY:Edited by Alice'));
        await toSay(page, /Synced/);
        await remove(`${work}secret.ics`);
      });
    }

    it('sends nothing as another person who signs in meanwhile, in another tab', async () => {
      await put(`${work}tab.ics`, event('tab', 'Left open by Alice', '20261128T120000', '20261128T130000'));
      const page = await show();
      const calendar = new CalendarPage(page);
      await box(page, 'Left open by Alice');
      await toSay(page, /Synced/);
      signedIn = 'bob';
      await calendar.openEditor('Left open by Alice');
      await calendar.fill({ Title: 'Edited in the old tab' });
      await calendar.press('Save');
      await toSay(page, /Signed out/);
      assert.match(await get(`${work}tab.ics`), /SUMMARY:Left open by Alice/);
      signedIn = 'alice';
      await refresh(page);
      await poll('the server to have it', 15_000, async () => (await get(`${work}tab.ics`)).includes('SUMMARY:Edited in the old tab'));
      await toSay(page, /Synced/);
      await remove(`${work}tab.ics`);
    });

    it('says that the session is over, and keeps what is on screen', async () => {
      await put(`${work}kept.ics`, event('kept', 'Still to be seen', '20261128T090000', '20261128T100000'));
      const page = await show();
      await box(page, 'Still to be seen');
      await toSay(page, /Synced/);
      signedIn = null;
      await refresh(page);
      await toSay(page, /Signed out/);
      await box(page, 'Still to be seen');
    });
  });
}
