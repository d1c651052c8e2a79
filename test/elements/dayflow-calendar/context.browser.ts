import { LitElement } from 'lit';
import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { CalendarRegistration } from '../../../src/elements/calendar-context.ts';
import { drawn, mount, unmountAll } from './mount.ts';
import { memorySource } from './memory-source.ts';

class TestSource extends LitElement {
  constructor() {
    super();
    const source = memorySource('child', [{ id: 'x', title: 'Child', start: '2026-11-20' }]);
    new CalendarRegistration(this, (calendar) => calendar.addSource(source));
  }
}

describe('a child of the calendar', () => {
  afterEach(unmountAll);

  it('registers on connect, leaves on disconnect, and moves', async () => {
    if (!customElements.get('test-source')) customElements.define('test-source', TestSource);
    const [first, second] = [await mount(), await mount()];
    const child = document.createElement('test-source');
    first.append(child);
    assert.deepEqual(first.getCalendars().map(({ id }) => id), ['child']);
    second.append(child);
    assert.deepEqual(first.getCalendars(), []);
    assert.deepEqual(second.getCalendars().map(({ id }) => id), ['child']);
    child.remove();
    assert.deepEqual(second.getCalendars(), []);
  });

  it('registers with a calendar that is defined later', async () => {
    if (!customElements.get('test-source')) customElements.define('test-source', TestSource);
    const late = document.createElement('late-calendar');
    late.append(document.createElement('test-source'));
    document.body.append(late);
    const calendar = await mount();
    const Calendar = calendar.constructor as CustomElementConstructor;
    customElements.define('late-calendar', class extends Calendar {});
    const upgraded = late as unknown as typeof calendar;
    await drawn(upgraded);
    assert.deepEqual(upgraded.getCalendars().map(({ id }) => id), ['child']);
    late.remove();
  });
});
