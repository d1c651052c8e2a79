/**
 * Text as it is compared: lower case, without accents, directional marks and the points of abbreviations, in ASCII's
 * digits whatever digits it was written in (Unicode's general category Nd).
 */
export function foldedText(text: string, locale: string): string {
  return text
    .toLocaleLowerCase(locale)
    .normalize('NFKD')
    // Accents and Arabic's vowels may be left out; the vowels of other scripts may not.
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\p{Cf}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/(?<=[\p{L}\p{M}])['’׳॰.]/gu, '')
    .replace(/[\s_]+/gu, ' ')
    .trim();
}

/** Digits come in rows of ten, the zero first; rows may follow each other. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}

/** A folded text as its numbers and its runs of letters, in order. */
export function tokensOf(folded: string): string[] {
  return folded.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
}

/**
 * Parts a run of letters into words of a vocabulary, the longest first: scripts without spaces write several words
 * as one. Undefined when it cannot be parted so.
 */
export function wordsOf<T>(run: string, vocabulary: ReadonlyMap<string, T>): T[] | undefined {
  const words: T[] = [];
  for (let at = 0; at < run.length; ) {
    let length = run.length - at;
    while (length > 0 && !vocabulary.has(run.slice(at, at + length))) length--;
    if (length === 0) return undefined;
    words.push(vocabulary.get(run.slice(at, at + length))!);
    at += length;
  }
  return words;
}
