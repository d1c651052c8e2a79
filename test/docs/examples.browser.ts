// Runs the examples of the elements' documents as they stand there.
import type { DayFlowCalendar } from '../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { DayFlowCalDAVSource } from '../../src/elements/dayflow-caldav-source/dayflow-caldav-source.ts';
import type { CalendarCollection } from '../../demo/caldav-server/collection.ts';
import type { CalendarSource } from '../../src/model/source.ts';
import { Backend, workOf } from '../elements/dayflow-caldav-source/backend.ts';
import { boxes, button, drawn, nameOf } from '../elements/dayflow-calendar/mount.ts';
import { afterEach, assert, before, describe, it } from '../support/suite.ts';
import { type Block, blocksIn, withEntries } from './blocks.ts';

interface Examples {
  readonly RoomSource?: new (url: string) => CalendarSource & { load(): Promise<void> };
  readonly logOut?: (account: string) => Promise<boolean>;
}

const ownFetch = globalThis.fetch;
const ownConfirm = globalThis.confirm;
let calendarBlocks: Block[];
let sourceBlocks: Block[];
let readmeBlocks: Block[];

before(async () => {
  const read = async (path: string): Promise<Block[]> => blocksIn(await (await fetch(`/${path}`)).text());
  [calendarBlocks, sourceBlocks, readmeBlocks] = await Promise.all([read('docs/calendar.md'), read('docs/caldav-source.md'), read('README.md')]) as [Block[], Block[], Block[]];
  await import('../../src/index.ts');
  await customElements.whenDefined('dayflow-calendar');
  await customElements.whenDefined('dayflow-caldav-source');
});
afterEach(() => {
  document.body.replaceChildren();
  globalThis.fetch = ownFetch;
  globalThis.confirm = ownConfirm;
});

function block(blocks: readonly Block[], language: string, holds: string): string {
  const found = blocks.filter((each) => each.language === language && each.code.includes(holds));
  assert.equal(found.length, 1, `one ${language} example has "${holds}"`);
  return found[0]!.code;
}

/** Runs code as a module, with the package taken from its sources. */
async function run(code: string): Promise<Examples> {
  const module = withEntries(code, (entry) => `${location.origin}/src/${entry}.ts`);
  const address = URL.createObjectURL(new Blob([module], { type: 'text/javascript' }));
  try {
    return (await import(/* @vite-ignore */ address)) as Examples;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Puts an example's markup on the page, without its scripts. */
function show(markup: string): DayFlowCalendar {
  const frame = document.createElement('div');
  frame.style.cssText = 'width: 1000px; height: 700px';
  frame.innerHTML = markup;
  document.body.append(frame);
  return document.querySelector('dayflow-calendar')!;
}

const names = (calendar: DayFlowCalendar): string[] => boxes(calendar).map(nameOf);

async function until(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !holds(); attempt++) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.isTrue(holds());
}

/** A promise of the next event of a type on the page. */
function next<K extends keyof HTMLElementEventMap>(type: K): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => document.body.addEventListener(type, resolve, { once: true }));
}

describe('the examples of docs/calendar.md', () => {
  it('show events of all kinds', async () => {
    const calendar = show(block(calendarBlocks, 'html', '<dayflow-calendar'));
    assert.deepInclude(calendar, { view: 'week', firstDay: 1, timeZone: 'Europe/Lisbon' });
    await run(block(calendarBlocks, 'js', 'calendar.goTo('));
    await drawn(calendar);
    const shown = names(calendar).join('\n');
    for (const title of ['Stand-up', 'Fair', 'Call']) assert.include(shown, title);
    assert.match(calendar.getEvents().at(2)!.start.toString(), /^2026-11-25T14:00:00-05:00\[America\/New_York\]$/);
  });

  it('ask the site before an edit', async () => {
    const calendar = show('<dayflow-calendar date="2026-11-24"></dayflow-calendar>');
    calendar.events = [{ id: 'a', title: 'Alpha', start: '2026-11-24T10:00', end: '2026-11-24T11:00' }];
    const asked: string[] = [];
    let allowed = false;
    globalThis.fetch = async (to) => {
      asked.push(String(to));
      return new Response(null, { status: allowed ? 204 : 403 });
    };
    await run(block(calendarBlocks, 'js', 'mayEdit('));
    const remove = async (): Promise<void> => {
      await drawn(calendar);
      boxes(calendar)[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
    };
    await remove();
    await until(() => asked.length === 1);
    await drawn(calendar);
    assert.equal(calendar.getEvents().length, 1);
    allowed = true;
    await remove();
    await until(() => calendar.getEvents().length === 0);
    assert.deepEqual(asked, ['/api/may-edit?event=a', '/api/may-edit?event=a']);
  });

  it('add to the details of an event, or show it elsewhere', async () => {
    const calendar = show(`<p id="event"></p><dayflow-calendar date="2026-11-24">${block(calendarBlocks, 'html', 'slot="details"')}</dayflow-calendar>`);
    calendar.events = [{ id: 'a', title: 'Alpha', start: '2026-11-24T10:00', end: '2026-11-24T11:00' }];
    await drawn(calendar);
    boxes(calendar)[0]!.click();
    await drawn(calendar);
    const added = calendar.querySelector('[slot="details"]')!;
    assert.isTrue(added.checkVisibility());
    button(calendar, 'Close').click();
    await run(block(calendarBlocks, 'js', 'showInSidebar('));
    await drawn(calendar);
    boxes(calendar)[0]!.click();
    await drawn(calendar);
    assert.isFalse(added.checkVisibility());
    assert.match(document.querySelector('#event')!.textContent!, /^Alpha, /);
  });

  it('bring a field of the page to the editor', async () => {
    const calendar = show(`<dayflow-calendar date="2026-11-24">${block(calendarBlocks, 'html', 'slot="editor"')}</dayflow-calendar>`);
    calendar.events = [{ id: 'a', title: 'Alpha', start: '2026-11-24T10:00', end: '2026-11-24T11:00', meta: { room: '4' } }];
    await run(block(calendarBlocks, 'js', 'event.meta?.room'));
    await drawn(calendar);
    boxes(calendar)[0]!.click();
    await drawn(calendar);
    button(calendar, 'Edit').click();
    await drawn(calendar);
    const room = calendar.querySelector('input')!;
    assert.equal(room.value, '4');
    room.value = '5';
    room.dispatchEvent(new Event('input', { bubbles: true }));
    button(calendar, 'Save').click();
    await drawn(calendar);
    assert.deepEqual(calendar.getEvents()[0]!.meta, { room: '5' });
  });

  it('take a source of the host’s own, and write to its backend', async () => {
    const rows = [{ id: 'b1', title: 'Board', start: '2026-11-24T10:00[Europe/Lisbon]', end: '2026-11-24T11:00[Europe/Lisbon]' }];
    const writes: string[] = [];
    let works = true;
    globalThis.fetch = async (to, init = {}) => {
      if (init.method === undefined) return Response.json(rows);
      writes.push(`${init.method} ${String(to)} ${typeof init.body === 'string' ? (JSON.parse(init.body) as { title: string }).title : ''}`);
      return new Response(null, { status: works ? 204 : 500 });
    };
    const calendar = show('<dayflow-calendar date="2026-11-24" time-zone="Europe/Lisbon"></dayflow-calendar>');
    const { RoomSource } = await run(block(calendarBlocks, 'js', 'class RoomSource'));
    Object.assign(globalThis, { RoomSource });
    await run(`${block(calendarBlocks, 'js', 'new RoomSource(')}; globalThis.removeRooms = remove;`);
    await drawn(calendar);
    assert.match(names(calendar).join(), /Board/);

    const changed = next('dayflow-change');
    calendar.updateEvent('b1', { title: 'Board, later' });
    assert.equal((await changed).change.origin, 'api');
    assert.deepEqual(writes, ['PUT /api/bookings/b1 Board, later']);

    const allDay = calendar.addEvent({ title: 'Closed', start: '2026-11-25' });
    assert.deepEqual(calendar.getOccurrences({ start: '2026-11-25', end: '2026-11-26' }).map(({ eventId }) => eventId), [allDay.id]);

    works = false;
    calendar.removeEvent('b1');
    assert.equal(calendar.getEvents().length, 1);
    await until(() => calendar.getEvents().length === 2);

    (globalThis as unknown as { removeRooms(): void }).removeRooms();
    assert.deepEqual(calendar.getEvents(), []);
  });

  it('style by custom properties and parts', async () => {
    const calendar = show('<dayflow-calendar date="2026-11-24"></dayflow-calendar>');
    const sheet = document.createElement('style');
    sheet.textContent = block(calendarBlocks, 'css', '--dayflow-accent');
    document.body.append(sheet);
    calendar.events = [{ title: 'Off', start: '2026-11-24T10:00', end: '2026-11-24T12:00', status: 'cancelled' }];
    await drawn(calendar);
    assert.equal(getComputedStyle(boxes(calendar)[0]!).opacity, '0.5');
    const column = calendar.shadowRoot!.querySelector('dayflow-time-grid')!.shadowRoot!.querySelector('.column')!;
    assert.equal(Math.round(column.getBoundingClientRect().height), 24 * 44);
  });
});

describe('the examples of docs/caldav-source.md', () => {
  /** The documented markup with a backend in the page behind it. */
  async function connected(backend: Backend): Promise<{ calendar: DayFlowCalendar; source: DayFlowCalDAVSource; account: string }> {
    const account = `user-${crypto.randomUUID()}`;
    globalThis.fetch = (to, init) => (String(to) === '/api/caldav' ? backend.fetch(String(to), init) : ownFetch(to, init));
    const complete = next('dayflow-sync-complete');
    const calendar = show(block(sourceBlocks, 'html', '<dayflow-caldav-source').replace('user-4711', account));
    const source = calendar.querySelector('dayflow-caldav-source')!;
    await complete;
    return { calendar, source, account };
  }

  it('show an account, and tell of errors', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const { calendar, source } = await connected(backend);
    assert.deepEqual(calendar.getEvents().map(({ title }) => title), ['Alpha']);
    const warned: unknown[] = [];
    const ownWarn = console.warn;
    console.warn = (...words) => warned.push(words[0]);
    await run(block(sourceBlocks, 'js', "'dayflow-sync-error'"));
    backend.online = false;
    await source.refresh();
    console.warn = ownWarn;
    assert.deepEqual(warned, ['list-calendars']);
  });

  it('settle a conflict as the person says', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const { calendar, source } = await connected(backend);
    await run(block(sourceBlocks, 'js', "'dayflow-conflict'"));
    let question = '';
    globalThis.confirm = (words) => {
      question = words ?? '';
      return true;
    };
    const collection = work(backend);
    collection.put('Alpha.ics', collection.resources[0]!.text.replace('SUMMARY:Alpha', 'SUMMARY:Alpha\\, theirs'));
    const settled = next('dayflow-write-complete');
    calendar.updateEvent(calendar.getEvents()[0]!.id, { title: 'Alpha, mine' });
    await settled;
    assert.include(question, 'SUMMARY');
    assert.include(collection.resources[0]!.text, 'SUMMARY:Alpha\\, mine');
    assert.equal(source.conflicts.length, 0);
  });

  it('log out: ask when edits wait, then leave nothing', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const { calendar, account } = await connected(backend);
    const { logOut } = await run(block(sourceBlocks, 'js', 'function logOut'));
    backend.online = false;
    const stored = next('dayflow-change');
    calendar.updateEvent(calendar.getEvents()[0]!.id, { title: 'Alpha, unsent' });
    await stored;

    globalThis.confirm = () => false;
    assert.isFalse(await logOut!(account));
    await until(() => calendar.getEvents()[0]?.title === 'Alpha, unsent');

    globalThis.confirm = () => true;
    assert.isTrue(await logOut!(account));
    assert.deepEqual(calendar.getEvents(), []);
    const again = document.createElement('dayflow-caldav-source');
    Object.assign(again, { proxy: '/api/caldav', account });
    calendar.append(again);
    await new Promise((resolve) => again.addEventListener('dayflow-sync-error', resolve, { once: true }));
    assert.deepEqual(calendar.getEvents(), [], 'nothing is left in the cache');
  });

  it('log out: load nothing anew while the session still holds', async () => {
    const backend = new Backend('alice', [workOf('alice', 'Alpha')]);
    const { calendar, account } = await connected(backend);
    const { logOut } = await run(block(sourceBlocks, 'js', 'function logOut'));
    assert.isTrue(await logOut!(account));
    backend.take();
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    assert.deepEqual(backend.take(), []);
    assert.deepEqual(calendar.getEvents(), []);
  });

  function work(backend: Backend): CalendarCollection {
    return backend.accounts.get('alice')!.calendars.get('work')!.collection;
  }
});

describe('the examples of README.md', () => {
  it('show events without a server', async () => {
    const [, markup = '', script = ''] = /(<dayflow-calendar.*<\/dayflow-calendar>)\s*<script type="module">([^]*)<\/script>/.exec(
      block(readmeBlocks, 'html', 'whenDefined'),
    ) ?? [];
    const calendar = show(markup);
    await run(script);
    assert.equal(calendar.view, 'month');
    assert.deepEqual(calendar.getEvents().map(({ title }) => title), ['Lunch']);
  });
});
