import { createCalDAVProxy, toNodeListener } from '../../src/proxy.ts';
import { launchChromium, openPage, poll } from '../../test/support/browser.ts';
import { USERS } from '../../test/support/servers/test-server.ts';
import { startSite } from '../../test/support/site.ts';
import { type Visit, mount, watch } from './in-page.ts';
import type { LoadedServer } from './loaded-server.ts';
import { type Figure, medianOf } from '../median.ts';

/** A visit in milliseconds; paint and completion from the moment at which the element is defined. */
export interface VisitTimes {
  defined: number;
  paint: number;
  complete: number;
  longestTask: number;
  tasksOver50: number;
  requests: number;
}

export interface Mounts {
  week: number;
  month: number;
}

export interface BrowserFigures {
  readonly browser: string;
  readonly firstVisit: Figure<VisitTimes>;
  readonly warmVisit: Figure<VisitTimes>;
  /** Ten thousand host events. */
  readonly mounts: Figure<Mounts>;
}

const page = (source: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Calendar</title>
<style>html, body { height: 100%; margin: 0 }</style>
<script type="module" src="/dist/dayflow-calendar.min.js"></script>
<dayflow-calendar view="week" time-zone="Europe/Berlin" locale="en-GB">${source}</dayflow-calendar>`;

/** The built element on a site of its own in Chromium, each time with a fresh profile. */
export async function measureInBrowser(loaded: LoadedServer, repeats: number): Promise<BrowserFigures> {
  const proxy = createCalDAVProxy({
    server: loaded.server.url,
    credentials: () => ({ type: 'basic', ...USERS.alice, account: 'alice' }),
    limits: { requests: 1000 },
  });
  const site = await startSite({
    pages: { '/': page('<dayflow-caldav-source proxy="/api/caldav"></dayflow-caldav-source>'), '/host': page('') },
    handlers: { '/api/caldav': toNodeListener(proxy) },
  });
  const [first, warm, mounts]: [VisitTimes[], VisitTimes[], Mounts[]] = [[], [], []];
  let version = '';
  try {
    for (let turn = 0; turn < repeats; turn++) {
      const browser = await launchChromium();
      try {
        version = await browser.version();
        // A page that is open from the start keeps the visits from paying for the browser's own start.
        await openPage(browser, `${site.url}/none`);
        const visit = async (): Promise<VisitTimes> => {
          const opened = await browser.newPage();
          await opened.setViewport({ width: 1280, height: 800 });
          await opened.evaluateOnNewDocument(watch);
          const before = site.wire.length;
          await opened.goto(site.url);
          const told = (): Promise<Visit> => opened.evaluate(() => (globalThis as unknown as { visit: Visit }).visit);
          await poll('the first sync', 60_000, async () => (await told()).complete > 0);
          const seen = await told();
          await opened.close();
          return timesOf(seen, site.wire.length - before);
        };
        first.push(await visit());
        warm.push(await visit());
        const { page: host } = await openPage(browser, `${site.url}/host`);
        await host.evaluate(() => customElements.whenDefined('dayflow-calendar').then(() => undefined));
        const week = await host.evaluate(mount, { view: 'week', count: 10_000 } as const);
        const month = await host.evaluate(mount, { view: 'month', count: 10_000 } as const);
        mounts.push({ week, month });
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.close();
  }
  return { browser: version, firstVisit: medianOf(first), warmVisit: medianOf(warm), mounts: medianOf(mounts) };
}

function timesOf(visit: Visit, requests: number): VisitTimes {
  return {
    defined: visit.defined,
    paint: visit.painted - visit.defined,
    complete: visit.complete - visit.defined,
    longestTask: Math.max(0, ...visit.longTasks.map(({ duration }) => duration)),
    tasksOver50: visit.longTasks.length,
    requests,
  };
}
