import type { EpochMs } from '../../time/day.ts';
import { type Zone, findZone, wallFromEpoch } from '../../time/zone.ts';
import { formatParameter, parameter } from '../content-line.ts';
import { ICalendarError } from '../errors.ts';
import { readMoment } from '../read/moment.ts';
import type { Line } from '../text/document.ts';
import { formatDateTime } from '../values/date-time.ts';
import { type ZoneTable, findableId } from '../zones/zone-table.ts';
import { formatUtc } from './stamps.ts';

/** An instant as it is written: its parameters and value, and the zone that must be defined for it. */
export interface WrittenInstant {
  readonly params: readonly string[];
  readonly value: string;
  readonly defines?: Zone;
}

/**
 * An instant in a zone as DATE-TIME. Where the text already has a name for the zone (Windows', a vendor's,
 * its own), that one is used. A zone that is only an offset has no TZID and is written in UTC.
 *
 * @param spelled lines whose TZID is preferred
 * @throws ICalendarError when there is no such zone
 */
export function writeInstant(epoch: EpochMs, zoneId: string, zones: ZoneTable, spelled: readonly Line[]): WrittenInstant {
  for (const line of spelled) {
    const tzid = line.content && parameter(line.content, 'TZID');
    const zone = tzid === undefined ? undefined : zones.find(tzid);
    // An offset stands for a zone that only the text knows, whose offset may be another one by now.
    if (zone !== undefined && [epoch, readMoment(line, zones)?.value ?? epoch].some((at) => findableId(zone, at) === zoneId)) {
      const raw = line.content!.params.find(({ name }) => name === 'TZID')!.raw;
      return { params: [raw], value: formatDateTime(wallFromEpoch(zone, epoch)) };
    }
  }
  const zone = findZone(zoneId);
  if (zone === undefined) throw new ICalendarError(0, `"${zoneId}" is not a time zone`);
  if (zone.id === 'UTC' || /^[+-]/.test(zone.id)) return { params: [], value: formatUtc(epoch) };
  const value = formatDateTime(wallFromEpoch(zone, epoch));
  const tzid = zones.tzidOf(zone.id);
  if (tzid !== undefined) return { params: [formatParameter('TZID', tzid)], value };
  return { params: [`TZID=${zone.id}`], value, defines: zone };
}
