import type { Stroke } from '../../interaction/stroke.ts';
import type { Messages } from '../messages/messages.ts';

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const APPLE: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

/** A stroke as the keys are labelled: `Ctrl+C`, on Apple's machines `⌘C`. */
export function strokeWords(stroke: Stroke, { keys }: Pick<Messages, 'keys'>, apple: boolean): string {
  // The key itself may be a plus.
  const [, modifiers = '', key = stroke] = /^(?:(.*)\+)?(.+)$/.exec(stroke) ?? [];
  const held = modifiers === '' ? [] : modifiers.split('+');
  const named = ARROWS[key] ?? keys[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const before = held.map((modifier) => (apple ? (APPLE[modifier] ?? modifier) : (keys[modifier] ?? modifier)));
  return apple ? `${before.join('')}${named}` : [...before, named].join('+');
}
