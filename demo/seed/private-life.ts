import { type Entry } from './text.ts';

export const personal: readonly Entry[] = [
  { title: 'Lunch with Ana', day: 0, time: '13:00', minutes: 60, location: 'Café Luna' },
  { title: 'Gym', day: -27, time: '18:30', minutes: 60, rule: 'FREQ=WEEKLY;BYDAY=TU,TH' },
  { title: 'Book club', day: -26, time: '20:00', minutes: 90, rule: 'FREQ=WEEKLY;INTERVAL=4;BYDAY=WE' },
  {
    title: 'Dentist',
    day: 3,
    time: '08:30',
    minutes: 45,
    location: 'Dr. Okafor, Lindenallee 4',
    description: 'Bring the insurance card.',
    lines: ['CLASS:CONFIDENTIAL', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT1H', 'DESCRIPTION:Leave for the dentist', 'END:VALARM'],
  },
  { title: 'Cinema with Jo', day: 4, time: '20:15', minutes: 135, location: 'Lichtspiel, screen 2' },
  { title: 'Dinner at ours', day: 5, time: '19:00', minutes: 180 },
  { title: 'Long run', day: 6, time: '09:00', minutes: 120, description: '18 km, easy. River loop.' },
  { title: 'Night train to Vienna', day: 6, time: '22:10', minutes: 510, location: 'Central station, platform 7' },
  { title: 'Call with grandma 📞', day: 2, time: '19:00', minutes: 30 },
  { title: 'Haircut', day: 7, time: '17:30', minutes: 45 },
  { title: 'Tax papers', day: -10, time: '09:00', minutes: 60 },
  { title: 'Dentist', day: -18, time: '08:30', minutes: 45 },
  { title: 'Concert', day: 12, time: '20:00', minutes: 150 },
  { title: 'Car inspection', day: 15, time: '08:00', minutes: 60 },
  { title: 'Brunch', day: -1, time: '11:00', minutes: 120 },
  { title: 'Bike service', day: -4, time: '17:00', minutes: 30 },
];

export const family: readonly Entry[] = [
  { title: 'Mum’s birthday', day: 2, rule: 'FREQ=YEARLY', lines: ['CATEGORIES:BIRTHDAY'] },
  { title: 'Leo’s birthday', day: 13, rule: 'FREQ=YEARLY', lines: ['CATEGORIES:BIRTHDAY'] },
  { title: 'Weekend trip', day: 5, days: 2 },
  { title: 'School concert', day: 4, time: '15:00', minutes: 45, location: 'School, great hall', lines: ['STATUS:TENTATIVE'] },
  { title: 'Farmers market', day: 5, time: '10:00', minutes: 120 },
  { title: 'Chess club', day: -23, time: '15:00', minutes: 120, rule: 'FREQ=WEEKLY;BYDAY=SA', location: 'Library' },
  { title: 'Parents’ evening', day: 1, time: '19:30', minutes: 75, location: 'School, room 104' },
  { title: 'Swimming lesson', day: 10, time: '16:30', minutes: 60 },
  { title: 'Grandparents visit', day: 11, days: 3 },
  { title: 'Autumn holidays', day: -28, days: 5 },
  { title: 'Flea market', day: -2, time: '09:00', minutes: 240 },
];
