import { assert, describe, it } from '../support/suite.ts';
import { FakeServer } from './support/fake-server.ts';
import { Browser, DAY, HOME, NOW, Page, WEEK, WORK, failure, text } from './support/world.ts';
import { serverWith } from './support/scene.ts';
import { quiet } from './support/virtual-clock.ts';

describe('a first sync', () => {
  it('asks who it is before anything else, then lists, then looks at what is on screen', async () => {
    const page = await new Page(serverWith('Stand-up')).start();
    assert.deepEqual(page.server.calls.slice(0, 4), ['identify', 'listCalendars', 'query', 'query']);
    assert.deepEqual(page.titles(), ['Stand-up']);
  });

  it('gets a token, so that the next changes come as a delta', async () => {
    const page = await new Page(serverWith('Stand-up')).start();
    assert.equal(page.server.calls.filter((call) => call === 'delta from nothing').length, 2);
    page.server.calendar(WORK).put('lunch.ics', text('Lunch'));
    page.server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(page.server.takeCalls(), ['listCalendars', 'delta', 'fetch 1']);
    assert.deepEqual(page.titles(), ['Lunch', 'Stand-up']);
  });

  it('keeps only names and versions of what lies outside the window', async () => {
    const server = serverWith('Now');
    server.calendar(WORK).put('old.ics', text('Old', { day: -800 }));
    const page = await new Page(server).start();
    assert.deepEqual([...page.engine.events()].map((event) => event.title), ['Now']);
    const old = { start: NOW - 810 * DAY, end: NOW - 790 * DAY, timeZone: 'UTC' };
    page.engine.setVisibleRange(old);
    await quiet();
    assert.deepEqual(page.titles(old), ['Old'], 'navigation widens the window');
    server.takeCalls();
    page.engine.setVisibleRange(WEEK);
    page.engine.setVisibleRange(old);
    await quiet();
    assert.deepEqual(server.takeCalls(), [], 'what is held is not asked for again');
  });

  it('is over when it says so', async () => {
    const page = new Page(serverWith('One'));
    const states: string[] = [];
    page.engine.observe(({ type }) => {
      if (type === 'sync-complete') states.push(page.engine.status.state);
    });
    await page.start();
    assert.deepEqual(states, ['idle']);
  });

  it('tells how far it is', async () => {
    const server = serverWith('One', 'Two', 'Three');
    const page = new Page(server);
    const seen: number[] = [];
    page.engine.subscribe(() => {
      const { progress } = page.engine.status;
      if (progress !== undefined) seen.push(progress.total);
    });
    await page.start();
    assert.include(seen, 3);
    assert.isUndefined(page.engine.status.progress);
    assert.equal(page.engine.status.state, 'idle');
  });

  it('decodes at most a hundred resources in one task', async () => {
    const server = new FakeServer(WORK);
    for (let i = 0; i < 1000; i++) server.calendar(WORK).put(`${i}.ics`, text(`Event ${i}`, { day: i % 300 }));
    const page = await new Page(server).start();
    assert.equal([...page.engine.events()].length, 1000);
    assert.isAtLeast(page.pauses, 9);
  });

  it('goes on with the other calendars when one fails', async () => {
    const server = serverWith('Stand-up');
    server.calendar(HOME).put('a.ics', text('At home'));
    server.faults.push({ on: 'query', error: failure('forbidden') });
    const page = await new Page(server).start();
    assert.equal(page.titles().length, 2, 'the listing came after the failed first look');
    assert.include(page.errors(), 'The server said forbidden.');
  });
});

describe('an unchanged refresh', () => {
  it('is one listing and nothing else', async () => {
    const page = await new Page(serverWith('Stand-up')).start();
    page.server.takeCalls();
    const delta = await page.engine.refresh();
    assert.deepEqual(page.server.takeCalls(), ['listCalendars']);
    assert.deepEqual(delta.events, { added: 0, updated: 0, deleted: 0 });
  });

  it('is the same for a server that only has ctags', async () => {
    const server = serverWith('Stand-up');
    server.listsTokens = false;
    for (const calendar of server.calendars.values()) calendar.remote = { supportsSync: false };
    const page = await new Page(server).start();
    assert.include(server.takeCalls(), 'list');
    await page.engine.refresh();
    assert.deepEqual(server.takeCalls(), ['listCalendars']);
    server.calendar(WORK).put('lunch.ics', text('Lunch'));
    await page.engine.refresh();
    assert.deepEqual(server.takeCalls(), ['listCalendars', 'list', 'fetch 1']);
  });
});

describe('a changed calendar', () => {
  it('fetches no body that did not change', async () => {
    const page = await new Page(serverWith('One', 'Two', 'Three')).start();
    page.server.calendar(WORK).put('Two.ics', text('Two again', { uid: 'uid-of-Two' }));
    page.server.calendar(WORK).delete('Three.ics');
    page.server.takeCalls();
    const delta = await page.engine.refresh();
    assert.deepEqual(page.server.takeCalls(), ['listCalendars', 'delta', 'fetch 1']);
    assert.deepEqual(delta.events, { added: 0, updated: 1, deleted: 1 });
    assert.deepEqual(page.titles(), ['One', 'Two again']);
  });

  it('is walked page by page', async () => {
    const server = serverWith('One');
    const page = await new Page(server).start();
    for (let i = 0; i < 7; i++) server.calendar(WORK).put(`${i}.ics`, text(`New ${i}`));
    server.pageSize = 3;
    server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(server.takeCalls(), ['listCalendars', 'delta', 'fetch 3', 'delta', 'fetch 3', 'delta', 'fetch 1']);
    assert.equal(page.titles().length, 8);
  });

  it('keeps the id of an event whose href the server renames', async () => {
    const page = await new Page(serverWith('One'), new Browser(), { createEventId: ({ href }) => href }).start();
    const { id } = page.event('One');
    page.server.calendar(WORK).delete('One.ics');
    page.server.calendar(WORK).put('renamed.ics', text('One'));
    await page.engine.refresh();
    assert.equal(page.event('One').id, id);
    assert.equal([...page.engine.events()].length, 1);
  });

  it('remembers bodies that the server did not answer, beside the token', async () => {
    const server = serverWith('One');
    const browser = new Browser();
    const page = await new Page(server, browser).start();
    server.calendar(WORK).put('late.ics', text('Late'));
    const fetch = server.fetch.bind(server);
    server.fetch = async (_remote, hrefs) => ({ resources: [], missing: [], unanswered: [...hrefs] });
    await page.engine.refresh();
    page.engine.stop();
    server.fetch = fetch;
    server.takeCalls();
    const again = await new Page(server, browser).start();
    assert.deepEqual(again.titles(), ['Late', 'One']);
    assert.deepEqual(server.takeCalls(), ['identify', 'listCalendars', 'fetch 1']);
  });
});

describe('a suspect token', () => {
  it('that the server refuses: everything is listed again, and only what differs is fetched', async () => {
    const page = await new Page(serverWith('One', 'Two')).start();
    page.server.calendar(WORK).put('Three.ics', text('Three'));
    page.server.calendar(WORK).delete('One.ics');
    page.server.faults.push({ on: 'delta', error: failure('token') });
    page.server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(page.server.takeCalls(), ['listCalendars', 'delta', 'delta from nothing', 'fetch 1']);
    assert.deepEqual(page.titles(), ['Three', 'Two']);
  });

  it('that the server only echoes, though its listing has another: everything is listed again', async () => {
    const server = serverWith('One', 'Two', 'Three', 'Four');
    const page = await new Page(server).start();
    const calendar = server.calendar(WORK);
    calendar.delete('Four.ics');
    calendar.log.splice(0, 3);
    server.takeCalls();
    await page.engine.refresh();
    assert.include(server.takeCalls(), 'delta from nothing');
    assert.deepEqual(page.titles(), ['One', 'Three', 'Two'].sort());
  });

  it('lowers the rung where the server cannot do without one either', async () => {
    const page = await new Page(serverWith('One')).start();
    page.server.calendar(WORK).put('Two.ics', text('Two'));
    page.server.faults.push({ on: 'delta', error: failure('token'), times: 2 });
    page.server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(page.server.takeCalls(), ['listCalendars', 'delta', 'delta from nothing', 'list', 'fetch 1']);
    page.server.calendar(WORK).put('Three.ics', text('Three'));
    await page.engine.refresh();
    assert.deepEqual(page.server.takeCalls(), ['listCalendars', 'list', 'fetch 1'], 'the rung is remembered');
  });

  it('falls to bounded queries where nothing can be listed', async () => {
    const server = serverWith('One', 'Two');
    server.faults.push({ on: 'delta', error: failure('unsupported'), times: 99 }, { on: 'list', error: failure('unsupported'), times: 99 });
    const page = await new Page(server).start();
    assert.deepEqual(page.titles(), ['One', 'Two']);
    server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(server.takeCalls(), ['listCalendars']);
    server.calendar(WORK).delete('One.ics');
    await page.engine.refresh();
    assert.deepEqual(server.takeCalls(), ['listCalendars', 'query', 'fetch 1'], 'what is not in the answer is asked for by name');
    assert.deepEqual(page.titles(), ['Two']);
  });

  it('that brings nothing though the ctag changed: the list is compared', async () => {
    const server = serverWith('One', 'Two');
    const page = await new Page(server).start();
    server.calendar(WORK).resources.delete(`${WORK}Two.ics`);
    server.calendar(WORK).remote = { ctag: 'other', syncToken: 'token-3' };
    server.calendar(WORK).log.push(`${WORK}One.ics`);
    server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(server.takeCalls(), ['listCalendars', 'delta', 'list']);
    assert.deepEqual(page.titles(), ['One']);
  });
});

describe('deletions', () => {
  it('of a fifth or more are believed only when a second listing says so too', async () => {
    const server = new FakeServer(WORK);
    for (let i = 0; i < 40; i++) server.calendar(WORK).put(`${i}.ics`, text(`Event ${i}`));
    const page = await new Page(server).start();
    const calendar = server.calendar(WORK);
    const all = new Map(calendar.resources);
    for (let i = 0; i < 12; i++) calendar.resources.delete(`${WORK}${i}.ics`);
    calendar.log.push(`${WORK}20.ics`);
    server.faults.push({ on: 'delta', error: failure('token') });
    // The first listing was cut short; the second is whole.
    server.onCall = (call) => {
      if (call === 'list') for (const [href, stored] of all) calendar.resources.set(href, stored);
    };
    server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(server.takeCalls(), ['listCalendars', 'delta', 'delta from nothing', 'list']);
    assert.equal([...page.engine.events()].length, 40);
  });

  it('of a whole calendar are believed only from a complete listing', async () => {
    const page = await new Page(serverWith('One')).start();
    page.server.calendars.delete(WORK);
    page.server.complete = false;
    await page.engine.refresh();
    assert.equal(page.engine.calendars.length, 2);
    page.server.complete = true;
    const delta = await page.engine.refresh();
    assert.equal(page.engine.calendars.length, 1);
    assert.equal(delta.calendars.deleted, 1);
    assert.deepEqual(page.titles(), []);
  });

  it('of a calendar that one listing leaves out and the next has take nothing away', async () => {
    const page = await new Page(serverWith('One')).start();
    const { server } = page;
    server.faults.push({ on: 'update', error: failure('throttled', { retryAfter: 1_000_000 }) });
    await page.edit(page.event('One').id, { title: 'Mine' });
    const work = server.calendar(WORK);
    server.calendars.delete(WORK);
    server.onCall = (call) => {
      if (call === 'listCalendars' && server.calls.filter((each) => each === call).length === 2) server.calendars.set(WORK, work);
    };
    server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(server.takeCalls(), ['listCalendars', 'listCalendars']);
    assert.deepEqual(page.titles(), ['Mine']);
    assert.equal(page.engine.status.pending, 1);
    assert.equal(page.engine.status.conflicts, 0);
  });

  it('of all calendars at once are asked for twice', async () => {
    const page = await new Page(serverWith('One')).start();
    const all = [...page.server.calendars];
    page.server.calendars.clear();
    page.server.onCall = () => {
      if (page.server.calls.length === 2) for (const [id, calendar] of all) page.server.calendars.set(id, calendar);
    };
    page.server.takeCalls();
    await page.engine.refresh();
    assert.equal(page.engine.calendars.length, 2);
  });
});

describe('a resource that cannot be read', () => {
  it('is kept, counted and told, and stops nothing', async () => {
    const server = serverWith('One');
    const page = await new Page(server).start();
    server.calendar(WORK).put('bad.ics', 'broken: no END:VEVENT');
    server.calendar(WORK).put('Two.ics', text('Two'));
    await page.engine.refresh();
    assert.deepEqual(page.titles(), ['One', 'Two']);
    assert.equal(page.engine.status.calendars?.find((each) => each.id === WORK)?.unreadable, 1);
    const told = page.reports.find((report) => report.type === 'error');
    assert.deepInclude(told, { type: 'error' });
    assert.match(page.errors().join(), /\/alice\/work\/bad\.ics cannot be read: line 1: no END:VEVENT/);
    assert.equal(page.engine.status.state, 'idle');
  });
});

describe('a resource of which a part cannot be read', () => {
  it('shows what can be, and is told', async () => {
    const server = serverWith('One');
    const page = await new Page(server).start();
    server.calendar(WORK).put('half.ics', `${text('Half')}\npart: the second event has no DTSTART`);
    await page.engine.refresh();
    assert.deepEqual(page.titles(), ['Half', 'One']);
    assert.equal(page.engine.status.calendars?.find((each) => each.id === WORK)?.unreadable, 0);
    assert.match(page.errors().join(), /half\.ics cannot be read completely: line \d+: the second event has no DTSTART/);
  });
});

describe('a resource with something doubtful', () => {
  it('is shown, and told by line and reason when it comes in, not again at the next start', async () => {
    const server = serverWith('One');
    const browser = new Browser();
    const page = await new Page(server, browser).start();
    server.calendar(WORK).put('odd.ics', text('Odd', { doubt: 'the time zone is unknown' }));
    await page.engine.refresh();
    assert.deepEqual(page.titles(), ['Odd', 'One']);
    assert.match(page.errors().join(), /odd\.ics is doubtful: line 1: the time zone is unknown\./);
    page.engine.stop();
    page.engine.stop();
    const next = await new Page(server, browser).start();
    assert.deepEqual(next.titles(), ['Odd', 'One']);
    assert.deepEqual(next.errors(), []);
  });
});

describe('a sync that is cut short', () => {
  it('does not say that it is complete', async () => {
    const page = await new Page(serverWith('One')).start();
    const before = page.engine.status.lastSyncedAt;
    page.server.calendar(WORK).put('Two.ics', text('Two'));
    await page.clock.advance(1000);
    page.reports.length = 0;
    page.server.faults.push({ on: 'delta', error: failure('offline') });
    await page.engine.refresh();
    assert.equal(page.engine.status.state, 'offline');
    assert.notInclude(page.reports.map((report) => report.type), 'sync-complete');
    assert.equal(page.engine.status.lastSyncedAt, before);
  });

  it('is taken up again by itself', async () => {
    const page = await new Page(serverWith('One')).start();
    page.server.calendar(WORK).put('Two.ics', text('Two'));
    page.server.faults.push({ on: 'fetch', error: failure('server') });
    await page.engine.refresh();
    assert.equal(page.engine.status.state, 'error');
    assert.deepEqual(page.titles(), ['One']);
    await page.clock.advance(10_000);
    assert.deepEqual(page.titles(), ['One', 'Two']);
    assert.equal(page.engine.status.state, 'idle');
  });
});

describe('days outside the window', () => {
  it('that are on screen during the first sync are loaded too', async () => {
    const server = serverWith('Now');
    server.calendar(WORK).put('old.ics', text('Old', { day: -800 }));
    const old = { start: NOW - 810 * DAY, end: NOW - 790 * DAY, timeZone: 'UTC' };
    const page = await new Page(server).start(old);
    assert.deepEqual(page.titles(old), ['Old']);
    server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(server.takeCalls(), ['listCalendars']);
  });
});

describe('what a source says that it has', () => {
  it('is nothing before the first sync, and the window after it', async () => {
    const page = new Page(serverWith('One'));
    assert.deepEqual(page.engine.coverage, { start: NOW, end: NOW });
    await page.start();
    await page.engine.idle();
    const { start, end } = page.engine.coverage;
    assert.isAtMost(start, NOW - 364 * DAY);
    assert.isAtLeast(end, NOW + 2 * 364 * DAY);
  });
});
