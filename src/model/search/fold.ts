/**
 * What searching takes away from letters: accents and the marks of Arabic and Hebrew vowels. Marks of other scripts
 * are letters there.
 */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g;

/** Letters that are not a base with a mark, and are searched for as if they were. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  'ς': 'σ',
};
const UNLIKE = /[ßæœøđðþħıłς]/g;

/** A text in the form in which texts are compared: without case, accents and forms of width, by a locale's letters. */
export function fold(text: string, locale: string): string {
  // Most texts are ASCII, where all of it is one step.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .toLocaleLowerCase(locale)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNLIKE, (letter) => ALIKE[letter]!);
}

/** A query in the words that must all be found, folded. */
export function queryTerms(query: string, locale: string): string[] {
  return [...new Set(fold(query, locale).split(/\s+/u).filter(Boolean))];
}
