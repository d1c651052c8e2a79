import type { ReadOnlyReason } from '../../model/errors.ts';
import type { Commands, CommandTarget } from '../commands/commands.ts';
import type { Panels } from './panels.ts';
import type { Scene } from './scene.ts';
import { type Sources, isDeletable } from './sources.ts';

/** What the commands on an event need of the calendar. */
export interface EventCommandsHost {
  readonly scene: Scene;
  readonly sources: Sources;
  readonly panels: Panels;
  /** Says something to everyone. */
  readonly warn: (words: string) => void;
  readonly open: (occurrenceId: string, anchor: Element) => void;
  readonly delete: (occurrenceId: string) => void;
}

/** Adds what is done to the event that has the focus. What cannot be done says why. */
export function addEventCommands(commands: Commands, host: EventCommandsHost): void {
  const { scene, panels, warn } = host;
  const onEvent = (run: (occurrenceId: string, target: CommandTarget) => void) => ({
    enabled: ({ occurrenceId }: CommandTarget) => occurrenceId !== undefined && scene.shown.has(occurrenceId),
    run: (target: CommandTarget) => run(target.occurrenceId!, target),
  });
  commands.add('open', onEvent((id, { anchor }) => anchor && host.open(id, anchor)));
  commands.add('edit', onEvent((id, { anchor }) => {
    const reason = readOnlyReasonOf(id, host);
    if (reason !== undefined) warn(scene.words.readOnlyReason[reason]);
    else if (anchor !== undefined) panels.edit(id, anchor);
  }));
  commands.add('delete', onEvent((id) => {
    const why = whyNotDeleted(id, host);
    if (why === undefined) host.delete(id);
    else warn(why);
  }));
}

/** Why the event of an occurrence on screen cannot be edited by a person; undefined when it can. */
export function readOnlyReasonOf(
  occurrenceId: string,
  { scene, sources }: Pick<EventCommandsHost, 'scene' | 'sources'>,
): ReadOnlyReason | undefined {
  const shown = scene.shown.get(occurrenceId);
  const found = shown && sources.find(shown.item.eventId);
  return found && sources.readOnlyReasonForPeople(found, scene);
}

/** Why the event of an occurrence on screen cannot be deleted by a person, in words; undefined when it can. */
export function whyNotDeleted(occurrenceId: string, host: Pick<EventCommandsHost, 'scene' | 'sources'>): string | undefined {
  const reason = readOnlyReasonOf(occurrenceId, host);
  return isDeletable(reason) ? undefined : host.scene.words.readOnlyReason[reason!];
}
