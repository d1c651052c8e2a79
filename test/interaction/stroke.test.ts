import { assert, describe, it } from '../support/suite.ts';
import { type KeyPress, isCharacter, strokeOf } from '../../src/interaction/stroke.ts';

const PC = { apple: false, rtl: false };
const APPLE = { apple: true, rtl: false };

function press(key: string, more: Partial<Omit<KeyPress, 'getModifierState'>> & { altGraph?: boolean } = {}): KeyPress {
  const { altGraph = false, ...rest } = more;
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...rest, getModifierState: () => altGraph };
}

describe('a stroke', () => {
  it('names the key that a shortcut means on this platform', () => {
    assert.equal(strokeOf(press('z', { ctrlKey: true }), PC), 'Mod+z');
    assert.equal(strokeOf(press('z', { metaKey: true }), APPLE), 'Mod+z');
    assert.equal(strokeOf(press('z', { metaKey: true }), PC), 'Meta+z');
    assert.equal(strokeOf(press('z', { ctrlKey: true }), APPLE), 'Ctrl+z');
  });

  it('has its modifiers in one order', () => {
    const all = { ctrlKey: true, altKey: true, shiftKey: true };
    assert.equal(strokeOf(press('ArrowUp', all), PC), 'Mod+Alt+Shift+ArrowUp');
    assert.equal(strokeOf(press('ArrowUp', { ...all, metaKey: true }), APPLE), 'Mod+Ctrl+Alt+Shift+ArrowUp');
  });

  it('is a letter in lower case, whether capitals are locked or not', () => {
    assert.equal(strokeOf(press('T'), PC), 't');
    assert.equal(strokeOf(press('T', { shiftKey: true }), PC), 'Shift+t');
  });

  it('is the sign that was typed, whichever keys its layout asks for', () => {
    assert.equal(strokeOf(press('?', { shiftKey: true }), PC), '?');
    assert.equal(strokeOf(press('/', { code: 'Digit7', shiftKey: true }), PC), '/');
    assert.equal(strokeOf(press('/', { ctrlKey: true, altKey: true, altGraph: true }), PC), '/');
  });

  it('is the Latin letter of a key that types another script', () => {
    assert.equal(strokeOf(press('ف', { code: 'KeyT' }), PC), 't');
    assert.equal(strokeOf(press('ь', { code: 'KeyM' }), PC), 'm');
    assert.equal(strokeOf(press('؟', { code: 'Slash', shiftKey: true }), PC), '?');
    assert.equal(strokeOf(press('ظ', { code: 'Slash' }), PC), '/');
    assert.equal(strokeOf(press('é', { code: 'Digit2' }), PC), 'é');
  });

  it('follows the eye where the page runs from right to left', () => {
    const arabic = { apple: false, rtl: true };
    assert.equal(strokeOf(press('ArrowLeft', { altKey: true }), arabic), 'Alt+ArrowRight');
    assert.equal(strokeOf(press('ArrowRight'), arabic), 'ArrowLeft');
    assert.equal(strokeOf(press('ArrowUp'), arabic), 'ArrowUp');
  });

  it('types a character only without modifiers', () => {
    assert.deepEqual(['t', '?', ' ', 'Mod+t', 'Enter'].map(isCharacter), [true, true, true, false, false]);
  });
});
