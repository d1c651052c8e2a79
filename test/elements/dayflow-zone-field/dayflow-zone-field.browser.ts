import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import { key, leave, listed, marked, mountField, problem, unmountFields, write } from '../typed-field/mount-field.ts';

const NOVEMBER = Date.UTC(2026, 10, 20);
const LISBON = { value: 'Europe/Lisbon', label: 'Time zone', locale: 'en', at: NOVEMBER, likely: ['Europe/Lisbon', 'UTC'] };

describe('a field of a time zone', () => {
  afterEach(unmountFields);

  it('shows a place and its offset, and lists the likely zones first', async () => {
    const mounted = await mountField('dayflow-zone-field', LISBON);
    assert.match(mounted.input.value, /^Lisbon \((GMT|UTC)(\+0)?\)$/);
    await key(mounted, 'ArrowDown');
    assert.match(listed(mounted.field)[0]!, /^Lisbon Western European Time/);
    assert.match(listed(mounted.field)[1]!, /^UTC/);
    assert.equal(marked(mounted.field), listed(mounted.field)[0]);
    assert.deepEqual(await axeFindings(mounted.field), []);
  });

  it('finds zones by what is typed, and takes the one that is marked', async () => {
    const mounted = await mountField('dayflow-zone-field', LISBON);
    await write(mounted, 'new yor');
    assert.match(listed(mounted.field)[0]!, /^New York Eastern Time/);
    await key(mounted, 'Enter');
    assert.deepEqual(mounted.told, ['America/New_York']);
    await write(mounted, 'asia/t');
    await key(mounted, 'ArrowDown');
    await key(mounted, 'ArrowUp');
    await key(mounted, 'ArrowUp');
    assert.equal(marked(mounted.field), listed(mounted.field).at(-1));
    await key(mounted, 'Escape');
    assert.match(mounted.input.value, /^New York/);
  });

  it('takes a name that is typed in full, and one that no other zone begins with', async () => {
    for (const [text, zone] of [['Europe/Paris', 'Europe/Paris'], ['tokyo', 'Asia/Tokyo'], ['Lisb', 'Europe/Lisbon']] as const) {
      const mounted = await mountField('dayflow-zone-field', { ...LISBON, value: 'UTC' });
      await write(mounted, text);
      await leave(mounted);
      assert.deepEqual(mounted.told, [zone]);
    }
  });

  it('asks to choose where what is typed may be several', async () => {
    const mounted = await mountField('dayflow-zone-field', LISBON);
    await write(mounted, 'america');
    await leave(mounted);
    assert.equal(problem(mounted.field), 'Choose a time zone from the list.');
    assert.deepEqual(mounted.told, []);
  });

  it('lists nothing where nothing is found', async () => {
    const mounted = await mountField('dayflow-zone-field', LISBON);
    await write(mounted, 'atlantis');
    assert.deepEqual(listed(mounted.field), []);
    assert.equal(mounted.input.getAttribute('aria-expanded'), 'false');
    assert.isFalse(await key(mounted, 'Enter'), 'is no word to the form yet');
  });

  it('has none for an event that floats', async () => {
    const mounted = await mountField('dayflow-zone-field', { ...LISBON, value: null, floating: true });
    assert.equal(mounted.input.value, 'No time zone');
    await key(mounted, 'ArrowDown');
    assert.equal(marked(mounted.field), 'No time zone');
    await key(mounted, 'ArrowDown');
    await key(mounted, 'Enter');
    assert.deepEqual(mounted.told, ['Europe/Lisbon']);
  });
});
