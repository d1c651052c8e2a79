import { assert, describe, it } from '../../support/suite.ts';
import { newValues, patchOf, spanOfValues, timePatch, valuesOf } from '../../../src/elements/dayflow-calendar/editor-values.ts';
import type { EditorValues } from '../../../src/elements/dayflow-event-editor/editor-draft.ts';
import { eventFromRecord } from '../../../src/model/event.ts';
import { HOUR_MS } from '../../../src/time/day.ts';
import { spanFromGiven } from '../../../src/time/given.ts';
import { type Span, spanStart } from '../../../src/time/span.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';

await loadTemporal();

const span = (start: string, end: string): Span => spanFromGiven(start, end, 'Europe/Lisbon');

function values(of: Span, timeZone = 'Europe/Lisbon'): EditorValues {
  return valuesOf(eventFromRecord({ id: 'a', calendarId: 'c', title: 'A', span: of, readonly: false, recurring: false }), of, timeZone);
}

const later = (before: EditorValues, hours: number): EditorValues => {
  const { start, end, allDay } = before.placement;
  return { ...before, placement: { start: start + hours * HOUR_MS, end: end + hours * HOUR_MS, allDay } };
};

describe('what the editor makes of times', () => {
  const call = span('2026-11-20T09:00[America/New_York]', '2026-11-20T10:00[America/New_York]');

  it('is on the clock of the event’s own zone, and stays in it', () => {
    const before = values(call);
    assert.equal(before.zone, 'America/New_York');
    const patch = patchOf(before, later(before, 2), call);
    assert.deepEqual(Object.keys(patch), ['start', 'end']);
    assert.equal(String(patch.start), '2026-11-20T11:00:00-05:00[America/New_York]');
  });

  it('keeps the wall time in another zone', () => {
    const before = values(call);
    assert.equal(String(spanStart(spanOfValues({ ...before, zone: 'Asia/Tokyo' }, { before, span: call }))), '2026-11-20T09:00:00+09:00[Asia/Tokyo]');
    assert.equal(String(patchOf(before, { ...before, zone: null }, call).start), '2026-11-20T09:00:00');
  });

  it('keeps the zone in which the end of a flight is written', () => {
    const flight = span('2026-11-20T09:00[America/New_York]', '2026-11-20T21:00[Europe/Lisbon]');
    const before = values(flight);
    assert.match(String(patchOf(before, later(before, 1), flight).end), /^2026-11-20T22:00:00\+00:00\[Europe\/Lisbon\]$/);
  });

  it('sends the end alone where it alone was moved', () => {
    const before = values(call);
    const { start, end } = before.placement;
    assert.deepEqual(Object.keys(patchOf(before, { ...before, placement: { start, end: end + HOUR_MS, allDay: false } }, call)), ['end']);
  });

  it('makes days of times and times of days, in the calendar’s zone', () => {
    const days = span('2026-11-20', '2026-11-22');
    const before = values(days);
    assert.deepEqual(timePatch(days, days), {});
    const timed = { start: before.placement.start + 9 * HOUR_MS, end: before.placement.start + 10 * HOUR_MS, allDay: false };
    const patch = patchOf(before, { ...before, placement: timed }, days);
    assert.deepEqual([String(patch.start), patch.allDay], ['2026-11-20T09:00:00+00:00[Europe/Lisbon]', false]);
    assert.equal(patchOf(values(call), { ...values(call), placement: before.placement }, call).allDay, true);
  });

  it('stands on the calendar’s clock where a zone is known to nobody', () => {
    const odd: Span = { kind: 'zoned', start: Date.UTC(2026, 10, 20, 9), end: Date.UTC(2026, 10, 20, 10), zone: 'Custom/Zone' };
    const before = values(odd);
    assert.equal(before.zone, 'Europe/Lisbon');
    assert.deepInclude(spanOfValues(later(before, 1), { before, span: odd }), { zone: 'Custom/Zone', start: odd.start + HOUR_MS });
  });

  it('is of a new event in the calendar’s zone', () => {
    const placement = values(call, 'Europe/Lisbon').placement;
    assert.deepInclude(spanOfValues(newValues(placement, 'c', 'Asia/Tokyo')), { kind: 'zoned', zone: 'Asia/Tokyo' });
  });
});
