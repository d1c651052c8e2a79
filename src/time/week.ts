import { type DayNumber, type Weekday, dayFromYmd, weekdayOfDay, ymdFromDay } from './day.ts';

/** A locale's week: its first day, its weekend, and how many days of January its first week needs. */
export interface WeekRules {
  readonly firstDay: Weekday;
  readonly weekend: readonly Weekday[];
  readonly minimalDays: number;
}

interface IntlWeekInfo {
  firstDay: number;
  weekend: number[];
  minimalDays?: number;
}

// Firefox has no week data in Intl. CLDR's supplemental weekData, the regions that differ from the world
// (Monday; Saturday and Sunday).
const SUNDAY_FIRST =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(' ');
const SATURDAY_FIRST = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ');
const FRIDAY_SATURDAY = 'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE'.split(' ');

const cache = new Map<string, WeekRules>();

/** The week of a locale (a BCP 47 tag), from Intl where the engine has it, else from CLDR's table. */
export function weekRules(locale: string): WeekRules {
  let rules = cache.get(locale);
  if (rules === undefined) cache.set(locale, (rules = lookUp(locale)));
  return rules;
}

function lookUp(tag: string): WeekRules {
  let locale: Intl.Locale & { getWeekInfo?: () => IntlWeekInfo; weekInfo?: IntlWeekInfo };
  try {
    locale = new Intl.Locale(tag);
  } catch {
    locale = new Intl.Locale('en-001');
  }
  const region = locale.maximize().region ?? '001';
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  // ECMA-402 dropped minimalDays; CLDR has 4 for Europe's ISO weeks and 1 elsewhere.
  const minimalDays = info?.minimalDays ?? (ISO_WEEKS.has(region) ? 4 : 1);
  if (info !== undefined) {
    return { firstDay: info.firstDay as Weekday, weekend: info.weekend as Weekday[], minimalDays };
  }
  return {
    firstDay: SUNDAY_FIRST.includes(region) ? 7 : SATURDAY_FIRST.includes(region) ? 6 : region === 'MV' ? 5 : 1,
    weekend: FRIDAY_SATURDAY.includes(region) ? [5, 6] : region === 'AF' ? [4, 5] : region === 'IR' ? [5] : [6, 7],
    minimalDays,
  };
}

const ISO_WEEKS = new Set(
  'AD AN AT AX BE BG CH CZ DE DK EE ES FI FJ FO FR GB GF GG GI GP GR HU IE IM IS IT JE JO LI LT LU MC MQ NL NO PL PT RE RU SE SJ SK SM VA'.split(' '),
);

/** The first day of the week that holds `day`. */
export function weekStart(day: DayNumber, firstDay: Weekday): DayNumber {
  return day - ((weekdayOfDay(day) - firstDay + 7) % 7);
}

/** The number of the week that holds `day`, by a locale's rules (ISO 8601: Monday and 4 days). */
export function weekNumber(day: DayNumber, rules: Pick<WeekRules, 'firstDay' | 'minimalDays'>): number {
  const { year } = ymdFromDay(day);
  for (const candidate of [year + 1, year, year - 1]) {
    const january = dayFromYmd(candidate, 1, 1);
    let first = weekStart(january, rules.firstDay);
    if (first + 7 - january < rules.minimalDays) first += 7;
    if (day >= first) return Math.floor((day - first) / 7) + 1;
  }
  return 1;
}
