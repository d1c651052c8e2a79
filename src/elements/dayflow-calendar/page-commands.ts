import type { DayNumber } from '../../time/day.ts';
import type { Commands, CommandTarget } from '../commands/commands.ts';
import type { CalendarView } from '../events.ts';
import { VIEWS } from './views.ts';

/** What the commands that turn pages need of the calendar. */
export interface PageCommandsHost {
  readonly view: () => CalendarView;
  /** The views to choose from. */
  readonly views: () => readonly CalendarView[];
  /** The date that the page is about. */
  readonly day: () => DayNumber;
  /** The date one page further or back. */
  readonly stepped: (direction: 1 | -1) => DayNumber;
  /** Shows other days or another view, unless the host refuses; null is today. */
  readonly navigate: (view: CalendarView, day: DayNumber | null) => boolean;
  /** Gives the focus to today in the view. */
  readonly focusToday: () => void;
}

/** Adds what brings other days or another view on screen: a view opens on the day that has the focus. */
export function addPageCommands(commands: Commands, host: PageCommandsHost): void {
  const { view, views, day, stepped, navigate, focusToday } = host;
  commands.add('today', (target: CommandTarget) => {
    // A focus that is on a day goes along.
    if (navigate(view(), null) && target.day !== undefined) focusToday();
  });
  commands.add('previous', () => navigate(view(), stepped(-1)));
  commands.add('next', () => navigate(view(), stepped(1)));
  for (const other of Object.keys(VIEWS) as CalendarView[]) {
    commands.add(`view-${other}`, {
      enabled: () => views().includes(other),
      run: (target: CommandTarget) => navigate(other, target.day ?? day()),
    });
  }
}
