import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { ENTRIES } from '../lives/entries.ts';
import { languageOf } from '../lives/language.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-search', title: 'Panels/Search' };

/** Opens the search and types what is told of the locale. */
const asking = (query: (locale: string) => string, more: CalendarStory = {}): CalendarStory => ({
  play: acting(async (hands, words, locale) => {
    await hands.click(words.search);
    await hands.fill('input[type="search"]', query(locale));
  }),
  ...more,
});
const review = (locale: string): string => ENTRIES.find(({ id }) => id === 'review')!.title[languageOf(locale)].split(' ')[0]!;

export const NothingAsked: CalendarStory = { play: acting((hands, words) => hands.click(words.search)) };
export const Found = asking(review);
export const NothingFound = asking(() => 'zebra');
export const Dark = asking(review, { args: { theme: 'dark' } });
export const Arabic = asking(review, { args: { locale: 'ar' } });
export const Phone = asking(review, { parameters: { stage: PHONE } });
