import { isolated } from '../../src/elements/isolated.ts';
import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { acting } from '../hands.ts';
import { calendarsIn } from '../lives/calendars.ts';
import { languageOf } from '../lives/language.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-sidebar', title: 'Panels/Sidebar', args: { ...calendarMeta.args, sidebar: true } };

export const BesideTheWeek: CalendarStory = {};
export const BesideTheMonth: CalendarStory = { args: { view: 'month' } };
export const Dark: CalendarStory = { args: { theme: 'dark' } };
export const Arabic: CalendarStory = { args: { locale: 'ar' } };
export const OptionsOfACalendar: CalendarStory = {
  play: acting(async (hands, words, locale) => {
    const options = words.calendarOptions(isolated(calendarsIn(languageOf(locale))[1]!.name!, words));
    // Where there is no room beside the view, the calendars are behind a button.
    if (matchMedia('(width < 720px)').matches) await hands.click(words.calendars);
    await hands.click(options);
  }),
};
export const OptionsInTheDark: CalendarStory = { ...OptionsOfACalendar, args: { theme: 'dark' } };
export const ManyCalendars: CalendarStory = {
  parameters: {
    source: {
      name: 'somebody.with.a.very.long.name@department.example.org',
      calendars: [
        ...['Work', 'Home', 'Choir', 'Allotment', 'Bicycle', 'School', 'Neighbours', 'Travel', 'Rooms'],
        'Everything that has to be done before the move to the new building, with dates',
        'تقويم العائلة والأصدقاء والجيران كلهم',
        '🎂 生日与纪念日',
      ].map((name, index) => ({
        ...{ id: `many-${index}`, name, color: `hsl(${index * 30} 60% 45%)`, visible: index % 4 !== 3, readonly: index > 7, default: index === 9 },
      })),
      events: [],
    },
  },
};
export const NoCalendars: CalendarStory = { parameters: { source: { calendars: [], events: [] } } };
export const OnThePhone: CalendarStory = {
  args: { sidebar: false },
  parameters: { stage: PHONE },
  play: acting((hands, words) => hands.click(words.calendars)),
};
