import { english } from './en.ts';
import type { Messages } from './messages.ts';

/** The tables beside English, by language or by language and script, each loaded when it is first asked for. */
export const tables: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./ar.ts')).arabic,
  de: async () => (await import('./de.ts')).german,
  es: async () => (await import('./es.ts')).spanish,
  fr: async () => (await import('./fr.ts')).french,
  ja: async () => (await import('./ja.ts')).japanese,
  'zh-Hans': async () => (await import('./zh-hans.ts')).simplifiedChinese,
  'zh-Hant': async () => (await import('./zh-hant.ts')).traditionalChinese,
};

/** The words of a locale's language, or English where there is no table of it, or it cannot be loaded. */
export async function loadMessages(locale: string): Promise<Messages> {
  const { language, script } = new Intl.Locale(locale).maximize();
  const load = tables[`${language}-${script}`] ?? tables[language];
  try {
    return load === undefined ? english : await load();
  } catch {
    return english;
  }
}
