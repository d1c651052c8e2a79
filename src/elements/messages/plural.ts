/** The forms of a phrase by CLDR's plural categories; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Says a number with what is counted, in a language's plural forms and digits. */
export function pluralsOf(locale: string): (count: number, forms: Forms) => string {
  const [rules, numbers] = [new Intl.PluralRules(locale), new Intl.NumberFormat(locale)];
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', () => numbers.format(count));
}
