import type { TemplateResult } from 'lit';
import type { CalendarView } from '../events.ts';
import { type TitleOfPage, dayTitle, daysTitle, monthTitle, weekTitle, yearTitle } from './title.ts';
import type { ViewListeners } from './view-binding.ts';
import { type Drawn, agendaTemplate, hoursTemplate, monthTemplate, yearTemplate } from './view-templates.ts';
import {
  type DaysOfPage,
  type StepOfPage,
  agendaDays,
  dayDays,
  dayStep,
  monthDays,
  monthStep,
  someDays,
  someStep,
  weekDays,
  weekStep,
  workweekDays,
  workweekStep,
  yearDays,
  yearStep,
} from './visible-days.ts';

/** All that makes a view: which days it shows, how it pages, what it is called, what draws it. */
export interface View {
  readonly days: DaysOfPage;
  readonly step: StepOfPage;
  readonly title: TitleOfPage;
  /** What is said of a page where its title would be the same for the next one. */
  readonly said?: TitleOfPage;
  readonly template: (drawn: Drawn, on: ViewListeners) => TemplateResult;
  /** Whether a page is a week, whose number stands beside the title. */
  readonly numbered?: boolean;
  /** Whether it goes on over as many sheets of paper as it needs. */
  readonly flows?: boolean;
}

/** The views, each in a line. */
export const VIEWS: Readonly<Record<CalendarView, View>> = {
  month: { days: monthDays, step: monthStep, title: monthTitle, template: monthTemplate },
  week: { days: weekDays, step: weekStep, title: weekTitle, said: daysTitle, template: hoursTemplate, numbered: true },
  workweek: { days: workweekDays, step: workweekStep, title: weekTitle, said: daysTitle, template: hoursTemplate, numbered: true },
  day: { days: dayDays, step: dayStep, title: dayTitle, template: hoursTemplate },
  days: { days: someDays, step: someStep, title: daysTitle, template: hoursTemplate },
  agenda: { days: agendaDays, step: monthStep, title: daysTitle, template: agendaTemplate, flows: true },
  year: { days: yearDays, step: yearStep, title: yearTitle, template: yearTemplate },
};
