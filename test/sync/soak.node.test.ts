import type { Provider } from '../../src/sync/provider.ts';
import type { ProviderErrorKind } from '../../src/sync/errors.ts';
import { rounds, seedOf } from '../support/rounds.ts';
import { seeded } from '../support/seeded.ts';
import { assert, describe, it } from '../support/suite.ts';
import { FakeServer } from './support/fake-server.ts';
import { read, write } from './support/text-codec.ts';
import { quiet } from './support/virtual-clock.ts';
import { Browser, HOME, Page, WORK, failure, text } from './support/world.ts';

const CALENDARS = [WORK, HOME];
const WRITES: readonly (keyof Provider)[] = ['create', 'update', 'delete'];
const READS: readonly (keyof Provider)[] = ['identify', 'listCalendars', 'delta', 'list', 'query', 'fetch', 'read'];
const KINDS: readonly ProviderErrorKind[] = ['offline', 'timeout', 'server', 'throttled', 'protocol', 'unauthorized'];

/** An event's name, which no edit changes: titles are `name` or `name/revision`. */
const nameOf = (title: string | undefined): string => title?.split('/')[0] ?? '?';

const titlesOn = (server: FakeServer): string[] =>
  [...server.calendars.values()].flatMap(({ resources }) => [...resources.values()].map((each) => read(each.text).title ?? '?')).sort();

/** Two tabs, another client and a bad network, at random; then all is well again. */
async function live(seed: number): Promise<void> {
  const random = seeded(seed);
  const one = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const server = new FakeServer(...CALENDARS);
  for (let i = 0; i < 6; i++) server.calendar(one(CALENDARS)!).put(`seed-${i}.ics`, text(`seed-${i}`));
  const browser = new Browser();
  let tabs = [await new Page(server, browser).start(), await new Page(server, browser).start()];
  const { clock } = tabs[0]!;
  const made = new Set(titlesOn(server).map(nameOf));
  const deleted = new Set<string>();
  let revision = 0;
  server.etags = random() < 0.5;

  const edit = async (page: Page): Promise<void> => {
    const event = one([...page.engine.events()].filter(({ readonly }) => !readonly));
    const dice = random();
    if (event === undefined || dice < 0.25) {
      const name = `made-${++revision}`;
      await page.add(name, one(page.engine.calendars)?.id ?? WORK);
      made.add(name);
    } else if (dice < 0.65) await page.edit(event.id, { title: `${nameOf(event.title)}/${++revision}` });
    else if (dice < 0.75) await page.edit(event.id, { location: `Room ${++revision}` });
    else if (dice < 0.88) await page.edit(event.id, { calendarId: one(CALENDARS)! });
    else {
      deleted.add(nameOf(event.title));
      await page.remove(event.id);
    }
  };

  const meanwhile = (): void => {
    const calendar = server.calendar(one(CALENDARS)!);
    const found = one([...calendar.resources]);
    if (found === undefined) return;
    const [href, { text: before }] = found;
    const fields = read(before);
    if (random() < 0.2) {
      deleted.add(nameOf(fields.title));
      calendar.delete(href);
    } else calendar.put(href, write({ ...fields, ...(random() < 0.5 ? { location: `Hall ${++revision}` } : { title: `${nameOf(fields.title)}/${++revision}` }) }));
  };

  for (let step = 0; step < 40; step++) {
    const dice = random();
    const page = one(tabs)!;
    if (dice < 0.4) await edit(page);
    else if (dice < 0.55) meanwhile();
    else if (dice < 0.7) server.faults.push({ on: one(random() < 0.6 ? WRITES : READS)!, error: failure(one(KINDS)!), after: random() < 0.5 });
    else if (dice < 0.78) page.connectivity.set({ online: !page.connectivity.online });
    else if (dice < 0.83) page.connectivity.set({ visible: !page.connectivity.visible });
    else if (dice < 0.88) {
      page.engine.stop();
      await quiet();
      tabs = tabs.map((each) => (each === page ? new Page(server, browser, {}, clock) : each));
      void tabs.find((each) => each.engine.status.state === 'paused')?.start();
    } else if (dice < 0.95) void page.engine.refresh();
    else await page.clock.advance(20_000);
    await quiet();
  }

  server.faults = [];
  for (const page of tabs) page.connectivity.set({ online: true, visible: true });
  for (let i = 0; i < 4; i++) for (const page of tabs) await page.clock.advance(400_000);
  for (const page of tabs) void page.engine.refresh();
  await quiet();
  for (const page of tabs) await page.clock.advance(400_000);
  await tabs[0]!.engine.refresh();
  await quiet();

  const titles = titlesOn(server);
  const names = titles.map(nameOf);
  assert.deepEqual(names, [...new Set(names)], 'nothing is there twice');
  for (const page of tabs) {
    assert.equal(page.engine.status.pending, 0, 'nothing waits');
    assert.deepEqual(page.titles(), titles, 'each tab shows what the server has');
  }
  const aside = tabs[0]!.engine.conflicts.flatMap(({ mine, theirs, base }) => [mine, theirs, base].map((each) => nameOf(read(each ?? '').title)));
  for (const name of made) {
    assert.isTrue(names.includes(name) || deleted.has(name) || aside.includes(name), `${name} is on the server, set aside, or deleted by someone`);
  }
  for (const page of tabs) page.engine.stop();
}

describe('two tabs, another client and a bad network', () => {
  it('come to one end, with nothing lost and nothing made twice', async () => {
    const first = seedOf('SYNC_SEED');
    for (let seed = first; seed < first + rounds('SYNC_LIVES', 6); seed++) {
      try {
        await live(seed);
      } catch (error) {
        throw new Error(`Seed ${seed}: ${(error as Error).message}`, { cause: error });
      }
    }
  });
});
