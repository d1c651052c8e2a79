const COMMAS: Readonly<Record<string, string>> = { ar: '، ', ckb: '، ', fa: '، ', ps: '، ', ug: '، ', ur: '، ', ja: '、', yue: '，', zh: '，' };

/** What sets the parts of a phrase apart in a locale's script: ", " in most. Intl has none: its lists end in a word. */
export function commaOf(locale: string): string {
  return COMMAS[new Intl.Locale(locale).language] ?? ', ';
}
