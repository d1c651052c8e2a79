/**
 * Words that Intl makes, in one form. The engines have different versions of CLDR: 9:00 is 09:00 to some, and
 * `Monday 16` is `Monday, 16`; spaces may be narrow ones.
 */
export function oneForm(words: string): string {
  return words
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replace(/\b0(?=\d:\d\d)/g, '')
    .replace(/(day),(?= \d)/g, '$1');
}

/** What an element is called, or what it says, in one form. */
export function nameOf(element: Element | null | undefined): string {
  return oneForm(element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '');
}
