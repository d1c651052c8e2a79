import { type GridScope, gridBindings } from '../../interaction/grid-keys.ts';
import { type Stroke, isCharacter, mirrored } from '../../interaction/stroke.ts';
import { commandLabel } from '../commands/command-words.ts';
import { type CommandTarget, type Commands } from '../commands/commands.ts';
import { type KeyBinding, keyBindings } from '../commands/key-bindings.ts';
import { strokeWords } from '../commands/stroke-words.ts';
import type { HelpRow, HelpSection } from '../dayflow-help/help.ts';
import type { Messages } from '../messages/messages.ts';

/** What the help is made of. */
export interface HelpContentHost {
  readonly commands: Commands;
  readonly messages: Messages;
  /** Whether single keys are commands. */
  readonly shortcuts: boolean;
  /** Whether the keys are those of Apple's machines. */
  readonly apple: boolean;
  readonly rtl: boolean;
}

const NOWHERE: CommandTarget = {};
const GRID_SCOPES: readonly GridScope[] = ['days', 'times', 'events'];

/** The keys of the calendar, from the tables that the keys are read by: what is not there, or is off, is left out. */
export function helpContent(host: HelpContentHost): HelpSection[] {
  const { helpSections } = host.messages;
  const anywhere = keyBindings.filter(({ scope }) => scope === 'calendar');
  const onEvent = keyBindings.filter(({ scope }) => scope !== 'calendar');
  return [
    { heading: helpSections.calendar, rows: commandRows(anywhere, host) },
    { heading: helpSections.event, rows: commandRows(onEvent, host) },
    ...GRID_SCOPES.map((scope) => ({ heading: helpSections[scope], rows: gridRows(scope, host) })),
  ];
}

function commandRows(bindings: readonly KeyBinding[], host: HelpContentHost): HelpRow[] {
  const { commands, messages, shortcuts } = host;
  return bindings.flatMap(({ command, strokes, scope }) => {
    const shown = command.startsWith('view-') ? commands.enabled(command, NOWHERE) : commands.has(command);
    const turnsPages = command === 'previous' || command === 'next';
    const left = shortcuts ? strokes : strokes.filter((stroke) => !isShortcut(stroke) && !(turnsPages && scope === 'calendar'));
    if (!shown || left.length === 0) return [];
    return { label: commandLabel(command, messages), keys: left.map((stroke) => keysOf(stroke, host)) };
  });
}

/** Space is a button's own, and no character to a person. */
function isShortcut(stroke: Stroke): boolean {
  return isCharacter(stroke) && stroke !== ' ';
}

function gridRows(scope: GridScope, host: HelpContentHost): HelpRow[] {
  const rows = new Map<string, string[]>();
  for (const { row, strokes } of gridBindings.filter((binding) => binding.scope === scope)) {
    const label = host.messages.gridRows[row];
    rows.set(label, [...(rows.get(label) ?? []), ...strokes.map((stroke) => keysOf(stroke, host))]);
  }
  return Array.from(rows, ([label, keys]) => ({ label, keys }));
}

function keysOf(stroke: Stroke, { messages, apple, rtl }: HelpContentHost): string {
  return strokeWords(rtl ? mirrored(stroke) : stroke, messages, apple);
}
