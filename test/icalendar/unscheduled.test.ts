import { unscheduledText } from '../../src/icalendar/write/unscheduled.ts';
import { assert, describe, it } from '../support/suite.ts';

describe('a text of which nobody is told', () => {
  it('asks the server not to write to anybody, and is the same else', () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'ORGANIZER;CN="Ana, B":mailto:ana@example.org',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:noor@example.org',
      'ATTENDEE;SCHEDULE-AGENT=CLIENT:mailto:li@example.org',
      'BEGIN:VALARM',
      'ACTION:EMAIL',
      'ATTENDEE:mailto:alarm@example.org',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    const expected = lines.map((line) =>
      line.startsWith('ORGANIZER') ? 'ORGANIZER;SCHEDULE-AGENT=NONE;CN="Ana, B":mailto:ana@example.org'
      : line.includes('noor') ? 'ATTENDEE;SCHEDULE-AGENT=NONE;PARTSTAT=ACCEPTED:mailto:noor@example.org'
      : line,
    );
    assert.deepEqual(unscheduledText(lines.join('\r\n')).replace(/\r\n /g, '').split('\r\n'), expected);
  });

  it('without guests stays byte for byte', () => {
    const text = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:a\n b\nEND:VEVENT\nEND:VCALENDAR';
    assert.equal(unscheduledText(text), text);
  });
});
