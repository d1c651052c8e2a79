import { assert, describe, it } from '../../support/suite.ts';
import { editedFields, fieldsOfPlacement, placementOfFields } from '../../../src/elements/dayflow-event-editor/form-times.ts';
import { DAY_MS, HOUR_MS, dayFromIso } from '../../../src/time/day.ts';

const day = dayFromIso('2026-11-20') * DAY_MS;
const timed = { start: day + 10 * HOUR_MS, end: day + 11 * HOUR_MS, allDay: false };

describe("the editor's fields of time", () => {
  it('come back as the placement that they were made of', () => {
    for (const placement of [timed, { start: day, end: day + 3 * DAY_MS, allDay: true }]) {
      assert.deepEqual(placementOfFields(fieldsOfPlacement(placement)), placement);
    }
  });

  it('show the last day of an all-day event, not the day after it', () => {
    assert.equal(fieldsOfPlacement({ start: day, end: day + DAY_MS, allDay: true }).endDate, '2026-11-20');
  });

  it('move the end along with the start', () => {
    const fields = editedFields(fieldsOfPlacement(timed), { startDate: '2026-11-22', startTime: '10:00' });
    assert.deepInclude(fields, { endDate: '2026-11-22', endTime: '11:00' });
    assert.deepInclude(editedFields(fields, { startTime: '23:30' }), { endDate: '2026-11-23', endTime: '00:30' });
  });

  it('leave the start when the end is edited, and say when it is too early', () => {
    const fields = editedFields(fieldsOfPlacement(timed), { endTime: '09:00' });
    assert.equal(fields.startTime, '10:00');
    assert.equal(placementOfFields(fields), 'end-before-start');
  });

  it('say which of them is missing', () => {
    const fields = fieldsOfPlacement(timed);
    assert.equal(placementOfFields({ ...fields, startTime: '' }), 'start-missing');
    assert.equal(placementOfFields({ ...fields, endDate: '' }), 'end-missing');
    assert.deepEqual(placementOfFields({ ...fields, allDay: true, startTime: '', endTime: '' }), {
      start: day,
      end: day + DAY_MS,
      allDay: true,
    });
  });
});
