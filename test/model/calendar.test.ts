import { assert, describe, it } from '../support/suite.ts';
import { type Calendar, calendarForPerson, calendarsFor, defaultCalendar } from '../../src/model/calendar.ts';

const calendar = (id: string, more: Partial<Calendar> = {}): Calendar => ({
  ...{ id, name: id, color: '#3b6fe0', readonly: false, visible: true, sourceId: 'host' },
  ...more,
});
describe('the calendar for new events', () => {
  it('is the default one, else the first that can be written', () => {
    assert.equal(defaultCalendar([calendar('a'), calendar('b', { default: true })])?.id, 'b');
    assert.equal(defaultCalendar([calendar('a', { readonly: true, default: true }), calendar('b', { onlyTasks: true }), calendar('c')])?.id, 'c');
    assert.isUndefined(defaultCalendar([calendar('a', { readonly: true })]));
  });

  it('is one that is shown for what a person makes, while there is one', () => {
    const hidden = calendar('a', { visible: false, default: true });
    assert.equal(defaultCalendar([hidden, calendar('b')])?.id, 'a');
    assert.equal(calendarForPerson([hidden, calendar('b', { readonly: true }), calendar('c')])?.id, 'c');
    assert.equal(calendarForPerson([calendar('b', { visible: false }), hidden])?.id, 'a');
  });
});

describe('the calendars that may be chosen', () => {
  const calendars = [calendar('both'), calendar('tasks', { onlyTasks: true }), calendar('events', { onlyEvents: true }), calendar('fixed', { readonly: true })];
  const ids = (event: Parameters<typeof calendarsFor>[0]): string[] => calendarsFor(event, calendars).map(({ id }) => id);

  it('take what the event is: a task, or none', () => {
    assert.deepEqual(ids({}), ['both', 'events']);
    assert.deepEqual(ids({ task: { completed: false } }), ['both', 'tasks']);
  });
});
