import type { ViewItem } from '../../src/elements/view-item.ts';
import { MONDAY } from '../lives/week.ts';
import { DAY_MS, HOUR_MS } from '../../src/time/day.ts';

/** A box of a view, as the calendar hands it down; days count from the stories' Monday, hours from midnight. */
export function viewItem(title: string, day: number, from: number, to: number, more: Partial<ViewItem> = {}): ViewItem {
  const midnight = (MONDAY + day) * DAY_MS;
  return {
    ...{ id: `${title}/`, eventId: title, title, color: '#3b6fd6', calendarName: 'Work', readonly: false, recurring: false, past: false },
    ...{ start: midnight + from * HOUR_MS, end: midnight + to * HOUR_MS, allDay: false },
    ...more,
  };
}

/** A box of every kind. */
export const EVERY_KIND: readonly ViewItem[] = [
  viewItem('Plain', 0, 9, 10.5),
  viewItem('Past', 0, 11, 12, { past: true }),
  viewItem('Series, read-only', 1, 9, 10, { recurring: true, readonly: true }),
  viewItem('Read-only', 1, 11, 12, { readonly: true, color: '#8a4fd3' }),
  viewItem('Tentative', 2, 9, 10.5, { status: 'tentative', color: '#c98016' }),
  viewItem('Cancelled', 2, 11, 12, { status: 'cancelled', color: '#d6493f' }),
  viewItem('A quarter', 3, 9, 9.25, { color: '#1a9660' }),
  viewItem('Half an hour', 3, 10, 10.5, { color: '#1a9660' }),
  viewItem('Over midnight', 3, 22, 26, { color: '#1a9660' }),
  viewItem('Yellow', 4, 9, 10, { color: '#ffd500' }),
  viewItem('Black', 4, 10, 11, { color: '#000000' }),
  viewItem('White', 4, 11, 12, { color: '#ffffff' }),
  viewItem('One of two', 5, 9, 11),
  viewItem('Two of two', 5, 10, 12, { color: '#d6493f' }),
  viewItem('A day', 1, 0, 24, { allDay: true, color: '#d6493f' }),
  viewItem('Three days', 2, 0, 72, { allDay: true, color: '#1a9660' }),
];
