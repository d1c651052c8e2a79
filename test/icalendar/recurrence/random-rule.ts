const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export interface RandomRule {
  /** `YYYYMMDDTHHMMSS` */
  readonly start: string;
  readonly rule: string;
}

/** A rule of any shape that RFC 5545's grammar allows, with few enough parts to match now and then. */
export function randomRule(random: () => number): RandomRule {
  const below = (end: number): number => Math.floor(random() * end);
  const chance = (of: number): boolean => random() < of;
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const several = (most: number, value: () => number | string): string =>
    Array.from({ length: 1 + below(most) }, value).join(',');
  const signed = (max: number): number => (1 + below(max)) * (chance(0.35) ? -1 : 1);
  const pair = (value: number): string => String(value).padStart(2, '0');

  const freq = pick(FREQUENCIES);
  const broad = freq === 'YEARLY' || freq === 'MONTHLY';
  const parts = [`FREQ=${freq}`];
  if (chance(0.4)) parts.push(`INTERVAL=${chance(0.8) ? 1 + below(6) : 1 + below(100)}`);
  if (chance(0.25)) parts.push(`BYMONTH=${several(4, () => 1 + below(12))}`);
  if (freq === 'YEARLY' && chance(0.2)) parts.push(`BYWEEKNO=${several(3, () => signed(53))}`);
  if (freq === 'YEARLY' && chance(0.15)) parts.push(`BYYEARDAY=${several(4, () => signed(366))}`);
  if (chance(0.2)) parts.push(`BYMONTHDAY=${several(5, () => signed(31))}`);
  if (chance(0.35)) {
    parts.push(
      `BYDAY=${several(4, () => (broad && chance(0.5) ? String(signed(freq === 'MONTHLY' ? 5 : 10)) : '') + pick(WEEKDAYS))}`,
    );
  }
  if (chance(0.15)) parts.push(`BYHOUR=${several(3, () => below(24))}`);
  if (chance(0.15)) parts.push(`BYMINUTE=${several(3, () => below(60))}`);
  if (chance(0.12)) parts.push(`BYSECOND=${several(3, () => below(60))}`);
  if (parts.length > 2 && chance(0.25)) parts.push(`BYSETPOS=${several(3, () => signed(chance(0.8) ? 4 : 40))}`);
  if (chance(0.2)) parts.push(`WKST=${pick(WEEKDAYS)}`);
  const year = 1970 + below(80);
  const end = `${year + 1 + below(6)}${pair(1 + below(12))}${pair(1 + below(28))}T${pair(below(24))}0000Z`;
  if (chance(0.2)) parts.push(`COUNT=${1 + below(chance(0.7) ? 8 : 400)}`);
  else if (chance(0.2)) parts.push(`UNTIL=${end}`);
  const date = `${year}${pair(1 + below(12))}${pair(1 + below(28))}`;
  return { start: `${date}T${pair(below(24))}${pair(below(60))}${pair(below(60))}`, rule: parts.join(';') };
}
