import { parameter } from '../content-line.ts';
import type { Problem } from '../errors.ts';
import { type RecurrenceRule, RuleError, parseRule, ruleProblem } from '../recurrence/rule.ts';
import type { SeriesAddition, SeriesDate, SeriesMaster, SeriesOverride } from '../recurrence/set.ts';
import { type Component, type ICalendarDocument, type Line, firstLine } from '../text/document.ts';
import type { ZoneTable } from '../zones/zone-table.ts';
import type { Vevent } from './event.ts';
import { alike, readMoment, readMoments } from './moment.ts';

const RECURRENCE = ['RRULE', 'RDATE', 'EXRULE', 'RECURRENCE-ID'];

/** The lines that make a component part of a series, also those that cannot be read. */
export function recurrenceLines(document: ICalendarDocument, component: Component): Line[] {
  return component.properties.map((index) => document.lines[index]!).filter((line) => RECURRENCE.includes(line.name));
}

/** What a VEVENT without RECURRENCE-ID says of its series; unreadable rules are left out and reported. */
export function readMaster(
  document: ICalendarDocument,
  event: Vevent,
  zones: ZoneTable,
): { master: SeriesMaster; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = (name: string): Line[] =>
    event.component.properties.map((index) => document.lines[index]!).filter((line) => line.name === name);
  const rules = (name: string): RecurrenceRule[] =>
    lines(name).flatMap((line) => {
      const unusable = (reason: string): [] => {
        problems.push({ line: line.number, reason: `${name} cannot be used: ${reason}` });
        return [];
      };
      try {
        const rule = parseRule(line.content?.value ?? '');
        const reason = ruleProblem(rule, event.times.span.kind === 'date');
        return reason === undefined ? [rule] : unusable(reason);
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        return unusable(error.reason);
      }
    });
  const dates = (name: string): SeriesAddition[] =>
    lines(name).flatMap((line) => {
      const moments = readMoments(line, zones);
      if (moments.length < (line.content?.value.split(',').length ?? 1)) {
        problems.push({ line: line.number, reason: `${name} has a value that is no date` });
      }
      return moments.map((moment) => ({
        kind: moment.kind,
        value: moment.value,
        ...(moment.end === undefined ? {} : { end: alike(moment.end, moment).value }),
      }));
    });
  const { span, zone, wallStart, nominalDays } = event.times;
  const master: SeriesMaster = {
    span,
    zone,
    wallStart,
    nominalDays,
    rules: rules('RRULE'),
    exRules: rules('EXRULE'),
    rdates: dates('RDATE'),
    exdates: dates('EXDATE'),
  };
  return { master, problems };
}

/** What a VEVENT with RECURRENCE-ID replaces; where that cannot be read, what starts with it. */
export function readOverride(
  document: ICalendarDocument,
  event: Vevent,
  zones: ZoneTable,
  index: number,
): { override: SeriesOverride; problems: Problem[] } {
  const { span } = event.times;
  const line = firstLine(document, event.component, 'RECURRENCE-ID');
  const moment = line && readMoment(line, zones);
  const recurrence: SeriesDate = moment === undefined ? { kind: span.kind, value: span.start } : { kind: moment.kind, value: moment.value };
  const range = line?.content && parameter(line.content, 'RANGE');
  const override = {
    recurrence,
    span,
    cancelled: event.fields.status === 'cancelled',
    thisAndFuture: range?.toUpperCase() === 'THISANDFUTURE',
    index,
  };
  const at = line?.number ?? document.lines[event.component.begin]!.number;
  return { override, problems: moment === undefined ? [{ line: at, reason: 'RECURRENCE-ID has no valid date' }] : [] };
}
