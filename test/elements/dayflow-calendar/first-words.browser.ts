import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { defineCalendar } from '../../../src/elements/define-calendar.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';
import { nameOf } from '../../support/words.ts';

/** All that the toolbar's buttons say, from one frame to the next, until what is waited for is there. */
async function toldUntil(calendar: HTMLElement, word: string): Promise<string[]> {
  const told: string[] = [];
  for (let frame = 0; frame < 200; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const buttons = calendar.shadowRoot?.querySelector('dayflow-toolbar')?.shadowRoot?.querySelectorAll('button') ?? [];
    for (const button of buttons) told.push(nameOf(button));
    if (told.includes(word)) return told;
  }
  throw new Error(`Nothing said "${word}", but: ${[...new Set(told)].join(', ')}.`);
}

describe('a calendar in a language that is not loaded yet', () => {
  afterEach(() => document.querySelector('dayflow-calendar')?.remove());

  it('says nothing in English first', async () => {
    await loadTemporal();
    defineCalendar();
    const calendar = document.createElement('dayflow-calendar');
    Object.assign(calendar, { locale: 'fr', date: '2026-11-20', timeZone: 'Europe/Paris' });
    document.body.append(calendar);
    assert.notInclude(await toldUntil(calendar, 'Aujourd’hui'), 'Today');
  });
});
