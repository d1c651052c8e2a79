import { assert, describe, it } from '../../support/suite.ts';
import { editedFields, fieldsOfPlacement, placementOfFields } from '../../../src/elements/dayflow-event-editor/form-times.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, dayFromIso } from '../../../src/time/day.ts';

const friday = dayFromIso('2026-11-20');
const day = friday * DAY_MS;
const timed = { start: day + 10 * HOUR_MS, end: day + 11 * HOUR_MS, allDay: false };
const whole = { start: day, end: day + DAY_MS, allDay: true };

describe("the editor's fields of time", () => {
  it('come back as the placement that they were made of', () => {
    for (const placement of [timed, { ...whole, end: day + 3 * DAY_MS }]) {
      assert.deepEqual(placementOfFields(fieldsOfPlacement(placement), placement), placement);
    }
  });

  it('show the last day of an all-day event, not the day after it', () => {
    assert.equal(fieldsOfPlacement(whole).endDay, friday);
  });

  it('move the end along with the start', () => {
    const fields = editedFields(fieldsOfPlacement(timed), { startDay: friday + 2 });
    assert.deepInclude(fields, { endDay: friday + 2, endMinutes: 660 });
    assert.deepInclude(editedFields(fields, { startMinutes: 1410 }), { endDay: friday + 3, endMinutes: 30 });
  });

  it('bring an end of minutes beyond its day to another', () => {
    assert.deepInclude(editedFields(fieldsOfPlacement(timed), { endMinutes: 1470 }), { endDay: friday + 1, endMinutes: 30 });
    const late = editedFields(fieldsOfPlacement(timed), { endDay: friday + 1, endMinutes: 30 });
    assert.deepInclude(editedFields(late, { endMinutes: -30 }), { endDay: friday, endMinutes: 1410 });
  });

  it('leave the start when the end is edited, and say when it is too early', () => {
    const fields = editedFields(fieldsOfPlacement(timed), { endMinutes: 540 });
    assert.equal(fields.startMinutes, 600);
    assert.equal(placementOfFields(fields, timed), 'end-before-start');
    assert.equal(placementOfFields(editedFields(fieldsOfPlacement(whole), { endDay: friday - 1 }), whole), 'end-before-start');
  });

  it('keep the seconds of an end that nobody edited', () => {
    const exact = { ...timed, start: timed.start + 12_000 };
    const edited = editedFields(fieldsOfPlacement(exact), { endMinutes: 720 });
    assert.deepEqual(placementOfFields(edited, exact), { ...exact, end: day + 12 * HOUR_MS });
  });

  it('have the morning in reserve for an all-day event, and its day for one that becomes all-day', () => {
    const nine = { start: day + 9 * HOUR_MS, end: day + 10 * HOUR_MS, allDay: false };
    assert.deepEqual(placementOfFields(editedFields(fieldsOfPlacement(whole), { allDay: false }), whole), nine);
    const toMidnight = { start: day + 22 * HOUR_MS + 30 * MINUTE_MS, end: day + DAY_MS, allDay: false };
    assert.deepEqual(placementOfFields(editedFields(fieldsOfPlacement(toMidnight), { allDay: true }), toMidnight), whole);
  });
});
