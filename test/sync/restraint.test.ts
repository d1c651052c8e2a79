import { assert, describe, it } from '../support/suite.ts';
import { pageWith } from './support/scene.ts';
import { quiet } from './support/virtual-clock.ts';
import { WORK, failure, text } from './support/world.ts';

const HOUR = 3_600_000;

describe('in an hour', () => {
  it('of which nothing is asked, nothing is sent', async () => {
    const page = await pageWith('One');
    await page.clock.advance(HOUR);
    assert.deepEqual(page.server.takeCalls(), []);
  });

  for (const kind of ['server', 'timeout', 'protocol', 'throttled'] as const) {
    it(`of one calendar that fails (${kind}), it is asked ever more rarely`, async () => {
      const page = await pageWith('One');
      page.server.calendar(WORK).put('Two.ics', text('Two'));
      page.server.faults.push({ on: 'delta', error: failure(kind), times: Infinity });
      await page.engine.refresh();
      page.server.takeCalls();
      await page.clock.advance(HOUR);
      const calls = page.server.takeCalls();
      assert.isAtLeast(calls.length, 10, 'it is tried again');
      assert.isAtMost(calls.length, 60);
    });
  }

  for (const on of ['identify', 'listCalendars'] as const) {
    it(`without an answer to ${on}, few are waited for`, async () => {
      const page = await pageWith('One');
      page.engine.stop();
      page.server.faults.push({ on, error: failure('offline'), times: Infinity });
      await page.start();
      page.server.takeCalls();
      await page.clock.advance(HOUR);
      assert.isAtMost(page.server.takeCalls().length, 60);
    });
  }

  it('of a server that fails every write, few are sent, and the edit waits', async () => {
    const page = await pageWith('One');
    page.server.faults.push({ on: 'update', error: failure('server'), times: Infinity });
    await page.edit(page.event('One').id, { title: 'Two' });
    await page.clock.advance(HOUR);
    assert.isAtMost(page.server.takeCalls().length, 60);
    assert.equal(page.engine.status.pending, 1);
    assert.deepEqual(page.titles(), ['Two']);
  });
});

describe('a server that says when to come back', () => {
  it('is left alone until then, whoever asks', async () => {
    const page = await pageWith('One');
    page.server.faults.push({ on: 'listCalendars', error: failure('throttled', { retryAfter: 600_000 }) });
    await page.engine.refresh();
    page.server.takeCalls();
    await page.engine.refresh();
    page.connectivity.set({ online: false });
    page.connectivity.set({ online: true });
    await page.clock.advance(590_000);
    assert.deepEqual(page.server.takeCalls(), []);
    await page.clock.advance(20_000);
    assert.deepEqual(page.server.takeCalls(), ['listCalendars']);
    assert.equal(page.engine.status.state, 'idle');
  });

  it('to a write is not written to sooner because something else is tried again', async () => {
    const page = await pageWith('One');
    page.server.faults.push({ on: 'update', error: failure('throttled', { retryAfter: 600_000 }) });
    await page.edit(page.event('One').id, { title: 'Two' });
    page.server.faults.push({ on: 'listCalendars', error: failure('server') });
    await page.engine.refresh();
    page.server.takeCalls();
    page.connectivity.set({ online: false });
    page.connectivity.set({ online: true });
    await page.clock.advance(590_000);
    assert.notInclude(page.server.takeCalls(), 'update');
    await page.clock.advance(20_000);
    assert.include(page.server.takeCalls(), 'update');
  });
});

describe('an engine that is stopped', () => {
  it('waits for no reading any more, and says nothing of it', async () => {
    const page = await pageWith('One');
    page.server.calendar(WORK).put('Two.ics', text('Two'));
    const signals: (AbortSignal | undefined)[] = [];
    page.server.delta = (_remote, _token, signal) => {
      signals.push(signal);
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    };
    void page.engine.refresh();
    await quiet();
    page.reports.length = 0;
    page.engine.stop();
    await quiet();
    assert.isTrue(signals[0]?.aborted);
    assert.deepEqual(page.reports, []);
    await page.clock.advance(HOUR);
    assert.equal(signals.length, 1);
  });

  it('carries a write through that is under way', async () => {
    const page = await pageWith('One');
    let answer: (() => void) | undefined;
    const update = page.server.update.bind(page.server);
    page.server.update = async (version, sent, signal) => {
      assert.isUndefined(signal);
      await new Promise<void>((resolve) => (answer = resolve));
      return update(version, sent);
    };
    await page.edit(page.event('One').id, { title: 'Two' });
    page.engine.stop();
    answer?.();
    await quiet();
    assert.equal(page.engine.status.pending, 0);
  });

  it('goes on when it is started again', async () => {
    const page = await pageWith('One');
    page.engine.stop();
    page.server.calendar(WORK).put('Two.ics', text('Two'));
    await page.start();
    assert.deepEqual(page.titles(), ['One', 'Two']);
    assert.equal(page.engine.status.state, 'idle');
  });
});
