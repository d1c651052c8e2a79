import { assert, describe, it } from '../support/suite.ts';
import { ownAnswer } from '../../src/model/calendar-user.ts';
import { ReadOnlyError, UnknownCalendarError } from '../../src/model/errors.ts';
import { eventFromRecord } from '../../src/model/event.ts';
import { read } from './support/text-codec.ts';
import { pageWith, serverWith, stored } from './support/scene.ts';
import { quiet } from './support/virtual-clock.ts';
import { Browser, HOME, NOW, Page, WORK, failure, text } from './support/world.ts';

describe('an edit', () => {
  it('is visible at once, and on the server soon after', async () => {
    const page = await pageWith('One');
    const { id } = page.event('One');
    const { event, committed } = page.change(id, { title: 'One more' });
    assert.equal(event.title, 'One more');
    assert.deepEqual(page.titles(), ['One more']);
    assert.equal(page.engine.status.pending, 1);
    await committed;
    await quiet();
    assert.deepEqual(stored(page.server), ['One more']);
    assert.deepEqual(page.server.takeCalls(), ['update']);
    assert.equal(page.engine.status.pending, 0);
    assert.deepInclude(page.reports.at(-1), { type: 'write-complete', operation: 'update' });
  });

  it('costs the next refresh a delta and no body', async () => {
    const page = await pageWith('One');
    await page.edit(page.event('One').id, { title: 'One more' });
    page.server.takeCalls();
    await page.engine.refresh();
    assert.deepEqual(page.server.takeCalls(), ['listCalendars', 'delta']);
    await page.engine.refresh();
    assert.deepEqual(page.server.takeCalls(), ['listCalendars']);
  });

  it('creates and deletes', async () => {
    const page = await pageWith('One');
    const event = await page.add('Two');
    assert.deepEqual(stored(page.server), ['One', 'Two']);
    assert.equal(page.event('Two').id, event.id);
    await page.remove(page.event('One').id);
    assert.deepEqual(stored(page.server), ['Two']);
    assert.deepEqual(page.server.takeCalls(), ['create', 'delete']);
  });

  it('is read again where the server vouches for no ETag', async () => {
    const page = await pageWith('One');
    page.server.etags = false;
    page.server.rewrite = (sent) => `${sent}\nstamped: by the server`;
    await page.edit(page.event('One').id, { title: 'Two' });
    assert.deepEqual(page.server.takeCalls(), ['update', 'read']);
    await page.edit(page.event('Two').id, { title: 'Three' });
    assert.deepEqual(page.server.takeCalls(), ['update', 'read'], 'the next write has the right ETag');
    assert.deepEqual(stored(page.server), ['Three']);
  });

  it('to nothing new sends nothing', async () => {
    const page = await pageWith('One');
    await page.edit(page.event('One').id, {});
    assert.deepEqual(page.server.takeCalls(), []);
  });

  it('into a calendar that is not there throws, and changes nothing', async () => {
    const page = await pageWith('One');
    let thrown: unknown;
    await page.add('Two', '/nowhere/').catch((error: unknown) => (thrown = error));
    assert.instanceOf(thrown, UnknownCalendarError);
    assert.equal(page.engine.status.pending, 0);
  });
});

describe('edits that wait', () => {
  async function offline(...titles: string[]): Promise<Page> {
    const page = await pageWith(...titles);
    page.connectivity.set({ online: false });
    return page;
  }

  it('of one event become one request', async () => {
    const page = await offline('One');
    const { id } = page.event('One');
    await page.edit(id, { title: 'Two' });
    await page.edit(id, { title: 'Three' });
    await page.edit(id, { location: 'Room 5' });
    assert.equal(page.engine.status.state, 'offline');
    assert.equal(page.engine.status.pending, 1);
    page.connectivity.set({ online: true });
    await quiet();
    assert.equal(page.server.takeCalls().filter((call) => call === 'update').length, 1);
    assert.deepEqual(stored(page.server), ['Three']);
    assert.equal(page.engine.status.state, 'idle');
  });

  it('that cancel each other out send nothing', async () => {
    const page = await offline();
    const { id } = await page.add('Short-lived');
    await page.edit(id, { title: 'Still short-lived' });
    await page.remove(id);
    assert.equal(page.engine.status.pending, 0);
    page.connectivity.set({ online: true });
    await quiet();
    assert.notInclude(page.server.takeCalls(), 'create');
  });

  it('and lead back to where it was send nothing', async () => {
    const page = await offline('One');
    const { id } = page.event('One');
    await page.edit(id, { title: 'Two' });
    await page.edit(id, { title: 'One' });
    assert.equal(page.engine.status.pending, 0);
    assert.deepEqual(page.titles(), ['One']);
    page.connectivity.set({ online: true });
    await quiet();
    assert.notInclude(page.server.takeCalls(), 'update');
  });

  it('outlive the page, and go out when it is known who is signed in', async () => {
    const browser = new Browser();
    const server = serverWith('One');
    const page = await new Page(server, browser).start();
    page.connectivity.set({ online: false });
    await page.edit(page.event('One').id, { title: 'Edited offline' });
    const added = await page.add('Made offline');
    page.engine.stop();

    const next = new Page(server, browser);
    server.faults.push({ on: 'identify', error: failure('offline'), times: 1 });
    await next.start();
    assert.deepEqual(next.titles(), ['Edited offline', 'Made offline'], 'the cache paints with the edits in it');
    assert.equal(next.event('Made offline').id, added.id);
    assert.deepEqual(stored(server), ['One']);
    await next.clock.advance(10_000);
    assert.deepEqual(stored(server), ['Edited offline', 'Made offline']);
    assert.equal(next.engine.status.pending, 0);
  });

  it('behind one under way are sent after it, on top of what the server made of it', async () => {
    const page = await pageWith('One');
    const { id } = page.event('One');
    page.server.etags = false;
    page.server.rewrite = (sent) => `${sent}\nserver: was here`;
    let second: Promise<void> | undefined;
    page.server.onCall = (call) => {
      if (call === 'update') second ??= page.change(id, { location: 'Room 5' }).committed;
    };
    await page.edit(id, { title: 'Two' });
    await second;
    await quiet();
    assert.equal(page.server.takeCalls().filter((call) => call === 'update').length, 2);
    assert.include([...page.server.calendar(WORK).resources.values()][0]?.text, 'location: Room 5');
    assert.deepEqual(stored(page.server), ['Two']);
    assert.equal(page.engine.status.pending, 0);
  });
});

describe('a lost answer', () => {
  for (const kind of ['offline', 'timeout', 'server', 'protocol'] as const) {
    it(`(${kind}) of a creation is recognised by reading, and nothing is made twice`, async () => {
      const page = await pageWith();
      page.server.faults.push({ on: 'create', error: failure(kind), after: true });
      await page.add('Once');
      assert.equal(page.engine.status.pending, 1);
      await page.clock.advance(10_000);
      const calls = page.server.takeCalls();
      assert.equal(calls.filter((call) => call === 'create').length, 1);
      assert.include(calls, 'read');
      assert.deepEqual(stored(page.server), ['Once']);
      assert.equal(page.engine.status.pending, 0);
    });
  }

  it('of an update is recognised by its content, also when the page died meanwhile', async () => {
    const browser = new Browser();
    const server = serverWith('One');
    const page = await new Page(server, browser).start();
    server.faults.push({ on: 'update', error: failure('timeout'), after: true });
    await page.edit(page.event('One').id, { title: 'Two' });
    page.engine.stop();
    server.takeCalls();
    const next = await new Page(server, browser).start();
    await next.clock.advance(10_000);
    assert.notInclude(server.takeCalls(), 'update');
    assert.deepEqual(stored(server), ['Two']);
    assert.equal(next.engine.status.pending, 0);
    assert.equal(next.engine.status.conflicts, 0);
  });

  it('of a deletion is recognised by what is not there', async () => {
    const page = await pageWith('One');
    page.server.faults.push({ on: 'delete', error: failure('timeout'), after: true });
    await page.remove(page.event('One').id);
    await page.clock.advance(10_000);
    assert.equal(page.server.takeCalls().filter((call) => call === 'delete').length, 1);
    assert.equal(page.engine.status.pending, 0);
    assert.deepEqual(page.titles(), []);
  });
});

describe('a server that is busy', () => {
  it('is asked again no sooner than it said', async () => {
    const page = await pageWith('One');
    page.server.faults.push({ on: 'update', error: failure('throttled', { retryAfter: 60_000 }) });
    await page.edit(page.event('One').id, { title: 'Two' });
    page.server.takeCalls();
    await page.clock.advance(59_000);
    assert.deepEqual(page.server.takeCalls(), []);
    await page.clock.advance(2000);
    assert.deepEqual(page.server.takeCalls(), ['read', 'update']);
    assert.deepEqual(stored(page.server), ['Two']);
  });

  it('is asked ever more rarely', async () => {
    const page = await pageWith('One');
    page.server.faults.push({ on: 'update', error: failure('server'), times: 6 });
    await page.edit(page.event('One').id, { title: 'Two' });
    const times: number[] = [];
    page.server.onCall = (call) => {
      if (call === 'update') times.push(page.clock.now());
    };
    await page.clock.advance(600_000);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    assert.isAtLeast(gaps.length, 4);
    for (let i = 1; i < gaps.length; i++) assert.isAbove(gaps[i] ?? 0, gaps[i - 1] ?? 0);
    assert.deepEqual(stored(page.server), ['Two']);
  });
});

describe('an event that changed on the server meanwhile', () => {
  it('elsewhere than here: both changes stand', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('One.ics', text('One', { location: 'Room 5' }));
    await page.edit(page.event('One').id, { title: 'Two' });
    assert.deepEqual(page.server.takeCalls(), ['update', 'read', 'update']);
    const [only] = [...page.server.calendar(WORK).resources.values()];
    assert.deepInclude(read(only?.text ?? ''), { title: 'Two', location: 'Room 5' });
    assert.equal(page.engine.status.conflicts, 0);
  });

  it('in the same property: the server wins, and both are kept as a conflict', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('One.ics', text('Theirs', { uid: 'uid-of-One' }));
    await page.edit(page.event('One').id, { title: 'Mine' });
    assert.deepEqual(stored(page.server), ['Theirs']);
    assert.deepEqual(page.titles(), ['Theirs']);
    assert.equal(page.engine.status.pending, 0);
    assert.equal(page.engine.status.conflicts, 1);
    const [conflict] = page.engine.conflicts;
    assert.deepInclude(conflict, { reason: 'collision', collisions: ['title'] });
    assert.equal(read(conflict?.mine ?? '').title, 'Mine');
    assert.equal(read(conflict?.theirs ?? '').title, 'Theirs');
    assert.deepInclude(page.reports.at(-1), { type: 'conflict' });
  });

  it('can be settled for either side', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('One.ics', text('Theirs', { uid: 'uid-of-One' }));
    await page.edit(page.event('One').id, { title: 'Mine' });
    await page.engine.settleConflict(page.engine.conflicts[0]?.id ?? '', 'mine');
    await quiet();
    assert.deepEqual(stored(page.server), ['Mine']);
    assert.equal(page.engine.status.conflicts, 0);
  });

  it('under the policy "local": the edit wins, the rest of theirs stays', async () => {
    const page = await new Page(serverWith('One'), new Browser(), { conflictPolicy: 'local' }).start();
    page.server.calendar(WORK).put('One.ics', text('Theirs', { uid: 'uid-of-One', location: 'Room 5' }));
    await page.edit(page.event('One').id, { title: 'Mine' });
    const [only] = [...page.server.calendar(WORK).resources.values()];
    assert.deepInclude(read(only?.text ?? ''), { title: 'Mine', location: 'Room 5' });
  });

  it('and is known to have: merged without a refused request', async () => {
    const page = await pageWith('One');
    page.connectivity.set({ online: false });
    await page.edit(page.event('One').id, { title: 'Two' });
    page.server.calendar(WORK).put('One.ics', text('One', { location: 'Room 5' }));
    const pushed = page.server.update.bind(page.server);
    let early = true;
    page.server.update = (version, sent) => {
      // The first push goes out before the pull; what is looked for here is the one after it.
      if (early) return Promise.reject(failure('throttled', { retryAfter: 20_000 }));
      return pushed(version, sent);
    };
    page.connectivity.set({ online: true });
    await quiet();
    early = false;
    await page.clock.advance(30_000);
    const [only] = [...page.server.calendar(WORK).resources.values()];
    assert.deepInclude(read(only?.text ?? ''), { title: 'Two', location: 'Room 5' });
  });

  it('by being deleted: the edit is kept as a conflict', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).delete('One.ics');
    await page.edit(page.event('One').id, { title: 'Two' });
    assert.deepEqual(page.titles(), []);
    assert.deepInclude(page.engine.conflicts[0], { reason: 'deleted', theirs: null });
    assert.equal(read(page.engine.conflicts[0]?.mine ?? '').title, 'Two');
  });

  it('while it was deleted here: it comes back, and the deletion is a conflict', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('One.ics', text('Theirs', { uid: 'uid-of-One' }));
    await page.remove(page.event('One').id);
    assert.deepEqual(page.titles(), ['Theirs']);
    assert.deepInclude(page.engine.conflicts[0], { reason: 'collision', mine: null });
  });

  it('into a series: nothing is sent', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('One.ics', text('One', { rule: 'weekly' }));
    await page.edit(page.event('One').id, { title: 'Two' });
    assert.deepEqual(page.server.takeCalls(), ['update', 'read']);
    assert.deepInclude(page.engine.conflicts[0], { reason: 'recurring' });
    assert.isTrue(page.event('One').recurring);
  });
});

describe('a refused write', () => {
  it('makes the calendar read-only until it is listed again, and the edit a conflict', async () => {
    const page = await pageWith('One', 'Two');
    page.server.faults.push({ on: 'update', error: failure('forbidden', { status: 403 }) });
    await page.edit(page.event('One').id, { title: 'Mine' });
    assert.deepEqual(page.titles(), ['One', 'Two']);
    assert.isTrue(page.engine.calendars.find((each) => each.id === WORK)?.readonly);
    assert.isTrue(page.event('Two').readonly);
    assert.throws(() => page.change(page.event('Two').id, { title: 'Mine' }), ReadOnlyError);
    assert.deepInclude(page.engine.conflicts[0], { reason: 'forbidden' });
    await page.engine.refresh();
    assert.isFalse(page.engine.calendars.find((each) => each.id === WORK)?.readonly);
    await page.edit(page.event('Two').id, { title: 'Mine' });
    assert.deepEqual(stored(page.server), ['Mine', 'One']);
  });

  it('of bad data is shown, not lost', async () => {
    const page = await pageWith();
    page.server.faults.push({ on: 'create', error: failure('invalid', { status: 415 }) });
    await page.add('Odd');
    assert.deepInclude(page.engine.conflicts[0], { reason: 'invalid', operation: 'create' });
    assert.equal(read(page.engine.conflicts[0]?.mine ?? '').title, 'Odd');
  });

  it('of a UID that is taken is tried under another', async () => {
    const page = await pageWith();
    page.server.faults.push({ on: 'create', error: failure('uid-conflict') });
    const event = await page.add('Twin');
    assert.deepEqual(stored(page.server), ['Twin']);
    assert.equal(page.event('Twin').id, event.id);
  });

  it('because nobody is signed in stops the sync, and says so', async () => {
    const page = await pageWith('One');
    page.server.faults.push({ on: 'update', error: failure('signed-out', { status: 401 }) });
    await page.edit(page.event('One').id, { title: 'Two' });
    assert.equal(page.engine.status.state, 'blocked');
    page.server.takeCalls();
    await page.clock.advance(3_600_000);
    assert.deepEqual(page.server.takeCalls(), [], 'nothing is tried by itself');
    await page.engine.refresh();
    await page.clock.advance(10_000);
    assert.equal(page.server.takeCalls()[0], 'identify', 'someone else may have signed in');
    assert.equal(page.engine.status.state, 'idle');
    assert.deepEqual(stored(page.server), ['Two']);
  });
});

describe('what can only be read', () => {
  it('is a series, at every level', async () => {
    const server = serverWith();
    server.calendar(WORK).put('series.ics', text('Weekly', { rule: 'weekly' }));
    const page = await new Page(server).start();
    const event = page.event('Weekly');
    server.takeCalls();
    assert.isTrue(event.recurring);
    assert.equal(page.engine.readOnlyReason(event.id), 'recurring');
    assert.throws(() => page.change(event.id, { title: 'Mine' }), ReadOnlyError);
    assert.throws(() => page.change(event.id, { calendarId: HOME }), ReadOnlyError);
    assert.throws(() => page.engine.apply({ type: 'delete', event, origin: 'api' }), ReadOnlyError);
    await quiet();
    assert.deepEqual(server.takeCalls(), []);
  });

  it('is a calendar that the server says so of', async () => {
    const server = serverWith('One');
    server.calendar(WORK).remote = { readonly: true };
    const page = await new Page(server).start();
    assert.equal(page.engine.readOnlyReason(page.event('One').id), 'calendar');
    assert.throws(() => page.change(page.event('One').id, { title: 'Mine' }), ReadOnlyError);
  });

  it('is another person’s meeting; one’s own is not', async () => {
    const server = serverWith();
    server.calendar(WORK).put('theirs.ics', text('Theirs', { organizer: 'mailto:bob@example.com', attendees: 'mailto:alice@example.com' }));
    server.calendar(WORK).put('mine.ics', text('Mine', { organizer: 'mailto:alice@example.com', attendees: 'mailto:bob@example.com' }));
    const page = await new Page(server).start();
    assert.equal(page.engine.readOnlyReason(page.event('Theirs').id), 'attendee');
    assert.isUndefined(page.engine.readOnlyReason(page.event('Mine').id));
    assert.throws(() => page.change(page.event('Theirs').id, { title: 'x' }), ReadOnlyError);
  });

  it('is another person’s meeting, but for one’s own reminders and whether one’s time is taken', async () => {
    const server = serverWith();
    server.calendar(WORK).put('theirs.ics', text('Theirs', { organizer: 'mailto:bob@example.com', attendees: 'mailto:alice@example.com' }));
    const page = await new Page(server).start();
    const { id } = page.event('Theirs');
    assert.throws(() => page.change(id, { transparency: 'transparent', title: 'x' }), ReadOnlyError);
    assert.throws(() => page.change(id, {}), ReadOnlyError);
    await page.edit(id, { transparency: 'transparent' });
    assert.equal(page.event('Theirs').transparency, 'transparent');
    const [kept] = server.calendar(WORK).resources.values();
    assert.equal(read(kept!.text).transparency, 'transparent');
  });

  it('tells whose meeting it is; one without other guests is nobody’s', async () => {
    const server = serverWith('Plain');
    const [alice, bob] = ['mailto:alice@example.com', 'mailto:bob@example.com'];
    server.calendar(WORK).put('theirs.ics', text('Theirs', { organizer: bob, attendees: `${alice},${bob}` }));
    server.calendar(WORK).put('mine.ics', text('Mine', { organizer: alice, attendees: `${alice},${bob}` }));
    server.calendar(WORK).put('alone.ics', text('Alone', { organizer: alice, attendees: alice }));
    const page = await new Page(server).start();
    const parts = ['Plain', 'Theirs', 'Mine', 'Alone'].map((title) => page.engine.guests(page.event(title).id));
    assert.deepEqual(parts, ['none', 'attendee', 'organizer', 'none']);
  });

  it('marks the person among the guests, with what they answered', async () => {
    const server = serverWith('Plain');
    const attendees = 'mailto:alice@example.com declined,mailto:bob@example.com accepted';
    server.calendar(WORK).put('theirs.ics', text('Theirs', { organizer: 'mailto:bob@example.com', attendees }));
    server.calendar(WORK).put('mine.ics', text('Mine', { organizer: 'mailto:alice@example.com', attendees: 'mailto:bob@example.com' }));
    const page = await new Page(server).start();
    assert.equal(ownAnswer(page.event('Theirs')), 'declined');
    assert.isUndefined(page.event('Theirs').organizer?.self);
    assert.isTrue(page.event('Mine').organizer?.self);
    assert.isUndefined(ownAnswer(page.event('Mine')));
    assert.isUndefined(page.event('Plain').attendees);
  });

  it('is not an event of which a part was not understood; that is told beside it', async () => {
    const server = serverWith('Plain');
    server.calendar(WORK).put('odd.ics', text('Odd', { doubt: 'the time zone is unknown' }));
    const page = await new Page(server).start();
    assert.deepEqual(['Plain', 'Odd'].map((title) => page.engine.isDoubtful(page.event(title).id)), [false, true]);
    assert.isUndefined(page.engine.readOnlyReason(page.event('Odd').id));
  });
});

describe('a move to another calendar', () => {
  it('creates under a new UID, then deletes with the known ETag; the id stays', async () => {
    const page = await pageWith('One');
    const { id } = page.event('One');
    const moved = await page.edit(id, { calendarId: HOME, title: 'Moved' });
    assert.equal(moved.id, id);
    assert.equal(moved.calendarId, HOME);
    assert.deepEqual(page.server.takeCalls(), ['create', 'delete']);
    assert.deepEqual(stored(page.server, WORK), []);
    assert.deepEqual(stored(page.server, HOME), ['Moved']);
    const [only] = [...page.server.calendar(HOME).resources.values()];
    assert.notEqual(read(only?.text ?? '').uid, 'uid-of-One');
    assert.equal(page.event('Moved').id, id);
  });

  it('keeps the id over a restart and the next refreshes', async () => {
    const browser = new Browser();
    const server = serverWith('One');
    const page = await new Page(server, browser).start();
    const { id } = page.event('One');
    await page.edit(id, { calendarId: HOME });
    await page.engine.refresh();
    page.engine.stop();
    const next = await new Page(server, browser).start();
    assert.equal(next.event('One').id, id);
    assert.equal(next.event('One').calendarId, HOME);
  });

  it('that dies between its steps goes on with the second', async () => {
    const browser = new Browser();
    const server = serverWith('One');
    const page = await new Page(server, browser).start();
    const { id } = page.event('One');
    server.faults.push({ on: 'delete', error: failure('offline') });
    await page.edit(id, { calendarId: HOME });
    assert.deepEqual(stored(server, WORK), ['One']);
    assert.deepEqual(page.titles(), ['One'], 'shown once');
    page.engine.stop();
    server.takeCalls();
    const next = await new Page(server, browser).start();
    await next.clock.advance(10_000);
    assert.notInclude(server.takeCalls(), 'create');
    assert.deepEqual(stored(server, WORK), []);
    assert.deepEqual(stored(server, HOME), ['One']);
    assert.equal(next.event('One').id, id);
  });

  it('carries over what changed in the old place meanwhile', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('One.ics', text('One', { location: 'Room 5' }));
    await page.edit(page.event('One').id, { calendarId: HOME, title: 'Moved' });
    await page.clock.advance(10_000);
    const [only] = [...page.server.calendar(HOME).resources.values()];
    assert.deepInclude(read(only?.text ?? ''), { title: 'Moved', location: 'Room 5' });
    assert.deepEqual(stored(page.server, WORK), []);
  });

  it('there and back while offline sends only what else was edited', async () => {
    const page = await pageWith('One');
    const { id } = page.event('One');
    page.connectivity.set({ online: false });
    await page.edit(id, { calendarId: HOME });
    await page.edit(id, { title: 'Back' });
    await page.edit(id, { calendarId: WORK });
    assert.equal(page.engine.status.pending, 1);
    page.connectivity.set({ online: true });
    await quiet();
    const calls = page.server.takeCalls();
    assert.notInclude(calls, 'create');
    assert.notInclude(calls, 'delete');
    assert.deepEqual(stored(page.server), ['Back']);
    assert.equal(read([...page.server.calendar(WORK).resources.values()][0]?.text ?? '').uid, 'uid-of-One');
  });
});

describe('a calendar that is gone from the server', () => {
  it('takes its events away, and keeps its waiting edits as conflicts', async () => {
    const page = await pageWith('One');
    page.server.faults.push({ on: 'update', error: failure('throttled', { retryAfter: 1_000_000 }) });
    await page.edit(page.event('One').id, { title: 'Mine' });
    page.server.calendars.delete(WORK);
    await page.engine.refresh();
    assert.deepEqual(page.engine.calendars.map((each) => each.id), [HOME]);
    assert.deepEqual(page.titles(), []);
    assert.equal(page.engine.status.pending, 0);
    assert.deepInclude(page.engine.conflicts[0], { reason: 'calendar-gone' });
  });
});

describe('an event from a host', () => {
  it('is taken with the time that it has', async () => {
    const page = await pageWith();
    const record = { id: '', calendarId: WORK, title: 'Given', span: { kind: 'zoned', start: NOW, end: NOW + 1000, zone: 'UTC' }, readonly: false, recurring: false } as const;
    const { event } = page.engine.apply({ type: 'create', event: eventFromRecord(record), origin: 'api' });
    assert.equal(event.title, 'Given');
    assert.match(event.id, /^caldav:%2Falice%2Fwork%2F:uid-/);
  });
});
