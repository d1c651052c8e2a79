import { english } from './en.ts';
import type { Messages } from './messages.ts';

/** The tables beside English, each loaded when its language is first asked for. */
const tables: Readonly<Record<string, () => Promise<Messages>>> = {};

/** The words of a locale's language, or English where there is no table of it. */
export async function loadMessages(locale: string): Promise<Messages> {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  const load = tables[`${language}-${script}`] ?? tables[`${language}-${region}`] ?? tables[language];
  return load === undefined ? english : load();
}
