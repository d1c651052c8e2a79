import { assert, describe, it } from '../../support/suite.ts';
import { Commands } from '../../../src/elements/commands/commands.ts';
import { commandLabel } from '../../../src/elements/commands/command-words.ts';
import { type KeyScope, commandOf, keyBindings, strokesOf } from '../../../src/elements/commands/key-bindings.ts';
import { english } from '../../../src/elements/messages/en.ts';

/** The scopes that count at once, from the most to the least. */
const PLACES: readonly (readonly KeyScope[])[] = [
  ['event', 'box', 'month-box', 'calendar'],
  ['event', 'box', 'hours-box', 'calendar'],
  ['event'],
  ['calendar'],
];

describe('the table of keys', () => {
  it('gives each stroke one meaning in a place', () => {
    for (const scopes of PLACES) {
      const strokes = keyBindings.filter(({ scope }) => scopes.includes(scope)).flatMap((binding) => binding.strokes);
      assert.sameMembers(strokes, [...new Set(strokes)], scopes.join());
    }
  });

  it('has words for every command', () => {
    for (const { command } of keyBindings) assert.isNotEmpty(commandLabel(command, english), command);
  });

  it('finds what a stroke means where it is pressed', () => {
    assert.equal(commandOf('Alt+ArrowDown', ['box', 'hours-box']), 'move-later');
    assert.equal(commandOf('Alt+ArrowDown', ['box', 'month-box']), 'move-week-after');
    assert.isUndefined(commandOf('Alt+ArrowDown', ['calendar']));
    assert.deepEqual(strokesOf('redo', ['calendar']), ['Mod+Shift+z', 'Mod+y']);
    assert.deepEqual(strokesOf('move-week-after', ['box', 'hours-box']), []);
  });
});

describe('commands', () => {
  it('run what was added under their name, where it can be done', () => {
    const commands = new Commands();
    const done: unknown[] = [];
    commands.add('undo', { run: (target) => done.push(target), enabled: ({ day }) => day === 4 });
    assert.isFalse(commands.run('redo', { day: 4 }));
    assert.isFalse(commands.run('undo', { day: 3 }));
    assert.isTrue(commands.run('undo', { day: 4 }));
    assert.deepEqual(done, [{ day: 4 }]);
    assert.deepEqual([commands.has('undo'), commands.has('redo')], [true, false]);
  });
});
