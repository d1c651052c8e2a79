import { type TemplateResult, html } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Change } from '../../model/change.ts';
import type { CalendarSource, SourceNotice } from '../../model/source.ts';
import type { CalendarView as ViewElement } from '../calendar-view.ts';
import { checkedColor } from '../color.ts';
import { Commands } from '../commands/commands.ts';
import type { DayFlowToast } from '../dayflow-toast/dayflow-toast.ts';
import type { Toast } from '../dayflow-toast/toast.ts';
import { timeWords } from '../event-box/time-words.ts';
import { onceOpen } from '../once-open.ts';
import type { ViewItem } from '../view-item.ts';
import { Announcer } from './announcer.ts';
import { Drafts } from './drafts.ts';
import { errorWords, titled } from './edit-words.ts';
import { openOccurrence } from './open-panel.ts';
import { PagesElement } from './pages-element.ts';
import { Panels, type PanelsHost } from './panels.ts';
import type { Scene } from './scene.ts';
import { shownInRange } from './view-items.ts';

/** What is on screen: the events of all sources with the drafts over them, what is open, and what is said. */
export abstract class SceneElement extends PagesElement {
  /** Said to everyone. */
  @state() protected toast: Toast | undefined;
  /** Speaks to those who listen. */
  protected readonly announcer: Announcer = new Announcer(this);

  @query('dayflow-toast') protected readonly toastElement!: DayFlowToast | null;
  @query('.view') protected readonly viewElement!: ViewElement | null;

  /** What the views draw. */
  protected items: readonly ViewItem[] = [];

  protected readonly scene: Scene = {
    shown: new Map(),
    timeZone: this.timeZone,
    readonly: false,
    snapMinutes: 15,
    words: this.words,
    times: timeWords('en', undefined),
  };
  protected readonly drafts: Drafts = new Drafts();
  /** What a person can do, by name; keys and menus run these. */
  protected readonly commands: Commands = new Commands();
  /** What is made on the scene is given this. */
  protected readonly shared: PanelsHost = {
    scene: this.scene,
    sources: this.sources,
    drafts: this.drafts,
    fire: (event) => this.dispatchEvent(event),
    redraw: () => {
      this.#stale = true;
      this.requestUpdate();
    },
    warn: (words) => this.#warn(words),
    tell: (words, action) => {
      this.announcer.say(words);
      this.toast = { words, tone: 'plain', action: action?.name };
      this.#act = action?.act;
    },
    endOffer: () => {
      if (this.toast?.action !== undefined) this.toast = undefined;
    },
  };
  protected readonly panels: Panels = new Panels(this.shared);
  #shownKey = '';
  /** Whether sources or drafts have changed since the items were made. */
  #stale = true;
  #frame = 0;
  /** What the toast's button does. */
  #act: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.toast = undefined;
  }

  protected override onLost(change: Change, error: unknown): void {
    const { words } = this;
    this.#warn(words.notSaved(titled(change.event.title, words), errorWords(error, words)));
  }

  protected override onNotice(notice: SourceNotice, source: CalendarSource): void {
    if (notice.type !== 'status') this.#stale = true;
    // A calendar's colour and rights are in every one of its items.
    if (notice.type === 'calendars') this.#shownKey = '';
    // A sync tells of many pages: they are drawn once a frame. The page's own edits are drawn with its next
    // update, as any property is.
    if (source.id === 'host') this.requestUpdate();
    else {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.requestUpdate();
      });
    }
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { range, now, readonly, timeZone } = this;
    this.scene.timeZone = timeZone;
    this.scene.readonly = readonly;
    this.scene.snapMinutes = this.slotDuration;
    this.scene.words = this.words;
    this.scene.times = timeWords(this.locale, this.hourCycle);
    const shownKey = [range.start, range.end, timeZone, now, readonly].join();
    if (this.#stale || shownKey !== this.#shownKey) {
      const kept = shownKey === this.#shownKey ? this.scene.shown : undefined;
      this.scene.shown = shownInRange(this.sources, { range, now, readonly }, kept);
      this.panels.follow();
      const items = this.#drawnItems();
      // A page of a sync that brought nothing for these days leaves the view as it is.
      if (!sameItems(items, this.items)) this.items = items;
    }
    this.#stale = false;
    this.#shownKey = shownKey;
  }

  /** Resolves when the calendar and its view are drawn. */
  protected async viewDrawn(): Promise<void> {
    await this.updateComplete;
    await this.viewElement?.updateComplete;
  }

  protected renderToast(): TemplateResult {
    const { toast } = this;
    return html`
      ${onceOpen(
        toast !== undefined,
        () => html`
          <dayflow-toast
            exportparts="toast"
            .content=${toast}
            .messages=${this.words}
            ?narrow=${this.narrow}
            @toast-action=${this.#handleToastAction}
            @toast-close=${() => (this.toast = undefined)}
          ></dayflow-toast>
        `,
      )}
      ${this.announcer.render()}
      <div class="announcer" role="alert">${toast?.tone === 'error' ? toast.words : ''}</div>
    `;
  }

  #handleToastAction(): void {
    this.toast = undefined;
    this.#act?.();
  }

  #drawnItems(): ViewItem[] {
    const selected = openOccurrence(this.panels.open);
    const items = Array.from(this.scene.shown.values(), ({ item }) =>
      item.id === selected ? { ...item, selected: true } : item,
    );
    const calendar = this.sources.calendarForPerson;
    return this.drafts.over(items, {
      title: this.words.newEvent,
      color: checkedColor(calendar?.color),
      calendarName: calendar?.name ?? '',
    });
  }

  #warn(words: string): void {
    this.toast = { words, tone: 'error' };
  }
}

function sameItems(items: readonly ViewItem[], before: readonly ViewItem[]): boolean {
  return items.length === before.length && items.every((item, index) => item === before[index]);
}
