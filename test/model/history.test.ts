import { assert, describe, it } from '../support/suite.ts';
import { History } from '../../src/model/history.ts';

/** Goes a step as an owner does whose steps are named by what leads back. */
function go(history: History<string>, direction: 'undo' | 'redo'): string | undefined {
  const step = history.take(direction);
  if (step !== undefined) history.went(direction, `${step}`);
  return step;
}

describe('a history', () => {
  it('goes back the way it came, and forth again', () => {
    const history = new History<string>();
    history.record('a');
    history.record('b');
    assert.equal(go(history, 'undo'), 'b');
    assert.equal(go(history, 'undo'), 'a');
    assert.isUndefined(go(history, 'undo'));
    assert.equal(go(history, 'redo'), 'a');
    assert.equal(go(history, 'redo'), 'b');
    assert.isUndefined(go(history, 'redo'));
    assert.isTrue(history.can('undo'));
  });

  it('forgets what was taken back when something new is made', () => {
    const history = new History<string>();
    history.record('a');
    go(history, 'undo');
    history.record('b');
    assert.isFalse(history.can('redo'));
    assert.equal(go(history, 'undo'), 'b');
    assert.isFalse(history.can('undo'));
  });

  it('keeps a step that could not be gone', () => {
    const history = new History<string>();
    history.record('a');
    const step = history.take('undo')!;
    assert.isFalse(history.can('undo'));
    history.stayed('undo', step);
    assert.equal(go(history, 'undo'), 'a');
  });

  it('is no longer than a hundred steps', () => {
    const history = new History<string>();
    for (let i = 0; i < 150; i++) history.record(String(i));
    let count = 0;
    while (go(history, 'undo') !== undefined) count++;
    assert.equal(count, 100);
    assert.equal(go(history, 'redo'), '50');
  });
});
