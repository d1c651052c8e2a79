import { assert, describe, it } from '../../support/suite.ts';
import { strokeWords } from '../../../src/elements/commands/stroke-words.ts';
import { english } from '../../../src/elements/messages/en.ts';

describe('a stroke in words', () => {
  it('says its keys as they are labelled', () => {
    const words = (apple: boolean): string[] =>
      ['Mod+Shift+z', 'Alt+ArrowUp', 't', '?', ' ', 'Delete', 'Mod++', '+'].map((stroke) => strokeWords(stroke, english, apple));
    assert.deepEqual(words(false), ['Ctrl+Shift+Z', 'Alt+↑', 'T', '?', 'Space', 'Delete', 'Ctrl++', '+']);
    assert.deepEqual(words(true), ['⌘⇧Z', '⌥↑', 'T', '?', 'Space', 'Delete', '⌘+', '+']);
  });
});
