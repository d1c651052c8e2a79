import type { Delta } from '../model/change.ts';
import type { Channel, OpenChannel } from './channel.ts';
import type { Lock } from './lock.ts';
import type { LedgerChange } from './ledger.ts';

/** What tabs of one account tell each other. */
export type TabMessage =
  | { readonly type: 'saved'; readonly store: string; readonly change: LedgerChange }
  | { readonly type: 'account'; readonly store: string | undefined }
  | { readonly type: 'synced'; readonly at: number; readonly delta: Delta }
  | { readonly type: 'refresh'; readonly id: string; readonly calendarId?: string | undefined }
  | { readonly type: 'refreshed'; readonly id: string; readonly delta: Delta }
  | { readonly type: 'may-i-write' };

export interface TabsOptions {
  readonly lock: Lock;
  readonly channel: Channel;
  /** This tab is the writer from now on. */
  readonly onWriter: () => void;
  readonly onMessage: (message: TabMessage) => void;
}

/** One tab writes, the others follow and read what it wrote. */
export class Tabs {
  readonly #options: TabsOptions;
  #channel: OpenChannel | undefined;
  #name = '';
  #giveUp: AbortController | undefined;
  #release: (() => void) | undefined;

  constructor(options: TabsOptions) {
    this.#options = options;
  }

  get isWriter(): boolean {
    return this.#release !== undefined;
  }

  /** @param name the same for all tabs that share a storage */
  open(name: string): void {
    const { channel, onMessage } = this.#options;
    this.#name = name;
    this.#channel ??= channel.open(name, (message) => onMessage(message as TabMessage));
    void this.#queue();
  }

  post(message: TabMessage): void {
    this.#channel?.post(message);
  }

  /** Lets another tab write, and stands in line again. */
  handOver(): void {
    const release = this.#release;
    this.#release = undefined;
    release?.();
    if (release !== undefined) void this.#queue();
  }

  close(): void {
    this.#giveUp?.abort();
    this.#giveUp = undefined;
    this.#release?.();
    this.#release = undefined;
    this.#channel?.close();
    this.#channel = undefined;
  }

  async #queue(): Promise<void> {
    const giveUp = (this.#giveUp = new AbortController());
    try {
      const release = await this.#options.lock.acquire(this.#name, giveUp.signal);
      if (giveUp.signal.aborted) return release();
      this.#release = release;
      this.#options.onWriter();
    } catch {
      // Given up before its turn came.
    }
  }
}

/** A change as others need to hear of it: which rows to read again, not what is in them. */
export function namesOnly(change: LedgerChange): LedgerChange {
  return {
    calendarsGone: change.calendarsGone,
    resources: change.resources?.map(({ calendarId, row }) => ({ calendarId, row: { href: row.href } })),
    resourcesGone: change.resourcesGone,
  };
}
