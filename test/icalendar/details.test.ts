import { type ResourceReading, readResource } from '../../src/icalendar/read/resource.ts';
import { encodeEvent } from '../../src/icalendar/write/encode.ts';
import type { EventDetails } from '../../src/model/details.ts';
import { assert, describe, it } from '../support/suite.ts';

const START = 'DTSTART:20260714T100000Z';
const read = (...lines: string[]): ResourceReading =>
  readResource(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', START, ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));

/** What the lines say beside title and time. */
function details(...lines: string[]): EventDetails {
  const [{ uid: _uid, title: _title, span: _span, recurring: _recurring, problems, ...rest }] = read(...lines).events as [ResourceReading['events'][number]];
  assert.deepEqual(problems, []);
  return rest;
}

const alarm = (...lines: string[]): string[] => ['BEGIN:VALARM', ...lines, 'END:VALARM'];

describe('the details of an event', () => {
  it('say nothing where the text does not', () => {
    assert.deepEqual(details(), {});
    assert.deepEqual(details('TRANSP:', 'CLASS:', 'CATEGORIES:', 'GEO:', 'CONFERENCE:', 'ATTACH:', 'ORGANIZER:', 'ATTENDEE:', 'RELATED-TO:'), {});
  });

  it('say whether the time is taken and who may see it, in any letter case', () => {
    assert.deepEqual(details('TRANSP:transparent', 'CLASS: Confidential '), { transparency: 'transparent', classification: 'confidential' });
    assert.deepEqual(details('TRANSP:OPAQUE', 'CLASS:PUBLIC'), { transparency: 'opaque', classification: 'public' });
    assert.deepEqual(details('TRANSP:MAYBE', 'CLASS:X-SECRET'), { classification: 'private' });
  });

  it('have each category once, of all lines, unescaped', () => {
    assert.deepEqual(details('CATEGORIES:A\\, B,  C ', 'CATEGORIES;LANGUAGE=en:C,,D').categories, ['A, B', 'C', 'D']);
  });

  it('have a position that is on the earth', () => {
    assert.deepEqual(details('GEO:48.2;-16.37').geo, { latitude: 48.2, longitude: -16.37 });
    for (const value of ['91;0', '0;181', '1', '1;2;3', 'x;y', '48,2;16,4']) assert.notProperty(details(`GEO:${value}`), 'geo', value);
  });

  it('tell how to join, also in the words of two vendors', () => {
    assert.deepEqual(
      details(
        'CONFERENCE;VALUE=URI;FEATURE=PHONE,MODERATOR;LABEL="Dial in; host":tel:+1-412-555-0123,,,654321',
        'CONFERENCE;VALUE=URI:https://chat.example.com/a?b=c\\,d',
        'X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij',
        'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/1',
      ).conferences,
      [
        { uri: 'tel:+1-412-555-0123,,,654321', label: 'Dial in; host', features: ['phone', 'moderator'] },
        { uri: 'https://chat.example.com/a?b=c,d' },
        { uri: 'https://meet.google.com/abc-defg-hij' },
        { uri: 'https://teams.microsoft.com/l/meetup-join/1' },
      ],
    );
  });

  it('name the people with all defaults of RFC 5545', () => {
    assert.deepEqual(details('ORGANIZER;CN="Smith, Ann":MAILTO:Ann@Example.org').organizer, {
      address: 'mailto:ann@example.org',
      name: 'Smith, Ann',
      email: 'Ann@Example.org',
    });
    assert.deepEqual(
      details(
        'ATTENDEE:mailto:a@x',
        "ATTENDEE;CN=The ^'Hall^';CUTYPE=room;PARTSTAT=accepted;ROLE=NON-PARTICIPANT:mailto:hall@x",
        'ATTENDEE;CUTYPE=X-ROBOT;PARTSTAT=X-LATE;ROLE=X-CLOWN;EMAIL=b@x:urn:uuid:1',
      ).attendees,
      [
        { address: 'mailto:a@x', email: 'a@x', status: 'needs-action', role: 'req-participant', type: 'individual' },
        { address: 'mailto:hall@x', name: 'The "Hall"', email: 'hall@x', status: 'accepted', role: 'non-participant', type: 'room' },
        { address: 'urn:uuid:1', email: 'b@x', status: 'needs-action', role: 'req-participant', type: 'unknown' },
      ],
    );
  });

  it('name attachments, and do not copy those that the text holds', () => {
    const inline = 'QUJD'.repeat(1000);
    assert.deepEqual(
      details(
        'ATTACH;FMTTYPE=application/PDF;FILENAME="a;b.pdf":https://example.org/a.pdf',
        `ATTACH;ENCODING=BASE64;VALUE=BINARY;FMTTYPE=image/png;X-FILENAME=p.png:${inline}`,
        `ATTACH:data:image/png;base64,${inline}`,
      ).attachments,
      [
        { uri: 'https://example.org/a.pdf', name: 'a;b.pdf', type: 'application/pdf' },
        { name: 'p.png', type: 'image/png' },
        {},
      ],
    );
  });

  it('name related events', () => {
    assert.deepEqual(details('RELATED-TO:a', 'RELATED-TO;RELTYPE=child:b', 'RELATED-TO;RELTYPE=FINISHTOSTART:c').related, [
      { uid: 'a', relation: 'parent' },
      { uid: 'b', relation: 'child' },
      { uid: 'c', relation: 'other' },
    ]);
  });

  it('are those of the override for an overridden occurrence, also where it does without', () => {
    const series = [
      'RRULE:FREQ=DAILY;COUNT=2', 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE', 'CATEGORIES:A', 'GEO:1;2', 'ORGANIZER:mailto:o@x',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@x', 'ATTACH:https://x/', 'RELATED-TO:r', 'CONFERENCE;VALUE=URI:https://c/',
      ...alarm('ACTION:DISPLAY', 'TRIGGER:-PT5M'),
    ];
    const overriding = (...lines: string[]): unknown => {
      const override = ['END:VEVENT', 'BEGIN:VEVENT', 'UID:1', 'RECURRENCE-ID:20260715T100000Z', 'DTSTART:20260715T110000Z', ...lines];
      const [first, second] = read(...series, ...override).expand({ start: 0, end: Date.parse('2027-01-01'), timeZone: 'UTC' });
      assert.notProperty(first, 'override');
      return second!.override;
    };
    assert.deepEqual(overriding(...series.slice(1)), {});
    assert.deepEqual(overriding(...series.slice(1).map((line) => line.replace('ACCEPTED', 'DECLINED').replace('-PT5M', '-PT9M'))), {
      reminders: [{ minutesBefore: 9, related: 'start', action: 'display' }],
      attendees: [{ address: 'mailto:a@x', email: 'a@x', status: 'declined', role: 'req-participant', type: 'individual' }],
    });
    assert.deepEqual(overriding(), {
      transparency: 'opaque',
      classification: 'public',
      categories: [],
      reminders: [],
      conferences: [],
      attendees: [],
      attachments: [],
      related: [],
    });
  });
});

describe('the reminders of an event', () => {
  const reminders = (...lines: string[]): unknown => details(...lines).reminders;

  it('are before or after the start or the end, or at a time of their own', () => {
    assert.deepEqual(
      reminders(
        ...alarm('TRIGGER:-PT15M', 'ACTION:DISPLAY', 'DESCRIPTION:x'),
        ...alarm('TRIGGER;RELATED=START:-P1DT2H', 'ACTION:AUDIO'),
        ...alarm('TRIGGER;RELATED=END:PT5M', 'ACTION:email', 'ATTENDEE:mailto:a@x'),
        ...alarm('TRIGGER:PT0S', 'ACTION:DISPLAY'),
        ...alarm('TRIGGER;VALUE=DATE-TIME:20260714T080000Z', 'ACTION:DISPLAY'),
      ),
      [
        { minutesBefore: 15, related: 'start', action: 'display' },
        { minutesBefore: 1560, related: 'start', action: 'audio' },
        { minutesBefore: -5, related: 'end', action: 'email' },
        { minutesBefore: 0, related: 'start', action: 'display' },
        { at: '2026-07-14T08:00:00.000Z', action: 'display' },
      ],
    );
  });

  it('are told once each, and without alarms that are none of them', () => {
    assert.deepEqual(
      reminders(
        ...alarm('ACTION:DISPLAY', 'TRIGGER:-PT60M'),
        ...alarm('ACTION:DISPLAY', 'TRIGGER:-PT1H', 'UID:again'),
        // Apple's word for "no alarm".
        ...alarm('ACTION:NONE', 'TRIGGER;VALUE=DATE-TIME:19760401T005545Z'),
        // RFC 9074: at a place, and what was put off.
        ...alarm('ACTION:DISPLAY', 'TRIGGER;VALUE=DATE-TIME:19760401T005545Z', 'PROXIMITY:DEPART'),
        ...alarm('ACTION:DISPLAY', 'TRIGGER;VALUE=DATE-TIME:20260714T093000Z', 'RELATED-TO;RELTYPE=SNOOZE:again'),
        // Not readable.
        ...alarm('ACTION:DISPLAY', 'TRIGGER:soon'),
        ...alarm('ACTION:DISPLAY', 'TRIGGER;VALUE=DATE-TIME:20260714T093000'),
        ...alarm('ACTION:DISPLAY'),
        ...alarm('TRIGGER:-PT5M'),
      ),
      [{ minutesBefore: 60, related: 'start', action: 'display' }],
    );
  });
});

describe('a new event with all details', () => {
  it('is read back as it was written, but without people, whom a server would invite', () => {
    const told: EventDetails = {
      location: 'Room',
      status: 'tentative',
      transparency: 'transparent',
      classification: 'confidential',
      categories: ['A, B', 'C'],
      reminders: [
        { minutesBefore: 10, related: 'start', action: 'display' },
        { minutesBefore: 1500, related: 'start', action: 'display' },
        { minutesBefore: -30, related: 'end', action: 'audio' },
        { at: '2026-07-14T08:00:00.000Z', action: 'display' },
      ],
      geo: { latitude: 48.2, longitude: -0.000001 },
      conferences: [{ uri: 'https://meet.example.org/a,b', label: 'Join: "now"', features: ['video', 'chat'] }],
      attachments: [{ uri: 'https://example.org/a.pdf', name: 'a;b.pdf', type: 'application/pdf' }],
      related: [{ uid: 'x,y', relation: 'sibling' }],
    };
    const person = { address: 'mailto:a@x' };
    const text = encodeEvent(
      {
        ...told,
        uid: '1',
        title: 'T; x',
        span: { kind: 'zoned', start: 0, end: 0, zone: 'UTC' },
        organizer: person,
        attendees: [{ ...person, status: 'accepted', role: 'chair', type: 'individual' }],
      },
      0,
    );
    const [event] = readResource(text).events;
    assert.deepEqual(event, { ...told, uid: '1', title: 'T; x', span: event!.span, recurring: false, problems: [] });
    assert.include(text, 'DESCRIPTION:T\\; x\r\n');
    assert.notInclude(text, 'mailto:');
  });

  it('leaves out what has no form: a mail to nobody, a file of another resource', () => {
    const text = encodeEvent(
      {
        uid: '1',
        title: '',
        span: { kind: 'date', start: 0, end: 1 },
        reminders: [{ minutesBefore: 1, related: 'start', action: 'email' }, { minutesBefore: 1, related: 'start', action: 'display' }],
        attachments: [{ name: 'x' }],
        related: [{ uid: 'a', relation: 'other' }],
      },
      0,
    );
    assert.notMatch(text, /EMAIL|ATTACH|RELATED-TO/);
    assert.include(text, 'DESCRIPTION:Reminder\r\n');
  });
});
