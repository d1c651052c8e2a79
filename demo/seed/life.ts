import { type SeedCalendar } from '../caldav-server/index.ts';
import { consulting, team } from './colleagues.ts';
import { family, personal } from './private-life.ts';
import { type Entry, textOf } from './text.ts';
import { type Week, weekOf } from './week.ts';
import { work } from './work.ts';

/** The calendars of alice and bob, around the week of `now` in that zone. */
export function lifeAround(now: Date, zone: string): SeedCalendar[] {
  const week = weekOf(now, zone);
  const calendar = (owner: string, name: string, displayName: string, color: string, entries: readonly Entry[]) => ({
    owner,
    name,
    displayName,
    color,
    resources: resources(name, entries, week),
  });
  return [
    { ...calendar('alice', 'work', 'Work', '#3b6fd6', work), order: 1 },
    { ...calendar('alice', 'personal', 'Personal', '#d6493f', personal), order: 2 },
    { ...calendar('alice', 'family', 'Family', '#1a9660', family), order: 3 },
    { ...calendar('bob', 'team', 'Team', '#8a4fd3', team), order: 4, readers: ['alice'], description: 'What the team shares' },
    { ...calendar('bob', 'consulting', 'Consulting', '#c98016', consulting), order: 5 },
  ];
}

function resources(calendar: string, entries: readonly Entry[], week: Week): Record<string, string> {
  const named = entries.map((entry): [string, string] => {
    const slug = entry.title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    const uid = `${calendar}-${slug}-${week.date(entry.day)}`;
    return [`${uid}.ics`, textOf(entry, uid, week)];
  });
  return Object.fromEntries(named);
}
