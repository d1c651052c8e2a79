import { HOUR_MS, MINUTE_MS } from '../../time/day.ts';
import { type Zone, findZone, fixedZone } from '../../time/zone.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** The zone that a TZID names by itself: IANA, Windows, or either behind a vendor's prefix. */
export function zoneByName(tzid: string): Zone | undefined {
  const name = tzid.trim().replace(/^"|"$/g, '');
  return directZone(name) ?? prefixedZone(name);
}

function directZone(name: string): Zone | undefined {
  return findZone(name) ?? findZone(name.replaceAll(' ', '_')) ?? windowsZone(name);
}

function windowsZone(name: string): Zone | undefined {
  const iana = WINDOWS_ZONES.get(name.toLowerCase());
  return iana === undefined ? undefined : findZone(iana);
}

/** `/mozilla.org/20050126_1/Europe/Berlin`, `tzone://Microsoft/Utc`: the longest tail that is a zone. */
function prefixedZone(name: string): Zone | undefined {
  const segments = name.split('/').filter((segment) => segment !== '');
  // No zone's name has more than three segments (America/Argentina/Ushuaia).
  for (let from = Math.max(1, segments.length - 3); from < segments.length; from++) {
    const zone = directZone(segments.slice(from).join('/'));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

const OFFSET = /^\(?(?:UTC|GMT)\s*([+-])(\d{1,2})[:.]?(\d{2})?\)?(?:\s|$)/i;

/**
 * The fixed offset that a name tells: `(UTC+01:00) Amsterdam, Berlin`, `(GMT+01.00) Sarajevo`, `GMT+0100`. A last resort, for such
 * names mostly mean a zone with summer time.
 */
export function zoneByOffset(tzid: string): Zone | undefined {
  const name = tzid.trim();
  if (/^\((?:UTC|GMT)\)/i.test(name)) return findZone('UTC');
  const match = OFFSET.exec(name);
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 14 || minutes > 59) return undefined;
  return fixedZone((match[1] === '-' ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS));
}
