import type { ViewMessages } from './messages/view-messages.ts';

/** Letters that run from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}\p{Script=Mand}\p{Script=Samr}]/u;

/** First strong isolate, and its end (Unicode Standard Annex #9). */
const [FSI, PDI] = ['\u2068', '\u2069'];

/**
 * A person's text as it stands in a sentence of the calendar's: where one of the two runs from right to left, neither
 * turns the other around.
 */
export function isolated(text: string, { untitled }: Pick<ViewMessages, 'untitled'>): string {
  return RIGHT_TO_LEFT.test(`${text}${untitled}`) ? `${FSI}${text}${PDI}` : text;
}
