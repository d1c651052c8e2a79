/**
 * A key with its modifiers, as one text: `Mod+Shift+z`, `Alt+ArrowUp`, `?`. `Mod` is ⌘ on Apple's machines and
 * Ctrl elsewhere; the order is Mod, Ctrl, Meta, Alt, Shift. A letter is lower case. A sign is what was typed,
 * whatever keys its layout asks for.
 */
export type Stroke = string;

/** What a stroke is read from; a KeyboardEvent has it all. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/** How keys are read where the person is. */
export interface KeyReading {
  readonly apple: boolean;
  /** Whether the page runs from right to left: then left is where a right arrow would lead, so that arrows follow the eye. */
  readonly rtl: boolean;
}

/** The stroke of a key that was pressed; a modifier alone is one too, under its own name. */
export function strokeOf(press: KeyPress, { apple, rtl }: KeyReading): Stroke {
  const typed = press.key.length === 1;
  // AltGr types signs; some systems tell it as Ctrl and Alt.
  const composed = typed && press.getModifierState('AltGraph');
  const key = typed ? latin(press) : rtl ? (MIRRORED[press.key] ?? press.key) : press.key;
  const letter = /^[a-z]$/.test(key);
  let stroke = '';
  if (!composed && (apple ? press.metaKey : press.ctrlKey)) stroke += 'Mod+';
  if (!composed && apple && press.ctrlKey) stroke += 'Ctrl+';
  if (!apple && press.metaKey) stroke += 'Meta+';
  if (!composed && press.altKey) stroke += 'Alt+';
  if ((letter || !typed) && press.shiftKey) stroke += 'Shift+';
  return stroke + key;
}

/** Whether a stroke types a character, which fields and speech input take for themselves (WCAG 2.2, 2.1.4). */
export function isCharacter(stroke: Stroke): boolean {
  return stroke.length === 1;
}

/** The stroke that is pressed where the page runs from right to left: an arrow is the other one. */
export function mirrored(stroke: Stroke): Stroke {
  return stroke.replace(/Arrow(Left|Right)$/, (key) => MIRRORED[key]!);
}

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

const SIGNS: Readonly<Record<string, readonly [string, string]>> = { Slash: ['/', '?'] };

/** What a key types, or would type on a Latin layout where its own has other letters. */
function latin({ key, code, shiftKey }: KeyPress): string {
  const lower = key.toLowerCase();
  if (/^[\u0020-\u007e]$/.test(lower)) return lower;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter?.toLowerCase() ?? SIGNS[code]?.[shiftKey ? 1 : 0] ?? lower;
}
