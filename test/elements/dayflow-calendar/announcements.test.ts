import { assert, describe, it } from '../../support/suite.ts';
import { Announcements } from '../../../src/elements/dayflow-calendar/announcements.ts';
import { english } from '../../../src/elements/messages/en.ts';
import type { CalendarView } from '../../../src/elements/events.ts';
import { dayFromIso } from '../../../src/time/day.ts';

function listen(): { said: string[]; announcements: Announcements } {
  const said: string[] = [];
  return { said, announcements: new Announcements((words) => said.push(words), 0) };
}

const passed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('the announcements', () => {
  it('say another page, with its view where that is another too', () => {
    const { said, announcements } = listen();
    const page = (view: CalendarView, first: string, count: number): void => {
      const date = dayFromIso(first);
      const days = Array.from({ length: count }, (_, index) => date + index);
      announcements.page(view, { days, date, today: date, locale: 'en-GB', compact: true, narrow: false }, english);
    };
    page('week', '2026-11-16', 7);
    assert.isEmpty(said, 'the first page is no news');
    page('week', '2026-11-16', 7);
    page('week', '2026-11-23', 7);
    page('day', '2026-11-23', 1);
    assert.lengthOf(said, 2);
    assert.match(said[0]!, /^23.+29 November 2026$/);
    assert.match(said[1]!, /^Day: Monday,? 23 November 2026$/);
  });

  it('say when a sync has become better or worse', async () => {
    const { said, announcements } = listen();
    for (const tone of ['busy', 'busy', 'good', 'busy', 'good', 'bad', 'busy', 'bad', 'good'] as const) {
      announcements.sync({ tone, words: tone });
      await passed();
    }
    announcements.sync(undefined);
    await passed();
    assert.deepEqual(said, ['busy', 'good', 'bad', 'good']);
  });

  it('say nothing of a first sync that was short, nor of what lasts but a moment', async () => {
    const { said, announcements } = listen();
    for (const tone of ['busy', 'good'] as const) announcements.sync({ tone, words: tone });
    await passed();
    for (const tone of ['waiting', 'busy', 'good'] as const) announcements.sync({ tone, words: tone });
    await passed();
    assert.isEmpty(said);
  });
});
