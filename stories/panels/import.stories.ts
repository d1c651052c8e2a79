import type { DayFlowCalendar } from '../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { type CalendarStory, calendarMeta } from '../calendar.ts';
import { type Hands, acting } from '../hands.ts';
import { PHONE } from '../stage.ts';

export default { ...calendarMeta, component: 'dayflow-import-dialog', title: 'Panels/Import' };

const event = (uid: string, title: string, ...lines: string[]): string[] => ['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${title}`, ...lines, 'END:VEVENT'];

const FILE = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN',
  ...event('import-coffee', 'Coffee with Zoë', 'DTSTART:20261124T113000', 'DURATION:PT30M'),
  ...event('import-moving', 'Moving house, with everything that has gathered in the cellar since 2009', 'DTSTART;VALUE=DATE:20261128'),
  ...event('import-train', 'Night train', 'DTSTART:20261204T220000', 'DURATION:PT9H'),
  'BEGIN:VTODO', 'UID:import-boxes', 'SUMMARY:Buy boxes', 'DUE:20261126T100000', 'END:VTODO',
];
const PROBLEMS = [
  ...event('import-choir', 'Choir', 'DTSTART:20261128T090000', 'RRULE:FREQ=WEEKLY'),
  ...event('import-broken', 'Broken', 'DTSTART:soon'),
  'BEGIN:VJOURNAL', 'UID:import-diary', 'SUMMARY:Dear diary', 'END:VJOURNAL',
];

const file = (lines: readonly string[], name = 'moving.ics'): File => new File([[...lines, 'END:VCALENDAR', ''].join('\r\n')], name, { type: 'text/calendar' });

async function drag(hands: Hands, type: string, ...files: readonly File[]): Promise<void> {
  await hands.find('[part~="event"]');
  const calendar = (await hands.find('dayflow-calendar')) as DayFlowCalendar;
  const dataTransfer = new DataTransfer();
  for (const each of files) dataTransfer.items.add(each);
  const dragged = new DragEvent(type, { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(dragged, 'dataTransfer', { value: dataTransfer });
  calendar.dispatchEvent(dragged);
}

const dropping = (files: () => readonly File[], more: CalendarStory = {}): CalendarStory => ({
  play: acting(async (hands) => {
    await drag(hands, 'drop', ...files());
    await hands.find('[part="import"] .primary');
  }),
  ...more,
});

export const Preview = dropping(() => [file(FILE)]);
export const Dark = dropping(() => [file(FILE)], { args: { theme: 'dark' } });
export const Phone = dropping(() => [file([...FILE, ...PROBLEMS])], { parameters: { stage: PHONE } });
export const Arabic = dropping(() => [file([...FILE, ...PROBLEMS])], { args: { locale: 'ar' } });
export const LeftOut = dropping(() => [file([...FILE, ...PROBLEMS])]);
export const NoCalendarFile = dropping(() => [file(['Hello'], 'letter.ics'), new File([new Uint8Array([0x42, 0xff])], 'old.ics')]);

export const Duplicates: CalendarStory = {
  play: acting(async (hands) => {
    const calendar = (await hands.find('dayflow-calendar')) as DayFlowCalendar;
    await hands.find('[part~="event"]');
    // Those that are there already come with what is new.
    const there = await calendar.exportICalendar({ start: '2026-11-24', end: '2026-11-26' });
    await drag(hands, 'drop', file(FILE), new File([there], 'last-week.ics', { type: 'text/calendar' }));
    await hands.find('[part="import"] .primary');
  }),
};

export const DropTarget: CalendarStory = {
  play: acting(async (hands) => {
    await drag(hands, 'dragover', file(FILE));
    await hands.find('[part="drop-target"]');
  }),
};
