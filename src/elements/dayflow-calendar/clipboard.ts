import { placementOfSpan } from '../../interaction/placement.ts';
import { type PastePlace, pastedSpans } from '../../interaction/pasted.ts';
import { recordFromEvent } from '../../model/event.ts';
import { spanOfOccurrence } from '../../model/occurrence.ts';
import { type Copy, copiedDetails } from '../clipboard/copy.ts';
import type * as Texts from '../clipboard/texts.ts';
import type { CommandTarget } from '../commands/commands.ts';
import { titleOf } from '../event-box/box-words.ts';
import { plainText } from '../plain-text.ts';
import { titled } from './edit-words.ts';
import { whyNotAdded } from './menu-content.ts';
import type { PanelsHost } from './panels.ts';

/** What the clipboard needs of the calendar. */
export interface ClipboardHost extends Pick<PanelsHost, 'scene' | 'sources' | 'warn'> {
  /** What a copy or a paste is about now; undefined where it is not the calendar's. */
  readonly target: () => (CommandTarget & { readonly day: number }) | undefined;
  readonly announce: (words: string) => void;
  /** Adds events that are made of copies. */
  readonly add: (copies: readonly Copy[]) => Promise<void>;
  /** Why the event of an occurrence cannot be deleted by a person, in words; undefined when it can. */
  readonly whyNotDeleted: (occurrenceId: string) => string | undefined;
  readonly delete: (occurrenceId: string) => void;
}

/** More than this at once is an import. */
const MOST_COPIES = 100;

const CALENDAR_TYPE = 'text/calendar';

/** What was copied last on this page, in any of its calendars: it may say more than the system's clipboard keeps. */
let remembered: { readonly plain: string; readonly copies: readonly Copy[] } | undefined;

/** Events through the system's clipboard, as iCalendar and in words, by the events that the browser fires for its keys. */
export class Clipboard {
  readonly #host: ClipboardHost;
  #texts: typeof Texts | undefined;
  /** What a menu copies, which has the focus itself. */
  #asked: string | undefined;

  constructor(host: ClipboardHost) {
    this.#host = host;
  }

  /** Begins to listen, on the page: engines fire these events where the selection is, not where the focus is. */
  connect(signal: AbortSignal): void {
    const on = (type: 'copy' | 'cut' | 'paste', listener: (event: ClipboardEvent) => void): void =>
      document.addEventListener(type, listener, { signal });
    on('copy', (event) => this.#handleCopy(event));
    on('cut', (event) => this.#handleCopy(event));
    on('paste', (event) => this.#handlePaste(event));
    // WebKit fires the others only where one of these is taken.
    for (const type of ['beforecopy', 'beforecut', 'beforepaste']) {
      document.addEventListener(type, (event) => this.#take(event), { signal });
    }
  }

  /** Brings what reads iCalendar, so that it is there when something is copied. */
  async prepare(): Promise<typeof Texts> {
    return (this.#texts ??= await import('../clipboard/texts.ts'));
  }

  /** Copies without the browser's keys, in what is a click. */
  copy(occurrenceId: string): void {
    this.#asked = occurrenceId;
    const fired = document.execCommand('copy');
    this.#asked = undefined;
    if (fired) return;
    const plain = this.#remember(occurrenceId);
    if (plain !== undefined) void navigator.clipboard?.writeText(plain).catch(() => undefined);
  }

  cut(occurrenceId: string): void {
    const why = this.#host.whyNotDeleted(occurrenceId);
    if (why !== undefined) return this.#host.warn(why);
    this.copy(occurrenceId);
    this.#host.delete(occurrenceId);
  }

  /** Adds the event of an occurrence once more, at the same time. */
  async duplicate(occurrenceId: string): Promise<void> {
    const copy = this.#copyOf(occurrenceId);
    if (copy !== undefined && this.#mayAdd()) await this.#host.add([copy]);
  }

  /** Pastes without the browser's keys: what was copied here, unless the system's clipboard has something else by now. */
  async paste(place: PastePlace): Promise<void> {
    if (!this.#mayAdd()) return;
    const plain = await navigator.clipboard?.readText().catch(() => undefined);
    await this.#add(await this.#copiesIn(plain ?? remembered?.plain ?? '', ''), place);
  }

  #handleCopy(event: ClipboardEvent): void {
    const occurrenceId = this.#asked ?? (this.#isOurs(event) ? this.#host.target()?.occurrenceId : undefined);
    if (occurrenceId === undefined || event.clipboardData === null) return;
    const why = event.type === 'cut' ? this.#host.whyNotDeleted(occurrenceId) : undefined;
    if (why !== undefined) {
      this.#host.warn(why);
      event.preventDefault();
      return;
    }
    const plain = this.#remember(occurrenceId);
    if (plain === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', plain);
    if (this.#texts !== undefined) {
      event.clipboardData.setData(CALENDAR_TYPE, this.#texts.joinedText(remembered?.copies ?? [], Date.now()));
    }
    if (event.type === 'cut') this.#host.delete(occurrenceId);
  }

  #handlePaste(event: ClipboardEvent): void {
    const target = this.#isOurs(event) ? this.#host.target() : undefined;
    const { clipboardData } = event;
    if (target === undefined || clipboardData === null) return;
    event.preventDefault();
    if (!this.#mayAdd()) return;
    // What a box has the focus in is a day; a time is meant only where there is no event.
    const { day, minutes } = target;
    const place = target.occurrenceId === undefined ? { day, minutes } : { day };
    const [plain, calendar] = [clipboardData.getData('text/plain'), clipboardData.getData(CALENDAR_TYPE)];
    const file = [...clipboardData.files].find(({ name, type }) => type === CALENDAR_TYPE || /\.ics$/i.test(name));
    void (async () => {
      const text = calendar === '' && file !== undefined ? await file.text() : calendar;
      await this.#add(await this.#copiesIn(plain, text), place);
    })();
  }

  #take(event: Event): void {
    const target = this.#isOurs(event) ? this.#host.target() : undefined;
    const taken = event.type === 'beforepaste' ? target !== undefined : target?.occurrenceId !== undefined;
    if (taken || this.#asked !== undefined) event.preventDefault();
  }

  /** Whether nobody else took it, and no text is marked that is meant. */
  #isOurs(event: Event): boolean {
    if (event.defaultPrevented) return false;
    return event.type.endsWith('paste') || document.getSelection()?.toString() === '';
  }

  /** Whether a person may add events; says why not. */
  #mayAdd(): boolean {
    const why = whyNotAdded(this.#host);
    if (why !== undefined) this.#host.warn(why);
    return why === undefined;
  }

  /** What an occurrence on screen is as an event of its own. */
  #copyOf(occurrenceId: string): Copy | undefined {
    const { scene, sources } = this.#host;
    const shown = scene.shown.get(occurrenceId);
    const found = shown && sources.find(shown.item.eventId);
    if (shown === undefined || found === undefined) return undefined;
    const { occurrence } = shown;
    const record = recordFromEvent(found.event, scene.timeZone);
    return {
      title: shown.item.title,
      span: spanOfOccurrence(occurrence, scene.timeZone),
      details: copiedDetails({ ...record, ...occurrence.override }),
      calendarId: found.event.calendarId,
      text: found.source.text?.(found.event.id),
    };
  }

  #remember(occurrenceId: string): string | undefined {
    const { scene, announce } = this.#host;
    const copy = this.#copyOf(occurrenceId);
    if (copy === undefined) return undefined;
    const { words, times, timeZone } = scene;
    const when = times.when({ ...placementOfSpan(copy.span, timeZone), id: occurrenceId });
    const { location, description } = copy.details;
    const plain = [titleOf(copy, words), when, location, plainText(description ?? '')].filter(Boolean).join('\n');
    remembered = { plain, copies: [copy] };
    announce(words.copied(titled(copy.title, words)));
    return plain;
  }

  async #copiesIn(plain: string, calendar: string): Promise<readonly Copy[]> {
    if (plain !== '' && plain === remembered?.plain) return remembered.copies;
    const text = calendar === '' && plain.trimStart().startsWith('BEGIN:') ? plain : calendar;
    return text === '' ? [] : (await this.prepare()).copiesIn(text);
  }

  async #add(copies: readonly Copy[], place: PastePlace): Promise<void> {
    const { scene, warn, add } = this.#host;
    if (copies.length === 0) return warn(scene.words.nothingToPaste);
    if (copies.length > MOST_COPIES) return warn(scene.words.tooMuchToPaste(copies.length, MOST_COPIES));
    const spans = pastedSpans(copies.map(({ span }) => span), place, scene.timeZone);
    await add(copies.map((copy, index) => ({ ...copy, span: spans[index]! })));
  }
}
