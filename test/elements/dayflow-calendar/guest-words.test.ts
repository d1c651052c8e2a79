import { guestsOf } from '../../../src/elements/dayflow-calendar/guest-words.ts';
import { english } from '../../../src/elements/messages/en.ts';
import type { Attendee } from '../../../src/model/calendar-user.ts';
import { assert, describe, it } from '../../support/suite.ts';

function attendee(name: string, more: Partial<Attendee> = {}): Attendee {
  return { address: `mailto:${name}@x`, name, status: 'needs-action', role: 'req-participant', type: 'individual', ...more };
}

describe('the guests of an event, in words', () => {
  const words = (attendees: Attendee[], organizer?: { address: string; name?: string; self?: boolean }) =>
    guestsOf({ attendees, organizer }, english, 'en')!;

  it('are counted by what they answered; rooms and things are not counted', () => {
    const room = attendee('Hall', { type: 'room', status: 'accepted' });
    assert.equal(words([attendee('a', { status: 'accepted' })]).summary, '1 guest: 1 yes');
    assert.equal(
      words([attendee('a', { status: 'declined' }), attendee('b'), attendee('c', { status: 'accepted' }), attendee('d', { status: 'tentative' }), room]).summary,
      '4 guests: 1 yes, 1 maybe, 1 no, 1 waiting',
    );
    assert.equal(words([room]).summary, 'No guests');
    const mixed = [attendee('a', { status: 'accepted' }), attendee('b', { status: 'declined' })];
    assert.equal(guestsOf({ attendees: mixed }, english, 'zh-CN')!.summary, '2 guests: 1 yes，1 no', 'apart in every language');
  });

  it('begin with the organizer and oneself, each with their part', () => {
    const { people } = words(
      [
        attendee('Bo', { role: 'opt-participant' }),
        attendee('Me', { self: true, status: 'accepted' }),
        attendee('Ann', { status: 'accepted', role: 'chair' }),
        attendee('Hall', { type: 'room', role: 'non-participant' }),
      ],
      { address: 'mailto:Ann@x' },
    );
    assert.deepEqual(people.map(({ name, answer, notes }) => [name, answer, notes.join()]), [
      ['Ann', 'yes', 'organizer'],
      ['Me', 'yes', 'you'],
      ['Bo', 'waiting', 'optional'],
      ['Hall', 'waiting', 'for information,room'],
    ]);
  });

  it('have an organizer who was not invited, by name or address', () => {
    const { people } = words([attendee('Bo')], { address: 'urn:uuid:1', self: true });
    assert.deepEqual(people[0], { name: 'urn:uuid:1', notes: ['organizer', 'you'] });
    assert.isUndefined(guestsOf({}, english, 'en'));
    assert.isUndefined(guestsOf({ attendees: [] }, english, 'en'));
  });

  it('are not all listed where they are thousands', () => {
    const { people, more, summary } = words(Array.from({ length: 10_000 }, (_, index) => attendee(`${index}`)));
    assert.equal(summary, '10000 guests: 10000 waiting');
    assert.deepEqual([people.length, more], [200, 9800]);
  });
});
