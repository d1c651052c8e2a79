// Loaded when it is needed first: a calendar without a source that reads iCalendar need not bring its parser.
import { iCalendarCodec } from '../../caldav/ical-codec.ts';
import { calendarObjects } from '../../icalendar/exchange/objects.ts';
import { joinObjects } from '../../icalendar/exchange/join.ts';
import { createEventId } from '../../model/edit.ts';
import { DayFlowError } from '../../model/errors.ts';
import { saying } from '../../sync/outbox/saying.ts';
import { type Copy, copiedDetails } from './copy.ts';

/** The iCalendar text of a new event that says what a copy says: all that its text says besides, where it has one. */
export function textOfCopy({ title, span, details, text }: Copy, now: number): string {
  const uid = createEventId();
  const event = { id: uid, calendarId: '', title, span, ...details, readonly: false, recurring: false };
  if (text !== undefined) {
    try {
      return saying(iCalendarCodec.copy(text, uid, now), event, iCalendarCodec, now);
    } catch (error) {
      // A text that cannot be edited without loss is not taken over.
      if (!(error instanceof DayFlowError)) throw error;
    }
  }
  return iCalendarCodec.encode({ uid, title, span, ...details }, now);
}

/** One iCalendar text of several copies. */
export function joinedText(copies: readonly Copy[], now: number): string {
  return joinObjects(copies.map((copy) => textOfCopy(copy, now)));
}

/** The events of an iCalendar text from wherever; of a series its first. */
export function copiesIn(text: string): Copy[] {
  return calendarObjects(text, createEventId).flatMap(({ event, text }): Copy[] =>
    event === undefined ? [] : [{ title: event.title, span: event.span, details: copiedDetails(event), text }],
  );
}
