import { type Held, type ImportTarget, planImport } from '../../../src/elements/exchange/plan.ts';
import type { DuplicateChoice } from '../../../src/elements/exchange/report.ts';
import { type CalendarObject, calendarObjects } from '../../../src/icalendar/exchange/objects.ts';
import { assert, describe, it } from '../../support/suite.ts';

const component = (name: string, uid: string, ...lines: string[]): string[] => [`BEGIN:${name}`, `UID:${uid}`, ...lines, `END:${name}`];
const event = (uid: string, ...lines: string[]): string[] => component('VEVENT', uid, 'DTSTART:20260714T100000Z', ...lines);
const objects = (...lines: string[]): CalendarObject[] =>
  calendarObjects(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'), () => 'made');

const WORK: ImportTarget = { calendarId: 'work', keepsTexts: true, onlyTasks: false, onlyEvents: false };

/** What becomes of each UID. */
function planned(
  given: readonly CalendarObject[],
  { held = {}, target = WORK, duplicates = 'skip' }: { held?: Record<string, Held>; target?: ImportTarget; duplicates?: DuplicateChoice } = {},
): Record<string, string[]> {
  const plan = planImport(given, (uid) => held[uid], target, duplicates);
  return {
    add: plan.add.map(({ uid }) => uid),
    replace: plan.replace.map(({ object, held: there }) => `${object.uid} over ${there.eventId}`),
    skip: plan.skip.map(({ object }) => object.uid),
    refuse: plan.refuse.map(({ object, reason }) => `${object.uid}: ${reason}`),
  };
}

describe('the plan of an import', () => {
  const mixed = objects(
    ...event('single'),
    ...event('series', 'RRULE:FREQ=WEEKLY'),
    ...component('VTODO', 'due', 'DUE:20260714T100000Z'),
    ...component('VTODO', 'some-day', 'SUMMARY:Some day'),
    ...component('VJOURNAL', 'diary', 'SUMMARY:Dear diary'),
    ...component('VEVENT', 'bad', 'DTSTART:soon'),
  );

  it('takes all into a calendar that keeps texts but what is not shown and what cannot be read', () => {
    assert.deepEqual(planned(mixed), {
      add: ['single', 'series', 'due', 'some-day'], replace: [], skip: [], refuse: ['diary: journal', 'bad: unreadable'],
    });
  });

  it('leaves series and undated tasks out where the source expands no rules and keeps no texts', () => {
    assert.deepEqual(planned(mixed, { target: { ...WORK, keepsTexts: false } }), {
      add: ['single', 'due'], replace: [], skip: [],
      refuse: ['series: series', 'some-day: undated', 'diary: journal', 'bad: unreadable'],
    });
  });

  it('minds what a calendar takes', () => {
    const tasks = planned(mixed, { target: { ...WORK, onlyTasks: true } });
    assert.deepEqual([tasks['add'], tasks['refuse']!.slice(0, 2)], [['due', 'some-day'], ['single: only-tasks', 'series: only-tasks']]);
    const events = planned(mixed, { target: { ...WORK, onlyEvents: true } });
    assert.deepEqual([events['add'], events['refuse']!.slice(0, 2)], [['single', 'series'], ['due: no-tasks', 'some-day: no-tasks']]);
  });

  it('skips what is there already, in whichever calendar', () => {
    const held = { single: { calendarId: 'home', eventId: '1' }, series: { calendarId: 'work', eventId: '2', why: 'recurring' as const } };
    const plan = planned(mixed, { held });
    assert.deepEqual([plan['add'], plan['skip'], plan['replace']], [['due', 'some-day'], ['single', 'series'], []]);
  });

  it('replaces what is there only when it is asked to, and never a series or what cannot be edited', () => {
    const given = objects(...component('VTODO', 'some-day'), ...event('single'), ...event('series', 'RRULE:FREQ=DAILY'), ...event('grew', 'RRULE:FREQ=DAILY'), ...event('met'), ...event('far'));
    const held: Record<string, Held> = {
      single: { calendarId: 'home', eventId: '1' },
      series: { calendarId: 'work', eventId: '2', why: 'recurring' },
      grew: { calendarId: 'work', eventId: '3' },
      met: { calendarId: 'work', eventId: '4', why: 'guests' },
      far: { calendarId: 'work' },
      'some-day': { calendarId: 'work' },
    };
    assert.deepEqual(planned(given, { held, duplicates: 'replace' }), {
      add: [], skip: [], replace: ['single over 1'], refuse: ['some-day: undated', 'series: recurring', 'grew: recurring', 'met: guests', 'far: not-loaded'],
    });
  });

  it('takes once what several files hold', () => {
    const twice = [...objects(...event('single')), ...objects(...event('single')), ...objects(...event('other'))];
    assert.deepEqual(planned(twice), { add: ['single', 'other'], replace: [], skip: ['single'], refuse: [] });
  });
});
