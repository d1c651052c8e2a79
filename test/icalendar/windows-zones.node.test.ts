import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { assert } from 'chai';
// @ts-expect-error a script without types
import { renderWindowsZones, target } from '../../scripts/generate-windows-zones.mjs';
import { WINDOWS_ZONES } from '../../src/icalendar/zones/windows-zones.ts';
import { findZone } from '../../src/time/zone.ts';

it('has the table of Windows zones as CLDR has it now', () => {
  assert.equal(readFileSync(target, 'utf8'), renderWindowsZones(), 'run: node scripts/generate-windows-zones.mjs');
});

it('names only zones that the engine knows', () => {
  assert.isAbove(WINDOWS_ZONES.size, 130);
  for (const [name, iana] of WINDOWS_ZONES) assert.isDefined(findZone(iana), `${name}: ${iana}`);
});
