import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import type { DayFlowMiniMonth } from '../../../src/elements/dayflow-mini-month/dayflow-mini-month.ts';
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

  it('opens a month by Alt and an arrow, in which a day is chosen', async () => {
    const mounted = await mountField('dayflow-date-field', DATE);
    await write(mounted, '30.11.');
    await key(mounted, 'ArrowDown', { altKey: true });
    await month(mounted.field).updateComplete;
    assert.equal(mounted.input.getAttribute('aria-expanded'), 'true');
    assert.equal(focusedDay(mounted.field), FRIDAY + 10);
    assert.deepEqual(await axeFindings(mounted.field), []);
    press(mounted.field, 'ArrowDown');
    await month(mounted.field).updateComplete;
    assert.equal(focusedDay(mounted.field), FRIDAY + 17);
    (month(mounted.field).shadowRoot!.activeElement as HTMLElement).click();
    await mounted.field.updateComplete;
    assert.deepEqual(mounted.told, [FRIDAY + 17]);
    assert.equal(mounted.field.shadowRoot!.activeElement, mounted.input);
    assert.equal(mounted.input.getAttribute('aria-expanded'), 'false');
  });

  it('closes the month by Escape, and no more than that', async () => {
    const mounted = await mountField('dayflow-date-field', DATE);
    mounted.field.shadowRoot!.querySelector('button')!.click();
    await mounted.field.updateComplete;
    await month(mounted.field).updateComplete;
    await Promise.resolve();
    let heard = 0;
    mounted.field.addEventListener('keydown', () => heard++);
    press(mounted.field, 'Escape');
    await mounted.field.updateComplete;
    assert.equal(heard, 0);
    assert.isNull(mounted.field.shadowRoot!.querySelector('dayflow-mini-month'));
    assert.equal(mounted.field.shadowRoot!.activeElement, mounted.input);
    assert.deepEqual(mounted.told, []);
  });
});

const month = (field: Element): DayFlowMiniMonth => field.shadowRoot!.querySelector('dayflow-mini-month')!;

const focusedDay = (field: Element): number => Number((month(field).shadowRoot!.activeElement as HTMLElement).dataset['day']);

/** Presses a key where the focus is in the month. */
function press(field: Element, name: string): void {
  const target = month(field).shadowRoot!.activeElement ?? month(field);
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
}
