import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import { key, leave, listed, marked, mountField, problem, unmountFields, write } from '../typed-field/mount-field.ts';

const TEN = { value: 600, label: 'Start, time', locale: 'en-GB' };

describe('a field of time', () => {
  afterEach(unmountFields);

  it('reads what is typed when it is left, and writes it out in the locale’s form', async () => {
    const mounted = await mountField('dayflow-time-field', { ...TEN, locale: 'en-US' });
    await write(mounted, '930');
    assert.deepEqual(mounted.told, []);
    await leave(mounted);
    assert.deepEqual(mounted.told, [570]);
    assert.match(mounted.input.value, /^9:30\sAM$/);
  });

  it('keeps what it cannot read, says what to enter, and goes on when it is mended', async () => {
    const mounted = await mountField('dayflow-time-field', TEN);
    await write(mounted, 'ten-ish');
    await leave(mounted);
    assert.equal(mounted.input.value, 'ten-ish');
    assert.equal(mounted.input.getAttribute('aria-invalid'), 'true');
    assert.equal(problem(mounted.field), 'Enter a time such as 10:00.');
    assert.equal(mounted.input.getAttribute('aria-describedby'), 'problem');
    assert.deepEqual(await axeFindings(mounted.field), []);
    assert.isFalse(mounted.field.commit());
    await write(mounted, '10.20');
    assert.isUndefined(problem(mounted.field));
    assert.isTrue(mounted.field.commit());
    assert.deepEqual(mounted.told, [620]);
  });

  it('is stepped by arrows, with the list beside it', async () => {
    const mounted = await mountField('dayflow-time-field', TEN);
    assert.isFalse(await key(mounted, 'ArrowDown'));
    assert.isFalse(await key(mounted, 'ArrowDown'));
    assert.isFalse(await key(mounted, 'ArrowUp'));
    assert.deepEqual(mounted.told, [615, 630, 615]);
    assert.equal(mounted.input.getAttribute('aria-expanded'), 'true');
    assert.equal(marked(mounted.field), '10:15');
    assert.deepEqual(await axeFindings(mounted.field), []);
    assert.isFalse(await key(mounted, 'Escape'), 'closes the list, and no more');
    assert.equal(mounted.input.getAttribute('aria-expanded'), 'false');
    assert.isTrue(await key(mounted, 'Escape'));
  });

  it('marks what is typed in the list, which Alt and arrows open and close', async () => {
    const mounted = await mountField('dayflow-time-field', TEN);
    await key(mounted, 'ArrowDown', { altKey: true });
    await write(mounted, '14:50');
    assert.equal(marked(mounted.field), '14:45');
    await key(mounted, 'Enter');
    assert.deepEqual(mounted.told, [890]);
    assert.lengthOf(listed(mounted.field), 0);
    await key(mounted, 'ArrowDown', { altKey: true });
    await key(mounted, 'ArrowUp', { altKey: true });
    assert.equal(mounted.input.getAttribute('aria-expanded'), 'false');
    assert.deepEqual(mounted.told, [890]);
  });

  it('takes the time that is clicked, and keeps the focus', async () => {
    const mounted = await mountField('dayflow-time-field', TEN);
    mounted.input.focus();
    mounted.input.click();
    await mounted.field.updateComplete;
    const option = [...mounted.field.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')].find((each) => each.textContent!.includes('11:15'))!;
    assert.isFalse(option.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })));
    option.click();
    await mounted.field.updateComplete;
    assert.deepEqual(mounted.told, [675]);
    assert.equal(mounted.field.shadowRoot!.activeElement, mounted.input);
  });

  it('leaves Enter to its form once what is typed is read', async () => {
    const mounted = await mountField('dayflow-time-field', TEN);
    await write(mounted, '12');
    assert.isTrue(await key(mounted, 'Enter'));
    assert.deepEqual(mounted.told, [720]);
  });

  it('of an end counts from the start, and goes over midnight', async () => {
    const mounted = await mountField('dayflow-time-field', { ...TEN, from: 22 * 60, value: 23 * 60 });
    await write(mounted, '1:00');
    await leave(mounted);
    assert.deepEqual(mounted.told, [1500]);
    const noon = await mountField('dayflow-time-field', { ...TEN, from: 720, value: 780 });
    await write(noon, '11:00');
    await leave(noon);
    assert.deepEqual(noon.told, [660], 'an end before noon is a mistake, and no night');
    const american = await mountField('dayflow-time-field', { ...TEN, locale: 'en-US', from: 18 * 60, value: 19 * 60 });
    await write(american, '8');
    await leave(american);
    assert.deepEqual(american.told, [1200]);
  });
});
