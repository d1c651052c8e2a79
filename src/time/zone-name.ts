import type { EpochMs } from './day.ts';

export type ZoneNameStyle = 'short' | 'long' | 'shortOffset' | 'shortGeneric' | 'longGeneric';

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A zone's name at an instant in a locale's words.
 *
 * @param timeZone IANA name or `±HH:MM`
 * @param style `short` is "CET" where the locale has such a name, else "GMT+1"; `long` is "Central European Standard Time",
 *   `longGeneric` "Central European Time" at any time of the year, `shortGeneric` mostly a place ("Germany Time")
 */
export function zoneName(timeZone: string, epoch: EpochMs, locale: string, style: ZoneNameStyle): string {
  const key = `${locale} ${timeZone} ${style}`;
  let format = formatters.get(key);
  if (format === undefined) formatters.set(key, (format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: style })));
  return format.formatToParts(epoch).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
