import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { said } from './keys.ts';
import { button, drawn, mount, unmountAll } from './mount.ts';

describe('the announcer', () => {
  afterEach(unmountAll);

  it('is one region, there before anything is said', async () => {
    const calendar = await mount();
    assert.isEmpty(said(calendar));
    const live = [...calendar.shadowRoot!.querySelectorAll('*')].flatMap((element) => [
      ...(element.shadowRoot?.querySelectorAll('[aria-live="polite"], [role="status"]') ?? []),
    ]);
    assert.isEmpty(live);
  });

  it('says each page that is turned to, by keys or by the toolbar', async () => {
    const calendar = await mount();
    button(calendar, 'Next').click();
    await drawn(calendar);
    button(calendar, 'Month').click();
    await drawn(calendar);
    assert.lengthOf(said(calendar), 2);
    assert.match(said(calendar)[0]!, /^23.+29 November 2026$/);
    assert.equal(said(calendar)[1], 'Month: November 2026');
  });

  it('says the same of two events twice, and keeps what was said before', async () => {
    const lunch = (id: string) => ({ id, title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' });
    const calendar = await mount({ events: [lunch('a'), lunch('b')] });
    const now = Date.now;
    try {
      for (const id of ['a', 'b']) {
        // Apart in time, as a person deletes them.
        const later = now() + (id === 'a' ? 0 : 1000);
        Date.now = () => later;
        const view = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!;
        view.querySelector<HTMLElement>(`[data-event-id="${id}"]`)!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true, cancelable: true }),
        );
        await drawn(calendar);
      }
    } finally {
      Date.now = now;
    }
    assert.deepEqual(said(calendar), ['Lunch deleted', 'Lunch deleted']);
  });
});
