import type { CalendarView } from '../events.ts';
import type { Messages } from '../messages/messages.ts';
import type { SyncWords } from './sync-words.ts';
import type { TitledDays } from './title.ts';
import { VIEWS } from './views.ts';

/** Says what changed on screen since it was looked at last; what is there at first is no news. */
export class Announcements {
  readonly #say: (words: string) => void;
  #page: { readonly view: CalendarView; readonly words: string } | undefined;
  readonly #moment: number;
  #sync: SyncWords | undefined;
  /** The tone of what was said last, or need not be said. */
  #tone: SyncWords['tone'] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param moment how long a sync is in a state before that is said, in milliseconds */
  constructor(say: (words: string) => void, moment = 1500) {
    this.#say = say;
    this.#moment = moment;
  }

  /** Says which days are on screen, and in which view where that is another. */
  page(view: CalendarView, titled: TitledDays, messages: Messages): void {
    const { title, said = title } = VIEWS[view];
    const words = said({ ...titled, compact: false, narrow: false });
    const before = this.#page;
    this.#page = { view, words };
    if (before === undefined || (before.view === view && before.words === words)) return;
    this.#say(before.view === view ? words : messages.pageInView(messages.views[view], words));
  }

  /**
   * Says how the sync is when that has become better or worse for longer than a moment, and a long first one's
   * beginning and end. A sync that finds all as it was is no news, and its counting is on screen only.
   */
  sync(status: SyncWords | undefined): void {
    this.#sync = status;
    if (status?.tone !== this.#tone) this.#timer ??= setTimeout(this.#saySync, this.#moment);
  }

  /** Says nothing more of what was seen. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #saySync = (): void => {
    this.#timer = undefined;
    const [status, before] = [this.#sync, this.#tone];
    if (status === undefined || status.tone === before || (status.tone === 'busy' && before !== undefined)) return;
    this.#tone = status.tone;
    if (before !== undefined || status.tone !== 'good') this.#say(status.words);
  };
}
