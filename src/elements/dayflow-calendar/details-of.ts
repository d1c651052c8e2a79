import { ownAnswer } from '../../model/calendar-user.ts';
import { type Attachment, type EventDetails, definedDetails } from '../../model/details.ts';
import type { ReadOnlyReason } from '../../model/errors.ts';
import type { CalendarEvent } from '../../model/event.ts';
import { type Occurrence, spanOfOccurrence } from '../../model/occurrence.ts';
import { meetingLinks } from '../../model/meeting-link.ts';
import { DAY_MS, MINUTE_MS } from '../../time/day.ts';
import { formatLength } from '../../time/format.ts';
import { isSimpleReminder, reminderMinutes } from '../../model/reminder.ts';
import type { Span } from '../../time/span.ts';
import type { Details, NamedLink, OwnReminders } from '../dayflow-event-details/details.ts';
import type { TimeWords } from '../event-box/time-words.ts';
import type { Messages } from '../messages/messages.ts';
import { safeUrl } from '../plain-text.ts';
import type { ViewItem } from '../view-item.ts';
import { guestsOf } from './guest-words.ts';
import { reminderLines } from './reminder-lines.ts';
import { isDeletable } from './sources.ts';
import { type ZonedWords, whenAtHome } from './when-at-home.ts';

/** More than these of one kind do not help, and a hostile event may have thousands. */
const MOST = 20;

/** The details of an occurrence in words. */
export function detailsOf(
  event: CalendarEvent,
  occurrence: Occurrence,
  item: ViewItem,
  { reason, doubtful }: { reason: ReadOnlyReason | undefined; doubtful: boolean },
  zoned: ZonedWords,
): Details {
  const { times, messages, timeZone } = zoned;
  const said: EventDetails = { ...definedDetails(event), ...occurrence.override };
  const span = spanOfOccurrence(occurrence, timeZone);
  const answer = ownAnswer(said);
  const settable = reason === 'attendee';
  const reminders = said.reminders?.filter((reminder) => !settable || !isSimpleReminder(reminder)) ?? [];
  return {
    id: item.id,
    title: item.title,
    when: times.when(item),
    length: lengthOf(span, times.locale),
    whenAtHome: whenAtHome(span, item, zoned),
    color: item.color,
    calendarName: item.calendarName,
    location: said.location,
    description: said.description,
    url: said.url,
    status: said.status,
    answer: answer && messages.ownAnswer[answer],
    joins: said.status === 'cancelled' ? [] : joinsOf(said, messages),
    guests: guestsOf(said, messages, times.locale),
    reminders: reminderLines(reminders.slice(0, MOST), { allDay: item.allDay, timeZone, times, messages }),
    ownReminders: settable ? ownReminders(said.reminders, item, times) : undefined,
    categories: said.categories?.slice(0, MOST) ?? [],
    visibility: visibilityOf(said, messages),
    attachments: said.attachments?.slice(0, MOST).map((attachment) => attachmentLink(attachment, messages)) ?? [],
    recurring: event.recurring,
    readOnly: reason === undefined ? undefined : messages.readOnlyReason[reason],
    deletable: isDeletable(reason),
    done: item.done,
    doubtful,
  };
}

/** What somebody who is invited may change. */
function ownReminders(reminders: EventDetails['reminders'], { allDay }: ViewItem, times: TimeWords): OwnReminders {
  const { locale, hourCycle } = times;
  return { reminders: reminderMinutes(reminders).slice(0, MOST), allDay, locale, hourCycle };
}

/** Of a day alone it goes without saying. */
function lengthOf({ kind, start, end }: Span, locale: string): string | undefined {
  const minutes = kind === 'date' ? (end - start) * (DAY_MS / MINUTE_MS) : (end - start) / MINUTE_MS;
  return minutes === 0 || (kind === 'date' && end - start === 1) ? undefined : formatLength(minutes, locale, 'long');
}

/** Web pages first, as one of them becomes a button. */
function joinsOf(said: EventDetails, messages: Messages): NamedLink[] {
  const links = meetingLinks(said)
    .slice(0, MOST)
    .flatMap(({ uri, label, service }): NamedLink[] => {
      const href = safeUrl(uri);
      if (href === undefined) return [];
      if (!/^https?:/.test(href)) return [{ name: label ?? decoded(href.replace(/^\w+:/, '')), href }];
      return [{ name: label ?? (service === undefined ? messages.join : messages.joinWith(service)), href }];
    });
  const isPage = ({ href }: NamedLink): boolean => href!.startsWith('http');
  return [...links.filter(isPage), ...links.filter((link) => !isPage(link))];
}

function visibilityOf({ transparency, classification }: EventDetails, messages: Messages): string[] {
  return [
    ...(transparency === 'transparent' ? [messages.shownAsFree] : []),
    ...(classification === 'private' || classification === 'confidential' ? [messages.classification[classification]] : []),
  ];
}

function attachmentLink({ uri, name }: Attachment, messages: Messages): NamedLink {
  const href = uri === undefined ? undefined : safeUrl(uri);
  if (href === undefined || !/^https?:/.test(href)) return { name: name ?? uri ?? messages.attachment };
  const { pathname, host } = new URL(href);
  return { name: name ?? (decoded(pathname.split('/').at(-1)!) || host), href };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
