import type { Span } from '../../time/span.ts';
import { parameter } from '../content-line.ts';
import type { Problem } from '../errors.ts';
import type { RecurrenceRule } from '../recurrence/recur.ts';
import { RuleError, parseRule, ruleProblem } from '../recurrence/rule.ts';
import type { SeriesAddition, SeriesDate, SeriesMaster, SeriesOverride } from '../recurrence/series-parts.ts';
import { type ICalendarDocument, type Line, firstLine } from '../text/document.ts';
import type { ZoneTable } from '../zones/zone-table.ts';
import type { Vevent } from './event.ts';
import { type Moment, alike, onClockOf, readMoment, readMoments } from './moment.ts';

/** A master, and where its rules stand. */
export interface MasterReading {
  readonly master: SeriesMaster;
  readonly ruleLines: ReadonlyMap<RecurrenceRule, Line>;
  readonly problems: readonly Problem[];
}

/** An event SHOULD have one rule (RFC 5545 section 3.8.5.3); so many are read of each kind. */
const MOST_RULES = 100;

/** What a VEVENT without RECURRENCE-ID says of its series; unreadable rules are left out and reported. */
export function readMaster(document: ICalendarDocument, event: Vevent, zones: ZoneTable): MasterReading {
  const problems: Problem[] = [];
  const ruleLines = new Map<RecurrenceRule, Line>();
  const { whole } = event.times;
  const { span, zone, wallStart, nominalDays } = whole ?? event.times;
  const lines = (name: string): Line[] =>
    event.component.properties.map((index) => document.lines[index]!).filter((line) => line.name === name);
  const rules = (name: string): RecurrenceRule[] => {
    const all = lines(name);
    const unread = all[MOST_RULES];
    if (unread !== undefined) {
      problems.push({ line: unread.number, reason: `the event has ${all.length} ${name} lines, and only the first ${MOST_RULES} are used` });
    }
    return all.slice(0, MOST_RULES).flatMap((line) => {
      const unusable = (reason: string): [] => {
        problems.push({ line: line.number, reason: `${name} cannot be used: ${reason}` });
        return [];
      };
      try {
        const rule = parseRule(line.content?.value ?? '');
        const reason = ruleProblem(rule, span.kind === 'date');
        if (reason !== undefined) return unusable(reason);
        ruleLines.set(rule, line);
        return [rule];
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        return unusable(error.reason);
      }
    });
  };
  const told = new Set(event.times.problems.map(({ reason }) => reason));
  const dates = (name: string): SeriesAddition[] =>
    lines(name).flatMap((line) => {
      const moments = readMoments(line, zones);
      if (moments.length < (line.content?.value.split(',').length ?? 1)) {
        problems.push({ line: line.number, reason: `${name} has a value that is no date` });
      }
      for (const { doubt } of moments) {
        if (doubt === undefined || told.has(doubt)) continue;
        told.add(doubt);
        problems.push({ line: line.number, reason: doubt });
      }
      return moments.map((moment) => {
        const { kind, value, zone } = onClockOf(span.kind, moment, zones);
        if (moment.end === undefined || whole !== undefined) return { kind, value };
        return { kind, value, end: alike(onClockOf(span.kind, moment.end, zones), { kind, value, zone }).value };
      });
    });
  const master: SeriesMaster = {
    span,
    zone,
    wallStart,
    nominalDays,
    shownAtEnd: whole !== undefined,
    rules: rules('RRULE'),
    exRules: rules('EXRULE'),
    rdates: dates('RDATE'),
    exdates: dates('EXDATE'),
  };
  return { master, ruleLines, problems };
}

/**
 * What a VEVENT with RECURRENCE-ID replaces; where that cannot be read, what starts with it.
 *
 * @param kind of the series' DTSTART, where there is one
 * @param index the caller's own number for it
 */
export function readOverride(
  document: ICalendarDocument,
  event: Vevent,
  zones: ZoneTable,
  kind: Span['kind'] | undefined,
  index: number,
): { override: SeriesOverride; problems: Problem[] } {
  const { span, zone, nominalDays } = event.times;
  const line = firstLine(document, event.component, 'RECURRENCE-ID');
  const moment = line && readMoment(line, zones);
  const named: Moment = moment === undefined ? { kind: span.kind, value: span.start } : onClockOf(kind ?? moment.kind, moment, zones);
  const recurrence: SeriesDate = { kind: named.kind, value: named.value };
  const range = line?.content && parameter(line.content, 'RANGE');
  const override = {
    recurrence,
    span,
    zone,
    nominalDays,
    cancelled: event.fields.status === 'cancelled',
    thisAndFuture: range?.toUpperCase() === 'THISANDFUTURE',
    index,
  };
  const reasons = [
    ...(moment === undefined ? ['RECURRENCE-ID has no valid date'] : []),
    ...(moment?.doubt === undefined || event.times.problems.some(({ reason }) => reason === moment.doubt) ? [] : [moment.doubt]),
    ...(range === undefined || override.thisAndFuture ? [] : [`RANGE=${range} is not known: only the one instance is meant`]),
  ];
  const at = line?.number ?? document.lines[event.component.begin]!.number;
  return { override, problems: reasons.map((reason) => ({ line: at, reason })) };
}
