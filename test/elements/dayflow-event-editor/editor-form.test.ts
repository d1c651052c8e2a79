import { assert, describe, it } from '../../support/suite.ts';
import type { EditorValues } from '../../../src/elements/dayflow-event-editor/editor-draft.ts';
import { formOfValues, valuesOfForm } from '../../../src/elements/dayflow-event-editor/editor-form.ts';
import { newValues } from '../../../src/elements/dayflow-calendar/editor-values.ts';
import { DAY_MS, MINUTE_MS, dayFromIso } from '../../../src/time/day.ts';

const night = dayFromIso('2026-11-01') * DAY_MS;

describe("the editor's form", () => {
  it('takes a time that nobody touched, also one whose end reads earlier as the clock was put back meanwhile', () => {
    const placement = { start: night + 90 * MINUTE_MS, end: night + 75 * MINUTE_MS, allDay: false };
    const before = newValues(placement, 'c', 'America/New_York');
    const form = formOfValues(before);
    assert.deepEqual(valuesOfForm({ ...form, title: 'Night shift' }, before), { ...before, title: 'Night shift' } satisfies EditorValues);
    assert.equal(valuesOfForm({ ...form, zone: 'Europe/Lisbon' }, before), 'end-before-start');
    assert.equal(valuesOfForm({ ...form, times: { ...form.times, startMinutes: 120 } }, before), 'end-before-start');
  });
});
