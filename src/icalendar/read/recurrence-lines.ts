import type { Component, ICalendarDocument, Line } from '../text/document.ts';

const RECURRENCE = ['RRULE', 'RDATE', 'EXRULE', 'RECURRENCE-ID'];

/** The lines that make a component part of a series, also those that cannot be read. */
export function recurrenceLines(document: ICalendarDocument, component: Component): Line[] {
  return component.properties.map((index) => document.lines[index]!).filter((line) => RECURRENCE.includes(line.name));
}
