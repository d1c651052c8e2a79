import type { TimeWords } from '../event-box/time-words.ts';
import type { Messages } from '../messages/messages.ts';
import type { Shown } from './view-items.ts';

/** What is on screen and how it is said, as plain data; the calendar writes it before it draws. */
export interface Scene {
  shown: ReadonlyMap<string, Shown>;
  timeZone: string;
  readonly: boolean;
  snapMinutes: number;
  words: Messages;
  times: TimeWords;
}
