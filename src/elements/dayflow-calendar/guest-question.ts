import type { Change } from '../../model/change.ts';
import { isPersonal } from '../../model/personal.ts';
import type { GuestPart } from '../../model/source.ts';
import type { Question } from '../dayflow-confirm-dialog/question.ts';
import type { Messages } from '../messages/messages.ts';
import { titled } from './edit-words.ts';

/** What a person is asked before a change that a server tells others of (RFC 6638); undefined where it tells nobody. */
export function guestQuestion(
  { type, patch }: Pick<Change, 'type' | 'patch'>,
  part: GuestPart,
  title: string,
  messages: Messages,
): Question | undefined {
  if (part === 'none' || (type === 'update' && isPersonal(patch))) return undefined;
  const danger = type === 'delete';
  const { heading, text, yes } = messages.confirm[!danger ? 'update' : part === 'attendee' ? 'decline' : 'cancel'];
  return { heading: heading(titled(title, messages)), text, yes, danger };
}

/** What a person is asked before an event comes back of whose end a server told others. */
export function restoreQuestion(part: GuestPart, title: string, messages: Messages): Question | undefined {
  if (part === 'none') return undefined;
  const { heading, text, yes } = messages.confirmRestore[part];
  return { heading: heading(titled(title, messages)), text, yes, danger: false };
}
