/** The words that the views need; dates and times are Intl's. A language's table holds them all. */
export interface ViewMessages {
  /** Beside the lane of all-day events, and in a box's name. */
  allDay: string;
  /** Events that do not fit on a day. */
  more(count: number): string;
  /** The name of the button that lists them; `day` is a date in words. */
  moreOn(count: number, day: string): string;
  showAllLanes: string;
  showFewerLanes: string;
  /** A week's number, in words. */
  weekOf(week: number): string;
  /** In a box's name, after its title and time. */
  recurring: string;
  tentative: string;
  cancelled: string;
  declined: string;
  readonly: string;
  /** On the stretch of a day that a clock change leaves out, or brings twice; `range` is its times. */
  clockForward: string;
  clockBack: string;
  clockSkips(range: string): string;
  clockRepeats(range: string): string;
  /** Of an event over days: which of them this is. */
  nthDay(nth: number, count: number): string;
  /** Of an event over midnight, on its first and its last day. */
  fromTime(time: string): string;
  untilTime(time: string): string;
  /** In lists, of a day or of all days. */
  noEvents: string;
  /** A day's name in a small month: a date in words, and how many events are on it. */
  eventsOfDay(day: string, count: number): string;
  /** In a task's name: what it is, and that it is done. */
  task: string;
  done: string;
  /** The name of a time that has the focus: Enter makes an event there; `day` says how many there are. */
  newAt(time: string, day: string): string;
  /** A box without a title. */
  untitled: string;
}

export const englishViewMessages: ViewMessages = {
  allDay: 'all-day',
  more: (count) => `+${count} more`,
  moreOn: (count, day) => `${count} more on ${day}`,
  showAllLanes: 'Show all all-day events',
  showFewerLanes: 'Show fewer all-day events',
  weekOf: (week) => `Week ${week}`,
  recurring: 'repeats',
  tentative: 'tentative',
  cancelled: 'cancelled',
  declined: 'declined',
  readonly: 'read-only',
  clockForward: 'Clocks go forward',
  clockBack: 'Clocks go back',
  clockSkips: (range) => `There is no ${range} on this day`,
  clockRepeats: (range) => `${range} comes twice on this day`,
  nthDay: (nth, count) => `day ${nth} of ${count}`,
  fromTime: (time) => `from ${time}`,
  untilTime: (time) => `until ${time}`,
  noEvents: 'No events',
  eventsOfDay: (day, count) => (count === 0 ? day : `${day}, ${count === 1 ? '1 event' : `${count} events`}`),
  task: 'task',
  done: 'task, done',
  newAt: (time, day) => `${time}, ${day} – new event`,
  untitled: '(no title)',
};
