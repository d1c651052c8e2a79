import { importTargets, isImportTarget, proposedTarget } from '../../../src/elements/dayflow-calendar/import-targets.ts';
import { type CalendarObject, calendarObjects } from '../../../src/icalendar/exchange/objects.ts';
import { type Calendar, calendarForPerson } from '../../../src/model/calendar.ts';
import { assert, describe, it } from '../../support/suite.ts';

const objects = (...names: string[]): CalendarObject[] => {
  const lines = names.flatMap((name, index) => [`BEGIN:${name}`, `UID:${index}`, 'DTSTART:20260714T100000Z', `END:${name}`]);
  return calendarObjects(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n'), () => 'made');
};
const listed = (...given: (Partial<Calendar> & { id: string })[]): { calendars: Calendar[]; calendarForPerson: Calendar | undefined } => {
  const calendars = given.map((each) => ({ name: each.id, color: '#1f8f5f', readonly: false, visible: true, sourceId: 'host', ...each }));
  return { calendars, calendarForPerson: calendarForPerson(calendars) };
};
const EVENTS = objects('VEVENT', 'VTODO');
const TASKS = objects('VTODO', 'VJOURNAL');

describe('the calendar that is proposed for a file', () => {
  it('is the one for what a person makes', () => {
    const there = listed({ id: 'first' }, { id: 'work', default: true });
    assert.deepEqual([proposedTarget(EVENTS, there), proposedTarget(TASKS, there)], ['work', 'work']);
    assert.isUndefined(proposedTarget(EVENTS, listed({ id: 'seen', readonly: true }, { id: 'tasks', onlyTasks: true })));
  });

  it('takes tasks where there is nothing else in it, and is seen while there is one', () => {
    const events = { id: 'events', onlyEvents: true, default: true };
    const hidden = { id: 'hidden', visible: false };
    assert.equal(proposedTarget(TASKS, listed(events, hidden, { id: 'both' })), 'both');
    assert.equal(proposedTarget(TASKS, listed(events, { id: 'seen', readonly: true }, { id: 'tasks', onlyTasks: true })), 'tasks');
    assert.equal(proposedTarget(TASKS, listed(events, hidden)), 'hidden');
    assert.equal(proposedTarget(TASKS, listed(events)), 'events');
    assert.equal(proposedTarget(EVENTS, listed(events, { id: 'both' })), 'events');
  });

  it('may not be listed: it is one of those that may be chosen nevertheless', () => {
    const { calendars: [implied] } = listed({ id: 'own' });
    const there = { calendars: [], calendarForPerson: implied };
    assert.equal(proposedTarget(TASKS, there), 'own');
    assert.isTrue(isImportTarget('own', EVENTS, there));
    assert.deepEqual(importTargets(EVENTS, there), []);
    assert.isFalse(isImportTarget(undefined, EVENTS, { ...there, calendarForPerson: undefined }));
  });

  it('may not be chosen any more when it went away or became read-only', () => {
    const there = listed({ id: 'work', readonly: true }, { id: 'home' }, { id: 'tasks', onlyTasks: true });
    assert.deepEqual(['gone', 'work', 'home', 'tasks'].map((id) => isImportTarget(id, EVENTS, there)), [false, false, true, false]);
    assert.isTrue(isImportTarget('tasks', TASKS, there));
  });
});
