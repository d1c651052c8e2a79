import type { EpochMs } from '../../time/day.ts';
import { findZone } from '../../time/zone.ts';
import { zoneName } from '../../time/zone-name.ts';
import { type ZoneEntry, cityOfZone, searchZones } from '../../time/zone-search.ts';
import type { Option } from '../typed-field/option-list.ts';

/** How many zones are listed; who wants another types more of it. */
const LISTED = 50;

/** How zones are said. */
export interface ZoneForm {
  readonly locale: string;
  /** When the offsets are looked at. */
  readonly at: EpochMs;
}

/** Whether Intl has names for a zone: not for a fixed offset, nor for one that only a resource knows. */
function isNamed(id: string): boolean {
  return /^\p{L}/u.test(id) && findZone(id) !== undefined;
}

/** A zone's place: its city, or the locale's own words for it where those are in another script. */
export function zonePlace(id: string, { locale, at }: ZoneForm): string {
  if (!isNamed(id)) return id;
  const place = zoneName(id, at, locale, 'shortGeneric');
  return /\p{L}/u.test(place.replace(/\p{Script=Latin}/gu, '')) ? place : cityOfZone(id);
}

/** A zone as a field shows it: its place and offset. */
export function zoneText(id: string, form: ZoneForm): string {
  return isNamed(id) ? `${zonePlace(id, form)} (${zoneName(id, form.at, form.locale, 'shortOffset')})` : id;
}

/** The zone that a person typed: one whose place or name it is, else the only one that begins so, or that is found at all. */
export function zoneFromTyped(zones: readonly ZoneEntry[], text: string, form: ZoneForm): string | undefined {
  const typed = text.trim().toLowerCase();
  // Names that the engine knows and does not list, such as those of before.
  if (typed.includes('/') && isNamed(text.trim())) return findZone(text.trim())!.id;
  const found = zoneOptions(zones, typed, [], form);
  const exact = found.filter(({ label, value }) => [label, value].some((name) => name.toLowerCase() === typed));
  const begun = found.filter(({ label }) => label.toLowerCase().startsWith(typed));
  for (const zonesLeft of [exact, begun, found]) if (zonesLeft.length === 1) return zonesLeft[0]!.value;
  return undefined;
}

/** A zone as a line of the list: the place, then the zone's name and offset. */
export function zoneOption(id: string, form: ZoneForm): Option<string> {
  const label = zonePlace(id, form);
  if (!isNamed(id)) return { value: id, label };
  const [name, offset] = [zoneName(id, form.at, form.locale, 'longGeneric'), zoneName(id, form.at, form.locale, 'shortOffset')];
  return { value: id, label, detail: name === offset ? name : `${name}, ${offset}` };
}

/**
 * The zones to choose from.
 *
 * @param typed what is looked for; empty: the likely ones first, then all
 * @param likely IANA names
 */
export function zoneOptions(zones: readonly ZoneEntry[], typed: string, likely: readonly string[], form: ZoneForm): Option<string>[] {
  const found = typed.trim() === '' ? [] : searchZones(zones, typed, form.locale).map(({ id }) => id);
  const ids = typed.trim() === '' ? new Set([...likely, ...zones.map(({ id }) => id)]) : found;
  return [...ids].slice(0, LISTED).map((id) => zoneOption(id, form));
}
