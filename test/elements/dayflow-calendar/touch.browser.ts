import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import { HOLD_DELAY } from '../../../src/interaction/session.ts';
import { box, boxes, button, collect, drawn, mount, nameOf, placeOf, tap, unmountAll } from './mount.ts';

describe('a finger on empty time', () => {
  afterEach(unmountAll);

  it('shows a box with a plus, and opens the editor by a second tap on it', async () => {
    const calendar = await mount();
    const ranges = collect(calendar, 'dayflow-range-select');
    await tap(calendar, placeOf(calendar, 2, 620));
    assert.match(nameOf(box(calendar, '+ New event')), /10:00 – 11:00/);
    assert.lengthOf(ranges, 0);
    assert.throws(() => button(calendar, 'Save'));
    assert.deepEqual(await axeFindings(calendar), []);
    await tap(calendar, placeOf(calendar, 2, 650));
    assert.match(String(ranges[0]?.start), /^2026-11-18T10:00/);
    assert.isDefined(button(calendar, 'Save'));
    assert.lengthOf(boxes(calendar), 1);
  });

  it('brings the offer elsewhere, and Escape takes it away', async () => {
    const calendar = await mount();
    await tap(calendar, placeOf(calendar, 2, 620));
    await tap(calendar, placeOf(calendar, 3, 860));
    assert.deepEqual(boxes(calendar).map(nameOf).map((name) => /\d+:00/.exec(name)?.[0]), ['14:00']);
    box(calendar, '+').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await drawn(calendar);
    assert.lengthOf(boxes(calendar), 0);
  });

  it('opens the editor at once when it is held', async () => {
    const calendar = await mount();
    await tap(calendar, placeOf(calendar, 2, 620), HOLD_DELAY + 50);
    assert.isDefined(button(calendar, 'Save'));
    assert.match(nameOf(boxes(calendar)[0]!), /10:00 – 11:00/);
  });

  it('does nothing where nothing may be made', async () => {
    const calendar = await mount({ readonly: true });
    await tap(calendar, placeOf(calendar, 2, 620));
    assert.lengthOf(boxes(calendar), 0);
  });
});
