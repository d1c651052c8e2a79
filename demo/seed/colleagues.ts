import { type Entry } from './text.ts';

/** Bob's, which Alice may read. */
export const team: readonly Entry[] = [
  { title: 'Team lunch', day: -4, time: '12:30', minutes: 60, rule: 'FREQ=WEEKLY;BYDAY=TH', location: 'Canteen' },
  { title: 'All-hands', day: -19, time: '16:30', minutes: 60, rule: 'FREQ=WEEKLY;INTERVAL=4;BYDAY=WE' },
  { title: 'Sync with New York', day: 0, time: '11:00', minutes: 30, zone: 'America/New_York' },
  { title: 'Code freeze', day: 3, days: 2 },
  { title: 'Mei on leave', day: 7, days: 2 },
  { title: 'Team photo', day: 8, time: '10:00', minutes: 30 },
  { title: 'Hack day', day: -8, time: '09:00', minutes: 480 },
];

/** Bob's own. */
export const consulting: readonly Entry[] = [
  { title: 'Northwind: kick-off', day: 0, time: '09:00', minutes: 120, location: 'On site' },
  { title: 'Invoices', day: 1, time: '16:00', minutes: 60 },
  { title: 'Contoso: training', day: 3, time: '09:30', minutes: 180 },
  { title: 'Piano lesson', day: -26, time: '18:00', minutes: 45, rule: 'FREQ=WEEKLY;BYDAY=WE' },
  { title: 'Visit in Malmö', day: 4, days: 3 },
];
