import type { CalendarView } from '../events.ts';
import type { Messages } from '../messages/messages.ts';
import type { CommandName, PlainCommand } from './command-name.ts';

/** A command in words, for menus and the help. */
export function commandLabel(name: CommandName, messages: Messages): string {
  if (name.startsWith('view-')) return messages.views[name.slice('view-'.length) as CalendarView];
  return messages.commands[name as PlainCommand];
}
