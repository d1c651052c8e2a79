import { assert, describe, it } from '../support/suite.ts';
import { ownAnswer } from '../../src/model/calendar-user.ts';
import { patchRecord, recordFromInput } from '../../src/model/edit.ts';
import type { EventInput, EventPatch, EventRecord } from '../../src/model/event.ts';
import { reminderMinutes } from '../../src/model/reminder.ts';

function record(details: Partial<EventInput>): EventRecord {
  const defaults = { id: () => 'a', calendarId: 'c', timeZone: 'UTC' };
  return recordFromInput({ start: '2026-11-20T12:00', ...details }, defaults);
}

describe('what an event says beside its title and its time', () => {
  it('is copied at the door with the defaults of RFC 5545, as plain data', () => {
    const given = {
      transparency: 'transparent',
      classification: 'private',
      categories: ['Work', 'Travel'],
      geo: { latitude: 48.2, longitude: 16.4 },
      organizer: { address: 'MAILTO:Ann@Example.org', name: 'Ann' },
      attendees: [{ address: 'bob@example.org', self: true }, { address: 'mailto:room@example.org', type: 'room', status: 'accepted' }],
      conferences: [{ uri: 'https://meet.example/1', label: 'Video', features: ['video'] }],
      attachments: [{ uri: 'https://example.org/a.pdf', type: 'application/pdf' }],
      related: [{ uid: 'other', relation: 'sibling' }],
      reminders: [10, { minutesBefore: 5, related: 'end', action: 'audio' }, { at: '2026-11-20T10:00:00+01:00' }],
    } as const;
    const { id: _id, calendarId: _calendar, title: _title, span: _span, readonly: _readonly, recurring: _recurring, ...details } = record(given);
    assert.deepEqual(structuredClone(details), {
      transparency: 'transparent',
      classification: 'private',
      categories: ['Work', 'Travel'],
      geo: { latitude: 48.2, longitude: 16.4 },
      organizer: { address: 'mailto:ann@example.org', name: 'Ann', email: 'Ann@Example.org' },
      attendees: [
        {
          address: 'mailto:bob@example.org',
          email: 'bob@example.org',
          self: true,
          status: 'needs-action',
          role: 'req-participant',
          type: 'individual',
        },
        {
          address: 'mailto:room@example.org',
          email: 'room@example.org',
          status: 'accepted',
          role: 'req-participant',
          type: 'room',
        },
      ],
      conferences: [{ uri: 'https://meet.example/1', label: 'Video', features: ['video'] }],
      attachments: [{ uri: 'https://example.org/a.pdf', type: 'application/pdf' }],
      related: [{ uid: 'other', relation: 'sibling' }],
      reminders: [
        { minutesBefore: 10, related: 'start', action: 'display' },
        { minutesBefore: 5, related: 'end', action: 'audio' },
        { at: '2026-11-20T09:00:00.000Z', action: 'display' },
      ],
    });
    assert.notEqual(details.categories, given.categories as readonly string[]);
    assert.equal(ownAnswer(details), 'needs-action');
  });

  it('is refused with the name of the field', () => {
    const refused: [details: object, message: RegExp][] = [
      [{ location: 4 }, /^location must be a string, not number/],
      [{ status: 'maybe' }, /^status must be one of tentative, confirmed, cancelled, not "maybe"/],
      [{ transparency: 'busy' }, /^transparency must be one of opaque, transparent/],
      [{ classification: 'secret' }, /^classification must be one of/],
      [{ categories: 'Work' }, /^categories must be an array, not string/],
      [{ categories: [1] }, /^categories\[0\] must be a string/],
      [{ geo: { latitude: 91, longitude: 0 } }, /^geo\.latitude must lie between -90 and 90/],
      [{ geo: null, attendees: [{}] }, /^attendees\[0\]\.address must be a string, not undefined/],
      [{ attendees: ['x'] }, /^attendees\[0\] must be an object, not string/],
      [{ reminders: [Infinity] }, /^reminders\[0\] must be finite/],
      [{ reminders: [{}] }, /^reminders\[0\]\.minutesBefore must be a number/],
      [{ reminders: [{ at: 'soon' }] }, /^reminders\[0\]\.at "soon" is not an ISO date/],
    ];
    for (const [details, message] of refused) {
      assert.throws(() => record(details as Partial<EventInput>), message);
    }
  });

  it('is set and removed by an edit', () => {
    const before = record({ transparency: 'transparent', categories: ['Work'], geo: { latitude: 1, longitude: 2 } });
    const edited = (patch: EventPatch): EventRecord => patchRecord(before, patch, 'UTC');
    assert.equal(edited({ transparency: 'opaque' }).transparency, 'opaque');
    assert.notProperty(edited({ transparency: null }), 'transparency');
    assert.equal(edited({ classification: 'confidential' }).classification, 'confidential');
    assert.deepEqual(edited({ categories: ['Home'] }).categories, ['Home']);
    assert.deepEqual(edited({ title: 'New' }).geo, { latitude: 1, longitude: 2 });
    assert.throws(() => edited({ reminders: ['10'] as never }), /^reminders\[0\] must be an object/);
  });
});

describe('the reminders of an event', () => {
  const before = record({ reminders: [30, { at: '2026-11-20T09:00Z' }, 10, { minutesBefore: 10, action: 'email' }, 10] });

  it('that people set are told in minutes, each once', () => {
    assert.deepEqual(reminderMinutes(before.reminders), [10, 30]);
    assert.deepEqual(reminderMinutes(undefined), []);
  });

  it('are replaced by an edit, but those of other kinds', () => {
    const others = [
      { at: '2026-11-20T09:00:00.000Z', action: 'display' },
      { minutesBefore: 10, related: 'start', action: 'email' },
    ];
    const after = (reminders: EventPatch['reminders']): unknown => patchRecord(before, { reminders: reminders! }, 'UTC').reminders;
    assert.deepEqual(after([5]), [{ minutesBefore: 5, related: 'start', action: 'display' }, ...others]);
    assert.deepEqual(after([]), others);
    assert.deepEqual(after(null), others);
    // What another of its reminders says is not said twice.
    assert.deepEqual(after([{ at: '2026-11-20T10:00+01:00' }]), others);
    assert.notProperty(patchRecord(record({ reminders: [5] }), { reminders: [] }, 'UTC'), 'reminders');
  });
});
