import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import { focusedName, press } from './keys.ts';
import { box, button, drawn, inner, mount, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };

describe('the help', () => {
  afterEach(unmountAll);

  it('opens by its key, lists the keys, and gives the focus back', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const calendar = await mount({ events: [LUNCH], theme });
      box(calendar, 'Lunch').focus();
      await press('?');
      await drawn(calendar);
      const dialog = inner<HTMLDialogElement>(calendar, 'dayflow-help', 'dialog');
      assert.isTrue(dialog.open);
      assert.equal(dialog.querySelector('h2')!.textContent, 'Keyboard shortcuts');
      assert.include(dialog.textContent, 'Move to the day after');
      assert.deepEqual(await axeFindings(calendar), []);
      await press('m');
      assert.equal(calendar.view, 'week', 'a dialog has the keys');
      await press('Escape');
      await drawn(calendar);
      assert.isFalse(dialog.open);
      assert.match(focusedName(), /^Lunch/);
      unmountAll();
    }
  });

  it('has the arrows as they lie where the locale runs from right to left', async () => {
    const arrows = async (locale: string): Promise<string[]> => {
      const calendar = await mount({ locale });
      calendar.focus();
      await press('?');
      await drawn(calendar);
      const { textContent } = inner(calendar, 'dayflow-help', '.sections');
      unmountAll();
      return textContent!.match(/[←→]/g)!;
    };
    const mirror = (arrow: string): string => (arrow === '←' ? '→' : '←');
    assert.deepEqual(await arrows('ar'), (await arrows('en')).map(mirror));
  });

  it('fits a phone, and scrolls there', async () => {
    const calendar = await mount({}, 390);
    button(calendar, 'Next').focus();
    await press('?');
    await drawn(calendar);
    const sections = inner(calendar, 'dayflow-help', '.sections');
    assert.isAtMost(sections.scrollWidth, sections.clientWidth);
    const dialog = inner(calendar, 'dayflow-help', 'dialog').getBoundingClientRect();
    assert.isTrue(dialog.top >= 0 && dialog.bottom <= innerHeight + 1);
  });
});
