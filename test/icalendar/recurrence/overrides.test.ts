import { Series } from '../../../src/icalendar/recurrence/series.ts';
import { assert, describe, it } from '../../support/suite.ts';
import { daysRange, masterOf, overridesOf, startsOf, timeText } from './series.ts';

const NY = 'America/New_York';
const may = daysRange('2026-05-01', '2026-06-01');
const first = daysRange('2026-05-04', '2026-05-11');

describe('An override', () => {
  const weekly = { start: `2026-05-04T09:00:00 ${NY}`, rules: ['FREQ=WEEKLY'] };

  it('stands in for the instance that it names', () => {
    assert.deepEqual(startsOf(weekly, [{ id: `2026-05-11T09:00:00 ${NY}`, start: `2026-05-12T15:00:00 ${NY}` }], may), [
      '2026-05-04T09:00', '2026-05-12T15:00*0', '2026-05-18T09:00', '2026-05-25T09:00',
    ]);
  });

  it('is found by the instant, in whatever zone it is written', () => {
    for (const id of ['2026-05-11T13:00:00Z', '2026-05-11T15:00:00 Europe/Berlin', '2026-05-11T09:00:00', '2026-05-11']) {
      assert.deepEqual(startsOf(weekly, [{ id, start: '2026-05-11T10:00:00Z' }], may), [
        '2026-05-04T09:00', '2026-05-11T10:00*0', '2026-05-18T09:00', '2026-05-25T09:00',
      ], id);
    }
  });

  it('keeps the id of the instance', () => {
    const { instances } = new Series(masterOf(weekly), overridesOf([{ id: '2026-05-11', start: '2026-05-12T15:00:00Z' }])).expand(may);
    assert.deepEqual(instances.map(({ recurrenceId }) => recurrenceId), ['20260504T130000Z', '20260511T130000Z', '20260518T130000Z', '20260525T130000Z']);
  });

  it('moved into the range from far away is there, and moved out of it is not', () => {
    assert.deepEqual(startsOf(weekly, [{ id: '2029-01-01T14:00:00Z', start: '2026-05-06T09:00:00Z' }], first), ['2026-05-04T09:00', '2026-05-06T09:00*0']);
    assert.deepEqual(startsOf(weekly, [{ id: '2026-05-04T13:00:00Z', start: '2029-05-06T09:00:00Z' }], first), []);
  });

  it('that lasts into the range from before is there', () => {
    const week = 7 * 24 * 60;
    assert.deepEqual(startsOf(weekly, [{ id: '2026-05-04T13:00:00Z', start: '2026-05-01T00:00:00Z', minutes: week }], daysRange('2026-05-06', '2026-05-07')), ['2026-05-01T00:00*0']);
  });

  it('that is cancelled takes the instance away', () => {
    assert.deepEqual(startsOf(weekly, [{ id: '2026-05-11T13:00:00Z', start: '2026-05-11T13:00:00Z', cancelled: true }], may), [
      '2026-05-04T09:00', '2026-05-18T09:00', '2026-05-25T09:00',
    ]);
  });

  it('that names no instance is shown, unless it is cancelled', () => {
    assert.deepEqual(startsOf(weekly, [{ id: '2026-05-06T09:00:00Z', start: '2026-05-06T10:00:00Z' }], first), ['2026-05-04T09:00', '2026-05-06T10:00*0']);
    assert.deepEqual(startsOf(weekly, [{ id: '2026-05-06T09:00:00Z', start: '2026-05-06T10:00:00Z', cancelled: true }], first), ['2026-05-04T09:00']);
  });

  it('of an instance that EXDATE takes out is shown', () => {
    assert.deepEqual(startsOf({ ...weekly, exdates: ['2026-05-04'] }, [{ id: '2026-05-04T13:00:00Z', start: '2026-05-05T10:00:00Z' }], first), ['2026-05-05T10:00*0']);
  });

  it('stands alone where there is no master', () => {
    const { instances } = new Series(undefined, overridesOf([{ id: '2026-05-06T09:00:00Z', start: '2026-05-06T10:00:00Z' }, { id: '2026-07-06T09:00:00Z', start: '2026-07-06T10:00:00Z' }])).expand(may);
    assert.deepEqual(instances.map(({ recurrenceId, override }) => [recurrenceId, override]), [['20260506T090000Z', 0]]);
  });

  it('given twice counts as the later one', () => {
    assert.deepEqual(startsOf(weekly, [{ id: '2026-05-04T13:00:00Z', start: '2026-05-05T10:00:00Z' }, { id: '2026-05-04T13:00:00Z', start: '2026-05-06T10:00:00Z' }], first), ['2026-05-06T10:00*1']);
  });

  it('may turn an instance into a whole day, or a whole day into a time', () => {
    assert.deepEqual(startsOf(weekly, [{ id: '2026-05-04T13:00:00Z', start: '2026-05-05' }], first), ['2026-05-05*0']);
    assert.deepEqual(startsOf({ start: '2026-05-04', rules: ['FREQ=WEEKLY'] }, [{ id: '2026-05-04', start: '2026-05-04T13:00:00Z' }], first), ['2026-05-04T13:00*0']);
  });

  it('of a series that is nothing but DTSTART stands in for it', () => {
    assert.deepEqual(startsOf({ start: '2026-05-04' }, [{ id: '2026-05-04', start: '2026-05-07' }], may), ['2026-05-07*0']);
  });
});

describe('An override with RANGE=THISANDFUTURE', () => {
  const weekly = { start: `2026-05-04T09:00:00 ${NY}`, rules: ['FREQ=WEEKLY'] };
  const moved = { id: '2026-05-11T13:00:00Z', start: `2026-05-12T15:00:00 ${NY}`, minutes: 90, thisAndFuture: true };

  it('moves all that follow by as much, and gives them its length', () => {
    assert.deepEqual(startsOf(weekly, [moved], may), ['2026-05-04T09:00', '2026-05-12T15:00*0', '2026-05-19T15:00*0', '2026-05-26T15:00*0']);
    const { instances } = new Series(masterOf(weekly), overridesOf([moved])).expand(may);
    assert.deepEqual(instances.map(({ span }) => timeText(span, span.end).slice(11)), ['10:00', '16:30', '16:30', '16:30']);
  });

  it('keeps the wall time over a change of the clocks', () => {
    assert.deepEqual(startsOf(weekly, [moved], daysRange('2026-12-01', '2026-12-10')), ['2026-12-01T15:00*0', '2026-12-08T15:00*0']);
  });

  it('leaves those with an override of their own', () => {
    assert.deepEqual(startsOf(weekly, [moved, { id: '2026-05-18T13:00:00Z', start: '2026-05-18T08:00:00Z' }], may), [
      '2026-05-04T09:00', '2026-05-12T15:00*0', '2026-05-18T08:00*1', '2026-05-26T15:00*0',
    ]);
  });

  it('holds until the next of its kind', () => {
    assert.deepEqual(startsOf(weekly, [{ id: '2026-05-18T13:00:00Z', start: `2026-05-18T11:00:00 ${NY}`, thisAndFuture: true }, moved], may), [
      '2026-05-04T09:00', '2026-05-12T15:00*1', '2026-05-18T11:00*0', '2026-05-25T11:00*0',
    ]);
  });

  it('finds what it moves into the range over months', () => {
    const far = { id: '2026-05-11T13:00:00Z', start: `2026-08-11T09:00:00 ${NY}`, thisAndFuture: true };
    assert.deepEqual(startsOf(weekly, [far], daysRange('2026-08-10', '2026-08-20')), ['2026-08-11T09:00*0', '2026-08-18T09:00*0']);
    assert.deepEqual(startsOf(weekly, [far], daysRange('2026-05-10', '2026-05-20')), []);
  });

  it('ends the series where it is cancelled', () => {
    assert.deepEqual(startsOf(weekly, [{ ...moved, cancelled: true }], may), ['2026-05-04T09:00']);
  });
});
