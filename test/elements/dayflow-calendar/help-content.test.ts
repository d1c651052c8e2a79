import { assert, describe, it } from '../../support/suite.ts';
import { Commands } from '../../../src/elements/commands/commands.ts';
import { keyBindings } from '../../../src/elements/commands/key-bindings.ts';
import { type HelpContentHost, helpContent } from '../../../src/elements/dayflow-calendar/help-content.ts';
import { english } from '../../../src/elements/messages/en.ts';
import { gridBindings } from '../../../src/interaction/grid-keys.ts';

function everything(): Commands {
  const commands = new Commands();
  for (const { command } of keyBindings) commands.add(command, () => undefined);
  return commands;
}

const content = (more: Partial<HelpContentHost> = {}): ReturnType<typeof helpContent> =>
  helpContent({ commands: everything(), messages: english, shortcuts: true, apple: false, rtl: false, ...more });

const keysOf = (label: string, more: Partial<HelpContentHost> = {}): readonly string[] | undefined =>
  content(more).flatMap(({ rows }) => rows).find((row) => row.label === label)?.keys;

describe('the help', () => {
  it('tells every key of the tables that keys are read by', () => {
    const told = content().flatMap(({ rows }) => rows.flatMap(({ keys }) => keys));
    const strokes = [...keyBindings, ...gridBindings].flatMap((binding) => binding.strokes);
    assert.lengthOf(told, strokes.length);
    for (const { heading, rows } of content()) {
      assert.isNotEmpty(heading);
      for (const { label } of rows) assert.isNotEmpty(label, heading);
    }
  });

  it('labels keys as they are on the person’s machine', () => {
    assert.deepEqual(keysOf('Undo'), ['Ctrl+Z']);
    assert.deepEqual(keysOf('Undo', { apple: true }), ['⌘Z']);
    assert.deepEqual(keysOf('Today'), ['T']);
    assert.deepEqual(keysOf('Move to the day after'), ['Alt+→']);
    assert.deepEqual(keysOf('Move to the day after', { rtl: true }), ['Alt+←']);
    assert.deepEqual(keysOf('A day back or on'), ['←', '→']);
  });

  it('leaves out what is not there, and what is switched off', () => {
    const commands = new Commands();
    commands.add('undo', () => undefined);
    assert.deepEqual(content({ commands })[0]!.rows.map(({ label }) => label), ['Undo']);
    assert.isUndefined(keysOf('Today', { shortcuts: false }));
    assert.isUndefined(keysOf('Page back', { shortcuts: false }));
    assert.deepEqual(keysOf('Open', { shortcuts: false }), ['Enter', 'Space']);
    assert.deepEqual(keysOf('A day back or on', { shortcuts: false }), ['←', '→']);
  });
});
