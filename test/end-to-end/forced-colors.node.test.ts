// Forced colours (high contrast): backgrounds, shadows and the colours of calendars are taken away, and what they
// tell has to be told otherwise. Looked at as pixels, in a light and a dark choice of colours.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { CALENDAR_COLORS } from '../../src/elements/calendar-colors.ts';
import { box, launchChromium, openPage, poll } from '../support/browser.ts';
import { CalendarPage } from '../support/calendar-page.ts';
import { Painted } from '../support/painted.ts';
import { type Site, startSite } from '../support/site.ts';

/** A Friday, 15:18. */
const NOW = Date.UTC(2026, 10, 20, 15, 18);

const PAGE = `<!doctype html><html lang="en"><title>Forced colours</title>
<style>:root { color-scheme: light dark } html, body { height: 100%; margin: 0 }</style>
<script>
  const RealDate = Date, ahead = ${NOW} - RealDate.now();
  const now = () => RealDate.now() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given) => (given.length === 0 ? new target(now()) : new target(...given)),
    get: (target, name) => (name === 'now' ? now : target[name]),
  });
</script>
<script type="module" src="/dist/dayflow-calendar.min.js"></script>
<dayflow-calendar date="2026-11-20" locale="en-GB" time-zone="UTC"></dayflow-calendar>`;

const CALENDARS = [
  { id: 'work', name: 'Work', color: CALENDAR_COLORS.blue },
  { id: 'home', name: 'Home', color: '#d6493f', visible: false },
  { id: 'team', name: 'Team', color: '#1a9660', readonly: true },
];

const on = (title: string, day: number, more: object = {}): object =>
  ({ id: title, title, calendarId: 'work', start: `2026-11-${day}T10:00`, end: `2026-11-${day}T12:00`, ...more });

const EVENTS = [
  on('Plain', 16),
  on('Tentative', 17, { status: 'tentative' }),
  on('Cancelled', 18, { status: 'cancelled' }),
  on('Locked', 19, { calendarId: 'team' }),
  on('Declined', 20, { attendees: [{ address: 'mailto:me@example.org', status: 'declined', self: true }] }),
  { id: 'Days off', title: 'Days off', calendarId: 'work', start: '2026-11-17', end: '2026-11-19' },
];

for (const scheme of ['light', 'dark'] as const) {
  describe(`in forced colours, ${scheme}`, { timeout: 180_000 }, () => {
    let browser: Browser;
    let site: Site;
    let page: Page;
    let calendar: CalendarPage;

    before(async () => {
      browser = await launchChromium();
      site = await startSite({ pages: { '/': PAGE } });
    });
    afterEach(() => page.close());
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    async function open(properties: object, size?: { width: number; height: number }): Promise<void> {
      ({ page } = await openPage(browser, site.url, size));
      calendar = new CalendarPage(page);
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ],
      });
      await page.waitForSelector('>>> dayflow-toolbar');
      await page.$eval('dayflow-calendar', (element, given) => void Object.assign(element, given), { calendars: CALENDARS, events: EVENTS, ...properties });
      await drawn();
    }

    /** Two frames, and a third for what measures itself. */
    const drawn = (): Promise<void> =>
      page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      });

    /** The first that a selector finds; after an element's name it goes on within the element. */
    const find = (selector: string): Promise<ElementHandle<Element>> =>
      poll(selector, 3000, () => page.$(`>>> ${selector.replace(/^(dayflow-[a-z-]+) /, '$1 >>> ')}`));

    const paint = async (what: string | ElementHandle<Element>, around = 0): Promise<Painted> => {
      const element = typeof what === 'string' ? await find(what) : what;
      await element.scrollIntoView();
      await drawn();
      return Painted.of(page, element, around);
    };

    /** What lies along the middle of an element's upper edge, and just below it. */
    async function edge(what: string | ElementHandle<Element>): Promise<{ line: string[]; inside: string }> {
      const painted = await paint(what);
      const middle = (y: number): string[] => painted.row(y).slice(12, -12);
      return { line: middle(0), inside: middle(2)[0]! };
    }

    async function isFramed(what: string | ElementHandle<Element>, name = String(what)): Promise<void> {
      const { line, inside } = await edge(what);
      assert.ok(line.filter((color) => color !== inside).length > line.length * 0.9, `${name} has a border: ${line.slice(0, 8).join(' ')} over ${inside}`);
    }

    const differ = async (one: string, other: string): Promise<void> => {
      const [first, second] = [await paint(one), await paint(other)];
      assert.notEqual(first.ground, second.ground, `${one} stands out from ${other}`);
    };

    describe('an event', () => {
      for (const view of ['week', 'month']) {
        it(`has a border: ${view}`, async () => {
          await open({ view });
          await isFramed(await box(page, 'Plain'), 'Plain');
          await isFramed(await box(page, 'Days off'), 'Days off');
        });

        it(`is seen to be tentative or declined by its border, and cancelled by a line through it: ${view}`, async () => {
          await open({ view });
          /** How long the strokes of the border are, in px. */
          const stroke = async (title: string): Promise<number> => {
            const { line, inside } = await edge(await box(page, title));
            const strokes = line.map((color) => (color === inside ? ' ' : 'x')).join('').match(/x+/g) ?? [];
            return strokes.join('').length / strokes.length;
          };
          const [plain, dashed, dotted] = [await stroke('Plain'), await stroke('Tentative'), await stroke('Declined')];
          assert.ok(plain > 2 * dashed && dashed > dotted, `strokes of ${plain}, ${dashed} and ${dotted} px`);
          const through = (title: string): Promise<string> =>
            box(page, title).then((found) => found.evaluate((element) => getComputedStyle(element.querySelector('.title')!).textDecorationLine));
          assert.deepEqual([await through('Cancelled'), await through('Plain')], ['line-through', 'none']);
        });
      }

      it('has a thicker edge where it starts', async () => {
        await open({ view: 'week' });
        const painted = await paint(await box(page, 'Plain'));
        const middle = painted.height - 20;
        assert.equal(new Set([0, 1, 2, 3].map((x) => painted.at(x, middle))).size, 1);
        assert.notEqual(painted.at(1, middle), painted.at(painted.width - 3, middle));
      });

      for (const view of ['week', 'agenda']) {
        it(`that is a task has a circle, which is filled when it is done: ${view}`, async () => {
          const tasks = [false, true].map((completed) => on(completed ? 'Done' : 'Open', 18, { task: { completed } }));
          await open({ view, date: '2026-11-18', events: tasks });
          /** What is in the middle of the circle, and beside it. */
          const circle = async (title: string): Promise<string[]> => {
            const words = await paint((await (await box(page, title)).$('.title'))!);
            return [words.at(6, Math.floor(words.height / 2)), words.at(15, 1)];
          };
          const [done, undone] = [await circle('Done'), await circle('Open')];
          assert.notEqual(done[0], done[1]);
          assert.equal(undone[0], undone[1]);
        });
      }

      it('keeps the colour of its calendar in the dot of a month and the mark of an agenda', async () => {
        await open({ view: 'month' });
        const dotOf = async (title: string): Promise<string> => {
          const painted = await paint(await box(page, title));
          return painted.at(11, painted.height / 2);
        };
        assert.notEqual(await dotOf('Plain'), await dotOf('Locked'));
        await page.$eval('dayflow-calendar', (element) => void Object.assign(element, { view: 'agenda', date: '2026-11-16' }));
        const grounds = await Promise.all(['Plain', 'Locked'].map(async (title) => (await paint((await (await box(page, title)).$('.mark'))!)).ground));
        assert.equal(new Set(grounds).size, 2, grounds.join(' '));
      });

      for (const view of ['week', 'month', 'agenda']) {
        it(`that is chosen has an outline: ${view}`, async () => {
          await open({ view, date: view === 'agenda' ? '2026-11-16' : '2026-11-20' });
          const found = await box(page, 'Locked');
          const before = await paint(found, 4);
          await found.click();
          await find('dayflow-event-details .panel');
          // Without the ring of the focus.
          await page.evaluate(() => {
            for (let focused = document.activeElement; focused; focused = focused.shadowRoot?.activeElement ?? null) (focused as HTMLElement).blur();
          });
          const chosen = await paint(await box(page, 'Locked'), 4);
          const changed = chosen.column(Math.floor(chosen.width / 2)).filter((color, y) => color !== before.at(before.width / 2, y));
          assert.ok(changed.length >= 4, `${changed.length} px of an outline above and below`);
        });
      }
    });

    describe('the time grid', () => {
      it('has a line for each hour', async () => {
        await open({ view: 'week', events: [] });
        const hours = await paint('.scroller');
        const lines = hours.column(hours.width / 2 - 40).filter((color) => color !== hours.ground);
        assert.ok(lines.length >= 10, `${lines.length} lines`);
      });

      it('has a line for now, and the time beside it', async () => {
        await open({ view: 'week', events: [] });
        const [line, label, column] = [await paint('.now'), await paint('.now-label'), await paint('.column[role="gridcell"]')];
        assert.notEqual(line.ground, column.ground);
        assert.equal(line.ground, label.ground);
        assert.ok(label.ink > 0.05, 'words on it');
      });

      it('shows that the first sync is not done', async () => {
        for (const [view, shape] of [['week', '.scroller'], ['month', '.cell:nth-child(2)']]) {
          await open({ view, events: [] });
          const before = (await paint(shape!)).ink;
          await page.$eval('dayflow-calendar', (element) => element.shadowRoot!.querySelector('.view')!.toggleAttribute('loading', true));
          assert.ok((await paint(shape!)).ink > before + 0.02, view);
          if (view === 'week') await page.close();
        }
      });
    });

    describe('what is chosen or current', () => {
      it('is told of the views', async () => {
        await open({ view: 'week' });
        await differ('.views [aria-pressed="true"]', '.views [aria-pressed="false"]');
      });

      it('is told of how the sync stands', async () => {
        await open({ view: 'week' });
        const dot = async (tone: string): Promise<Painted> => {
          await page.$eval('dayflow-calendar', (element, given) => {
            Object.assign(element.shadowRoot!.querySelector('dayflow-toolbar')!, { status: { tone: given, words: '' } });
          }, tone);
          return paint('dayflow-toolbar .dot', 3);
        };
        const middle = (painted: Painted): string => painted.at(painted.width / 2, painted.height / 2);
        const [synced, syncing] = [await dot('good'), await dot('busy')];
        assert.notEqual(middle(synced), synced.at(0, 0), 'a disc');
        assert.equal(middle(syncing), syncing.at(0, 0), 'a ring');
        assert.notEqual(syncing.at(syncing.width / 2, 4), syncing.at(syncing.width / 2, syncing.height - 5), 'that can be seen to turn');
      });

      for (const [view, day, number] of [
        ['week', '.heading', '.day-number'],
        ['month', 'dayflow-month-grid .cell', '.day-number > span'],
        ['year', 'dayflow-year-grid .cell', '.number'],
      ] as const) {
        it(`is told of today: ${view}`, async () => {
          await open({ view, events: [] });
          await differ(`${day}[part~="today"] ${number}`, `${day}:not([part~="today"]) ${number}`);
        });
      }

      it('is told of today: agenda', async () => {
        await open({ view: 'agenda', events: [on('Today', 20), on('Tomorrow', 21)] });
        await differ('section[part~="today"] .number', 'section:not([part~="today"]) .number');
      });

      it('is told of a calendar that is shown, and of one that is not', async () => {
        await open({ view: 'week', sidebar: true });
        const [shown, hidden] = [await paint('dayflow-calendar-list input:checked'), await paint('dayflow-calendar-list input:not(:checked)')];
        assert.notEqual(shown.ground, hidden.ground);
        assert.ok(shown.column(8).some((color) => color !== shown.ground), 'a tick');
        assert.ok(hidden.row(0).slice(4, -4).every((color) => color !== hidden.ground), 'a border');
      });

      it('is told of the days of the small month, with events and today', async () => {
        await open({ view: 'week', sidebar: true });
        const day = (words: string): Promise<Painted> => paint(`dayflow-mini-month .cell:has([aria-label*="${words}"])`);
        const [within, without] = [await day(' 22 November'), await day(' 28 November')];
        assert.ok(within.ink > without.ink + 0.05, `${within.ink} against ${without.ink}`);
        const [busy, free, today] = [await day(' 16 November'), await day(' 21 November'), await day(' 20 November')];
        const foot = (painted: Painted): number => painted.row(painted.height - 4).slice(6, -6).filter((color) => color !== painted.ground).length;
        assert.ok(foot(busy) > foot(free), 'a dot');
        assert.ok(today.ink > free.ink + 0.2, 'a disc');
      });

      it('is told of the day of a phone’s month, with its dots', async () => {
        await open({ view: 'month' }, { width: 390, height: 760 });
        const cells = await Promise.all(['true', 'false'].map((chosen) => paint(`dayflow-month-list .cell[aria-selected="${chosen}"]:not([part~="other"]) > .day`)));
        const [chosen, other] = cells.map((painted) => painted.column(1).filter((color) => color !== painted.ground).length);
        assert.ok(chosen! > other! + 10, `${chosen} px of an outline`);
        const dots = await page.$$('>>> .dots > span');
        assert.ok(dots.length > 0);
        for (const dot of dots) {
          const around = await paint(dot, 3);
          assert.notEqual(around.at(around.width / 2, around.height / 2), around.at(0, 0));
        }
      });

      it('is told of the days of a year that have events', async () => {
        await open({ view: 'year' });
        const day = (words: string): Promise<Painted> => paint(`dayflow-year-grid .day[aria-label*="${words}"]`);
        const [busy, free] = [await day(' 18 November'), await day(' 15 November')];
        const foot = (painted: Painted): number => Math.max(...[-9, -8, -7].map((y) => painted.row(painted.height + y).filter((color) => color !== painted.ground).length));
        assert.ok(foot(busy) > foot(free), 'a line below its number');
      });

      it('is told of a calendar’s colour', async () => {
        await open({ view: 'week', sidebar: true });
        await (await find('dayflow-calendar-list li .bare')).hover();
        await (await find('dayflow-calendar-list li .bare')).click();
        const swatches = await Promise.all(['.swatch[type="radio"]:checked', '.swatch[type="radio"]:not(:checked)'].map((each) => paint(`dayflow-calendar-options ${each}`, 4)));
        const [chosen, other] = swatches.map((painted) => painted.at(painted.width / 2, 1));
        assert.notEqual(chosen, other, 'a ring');
        assert.notEqual(swatches[0]!.at(swatches[0]!.width / 2, 8), swatches[1]!.at(swatches[1]!.width / 2, 8), 'its colour');
      });

      it('is told of the time in a list of times', async () => {
        await open({ view: 'day' });
        await calendar.press('New');
        await (await find('dayflow-time-field input')).click();
        const chosen = await paint('dayflow-time-field [role="option"][aria-selected="true"]');
        const other = await paint('dayflow-time-field [role="option"]:not([aria-selected="true"])');
        assert.ok(chosen.row(1).slice(8, -8).every((color) => color !== chosen.ground));
        assert.ok(!other.row(1).slice(8, -8).every((color) => color !== other.ground));
        await isFramed('dayflow-time-field .dropdown');
      });

      it('is told of what has the focus', async () => {
        await open({ view: 'week' });
        const before = await paint('dayflow-toolbar .today', 4);
        await (await find('dayflow-toolbar .today')).focus();
        await page.keyboard.press('Tab');
        await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        await page.keyboard.up('Shift');
        const focused = await paint('dayflow-toolbar .today', 4);
        assert.notDeepEqual(focused.column(focused.width / 2), before.column(before.width / 2));
      });
    });

    describe('a panel', () => {
      it('has an edge, and the colour of the calendar: details', async () => {
        await open({ view: 'week' });
        await (await box(page, 'Locked')).click();
        await isFramed('dayflow-event-details .panel');
        const swatch = await paint('dayflow-event-details .swatch', 3);
        assert.notEqual(swatch.at(swatch.width / 2, swatch.height / 2), swatch.at(0, 0));
      });

      it('has an edge, the colour of the calendar, and arrows at its lists: editor', async () => {
        await open({ view: 'week' });
        await calendar.press('New');
        await isFramed('dayflow-event-editor .panel');
        const dot = await paint('dayflow-event-editor .dot', 3);
        assert.notEqual(dot.at(dot.width / 2, dot.height / 2), dot.at(0, 0));
        const list = await paint('dayflow-event-editor select');
        let arrow = 0;
        for (let x = list.width - 24; x < list.width - 4; x++) arrow += list.column(x).slice(8, -8).filter((color) => color !== list.ground).length;
        assert.ok(arrow > 8, `${arrow} px of an arrow`);
      });

      it('has an edge, the colours of calendars, and tells what cannot be chosen: menu', async () => {
        await open({ view: 'week' });
        await (await box(page, 'Locked')).click({ button: 'right' });
        await isFramed('dayflow-menu .panel');
        const color = (selector: string): Promise<string> => find(selector).then((found) => found.evaluate((element) => getComputedStyle(element).color));
        assert.notEqual(await color('dayflow-menu [aria-disabled="true"] .label'), await color('dayflow-menu button:not([aria-disabled="true"]) .label'));
        await page.keyboard.press('Escape');
        await (await box(page, 'Plain')).click({ button: 'right' });
        await (await find('dayflow-menu [aria-haspopup]:last-of-type')).click();
        const swatch = await paint('dayflow-menu .swatch', 3);
        assert.notEqual(swatch.at(swatch.width / 2, swatch.height / 2), swatch.at(0, 0));
      });

      it('has an edge, and marks what was found: search', async () => {
        await open({ view: 'week' });
        await calendar.press('Search');
        await (await find('dayflow-search input')).type('Plain');
        const [mark, option] = [await paint('dayflow-search mark'), await paint('dayflow-search [role="option"]')];
        assert.notEqual(mark.ground, option.ground);
        await isFramed('dayflow-search .panel');
        const dot = await paint('dayflow-search .dot');
        assert.notEqual(dot.at(4, 4), option.ground);
      });

      it('has an edge, and the colour of the calendar: import', async () => {
        await open({ view: 'week' });
        const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', 'BEGIN:VEVENT', 'UID:new', 'SUMMARY:New', 'DTSTART:20261120T090000', 'END:VEVENT', 'END:VCALENDAR', ''];
        await page.$eval('dayflow-calendar', (element, content) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], 'new.ics', { type: 'text/calendar' }));
          element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
        }, text.join('\r\n'));
        await isFramed('dayflow-import-dialog .panel');
        const dot = await paint('dayflow-import-dialog .dot', 3);
        assert.notEqual(dot.at(dot.width / 2, dot.height / 2), dot.at(0, 0));
      });

      it('has an edge: help', async () => {
        await open({ view: 'week' });
        await (await find('dayflow-toolbar .today')).focus();
        await page.keyboard.type('?');
        await isFramed('dayflow-help .panel');
      });

      it('has an edge: notice', async () => {
        await open({ view: 'week' });
        await (await box(page, 'Plain')).click();
        await calendar.press('Delete');
        await isFramed('dayflow-toast .toast');
      });

      it('has an edge, and the colour of the calendar: days of a month', async () => {
        await open({ view: 'month', events: Array.from({ length: 12 }, (_, index) => on(`Crowd ${index}`, 18)) });
        await (await find('dayflow-month-grid [part~="more"]')).click();
        await isFramed('dayflow-day-list .panel');
        const dot = await paint('dayflow-day-list .dot', 3);
        assert.notEqual(dot.at(dot.width / 2, dot.height / 2), dot.at(0, 0));
      });
    });
  });
}
