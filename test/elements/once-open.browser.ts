import { html, render } from 'lit';
import { onceOpen } from '../../src/elements/once-open.ts';
import { afterEach, assert, describe, it } from '../support/suite.ts';
import { box, button, drawn, inner, isOpen, mount, unmountAll } from './dayflow-calendar/mount.ts';

describe('what is drawn once it is opened', () => {
  const page = document.createElement('div');
  const show = (open: boolean): number => {
    render(html`${onceOpen(open, () => html`<p>${open}</p>`)}`, page);
    return page.childElementCount;
  };
  afterEach(unmountAll);

  it('is not there before, and stays from then on, to close as it opened', () => {
    assert.equal(show(false), 0);
    assert.equal(show(true), 1);
    const panel = page.firstElementChild;
    assert.equal(show(false), 1);
    assert.isTrue(page.firstElementChild === panel);
    assert.equal(panel!.textContent, 'false');
  });

  it('is nothing of a calendar before a person opens it, but two empty elements that hold the page’s slots', async () => {
    const calendar = await mount();
    const elements = [...calendar.shadowRoot!.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('dayflow-'));
    const names = (some: Element[]): string[] => some.map(({ localName }) => localName).sort();
    assert.deepEqual(names(elements.filter((element) => element.shadowRoot!.childElementCount > 0)), ['dayflow-time-grid', 'dayflow-toolbar']);
    assert.deepEqual(names(elements.filter((element) => element.shadowRoot!.childElementCount === 0)), ['dayflow-event-details', 'dayflow-event-editor']);
  });

  it('leaves the hours on screen where they are', async () => {
    const events = [{ id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' }];
    const calendar = await mount({ events });
    const hours = inner(calendar, 'dayflow-time-grid', '.scroller');
    hours.scrollTop = 300;
    const seen: Record<string, number> = {};
    const open = async (panel: string, how: () => unknown): Promise<void> => {
      how();
      await drawn(calendar);
      assert.isTrue(isOpen(calendar, panel), panel);
      seen[panel] = hours.scrollTop;
    };
    const key = (name: string) => (): void => void box(calendar, 'Lunch').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
    await open('dayflow-event-details', () => box(calendar, 'Lunch').click());
    await open('dayflow-event-editor', () => button(calendar, 'Edit').click());
    button(calendar, 'Cancel').click();
    await open('dayflow-help', key('?'));
    button(calendar, 'Close').click();
    await open('dayflow-search', key('/'));
    await open('dayflow-date-panel', () => inner(calendar, 'dayflow-toolbar', '.title').click());
    assert.deepEqual([...new Set(Object.values(seen))], [300], JSON.stringify(seen));
  });
});
