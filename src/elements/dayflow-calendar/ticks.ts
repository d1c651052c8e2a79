import type { CommandTarget, Commands } from '../commands/commands.ts';
import { titled } from './edit-words.ts';
import { readOnlyReasonOf } from './event-commands.ts';
import type { Scene } from './scene.ts';
import type { Sources } from './sources.ts';
import type { UserEdits } from './user-edits.ts';

/** What ticking off needs of the calendar. */
export interface TicksHost {
  readonly scene: Scene;
  readonly sources: Sources;
  readonly user: UserEdits;
  /** Says something to everyone. */
  readonly warn: (words: string) => void;
}

/** Ticks a task on screen off, or lets it be done again; says why where it cannot. */
export function tick(occurrenceId: string, { scene, sources, user, warn }: TicksHost): void {
  const item = scene.shown.get(occurrenceId)?.item;
  if (item?.done === undefined) return;
  const { words } = scene;
  const reason = readOnlyReasonOf(occurrenceId, { scene, sources });
  if (reason !== undefined) {
    warn(words.readOnlyReason[reason]);
    return;
  }
  const completed = !item.done;
  const title = titled(item.title, words);
  void user.patch(occurrenceId, { completed }, completed ? words.taskDone(title) : words.taskOpen(title));
}

/** Adds the command that ticks the task off that has the focus. */
export function addTickCommand(commands: Commands, host: TicksHost): void {
  commands.add('complete', {
    enabled: ({ occurrenceId }: CommandTarget) => host.scene.shown.get(occurrenceId ?? '')?.item.done !== undefined,
    run: ({ occurrenceId }) => tick(occurrenceId!, host),
  });
}
