import type { DayNumber } from '../../time/day.ts';
import type { CommandTarget, Commands } from '../commands/commands.ts';
import type { Clipboard } from './clipboard.ts';
import type { Scene } from './scene.ts';

/** Adds what is copied, cut, pasted and made twice; whatever is on screen can be copied. */
export function addClipboardCommands(commands: Commands, clipboard: Clipboard, scene: Scene, day: () => DayNumber): void {
  const onEvent = (run: (occurrenceId: string) => void) => ({
    enabled: ({ occurrenceId }: CommandTarget) => occurrenceId !== undefined && scene.shown.has(occurrenceId),
    run: ({ occurrenceId }: CommandTarget) => run(occurrenceId!),
  });
  commands.add('copy', onEvent((id) => clipboard.copy(id)));
  commands.add('cut', onEvent((id) => clipboard.cut(id)));
  commands.add('duplicate', onEvent((id) => void clipboard.duplicate(id)));
  commands.add('paste', ({ day: there = day(), minutes }) => void clipboard.paste({ day: there, minutes }));
}
