import { assert, describe, it } from '../support/suite.ts';
import { english } from '../../src/elements/messages/en.ts';
import { reminderWords, usualReminders } from '../../src/elements/reminder-words.ts';

const form = { locale: 'en-GB', hourCycle: undefined, messages: english };

describe('the words for a reminder', () => {
  it('say how long before, or after, the start', () => {
    assert.deepEqual(
      [0, 10, 60, 90, 1440, 10080, -15].map((minutes) => reminderWords(minutes, false, form)),
      ['When it starts', '10 minutes before', '1 hour before', '1.5 hours before', '1 day before', '7 days before', '15 minutes after the start'],
    );
  });

  it('say the day and the time of an all-day event’s', () => {
    const words = usualReminders(true).map((minutes) => reminderWords(minutes, true, form).replace('09:', '9:'));
    assert.deepEqual(words, ['On the day at 9:00', 'The day before at 9:00', '2 days before at 9:00', '7 days before at 9:00']);
    assert.match(reminderWords(30, true, form), /^The day before at 23:30$/);
    assert.match(reminderWords(0, true, form), /^On the day at 0?0:00$/);
  });
});
