import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/time/day.ts';
import { seeded } from '../../test/support/seeded.ts';

const TITLES = ['Stand-up', 'Zahnarzt', 'Review of the budget', 'Lunch with Ana & Luís', '週次ミーティング', 'Sprint planning', 'Fußball', 'Call: Q3 <draft>', 'Elternabend', 'Flight TP 571'];
const PLACES = ['Room 4.12', 'Praça do Comércio 1\\, Lisboa', 'https://meet.example.com/abc-defg-hij', 'Zürich HB', '会議室A'];
const SENTENCES = [
  'Please read the notes before we meet; they are short.',
  'Dial in: +351 21 000 00 00\\, PIN 123 456#.',
  'Agenda:\\n1. What changed\\n2. What is next\\n3. Anything else & thanks',
  'Wir treffen uns am Haupteingang\\, bitte pünktlich sein.',
  'This invitation is for the people on the list; forward it to nobody.',
  'Bring the <signed> forms.',
];
const RULES = ['FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', 'FREQ=MONTHLY;BYDAY=1WE', 'FREQ=DAILY;COUNT=10', 'FREQ=YEARLY', 'FREQ=WEEKLY;COUNT=20'];

const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * Events as a person's calendar has them, by their file's name: one in ten is a series, one in seven lasts all
 * day, some carry their zone's rules, an alarm and a long description. They lie from ten months ago to two years
 * and two months minus a quarter ahead, which is within the window that the source keeps.
 */
export function calendarTexts(count: number, now: number): Map<string, string> {
  const random = seeded(5000);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const texts = new Map<string, string>();
  const first = Math.floor(now / DAY_MS) * DAY_MS - 365 * DAY_MS;
  for (let n = 0; n < count; n++) {
    const start = first + Math.floor(random() * 1090) * DAY_MS + Math.floor(7 * 4 + random() * 48) * 15 * MINUTE_MS;
    const uid = `bench-${String(n).padStart(5, '0')}`;
    const allDay = random() < 0.14;
    const zoned = !allDay && random() < 0.7;
    const lines: string[] = [];
    if (zoned && random() < 0.35) lines.push(...VTIMEZONE);
    lines.push('BEGIN:VEVENT', `UID:${uid}@calendar.example.com`, `DTSTAMP:${utc(first)}`, `CREATED:${utc(first)}`, `LAST-MODIFIED:${utc(first)}`);
    lines.push('SEQUENCE:0', `SUMMARY:${pick(TITLES)} ${n}`);
    lines.push(...times(start, allDay, zoned, pick([0.5, 0.75, 1, 1, 1.5, 2, 8])));
    if (n % 10 === 0) lines.push(`RRULE:${pick(RULES)}`);
    if (random() < 0.6) lines.push(`LOCATION:${pick(PLACES)}`);
    if (random() < 0.55) lines.push(`DESCRIPTION:${Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(SENTENCES)).join('\\n')}`);
    lines.push('STATUS:CONFIRMED', 'TRANSP:OPAQUE', `X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC`);
    if (random() < 0.5) lines.push('BEGIN:VALARM', `UID:${uid}-alarm`, 'ACTION:DISPLAY', 'DESCRIPTION:Reminder', 'TRIGGER:-PT15M', 'END:VALARM');
    lines.push('END:VEVENT');
    texts.set(`${uid}.ics`, calendar(lines));
  }
  return texts;
}

/** The text as an edit elsewhere leaves it. */
export function edited(text: string): string {
  return text.replace(/SEQUENCE:\d+/, 'SEQUENCE:1').replace('SUMMARY:', 'SUMMARY:Moved: ');
}

function times(start: number, allDay: boolean, zoned: boolean, hours: number): string[] {
  if (allDay) return [`DTSTART;VALUE=DATE:${utc(start).slice(0, 8)}`, `DTEND;VALUE=DATE:${utc(start + DAY_MS).slice(0, 8)}`];
  const [from, to] = [utc(start), utc(start + hours * HOUR_MS)];
  if (!zoned) return [`DTSTART:${from}`, `DTEND:${to}`];
  return [`DTSTART;TZID=Europe/Berlin:${from.slice(0, -1)}`, `DTEND;TZID=Europe/Berlin:${to.slice(0, -1)}`];
}

function calendar(lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example Inc.//Calendar 1.0//EN', 'CALSCALE:GREGORIAN', ...lines, 'END:VCALENDAR', ''].map(folded).join('\r\n');
}

/** At most 75 octets a line (RFC 5545 section 3.1); counted in characters of at most three octets. */
function folded(line: string): string {
  const width = /^[\x20-\x7e]*$/.test(line) ? 74 : 24;
  return line.length <= 75 && width === 74 ? line : (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']).join('\r\n ');
}

function utc(epoch: number): string {
  return new Date(epoch).toISOString().replace(/[-:]|\.\d+/g, '');
}
