/** A rule whose instances in January 2026 are asked for. */
export interface Row {
  readonly title: string;
  /** `YYYYMMDDTHHMMSS`, in UTC. */
  readonly start: string;
  readonly rule: string;
  /** How many instances there are in the month. */
  readonly instances: number;
}

const all = (length: number): string => Array.from({ length }, (_, value) => value).join(',');

export const ROWS: readonly Row[] = [
  { title: 'daily since 1990', start: '19900101T090000', rule: 'FREQ=DAILY', instances: 31 },
  { title: 'working days since 1980', start: '19800101T090000', rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', instances: 22 },
  { title: 'hourly since 2000', start: '20000101T090000', rule: 'FREQ=HOURLY', instances: 744 },
  { title: 'daily since year 1', start: '00010101T090000', rule: 'FREQ=DAILY', instances: 31 },
  { title: 'every second since 1970', start: '19700101T000000', rule: 'FREQ=SECONDLY', instances: 2_678_400 },
  { title: 'a billion days', start: '19900101T090000', rule: 'FREQ=DAILY;COUNT=1000000000', instances: 31 },
  { title: '30 February', start: '19900101T090000', rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', instances: 0 },
  { title: 'Mondays from a Tuesday', start: '19900102T090000', rule: 'FREQ=DAILY;INTERVAL=7;BYDAY=MO', instances: 0 },
  { title: 'every 2147483647 days', start: '19900101T090000', rule: 'FREQ=DAILY;INTERVAL=2147483647', instances: 0 },
  {
    title: '24 × 60 × 60 times a day',
    start: '20200101T000000',
    rule: `FREQ=DAILY;BYHOUR=${all(24)};BYMINUTE=${all(60)};BYSECOND=${all(60)}`,
    instances: 2_678_400,
  },
  { title: 'first Monday since 1990', start: '19900101T090000', rule: 'FREQ=MONTHLY;BYDAY=1MO', instances: 1 },
  { title: 'last working day since 1990', start: '19900101T090000', rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', instances: 1 },
  { title: 'ISO week 3 since 1990', start: '19900101T090000', rule: 'FREQ=YEARLY;BYWEEKNO=3;BYDAY=MO', instances: 1 },
  { title: '29 February since 1904', start: '19040229T090000', rule: 'FREQ=YEARLY', instances: 0 },
];
