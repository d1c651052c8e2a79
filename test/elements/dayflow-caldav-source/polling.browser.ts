import type { ReactiveControllerHost } from 'lit';
import { Polling } from '../../../src/elements/dayflow-caldav-source/polling.ts';
import { assert, describe, it } from '../../support/suite.ts';

const host = { addController: () => undefined } as unknown as ReactiveControllerHost;

/** Has the page seem so for a moment, and tells those who listen. */
function seem(state: { visible: boolean; online: boolean }): void {
  Object.defineProperty(document, 'visibilityState', { value: state.visible ? 'visible' : 'hidden', configurable: true });
  Object.defineProperty(navigator, 'onLine', { value: state.online, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  delete (document as { visibilityState?: string }).visibilityState;
  delete (navigator as { onLine?: boolean }).onLine;
}

function counting(): { polling: Polling; asked: () => number } {
  let count = 0;
  const polling = new Polling(host, () => count++, () => true);
  polling.hostConnected();
  return { polling, asked: () => count };
}

describe('looking for news', () => {
  it('happens when the page is seen again, once for a person who goes back and forth', () => {
    const { polling, asked } = counting();
    for (let i = 0; i < 10; i++) {
      seem({ visible: false, online: true });
      seem({ visible: true, online: true });
    }
    polling.hostDisconnected();
    assert.equal(asked(), 1);
  });

  it('does not happen without a network', () => {
    const { polling, asked } = counting();
    seem({ visible: true, online: false });
    assert.equal(asked(), 0);
    seem({ visible: true, online: true });
    assert.equal(asked(), 1);
    polling.hostDisconnected();
  });

  it('ends when the source is taken out', () => {
    const { polling, asked } = counting();
    polling.hostDisconnected();
    seem({ visible: true, online: true });
    assert.equal(asked(), 0);
  });
});
