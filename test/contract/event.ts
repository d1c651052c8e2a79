const NEW_YORK = [
  'BEGIN:VTIMEZONE',
  'TZID:America/New_York',
  'BEGIN:DAYLIGHT',
  'DTSTART:20070311T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'TZNAME:EDT',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:20071104T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'TZNAME:EST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar object of one or more VEVENTs with that UID, each given by its own lines. */
export function event(uid: string, ...vevents: (readonly string[])[]): string {
  const zones = vevents.flat().some((line) => line.includes('TZID=America/New_York')) ? NEW_YORK : [];
  const components = vevents.flatMap((lines) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    ...lines,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//contract//EN', ...zones, ...components, 'END:VCALENDAR', ''].join('\r\n');
}

/** A plain event of one hour on that day, at 10 o'clock UTC. */
export function hourOn(uid: string, day: string, summary = `Hour of ${uid}`): string {
  return event(uid, [`DTSTART:${day}T100000Z`, `DTEND:${day}T110000Z`, `SUMMARY:${summary}`]);
}
