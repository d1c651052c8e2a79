import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import { dayFromIso } from '../../../src/time/day.ts';
import { key, leave, mountField, problem, unmountFields, write } from '../typed-field/mount-field.ts';

const FRIDAY = dayFromIso('2026-11-20');
const DATE = { value: FRIDAY, today: FRIDAY, label: 'Start, date', locale: 'de' };

describe('a field of a date', () => {
  afterEach(unmountFields);

  it('reads what is typed when it is left, and writes it out in the locale’s form', async () => {
    const mounted = await mountField('dayflow-date-field', DATE);
    assert.match(mounted.input.value, /^Fr\.?, 20\. Nov\.? 2026$/);
    await write(mounted, '16.11.');
    await leave(mounted);
    assert.deepEqual(mounted.told, [FRIDAY - 4]);
    assert.match(mounted.input.value, /^Mo\.?, 16\. Nov\.? 2026$/);
    assert.deepEqual(await axeFindings(mounted.field), []);
  });

  it('says nothing when the same date is typed, and writes it out again', async () => {
    const mounted = await mountField('dayflow-date-field', DATE);
    const { value } = mounted.input;
    await write(mounted, 'heute');
    await leave(mounted);
    assert.deepEqual(mounted.told, []);
    assert.equal(mounted.input.value, value);
  });

  it('keeps what it cannot read, and gives an example in the locale’s form', async () => {
    const mounted = await mountField('dayflow-date-field', DATE);
    await write(mounted, '31.11.');
    await leave(mounted);
    assert.equal(mounted.input.value, '31.11.');
    assert.equal(problem(mounted.field), 'Enter a date such as 20.11.2026.');
    mounted.field.value = FRIDAY + 1;
    await mounted.field.updateComplete;
    assert.isUndefined(problem(mounted.field), 'a date from elsewhere takes its place');
  });

  it('is stepped by days', async () => {
    const mounted = await mountField('dayflow-date-field', DATE);
    await write(mounted, '30.11.');
    await key(mounted, 'ArrowDown');
    await key(mounted, 'ArrowDown');
    await key(mounted, 'ArrowUp');
    assert.deepEqual(mounted.told, [FRIDAY + 11, FRIDAY + 12, FRIDAY + 11]);
  });
});
