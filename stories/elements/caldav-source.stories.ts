import type { StoryObj } from '@storybook/web-components-vite';
import '../../src/caldav-source.ts';
import type { CalDAVService } from '../../demo/caldav-server/service.ts';
import type { DayFlowCalDAVSource } from '../../src/elements/dayflow-caldav-source/dayflow-caldav-source.ts';
import type { DayFlowCalendar } from '../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { calendarArgs } from '../calendar.ts';
import { type Hands, acting } from '../hands.ts';
import { Site, serverOf } from '../served-account.ts';

type Args = Partial<Pick<DayFlowCalDAVSource, 'cache' | 'readonly' | 'refreshInterval' | 'syncPast' | 'syncFuture' | 'conflictPolicy'>> & {
  theme?: string;
};

/** What a story plays, in its `parameters`. */
interface Parameters {
  /** Who is signed in to the site, one source for each. */
  readonly accounts?: readonly string[];
  /** How server and site are from the start. */
  readonly first?: (server: CalDAVService, sites: readonly Site[]) => void;
  /** What comes over them when all is synced; the sources look for news then. */
  readonly then?: (server: CalDAVService, sites: readonly Site[]) => void;
}

type Story = Omit<StoryObj<Args>, 'parameters'> & { parameters?: Parameters };

/** A calendar whose sources sync by a site’s proxy with the demo’s CalDAV server: all of them run in the story’s page. */
export default {
  title: 'Elements/CalDAV source',
  component: 'dayflow-caldav-source',
  args: { cache: 'none', readonly: false, refreshInterval: 0, syncPast: 'P1M', syncFuture: 'P1M' } satisfies Args,
  loaders: [async () => void (await customElements.whenDefined('dayflow-caldav-source'))],
  render: (args: Args, { parameters }: { parameters: object }): DayFlowCalendar => draw(args, parameters),
};

function draw({ theme = 'auto', ...args }: Args, { accounts = ['alice'], first, then }: Parameters): DayFlowCalendar {
  const calendar = Object.assign(document.createElement('dayflow-calendar'), calendarArgs, { theme, sidebar: true });
  calendar.style.blockSize = '100%';
  const server = serverOf(calendar.timeZone!);
  const sites = accounts.map((name) => new Site(server, name));
  const sources = accounts.map((name, index) =>
    Object.assign(document.createElement('dayflow-caldav-source'), {
      ...args,
      account: name,
      name: `${name}@example.org`,
      proxy: `/api/caldav/${name}`,
      fetch: sites[index]!.fetch,
    }),
  );
  first?.(server, sites);
  for (const source of sources) {
    source.addEventListener('dayflow-sync-complete', () => {
      then?.(server, sites);
      if (then !== undefined) void source.refresh();
    }, { once: true });
  }
  calendar.append(...sources);
  return calendar;
}

/** Waits until an event is on screen, where one is to be, and the toolbar says how the sync stands. */
async function told(hands: Hands, status: string, event?: string): Promise<void> {
  if (event !== undefined) await boxOf(hands, event);
  await hands.find('[part~="sync-status"]', ({ textContent }) => textContent!.trim() === status, status);
}

const boxOf = (hands: Hands, title: string): Promise<HTMLElement> =>
  hands.find('[part~="event"]', ({ textContent }) => textContent!.includes(title), title);

export const Synced: Story = { play: acting((hands, words) => told(hands, words.synced, 'Release demo')) };
export const Dark: Story = { ...Synced, args: { theme: 'dark' } };

export const SlowServer: Story = {
  parameters: { first: ({ faults }) => void (faults.delay = 4000) },
  play: acting((hands, words) => told(hands, words.syncing)),
};

export const ServerOffline: Story = {
  parameters: { first: ({ faults }) => void (faults.offline = true) },
  play: acting((hands, words) => told(hands, words.problem.offline)),
};

/** What is cached stays on screen, and an edit waits for the server. */
export const OfflineSinceTheSync: Story = {
  parameters: { then: ({ faults }) => void (faults.offline = true) },
  play: acting(async (hands, words) => {
    await told(hands, words.problem.offline, 'Release demo');
    const calendar = (await hands.find('dayflow-calendar')) as DayFlowCalendar;
    const { id } = calendar.getEvents().find(({ title }) => title === 'Release demo')!;
    calendar.updateEvent(id, { title: 'Release demo in the garden' });
    await told(hands, words.offlineWaiting(1), 'Release demo in the garden');
  }),
};

export const ServerAsksToWait: Story = {
  parameters: { then: ({ faults }) => void (faults.unavailable = true) },
  play: acting((hands, words) => told(hands, words.problem.throttled, 'Release demo')),
};

export const SignedOut: Story = {
  parameters: { first: (_, sites) => sites.forEach((site) => (site.signedIn = false)) },
  play: acting((hands, words) => told(hands, words.problem['signed-out'])),
};

export const SessionOver: Story = {
  parameters: { then: (_, sites) => sites.forEach((site) => (site.signedIn = false)) },
  play: acting((hands, words) => told(hands, words.problem['signed-out'], 'Release demo')),
};

export const ReadOnly: Story = {
  args: { readonly: true },
  play: acting(async (hands, words) => {
    await told(hands, words.synced, 'Release demo');
    (await boxOf(hands, 'Release demo')).click();
    await hands.find('.panel', ({ textContent }) => textContent!.includes(words.readOnlyReason.calendar));
  }),
};

/** Bob’s calendar of the team is in both accounts; Alice may only read it. */
export const TwoAccounts: Story = {
  parameters: { accounts: ['alice', 'bob'] },
  play: acting(async (hands, words) => {
    await boxOf(hands, 'Release demo');
    await told(hands, words.synced, 'Visit in Malmö');
  }),
};
