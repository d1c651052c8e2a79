import { isCharacter, strokeOf } from '../../interaction/stroke.ts';
import type { CommandName } from '../commands/command-name.ts';
import type { CommandTarget, Commands } from '../commands/commands.ts';
import { type KeyScope, commandOf } from '../commands/key-bindings.ts';
import { onApple } from '../on-apple.ts';

/** What the keys need of the calendar. */
export interface CommandKeysHost {
  readonly commands: Commands;
  /** Whether single characters and the arrows that turn pages are commands. */
  readonly shortcuts: () => boolean;
  /** Where a key was pressed, and what its command is then about; undefined where keys are not the calendar's. */
  readonly placeOf: (event: KeyboardEvent) => { scopes: readonly KeyScope[]; target: CommandTarget } | undefined;
}

/** Enter and Space are a button's own and click it; for the clipboard's keys the browser fires events of their own. */
const BROWSER_OWN: ReadonlySet<CommandName> = new Set(['open', 'copy', 'cut', 'paste']);

/** Turns key strokes into commands, after everything else in the calendar had a chance to take them. */
export class CommandKeys {
  readonly #host: CommandKeysHost;

  constructor(host: CommandKeysHost) {
    this.#host = host;
  }

  /** Listener for `keydown` on what holds the calendar's elements. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || inField(event)) return;
    const place = this.#host.placeOf(event);
    if (place === undefined) return;
    const { commands, shortcuts } = this.#host;
    const stroke = strokeOf(event, { apple: onApple(), rtl: runsRightToLeft(event) });
    const command = commandOf(stroke, place.scopes);
    if (command === undefined || BROWSER_OWN.has(command)) return;
    if (!shortcuts() && (isCharacter(stroke) || command === 'previous' || command === 'next')) return;
    if (commands.run(command, place.target)) event.preventDefault();
  }
}

function runsRightToLeft(event: Event): boolean {
  return getComputedStyle(event.composedPath()[0] as Element).direction === 'rtl';
}

/** Whether what was typed is text, or a field's own key. */
function inField(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'));
}
