import { afterEach, assert, describe, it } from '../support/suite.ts';
import type { CalendarView } from '../../src/elements/calendar-view.ts';
import type { ViewItem } from '../../src/elements/view-item.ts';
import { FRIDAY, NOW, WEEK, all, drawn, mount, timed, wholeDays } from './view-fixture.ts';

afterEach(() => document.querySelector('.stage')?.remove());

/** Six timed items on each day of the week, and a bar over all of it. */
const items: readonly ViewItem[] = [
  ...Array.from({ length: 42 }, (_, n) => timed(`E${n}`, n % 7, `${8 + Math.floor(n / 7)}:00`, `${9 + Math.floor(n / 7)}:30`)),
  wholeDays('Trip', 0, 7),
];

/** What is changed in a view's own tree while something is done: a line for each record. */
async function changesIn(view: CalendarView, work: () => void): Promise<string[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((seen) => records.push(...seen));
  observer.observe(view.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  work();
  await drawn(view);
  observer.disconnect();
  return records.map(({ type, target, attributeName }) => {
    const element = target instanceof Element ? target : target.parentElement;
    const box = element?.closest('[data-occurrence-id]');
    return `${type} ${attributeName ?? ''} ${box?.getAttribute('data-occurrence-id') ?? element?.className ?? ''}`;
  });
}

for (const tag of ['dayflow-time-grid', 'dayflow-month-grid'] as const) {
  describe(`the work of <${tag}>`, () => {
    it('draws nothing when it is given the same again', async () => {
      const view = await mount(tag, { items });
      assert.deepEqual(await changesIn(view, () => (view.items = [...items])), []);
      assert.deepEqual(await changesIn(view, () => view.requestUpdate()), []);
    });

    it('touches nothing on the days that a move does not concern', async () => {
      const view = await mount(tag, { items });
      const moved = items.map((item) => (item.title === 'E0' ? timed('E0', 1, '8:00', '9:30') : item));
      const touched = await changesIn(view, () => (view.items = moved));
      assert.isNotEmpty(touched);
      const elsewhere = new Set(items.filter((_, n) => n % 7 > 1).map(({ id }) => id));
      assert.isEmpty(touched.filter((line) => elsewhere.has(line.split(' ')[2]!)));
    });

    it('draws each box once when it comes onto the page', async () => {
      const { parentElement: stage } = await mount(tag, {});
      const view = document.createElement(tag);
      Object.assign(view, { days: WEEK, today: FRIDAY, now: NOW, month: FRIDAY, items });
      stage!.replaceChildren(view);
      const touched = await changesIn(view, () => undefined);
      assert.isAbove(all(view, '[part~="event"]').length, 5);
      // One of them becomes the tab stop when all stand.
      assert.isEmpty(touched.filter((line) => line.endsWith('/') && !line.startsWith('attributes tabindex ')));
    });
  });
}
