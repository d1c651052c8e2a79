import { assert, describe, it } from '../../support/suite.ts';
import { nearestOption, steppedTime, timeOptions } from '../../../src/elements/dayflow-time-field/time-options.ts';

const british = { locale: 'en-GB', hourCycle: undefined };

describe('the times to choose from', () => {
  it('are the quarters of a day', () => {
    const labels = timeOptions(british).map(({ label }) => label);
    assert.lengthOf(labels, 96);
    assert.deepEqual([labels[0], labels[1], labels.at(-1)], ['0:00', '0:15', '23:45'].map((text) => labels.find((label) => label.endsWith(text))!));
  });

  it('say how long an event is that ends then, also past midnight', () => {
    const options = timeOptions(british, 23 * 60 + 30);
    assert.match(`${options[1]!.label} ${options[1]!.detail}`, /^0?0:00 \(30 min/);
    assert.equal(options[1]!.value, 1440);
    assert.match(options[5]!.detail!, /^\(1\.5 h/);
    assert.match(timeOptions({ ...british, locale: 'de' }, 600)[5]!.detail!, /^\(1,5 Std\.\)$/);
  });

  it('are stepped by quarters, round the day, and for an end from its start on', () => {
    assert.equal(steppedTime(607, 1), 615);
    assert.equal(steppedTime(607, -1), 600);
    assert.equal(steppedTime(1425, 1), 0);
    assert.equal(steppedTime(0, -1), 1425);
    assert.equal(steppedTime(670, 1, 610), 685);
    assert.equal(steppedTime(610, -1, 610), 610);
  });

  it('have one that is nearest to any time', () => {
    const options = timeOptions(british);
    assert.equal(options[nearestOption(options, 608)]!.value, 615);
    assert.equal(options[nearestOption(options, 607)]!.value, 600);
  });
});
