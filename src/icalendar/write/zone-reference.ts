import type { EpochMs } from '../../time/day.ts';
import { type Zone, epochFromWall, findZone, wallFromEpoch } from '../../time/zone.ts';
import { formatParameter } from '../content-line.ts';
import { ICalendarError } from '../errors.ts';
import { readMoment } from '../read/moment.ts';
import type { Line } from '../text/document.ts';
import { formatDateTime } from '../values/date-time.ts';
import { referencedTzid } from '../zones/tzid.ts';
import { zoneByName } from '../zones/zone-names.ts';
import { type ZoneTable, findableId } from '../zones/zone-table.ts';
import { formatUtc } from './stamps.ts';

/** A zone that a text must define, and by what name. */
export interface ZoneDefinition {
  readonly tzid: string;
  readonly zone: Zone;
}

/** An instant as it is written: its parameters and value, and the zone that must be defined for it. */
export interface WrittenInstant {
  readonly params: readonly string[];
  readonly value: string;
  readonly defines?: ZoneDefinition;
}

/**
 * An instant in a zone as DATE-TIME. One that the zone's clock shows for the second time, when it is put back,
 * has no such form and is written in UTC. Where the text already has a name for the zone (Windows', a vendor's,
 * its own), that one is used. A zone that is only an offset has no TZID and is written in UTC.
 *
 * @param spelled lines whose TZID is preferred
 * @throws ICalendarError when there is no such zone
 */
export function writeInstant(epoch: EpochMs, zoneId: string, zones: ZoneTable, spelled: readonly Line[]): WrittenInstant {
  for (const line of spelled) {
    const tzid = line.content && referencedTzid(line.content);
    const zone = tzid === undefined ? undefined : zones.find(tzid);
    // An offset stands for a zone that only the text knows, whose offset may be another one by now.
    if (tzid !== undefined && zone !== undefined && [epoch, readMoment(line, zones)?.value ?? epoch].some((at) => findableId(zone, at) === zoneId)) {
      const raw = line.content!.params.find(({ name }) => name === 'TZID')!.raw;
      return inZone(epoch, zone, raw, definitionFor(tzid, zones));
    }
  }
  const zone = findZone(zoneId);
  if (zone === undefined) throw new ICalendarError(0, `"${zoneId}" is not a time zone`);
  if (zone.id === 'UTC' || /^[+-]/.test(zone.id)) return { params: [], value: formatUtc(epoch) };
  const tzid = zones.tzidOf(zone.id);
  if (tzid !== undefined) return inZone(epoch, zone, formatParameter('TZID', tzid));
  return inZone(epoch, zone, `TZID=${zone.id}`, { tzid: zone.id, zone });
}

/** What a text must say of a TZID that it uses (RFC 5545 section 3.2.19), where it does not and the name tells for sure. */
function definitionFor(tzid: string, zones: ZoneTable): ZoneDefinition | undefined {
  const zone = zones.defines(tzid) ? undefined : zoneByName(tzid);
  return zone && { tzid, zone };
}

function inZone(epoch: EpochMs, zone: Zone, tzid: string, defines?: ZoneDefinition): WrittenInstant {
  const wall = wallFromEpoch(zone, epoch);
  if (epochFromWall(zone, wall) !== epoch) return { params: [], value: formatUtc(epoch) };
  return { params: [tzid], value: formatDateTime(wall), ...(defines === undefined ? {} : { defines }) };
}
