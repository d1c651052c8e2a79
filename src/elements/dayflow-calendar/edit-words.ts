import type { Nudge } from '../../interaction/nudge.ts';
import { ReadOnlyError, UnknownEventError } from '../../model/errors.ts';
import { ProviderError } from '../../sync/errors.ts';
import { titleOf } from '../event-box/box-words.ts';
import { isolated } from '../isolated.ts';
import type { Messages } from '../messages/messages.ts';

/** Why an edit failed, in words for people. */
export function errorWords(error: unknown, messages: Messages): string {
  if (error instanceof ReadOnlyError) return messages.readOnlyReason[error.reason];
  if (error instanceof UnknownEventError) return messages.gone;
  if (error instanceof ProviderError) return messages.problem[error.kind];
  return error instanceof Error ? error.message : String(error);
}

/** Why a nudge brings an event nowhere. */
export function whyNotNudged(nudge: Nudge, messages: Messages): string {
  return nudge === 'shorten' ? messages.shortest : messages.noTimeOfDay;
}

/** A title as it stands in a sentence: an empty one has words too. */
export function titled(title: string, messages: Messages): string {
  return isolated(titleOf({ title }, messages), messages);
}
