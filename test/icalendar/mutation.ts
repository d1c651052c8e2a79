const SCRAPS = [
  '\r\n', '\n', '\r', '\r\n ', '\n\t', ' ', ':', ';', ',', '"', '\\', '^', '=', '\u0000', '\uFEFF', '😀', '\uD83D', '\u2028',
  'BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', 'BEGIN:VCALENDAR\r\n', 'END:VCALENDAR\r\n', 'BEGIN:VALARM\n', 'BEGIN:VTIMEZONE\r\n',
  'RRULE:FREQ=DAILY;COUNT=5\r\n', 'RECURRENCE-ID:20260101\r\n', 'DTSTART:20261399\r\n', 'DTSTART;TZID=Nowhere:20260101T000000\r\n',
  'DURATION:-P9W\r\n', 'DTEND:00010101T000000Z\r\n', 'EXDATE:x,20260101,\r\n', 'RDATE;VALUE=PERIOD:20260101T000000Z/PT1H\r\n',
  '99991231T235959', '00000000', 'TZID=', '__proto__', 'constructor:x\r\n',
];

/** A text with a few places cut out, doubled or filled with what parsers stumble over. */
export function mutated(text: string, random: () => number): string {
  let result = text;
  for (let rounds = 1 + Math.floor(random() * 4); rounds > 0; rounds--) {
    const at = Math.floor(random() * (result.length + 1));
    const length = Math.floor(random() ** 3 * 200);
    const kind = random();
    if (kind < 0.3) result = result.slice(0, at) + result.slice(at + length);
    else if (kind < 0.45) result = result.slice(0, at + length) + result.slice(at);
    else if (kind < 0.5) result = result.slice(0, at);
    else result = result.slice(0, at) + SCRAPS[Math.floor(random() * SCRAPS.length)]! + result.slice(at);
  }
  return result;
}
