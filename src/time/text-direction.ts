/** Scripts that are written from right to left (Unicode Standard Annex #9, those in use for locales). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** Which way a locale (a BCP 47 tag) is written; by its script, since not every engine tells. */
export function textDirection(locale: string): 'ltr' | 'rtl' {
  const { script = 'Latn' } = new Intl.Locale(locale).maximize();
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
