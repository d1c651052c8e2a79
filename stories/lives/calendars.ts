import type { CalendarInput } from '../../src/model/calendar.ts';
import type { Language, Names } from './language.ts';

export type CalendarId = 'work' | 'personal' | 'family' | 'team';

const NAMES: Readonly<Record<CalendarId, Names>> = {
  work: { en: 'Work', zh: '工作', ar: 'العمل', de: 'Arbeit' },
  personal: { en: 'Personal', zh: '个人', ar: 'شخصي', de: 'Privat' },
  family: { en: 'Family', zh: '家庭', ar: 'العائلة', de: 'Familie' },
  team: { en: 'Team', zh: '团队', ar: 'الفريق', de: 'Team' },
};

const COLORS: Readonly<Record<CalendarId, string>> = { work: '#3b6fd6', personal: '#d6493f', family: '#1a9660', team: '#8a4fd3' };

/** The calendars of the stories' person; the team's is only to read. */
export function calendarsIn(language: Language): CalendarInput[] {
  return (Object.keys(NAMES) as CalendarId[]).map((id) => ({
    id,
    name: NAMES[id][language],
    color: COLORS[id],
    readonly: id === 'team',
    default: id === 'work',
  }));
}
