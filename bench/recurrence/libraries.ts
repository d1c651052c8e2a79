import ICAL from 'ical.js';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { expandRule } from '../../src/icalendar/recurrence/expand.ts';
import { parseRule } from '../../src/icalendar/recurrence/rule.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, dayFromYmd } from '../../src/time/day.ts';

/** What a library answers: how many instances lie in January 2026, and whether it says that these are not all. */
export interface Answer {
  readonly instances: number;
  readonly cut: boolean;
}

const FROM = dayFromYmd(2026, 1, 1) * DAY_MS;
const TO = dayFromYmd(2026, 2, 1) * DAY_MS;

export const LIBRARIES: Record<string, (start: string, rule: string) => Answer> = {
  'dayflow-calendar': (start, rule) => {
    const { starts, truncated } = expandRule(parseRule(rule), { start: epochOf(start), date: false, from: FROM, to: TO });
    return { instances: starts.length, cut: truncated };
  },
  'ical.js': (start, rule) => {
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromData({ ...fieldsOf(start), isDate: false }, ICAL.Timezone.utcTimezone));
    let instances = 0;
    for (let time = iterator.next(); time; time = iterator.next()) {
      const epoch = time.toUnixTime() * 1000;
      if (epoch >= TO) break;
      if (epoch >= FROM) instances++;
    }
    return { instances, cut: false };
  },
  rrule: (start, rule) => {
    const found = rrule.rrulestr(`DTSTART:${start}Z\nRRULE:${rule}`).between(new Date(FROM), new Date(TO - 1), true);
    return { instances: found.length, cut: false };
  },
  'rrule-temporal': (start, rule) => {
    const found = new RRuleTemporal({ rruleString: `DTSTART:${start}Z\nRRULE:${rule}` }).between(new Date(FROM), new Date(TO - 1), true);
    return { instances: found.length, cut: false };
  },
};

function fieldsOf(start: string): { year: number; month: number; day: number; hour: number; minute: number; second: number } {
  const [year, month, day, hour, minute, second] = /(....)(..)(..)T(..)(..)(..)/.exec(start)!.slice(1).map(Number);
  return { year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: second! };
}

function epochOf(start: string): number {
  const { year, month, day, hour, minute, second } = fieldsOf(start);
  return dayFromYmd(year, month, day) * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * 1000;
}
