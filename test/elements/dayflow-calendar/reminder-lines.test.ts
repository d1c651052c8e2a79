import { reminderLines } from '../../../src/elements/dayflow-calendar/reminder-lines.ts';
import { timeWords } from '../../../src/elements/event-box/time-words.ts';
import { english } from '../../../src/elements/messages/en.ts';
import type { Reminder } from '../../../src/model/reminder.ts';
import { assert, describe, it } from '../../support/suite.ts';

const place = { allDay: false, timeZone: 'Europe/Berlin', times: timeWords('en-GB', undefined), messages: english };
const start = (minutesBefore: number): Reminder => ({ minutesBefore, related: 'start', action: 'display' });
const end = (minutesBefore: number): Reminder => ({ minutesBefore, related: 'end', action: 'display' });

describe('the reminders of an event, in words', () => {
  it('count from the start or the end', () => {
    assert.deepEqual(reminderLines([start(10), start(90), start(2880), start(0), start(-30), end(0), end(5), end(-60)], place), [
      '10 minutes before', '1.5 hours before', '2 days before', 'When it starts', '30 minutes after the start',
      'When it ends', '5 minutes before the end', '1 hour after the end',
    ]);
  });

  it('are a day and a time for an event of whole days', () => {
    const lines = reminderLines([start(-540), start(900), start(1440)], { ...place, allDay: true });
    const wanted = [/^On the day at 0?9:00$/, /^The day before at 0?9:00$/, /^The day before at 0?0:00$/];
    wanted.forEach((words, index) => assert.match(lines[index]!, words));
  });

  it('are on the clock on screen where they have a time of their own', () => {
    const [line] = reminderLines([{ at: '2026-11-20T09:00:00.000Z', action: 'display' }], place);
    assert.match(line!, /^10:00, Friday,? 20 November$/);
  });

  it('say that they come by mail, and each once', () => {
    const mail = { ...start(10), action: 'email' } as Reminder;
    assert.deepEqual(reminderLines([start(10), { ...start(10), action: 'audio' } as Reminder, mail, mail], place), [
      '10 minutes before', '10 minutes before, by mail',
    ]);
  });
});
