import type { DayNumber } from '../../time/day.ts';
import type { CommandName } from './command-name.ts';

/** What a command is about: where the focus is, or what a menu was opened on. */
export interface CommandTarget {
  readonly occurrenceId?: string | undefined;
  readonly day?: DayNumber | undefined;
  /** Minutes since the day's midnight; absent where there are no hours. */
  readonly minutes?: number | undefined;
  /** What opens beside it. */
  readonly anchor?: Element | undefined;
}

/** What a command does. */
export interface CommandAction {
  run(target: CommandTarget): void;
  /** Whether it can be done now; absent: always. */
  enabled?(target: CommandTarget): boolean;
}

/** The commands of one calendar. Each is added by what carries it out. */
export class Commands {
  readonly #actions = new Map<CommandName, CommandAction>();

  add(name: CommandName, action: CommandAction | CommandAction['run']): void {
    this.#actions.set(name, typeof action === 'function' ? { run: action } : action);
  }

  has(name: CommandName): boolean {
    return this.#actions.has(name);
  }

  enabled(name: CommandName, target: CommandTarget): boolean {
    const action = this.#actions.get(name);
    return action !== undefined && (action.enabled?.(target) ?? true);
  }

  /** Whether it was done. */
  run(name: CommandName, target: CommandTarget): boolean {
    if (!this.enabled(name, target)) return false;
    this.#actions.get(name)!.run(target);
    return true;
  }
}
