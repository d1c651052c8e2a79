import { LitElement, type TemplateResult, html } from 'lit';
import { afterEach, assert, describe, it } from '../support/suite.ts';
import { defineElement } from '../../src/elements/define.ts';
import { PanelController, type PanelElement } from '../../src/elements/panel-controller.ts';

class TestPanel extends LitElement implements PanelElement {
  static override properties = { filled: { type: Boolean } };
  filled = false;
  anchor = undefined;
  readonly #panel = new PanelController(this);

  override render(): TemplateResult {
    return html`<dialog class="panel" @close=${this.#panel.handleClosed}><button>Close</button></dialog>`;
  }
}
defineElement('test-panel', TestPanel);

describe('a panel', () => {
  const add = window.addEventListener;
  afterEach(() => {
    window.addEventListener = add;
    document.querySelector('test-panel')?.remove();
  });

  it('listens to the window only while it is open, also when it opens again before its closing was told', async () => {
    const signals: AbortSignal[] = [];
    window.addEventListener = (...given: Parameters<typeof add>): void => {
      const [, , options] = given;
      if (typeof options === 'object' && options.signal) signals.push(options.signal);
      add.apply(window, given);
    };
    const panel = document.createElement('test-panel') as TestPanel;
    document.body.append(panel);
    for (const filled of [true, false, true, false, true]) {
      panel.filled = filled;
      await panel.updateComplete;
    }
    const listening = (): number => new Set(signals.filter(({ aborted }) => !aborted)).size;
    assert.equal(listening(), 1);
    const closed = new Promise((resolve) => panel.shadowRoot!.querySelector('dialog')!.addEventListener('close', resolve));
    panel.filled = false;
    await panel.updateComplete;
    await closed;
    assert.equal(listening(), 0);
  });

  it('is open again where its element is moved to', async () => {
    const panel = document.createElement('test-panel') as TestPanel;
    document.body.append(panel);
    panel.filled = true;
    await panel.updateComplete;
    document.body.append(panel);
    await panel.updateComplete;
    assert.isTrue(panel.shadowRoot!.querySelector('dialog')!.matches(':modal'));
  });
});
