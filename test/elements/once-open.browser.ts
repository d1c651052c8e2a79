import { html, render } from 'lit';
import { onceOpen } from '../../src/elements/once-open.ts';
import { afterEach, assert, describe, it } from '../support/suite.ts';
import { mount, unmountAll } from './dayflow-calendar/mount.ts';

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

  it('is none of a calendar’s elements before a person opens one', async () => {
    const calendar = await mount();
    const elements = [...calendar.shadowRoot!.querySelectorAll('*')].map(({ localName }) => localName);
    assert.deepEqual(elements.filter((name) => name.startsWith('dayflow-')).sort(), ['dayflow-time-grid', 'dayflow-toolbar']);
  });
});
