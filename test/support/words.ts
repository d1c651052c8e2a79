/**
 * A pattern of words that Intl makes. The engines have different versions of CLDR: 9:00 is 09:00 to some, and
 * `Monday 16` `Monday, 16`; spaces may be narrow ones.
 */
export function inWords(words: string): RegExp {
  const pattern = words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\b(?=\d:\d\d)/g, '0?')
    .replace(/(day) (?=\d)/g, '$1,? ')
    .replace(/ /g, '\\s');
  return new RegExp(`^${pattern}$`);
}
