import { type TemplateResult, html } from 'lit';
import { pause } from '../../headless/page/pause.ts';
import { queryTerms } from '../../model/search/fold.ts';
import { SearchIndex } from '../../model/search/search-index.ts';
import { type DayNumber, type EpochMs, dayOfWall } from '../../time/day.ts';
import { formatDay } from '../../time/format.ts';
import { wallFromEpoch, zoneOf } from '../../time/zone.ts';
import type { SearchChooseEvent, SearchQueryEvent, SearchResults } from '../dayflow-search/results.ts';
import { onceOpen } from '../once-open.ts';
import type { PanelAnchor } from '../panel-controller.ts';
import { type Found, FoundPlaces } from './found-places.ts';
import type { Panels, PanelsHost } from './panels.ts';
import { searchResults } from './search-hits.ts';
import { seriesTimes } from './series-times.ts';

/** What the search needs of the calendar. */
export interface SearchHost extends Pick<PanelsHost, 'scene' | 'sources' | 'redraw'> {
  readonly panels: Panels;
  readonly now: () => EpochMs;
  readonly announce: (words: string) => void;
  /** Brings an occurrence on screen, and opens its details. */
  readonly show: (occurrenceId: string, day: DayNumber) => void;
}

/** How long after the last letter what was found is said, in milliseconds. */
const TYPED_MS = 600;

/** How long after a source's news it is searched anew, in milliseconds: a sync brings many at a time. */
const NEWS_MS = 300;

/** Finds events of all sources while their panel is open, a slice of work at a time. */
export class Search {
  readonly #host: SearchHost;
  readonly #index: SearchIndex = new SearchIndex(pause);
  readonly #places: FoundPlaces = new FoundPlaces(pause);
  #results: SearchResults | undefined;
  #running: AbortController | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** What was said last of what was found. */
  #told = '';
  #following: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SearchHost) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#host.panels.open?.kind === 'search';
  }

  render(): unknown {
    return onceOpen(this.isOpen, () => this.#renderPanel());
  }

  #renderPanel(): TemplateResult {
    const { panels, scene, show } = this.#host;
    return html`<dayflow-search
      exportparts="search"
      .results=${this.isOpen ? (this.#results ??= this.#nothing('')) : undefined}
      .anchor=${panels.open?.anchor}
      .messages=${scene.words}
      @panel-close=${() => this.#close()}
      @search-query=${({ query }: SearchQueryEvent) => void this.find(query)}
      @search-choose=${({ hit }: SearchChooseEvent) => {
        this.#close();
        show(hit.id, hit.day);
      }}
    ></dayflow-search>`;
  }

  /** Opens with what was searched for last, found anew. */
  open(anchor: PanelAnchor): void {
    this.#host.panels.open = { kind: 'search', anchor };
    void this.find(this.#results?.query ?? '');
  }

  /** Searches; what was found before stays on screen until something else is. */
  async find(query: string): Promise<void> {
    const { scene, redraw, announce } = this.#host;
    this.stop();
    const { signal } = (this.#running = new AbortController());
    this.#results = { ...(this.#results ?? this.#nothing(query)), query };
    const terms = queryTerms(query, scene.times.locale);
    const found = terms.length === 0 ? [] : await this.#found(terms, signal);
    const placed = await this.#places.of(found, scene.timeZone, signal);
    if (signal.aborted) return;
    const { sources } = this.#host;
    const { times, timeZone, words } = scene;
    const calendars = new Map(sources.calendars.map((calendar) => [calendar.id, calendar]));
    const now = wallFromEpoch(zoneOf(timeZone), this.#host.now());
    const results = searchResults(placed, { terms, times, now, calendars, allDay: words.allDay });
    this.#results = { query, ...results, note: this.#note() };
    redraw();
    if (terms.length === 0) return;
    // Once who types has come to an end.
    const count = found.length === 0 ? words.nothingFound : words.foundEvents(found.length);
    const told = `${query} ${count}`;
    this.#telling = setTimeout(() => {
      // What news leave as it was is not said again.
      if (told !== this.#told) announce(count);
      this.#told = told;
    }, TYPED_MS);
  }

  /** A source has news: what was found is found anew while it is on screen. */
  follow(): void {
    if (!this.isOpen) return;
    this.#following ??= setTimeout(() => {
      this.#following = undefined;
      if (this.isOpen) void this.find(this.#results?.query ?? '');
    }, NEWS_MS);
  }

  /** Ends the search that runs, and says nothing of it. */
  stop(): void {
    this.#running?.abort();
    clearTimeout(this.#telling);
    clearTimeout(this.#following);
    this.#following = undefined;
  }

  #close(): void {
    this.stop();
    this.#told = '';
    if (this.isOpen) this.#host.panels.open = undefined;
  }

  async #found(terms: readonly string[], signal: AbortSignal): Promise<Found[]> {
    const { sources, scene } = this.#host;
    const { timeZone, times } = scene;
    const found: Found[] = [];
    const hidden = new Set(sources.calendars.flatMap(({ id, visible }) => (visible ? [] : id)));
    for (const source of [...sources.all]) {
      const events = await this.#index.find(source.events(), terms, times.locale, signal);
      const shown = events.filter(({ calendarId }) => !hidden.has(calendarId));
      const series = new Set(shown.flatMap(({ id, recurring }) => (recurring ? id : [])));
      const occurrences = await seriesTimes(source, series, { now: this.#host.now(), timeZone, pause, signal });
      for (const event of shown) {
        const occurrence = occurrences.get(event.id);
        if (!event.recurring || occurrence !== undefined) found.push({ event, occurrence });
      }
    }
    return found;
  }

  /** From when to when the sources have everything, in words; undefined where all of them do always. */
  #note(): string | undefined {
    const { sources, scene } = this.#host;
    const { words, times, timeZone } = scene;
    const kept = [...sources.all].flatMap(({ coverage }) => coverage ?? []);
    if (kept.length === 0) return undefined;
    const [start, end] = [Math.max(...kept.map((each) => each.start)), Math.min(...kept.map((each) => each.end))];
    if (end <= start) return words.searchIncomplete;
    const zone = zoneOf(timeZone);
    const day = (epoch: EpochMs): string =>
      formatDay(dayOfWall(wallFromEpoch(zone, epoch)), times.locale, { day: 'numeric', month: 'long', year: 'numeric' });
    return words.searchCovers(day(start), day(end - 1));
  }

  #nothing(query: string): SearchResults {
    return { query, upcoming: [], past: [], more: 0, note: this.#note() };
  }
}
