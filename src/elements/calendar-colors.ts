export type CalendarColor =
  | 'red'
  | 'orange'
  | 'amber'
  | 'lime'
  | 'green'
  | 'teal'
  | 'sky'
  | 'blue'
  | 'violet'
  | 'purple'
  | 'pink'
  | 'graphite';

/** The colours that are offered for calendars, by the names that the messages have words for. */
export const CALENDAR_COLORS: Readonly<Record<CalendarColor, string>> = {
  red: '#d64545',
  orange: '#e0762f',
  amber: '#d9a514',
  lime: '#7f9a24',
  green: '#2f9e5b',
  teal: '#17928a',
  sky: '#2b93d1',
  blue: '#3b6fe0',
  violet: '#7a5ce0',
  purple: '#a94fc4',
  pink: '#d6488a',
  graphite: '#6b7280',
};
