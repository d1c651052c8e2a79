import { HOUR_MS } from '../day.ts';
import { formatWallParts } from '../format.ts';
import { foldedText, tokensOf } from './folded-text.ts';

/** How a locale says times of day. */
export interface TimeVocabulary {
  /** The hours (0–23) at which a folded word is said: "pm" from 12 to 23, "凌晨" from 0 to 4. */
  readonly periods: ReadonlyMap<string, ReadonlySet<number>>;
  /** Words that are only said: "h", "Uhr", "時". */
  readonly fillers: ReadonlySet<string>;
  /** Whether the locale's own clock has twelve hours. */
  readonly twelveHours: boolean;
}

const MORNING: ReadonlySet<number> = new Set(Array.from({ length: 12 }, (_, hour) => hour));
const EVENING: ReadonlySet<number> = new Set(Array.from({ length: 12 }, (_, hour) => hour + 12));

/** Written after hours and minutes in languages whose clocks Intl prints otherwise. */
const UNITS = ['h', 'm', 'min', '点', '點', '时', '時', '分', '시', '분'];

const PATTERNS: readonly Intl.DateTimeFormatOptions[] = [
  { hour: 'numeric', minute: '2-digit' },
  { hour: 'numeric', minute: '2-digit', hour12: true },
  { hour: 'numeric' },
  { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  { hour: 'numeric', hour12: true, dayPeriod: 'short' },
  { hour: 'numeric', hour12: true, dayPeriod: 'long' },
];

const vocabularies = new Map<string, TimeVocabulary>();

export function timeVocabulary(locale: string): TimeVocabulary {
  let vocabulary = vocabularies.get(locale);
  if (vocabulary === undefined) vocabularies.set(locale, (vocabulary = build(locale)));
  return vocabulary;
}

function build(locale: string): TimeVocabulary {
  const periods = new Map<string, Set<number>>();
  const fillers = new Set(UNITS);
  for (let hour = 0; hour < 24; hour++) {
    for (const pattern of PATTERNS) {
      for (const { type, value } of formatWallParts(hour * HOUR_MS, locale, pattern)) {
        const folded = foldedText(value, locale);
        if (type === 'dayPeriod') periods.set(folded, (periods.get(folded) ?? new Set()).add(hour));
        else for (const word of tokensOf(folded)) if (!/\d/.test(word)) fillers.add(word);
      }
    }
  }
  const latin = [['am', MORNING], ['a', MORNING], ['pm', EVENING], ['p', EVENING]] as const;
  return {
    periods: new Map([...latin, ...periods]),
    fillers,
    twelveHours: new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true,
  };
}
