import type { MarkedText } from '../../model/search/marks.ts';
import type { DayNumber } from '../../time/day.ts';

/** An event that was found, in words. */
export interface SearchHit {
  /** Occurrence id. */
  readonly id: string;
  readonly day: DayNumber;
  readonly title: MarkedText;
  readonly time: string;
  /** Its place, or of its description what was found. */
  readonly more?: MarkedText | undefined;
  /** A CSS colour that was checked by the colour parser. */
  readonly color: string;
  readonly calendarName: string;
  readonly recurring: boolean;
}

/** What was found on a day. */
export interface SearchDay {
  /** The date in words. */
  readonly day: string;
  readonly hits: readonly SearchHit[];
}

/** What a search shows. */
export interface SearchResults {
  readonly query: string;
  /** From now on, the nearest first. */
  readonly upcoming: readonly SearchDay[];
  /** The latest first. */
  readonly past: readonly SearchDay[];
  /** How many more were found that are not shown. */
  readonly more: number;
  /** That not everything was searched, in words. */
  readonly note?: string | undefined;
}

/** Something was typed. Between the search and its calendar only. */
export class SearchQueryEvent extends Event {
  static readonly type = 'search-query';
  readonly query: string;

  constructor(query: string) {
    super(SearchQueryEvent.type);
    this.query = query;
  }
}

/** A hit was chosen. */
export class SearchChooseEvent extends Event {
  static readonly type = 'search-choose';
  readonly hit: SearchHit;

  constructor(hit: SearchHit) {
    super(SearchChooseEvent.type);
    this.hit = hit;
  }
}
