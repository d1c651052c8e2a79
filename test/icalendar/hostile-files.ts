// Files that do harm where a reader is careless, each with a healthy event beside the hostile ones.

export const HEALTHY: readonly string[] = ['BEGIN:VEVENT', 'UID:healthy', 'DTSTART:20260714T100000Z', 'SUMMARY:Healthy', 'END:VEVENT'];
export const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:hostile', ...lines, 'END:VEVENT'];
const calendar = (lines: readonly string[], eol = '\r\n'): string => ['BEGIN:VCALENDAR', ...lines, ...HEALTHY, 'END:VCALENDAR', ''].join(eol);
const many = (count: number, line: (index: number) => string): string[] => Array.from({ length: count }, (_, index) => line(index));
export const START = 'DTSTART:20260101T100000Z';
const NEVER = 'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11';

/** What would run where it were taken for HTML, and what would be loaded. */
const ELSEWHERE = 'https://elsewhere.invalid/picture.png';
const SCRIPT = `</style><script>alert(1)</script><img src=${ELSEWHERE} onerror=alert(2)><svg onload=alert(3)>`;
const TEXTS = ['SUMMARY', 'LOCATION', 'DESCRIPTION', 'COLOR', 'STATUS', 'CATEGORIES', 'RELATED-TO', 'COMMENT', 'CONTACT', 'ORGANIZER', 'ATTENDEE', 'UID', 'DTEND;TZID="<img src=https://elsewhere.invalid/zone.png onerror=alert(4)>"'];
const ADDRESSES = ['URL', 'ATTACH', 'ATTACH;FMTTYPE=image/png', 'IMAGE;VALUE=URI;DISPLAY=BADGE', 'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="<script>alert(5)</script>"', 'ATTENDEE;CN="<img src=https://elsewhere.invalid/face.png>";SENT-BY="https://elsewhere.invalid/"'];
const ALARM = ['BEGIN:VALARM', 'TRIGGER:-PT5M', 'ACTION:AUDIO', `ATTACH;FMTTYPE=audio/basic:${ELSEWHERE}`, `DESCRIPTION:${SCRIPT}`, 'END:VALARM'];

/** By what is hostile in them. */
export const HOSTILE_FILES: Readonly<Record<string, string>> = {
  'a megabyte in SUMMARY': calendar(event(START, `SUMMARY:${'x'.repeat(2 ** 20)}`)),
  'a megabyte in SUMMARY, folded': calendar(event(START, `SUMMARY:${'x\r\n '.repeat(2 ** 18)}`)),
  'a megabyte of backslashes, quotes and carets': calendar(event(START, `SUMMARY;X=${'^"\\'.repeat(1e5)}:${'\\'.repeat(1e6)}`)),
  'half a megabyte of CR': calendar(event(START, 'SUMMARY:x' + '\r'.repeat(2 ** 19), '\u2028'.repeat(2 ** 18), '\r\n '.repeat(2 ** 17))),
  'ten thousand alarms': calendar(event(START, ...many(1e4, () => 'BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM'))),
  'ten thousand attendees': calendar(event(START, ...many(1e4, (index) => `ATTENDEE;CN="${index}":mailto:${index}@x`))),
  'ten thousand EXDATEs': calendar(event(START, 'RRULE:FREQ=DAILY', ...many(1e4, (index) => `EXDATE:20${10 + (index % 80)}0101T100000Z`))),
  'ten thousand RDATEs in one line': calendar(event(START, `RDATE:${many(1e4, (index) => `2026${String(1 + (index % 12)).padStart(2, '0')}01T${String(index % 24).padStart(2, '0')}0000Z`).join(',')}`)),
  'three thousand overrides': calendar(many(3e3, (index) => event(`RECURRENCE-ID:20260101T${String(index % 24).padStart(2, '0')}0000Z`, START).join('\r\n'))),
  'three thousand unknown zones': calendar(many(3e3, (index) => ['BEGIN:VEVENT', `UID:${index}`, `DTSTART;TZID=${index}:20260101T000000`, 'END:VEVENT'].join('\r\n'))),
  'fifty thousand broken lines': calendar(event(START, ...many(5e4, () => 'broken'))),
  'a deep nest': calendar([...many(3e4, () => 'BEGIN:X'), ...many(3e4, () => 'END:Y')]),
  'NUL and control bytes': calendar(event('SUMMARY:\u0000\u0001\u001B[31m', START, '\u0000DESCRIPTION:x', 'LOC\u0000ATION:y')),
  'a byte order mark': '\uFEFF' + calendar(event(START)),
  'CR only': calendar(event(START), '\r'),
  'LF only with blank lines': calendar(event(START, '', '', 'SUMMARY:x'), '\n'),
  'the years 0001 and 9999': calendar([...event('DTSTART:00010101T000000Z', 'DTEND:99991231T235959Z')]),
  'an enormous duration': calendar(event(START, 'DURATION:P99999999W')),
  'durations of ten thousand years': calendar(event('DTSTART:99991231T000000Z', 'DURATION:P3652500D', 'RRULE:FREQ=DAILY').concat(event('UID:2', START, 'DURATION:P3652499D', 'RRULE:FREQ=HOURLY'))),
  'an endless rule by seconds': calendar(event('DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY')),
  'a rule that never matches': calendar(event(START, 'RRULE:FREQ=DAILY;BYMONTH=2;BYDAY=1MO;BYMONTHDAY=30')),
  'a rule that the weekday of its start excludes': calendar(event('DTSTART:19900102T090000Z', 'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO')),
  'ten thousand rules that never match': calendar(event(START, ...many(1e4, () => NEVER))),
  'fifty events that count what never comes': calendar(many(50, (index) => event(`UID:counted-${index}`, START, `${NEVER};COUNT=5`).filter((line) => line !== 'UID:hostile').join('\r\n'))),
  'twenty thousand EXDATEs that are no dates': calendar(event(START, 'RRULE:FREQ=DAILY;COUNT=2', ...many(2e4, () => 'EXDATE:bad'))),
  'a rule by hours on a date': calendar(event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=HOURLY')),
  'DTSTART twice': calendar(event(START, 'DTSTART:20260102T100000Z', 'DTEND:20260101T110000Z')),
  'DTEND before DTSTART': calendar(event(START, 'DTEND:20250101T100000Z')),
  'a negative duration': calendar(event(START, 'DURATION:-P9W')),
  'no DTSTART': calendar(event('SUMMARY:When?')),
  'a DTSTART that is no date': calendar(event('DTSTART:tomorrow, at ten', 'SUMMARY:Soon')),
  'an event in an event': calendar([...event(START).slice(0, -1), ...event('DTSTART:20260201T100000Z'), 'END:VEVENT']),
  'names of Object.prototype': calendar(event(START, '__proto__:x', 'constructor:y', 'SUMMARY;__proto__=1;toString=2:z', 'STATUS:CONSTRUCTOR', 'DTEND;TZID=__proto__:20260101T110000')),
  'an unclosed component': calendar(['BEGIN:VEVENT', 'UID:open', START, 'BEGIN:VALARM']),
  'an unclosed zone': calendar(['BEGIN:VTIMEZONE', 'TZID:open', 'BEGIN:STANDARD', 'RRULE:FREQ=SECONDLY']),
  'scripts in every field': calendar(event(START, ...TEXTS.map((name) => `${name}:${SCRIPT}`), 'URL:javascript:alert(6)', ...ALARM)),
  'addresses in every field': calendar(event(START, 'SUMMARY:https://elsewhere.invalid/title.png', `DESCRIPTION:${ELSEWHERE}`, ...ADDRESSES.map((name) => `${name}:${ELSEWHERE}`), 'ATTACH:javascript:alert(7)', 'CONFERENCE;VALUE=URI:data:text/html,<script>alert(8)</script>', ...ALARM)),
};
