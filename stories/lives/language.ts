/** The languages in which the stories' people write. */
export type Language = 'en' | 'zh' | 'ar' | 'de';

/** What one thing is called in each of them. */
export type Names = Readonly<Record<Language, string>>;

/** The language of a locale that the stories' people know; English for the others. */
export function languageOf(locale: string): Language {
  const [language] = locale.split('-');
  return language === 'zh' || language === 'ar' || language === 'de' ? language : 'en';
}
