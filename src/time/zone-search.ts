import { foldedText } from './typed/folded-text.ts';

/** What a zone may be found by. */
export interface ZoneEntry {
  /** IANA name. */
  readonly id: string;
  /** The place in a locale's words, where Intl knows it: "ニューヨーク時間". */
  readonly place?: string | undefined;
  /** Its name in a locale's words: "米国東部時間". */
  readonly name?: string | undefined;
}

/** The city in an IANA name: "Buenos Aires" of America/Argentina/Buenos_Aires. */
export function cityOfZone(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** The zones that a person may mean by a text, the likeliest first: cities that begin with it, then words, then any. */
export function searchZones(zones: readonly ZoneEntry[], text: string, locale: string): ZoneEntry[] {
  const wanted = foldedText(text, locale);
  const ranked = zones.flatMap((zone) => {
    const rank = rankOf(zone, wanted, locale);
    return rank === undefined ? [] : { zone, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ zone }) => zone);
}

function rankOf({ id, place = '', name = '' }: ZoneEntry, wanted: string, locale: string): number | undefined {
  const city = foldedText(cityOfZone(id), locale);
  if (city === wanted) return 0;
  const local = foldedText(place, locale);
  if (city.startsWith(wanted) || local.startsWith(wanted)) return 1;
  const all = `${city} ${local} ${foldedText(name, locale)} ${foldedText(id.replaceAll('/', ' '), locale)} ${foldedText(id, locale)}`;
  if (all.includes(` ${wanted}`)) return 2;
  return all.includes(wanted) ? 3 : undefined;
}
