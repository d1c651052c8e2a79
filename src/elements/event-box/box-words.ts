import type { ViewMessages } from '../messages/view-messages.ts';
import type { ViewItem } from '../view-item.ts';
import type { TimeWords } from './time-words.ts';

/** All words that boxes need. */
export interface BoxWords {
  readonly times: TimeWords;
  readonly messages: ViewMessages;
}

/** A box's accessible name: its title and time, its calendar, and what it looks like in words. */
export function boxName(item: ViewItem, { times, messages }: BoxWords): string {
  let name = `${titleOf(item, messages)}, ${times.when(item)}`;
  if (item.allDay) name += `, ${messages.allDay}`;
  if (item.location) name += `, ${item.location}`;
  if (item.calendarName) name += `, ${item.calendarName}`;
  if (item.status === 'tentative') name += `, ${messages.tentative}`;
  if (item.status === 'cancelled') name += `, ${messages.cancelled}`;
  if (item.declined) name += `, ${messages.declined}`;
  if (item.done !== undefined) name += `, ${item.done ? messages.done : messages.task}`;
  if (item.recurring) name += `, ${messages.recurring}`;
  if (item.readonly) name += `, ${messages.readonly}`;
  return name;
}

export function titleOf({ title }: Pick<ViewItem, 'title'>, messages: ViewMessages): string {
  return title.trim() === '' ? messages.untitled : title;
}

/** A box's part names: `event` and its states. The boxes' own styles use them too. */
export function boxPart(item: ViewItem): string {
  let part = item.allDay ? 'event all-day' : 'event';
  if (item.readonly) part += ' readonly';
  if (item.past) part += ' past';
  if (item.recurring) part += ' recurring';
  if (item.status === 'tentative') part += ' tentative';
  if (item.status === 'cancelled') part += ' cancelled';
  if (item.declined) part += ' declined';
  if (item.done !== undefined) part += item.done ? ' task done' : ' task';
  if (item.ghost) part += ' ghost';
  if (item.offered) part += ' offered';
  if (item.selected) part += ' selected';
  return part;
}
