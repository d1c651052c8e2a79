import type { AttendeeStatus } from '../../../src/model/calendar-user.ts';
import type { DecodedEvent, DecodedPatch, DecodedResource, MergeResult, NewEvent, ResourceCodec } from '../../../src/sync/codec.ts';
import { spanInRange } from '../../../src/time/range.ts';
import type { Span } from '../../../src/time/span.ts';

const DAY = 86_400_000;

/** A format as plain as can be, `name: value` lines, so that the engine is tested without a parser. */
export class TextCodec implements ResourceCodec {
  decoded = 0;
  /** How many resources were asked for their occurrences. */
  expanded = 0;

  decode(text: string): DecodedResource {
    this.decoded++;
    const fields = read(text);
    if (fields.broken !== undefined) {
      return { events: [], errors: [{ line: 1, reason: fields.broken }], extent: { start: 0, end: 0 }, expand: () => [] };
    }
    const span: Span = { kind: 'zoned', start: Number(fields.start), end: Number(fields.end), zone: 'UTC' };
    const recurring = fields.rule !== undefined;
    const event: DecodedEvent = {
      uid: fields.uid ?? '',
      title: fields.title ?? '',
      span,
      location: fields.location,
      description: fields.description,
      transparency: fields.transparency === 'transparent' ? 'transparent' : undefined,
      recurring,
      organizer: fields.organizer === undefined ? undefined : { address: fields.organizer },
      attendees: fields.attendees?.split(',').map((each) => {
        const [address, status = 'needs-action'] = each.split(' ') as [string, AttendeeStatus?];
        return { address, status, role: 'req-participant', type: 'individual' };
      }),
      problems: fields.doubt === undefined ? [] : [{ line: 1, reason: fields.doubt }],
    };
    return {
      events: [event],
      errors: fields.part === undefined ? [] : [{ line: 1, reason: fields.part }],
      extent: { start: span.start - DAY, end: recurring ? Infinity : span.end + DAY },
      expand: (range) => {
        this.expanded++;
        if (!recurring) return spanInRange(span, range) ? [{ uid: event.uid, recurrenceId: '', span }] : [];
        const found = [];
        for (let start = span.start; start < range.end; start += 7 * DAY) {
          const one: Span = { ...span, start, end: start + span.end - span.start };
          if (spanInRange(one, range)) found.push({ uid: event.uid, recurrenceId: String(start), span: one });
        }
        return found;
      },
    };
  }

  encode(event: NewEvent, now: number): string {
    const { uid, title, location, description, span } = event;
    return write({ uid, title, location, description, start: String(span.start), end: String(span.end), stamp: String(now) });
  }

  patch(text: string, patch: DecodedPatch, now: number): string {
    const fields = read(text);
    for (const name of ['title', 'location', 'description', 'transparency'] as const) {
      if (patch[name] === null) delete fields[name];
      else if (patch[name] !== undefined) fields[name] = patch[name];
    }
    if (patch.span !== undefined) Object.assign(fields, { start: String(patch.span.start), end: String(patch.span.end) });
    return write({ ...fields, stamp: String(now) });
  }

  withUid(text: string, uid: string, now: number): string {
    return write({ ...read(text), uid, stamp: String(now) });
  }

  copy(text: string, uid: string, now: number): string {
    const { organizer: _organizer, attendees: _attendees, rule: _rule, sequence: _sequence, ...fields } = read(text);
    return write({ ...fields, uid, stamp: String(now) });
  }

  revise(text: string, now: number): string {
    const fields = read(text);
    return write({ ...fields, sequence: String(Number(fields.sequence ?? 0) + 1), stamp: String(now) });
  }

  unscheduled(text: string): string {
    return write({ ...read(text), unscheduled: 'yes' });
  }

  merge(base: string, mine: string, theirs: string, now: number): MergeResult {
    const [b, m, t] = [read(base), read(mine), read(theirs)];
    const result = { ...t };
    const collisions: string[] = [];
    for (const name of new Set([...Object.keys(b), ...Object.keys(m), ...Object.keys(t)])) {
      if (name === 'stamp' || m[name] === b[name] || m[name] === t[name]) continue;
      if (t[name] !== b[name]) collisions.push(name);
      else if (m[name] === undefined) delete result[name];
      else result[name] = m[name];
    }
    return { text: write({ ...result, stamp: String(now) }), collisions };
  }

  hasRecurrence(text: string): boolean {
    return read(text).rule !== undefined;
  }

  sameContent(a: string, b: string): boolean {
    return write({ ...read(a), stamp: '' }) === write({ ...read(b), stamp: '' });
  }
}

type Fields = Record<string, string | undefined>;

export function read(text: string): Fields {
  return Object.fromEntries(text.split('\n').filter(Boolean).map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
}

export function write(fields: Fields): string {
  return Object.entries(fields)
    .filter((field): field is [string, string] => field[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
