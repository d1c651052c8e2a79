import type { CalendarSource } from './source.ts';

/** What takes sources: `<dayflow-calendar>` is one, a test or another view may be. */
export interface CalendarHost {
  /** Registers a source and returns the function that removes it. */
  addSource(source: CalendarSource): () => void;
}
