import type { ZoneEntry } from '../../time/zone-search.ts';
import { zoneName } from '../../time/zone-name.ts';

/** How many zones are looked up at a time: each costs half a millisecond and more. */
const SLICE = 12;

const places = new Map<string, Promise<readonly ZoneEntry[]>>();

let known: readonly ZoneEntry[] | undefined;

/** The zones that the engine knows, by IANA name. */
export function knownZones(): readonly ZoneEntry[] {
  return (known ??= [...Intl.supportedValuesOf('timeZone').filter((id) => id !== 'UTC'), 'UTC'].map((id) => ({ id })));
}

/** The same with their places and names in a locale's words, looked up once and without holding up the page. */
export function placedZones(locale: string): Promise<readonly ZoneEntry[]> {
  let found = places.get(locale);
  if (found === undefined) places.set(locale, (found = lookUp(locale)));
  return found;
}

async function lookUp(locale: string): Promise<readonly ZoneEntry[]> {
  const zones: ZoneEntry[] = [];
  for (const { id } of knownZones()) {
    if (zones.length % SLICE === 0) await new Promise((resolve) => setTimeout(resolve));
    zones.push({ id, place: zoneName(id, 0, locale, 'shortGeneric'), name: zoneName(id, 0, locale, 'longGeneric') });
  }
  return zones;
}
