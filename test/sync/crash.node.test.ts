import { assert, describe, it } from '../support/suite.ts';
import { CrashPoint } from './support/crash.ts';
import type { FakeServer } from './support/fake-server.ts';
import { read } from './support/text-codec.ts';
import { serverWith } from './support/scene.ts';
import { quiet } from './support/virtual-clock.ts';
import { Browser, HOME, Page, WORK, failure, text } from './support/world.ts';

interface Scenario {
  readonly name: string;
  /** What is on the server before the page is opened. */
  readonly server: () => FakeServer;
  /** Whether the page was open before, so that there is a cache. */
  readonly cached?: boolean;
  /** What happens on the server between the two visits, or before the edits. */
  readonly meanwhile?: (server: FakeServer) => void;
  /** What the person does. An edit counts as made when this goes past it. */
  readonly edits?: (page: Page, made: (what: string) => void) => Promise<void>;
  /** What has to be on the server in the end, given the edits that were made for certain. */
  readonly expect: (server: FakeServer, made: ReadonlySet<string>) => void;
}

function bodies(server: FakeServer): Record<string, string | undefined>[] {
  return [...server.calendars.values()].flatMap(({ resources }) => [...resources.values()].map((each) => read(each.text)));
}

const titlesOf = (server: FakeServer): string[] => bodies(server).map(({ title }) => title ?? '?').sort();

/** Titles that are there for certain, and ones that may be there in another's place. */
function holds(server: FakeServer, ...choices: string[][]): void {
  assert.include(choices.map((each) => [...each].sort().join()), titlesOf(server).join());
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'in its first load',
    server: () => serverWith('One', 'Two', 'Three'),
    expect: (server) => holds(server, ['One', 'Two', 'Three']),
  },
  {
    name: 'in a delta of several pages',
    cached: true,
    server: () => serverWith('One', 'Two', 'Three'),
    meanwhile: (server) => {
      server.pageSize = 2;
      server.calendar(WORK).delete('Two.ics');
      for (const title of ['A', 'B', 'C', 'D']) server.calendar(WORK).put(`${title}.ics`, text(title));
      server.calendar(WORK).put('One.ics', text('One, renamed', { uid: 'uid-of-One' }));
    },
    expect: (server) => holds(server, ['One, renamed', 'Three', 'A', 'B', 'C', 'D']),
  },
  {
    name: 'while its token is suspect',
    cached: true,
    server: () => serverWith('One', 'Two', 'Three'),
    meanwhile: (server) => {
      server.faults.push({ on: 'delta', error: failure('token') });
      server.calendar(WORK).delete('Two.ics');
      server.calendar(WORK).put('A.ics', text('A'));
    },
    expect: (server) => holds(server, ['One', 'Three', 'A']),
  },
  {
    name: 'while it creates, updates and deletes',
    cached: true,
    server: () => serverWith('One', 'Two'),
    edits: async (page, made) => {
      await page.add('New');
      made('create');
      await page.edit(page.event('One').id, { title: 'One more' });
      made('update');
      await page.remove(page.event('Two').id);
      made('delete');
    },
    expect: (server, made) => {
      const titles = titlesOf(server);
      if (made.has('create')) assert.include(titles, 'New');
      if (made.has('update')) assert.include(titles, 'One more');
      if (made.has('delete')) assert.notInclude(titles, 'Two');
      assert.equal(new Set(titles).size, titles.length, 'nothing is there twice');
    },
  },
  {
    name: 'while a server that gives no ETags is written to',
    cached: true,
    server: () => Object.assign(serverWith('One'), { etags: false, rewrite: (sent: string) => `${sent}\nserver: was here` }),
    edits: async (page, made) => {
      await page.add('New');
      made('create');
      await page.edit(page.event('One').id, { title: 'One more' });
      made('update');
      await page.edit(page.event('One more').id, { location: 'Room 5' });
      made('location');
    },
    expect: (server, made) => {
      const titles = titlesOf(server);
      if (made.has('create')) assert.include(titles, 'New');
      if (made.has('update')) assert.include(titles, 'One more');
      if (made.has('location')) assert.include(bodies(server).map((each) => each.location), 'Room 5');
      assert.equal(new Set(titles).size, titles.length, 'nothing is there twice');
    },
  },
  {
    name: 'while it merges with what changed on the server',
    cached: true,
    server: () => serverWith('One'),
    edits: async (page, made) => {
      page.server.calendar(WORK).put('One.ics', text('One', { location: 'Room 5' }));
      await page.edit(page.event('One').id, { title: 'Two' });
      made('update');
    },
    expect: (server, made) => {
      if (made.has('update')) assert.deepInclude(bodies(server)[0], { title: 'Two', location: 'Room 5' });
      assert.equal(bodies(server).length, 1);
    },
  },
  {
    name: 'while it moves an event to another calendar and edits it there',
    cached: true,
    server: () => serverWith('One'),
    edits: async (page, made) => {
      const { id } = page.event('One');
      await page.edit(id, { calendarId: HOME });
      made('move');
      await page.edit(id, { title: 'Moved' });
      made('update');
    },
    expect: (server, made) => {
      if (made.has('move')) assert.equal(server.calendar(WORK).resources.size, 0);
      if (made.has('update')) holds(server, ['Moved']);
      assert.equal(bodies(server).length, 1, 'in one place only');
    },
  },
  {
    name: 'while it moves an event that changed in its old place',
    cached: true,
    server: () => serverWith('One'),
    edits: async (page, made) => {
      page.server.calendar(WORK).put('One.ics', text('One', { location: 'Room 5' }));
      await page.edit(page.event('One').id, { calendarId: HOME, title: 'Moved' });
      made('move');
    },
    expect: (server, made) => {
      if (made.has('move')) assert.deepInclude(bodies(server)[0], { title: 'Moved', location: 'Room 5' });
      assert.equal(bodies(server).length, 1, 'in one place only');
    },
  },
  {
    name: 'after the answers of its writes were lost',
    cached: true,
    server: () => serverWith('One', 'Two'),
    edits: async (page, made) => {
      for (const on of ['create', 'update', 'delete'] as const) page.server.faults.push({ on, error: failure('timeout'), after: true });
      await page.add('New');
      made('create');
      await page.edit(page.event('One').id, { title: 'One more' });
      made('update');
      await page.remove(page.event('Two').id);
      made('delete');
      await page.clock.advance(20_000);
    },
    expect: (server, made) => {
      const titles = titlesOf(server);
      if (made.has('create')) assert.include(titles, 'New');
      if (made.has('update')) assert.include(titles, 'One more');
      if (made.has('delete')) assert.notInclude(titles, 'Two');
      assert.equal(new Set(titles).size, titles.length, 'nothing is there twice');
    },
  },
  {
    name: 'while a person changes her mind',
    cached: true,
    server: () => serverWith('One'),
    edits: async (page, made) => {
      page.connectivity.set({ online: false });
      const { id } = await page.add('Short-lived');
      await page.edit(id, { title: 'Still short-lived' });
      await page.remove(id);
      made('never mind');
      const one = page.event('One').id;
      await page.edit(one, { title: 'Edited' });
      await page.edit(one, { calendarId: HOME });
      await page.edit(one, { calendarId: WORK });
      made('back');
      page.connectivity.set({ online: true });
      await quiet();
      await page.remove(one);
      made('delete');
    },
    expect: (server, made) => {
      if (made.has('never mind')) assert.notInclude(titlesOf(server).join(), 'hort-lived');
      if (made.has('delete')) assert.equal(bodies(server).length, 0);
      assert.isAtMost(server.calendar(HOME).resources.size + server.calendar(WORK).resources.size, 2);
    },
  },
];

/** Runs a scenario up to a point; returns how many calls it came to. */
async function run(scenario: Scenario, at: number): Promise<number> {
  const server = scenario.server();
  const { storage } = new Browser();
  if (scenario.cached === true) (await new Page(server, new Browser(storage)).start()).engine.stop();
  scenario.meanwhile?.(server);
  const crash = new CrashPoint(at);
  const page = new Page(crash.server(server), new Browser(crash.storage(storage)));
  const made = new Set<string>();
  const visit = page.start().then(() => scenario.edits?.(page, (what) => !crash.dead && made.add(what)));
  let over = false;
  void visit.then(() => (over = true));
  while (!over && !crash.dead) await quiet();
  await quiet();
  page.engine.stop();

  const next = await new Page(server, new Browser(storage), {}, page.clock).start();
  for (let i = 0; i < 4; i++) await next.clock.advance(10_000);
  await next.engine.refresh();
  await quiet();
  scenario.expect(server, made);
  assert.equal(next.engine.status.pending, 0, 'nothing is left waiting');
  assert.equal(next.engine.status.conflicts, 0, 'nothing is set aside');
  assert.equal(next.engine.status.state, 'idle');
  assert.deepEqual(next.titles(), titlesOf(server), 'the screen shows what the server has');
  next.engine.stop();

  const cached = new Page(server, new Browser(storage), {}, page.clock);
  server.faults.push({ on: 'identify', error: failure('offline'), times: 99 });
  await cached.start();
  assert.deepEqual(cached.titles(), titlesOf(server), 'the cache shows it too');
  cached.engine.stop();
  return crash.calls;
}

describe('a page that dies', () => {
  for (const scenario of SCENARIOS) {
    it(`${scenario.name} comes to the same end after a restart, at whichever call it died`, async () => {
      const calls = await run(scenario, Infinity);
      assert.isAbove(calls, 5);
      for (let at = 1; at <= calls; at++) {
        try {
          await run(scenario, at);
        } catch (error) {
          throw new Error(`Died at call ${at} of ${calls}: ${(error as Error).message}`, { cause: error });
        }
      }
    });
  }
});
