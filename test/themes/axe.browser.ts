import { afterEach, assert, describe, it } from '../support/suite.ts';
import { axeFindings } from '../elements/axe.ts';
import { box, button, drawn, mount, unmountAll } from '../elements/dayflow-calendar/mount.ts';

const CALENDARS = [
  { id: 'work', name: 'Work', color: '#3b6fe0' },
  { id: 'home', name: 'Home', color: '#f5d442' },
];
const EVENTS = [
  { calendarId: 'work', title: 'Past', start: '2026-11-16T09:00', end: '2026-11-16T11:00', location: 'Room 4' },
  { calendarId: 'home', title: 'Maybe', start: '2026-11-17T09:00', end: '2026-11-17T11:00', status: 'tentative' as const },
  { calendarId: 'home', title: 'Off', start: '2026-11-18', end: '2026-11-20', status: 'cancelled' as const },
  { calendarId: 'work', title: 'Later', start: '2026-11-21T09:00', end: '2026-11-21T11:00' },
];

let sheet: HTMLElement | undefined;

async function use(theme: string): Promise<void> {
  const response = await fetch(new URL(`../../src/themes/${theme}.css`, import.meta.url));
  assert.isTrue(response.ok, theme);
  sheet = document.createElement('style');
  sheet.textContent = await response.text();
  document.head.append(sheet);
}

describe('a theme’s style sheet', () => {
  afterEach(() => {
    unmountAll();
    sheet?.remove();
  });

  for (const theme of ['swiss', 'linen']) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const view of ['month', 'week', 'day'] as const) {
        it(`passes axe: ${theme}, ${scheme}, ${view}`, async () => {
          await use(theme);
          const properties = { calendars: CALENDARS, events: EVENTS, sidebar: true, date: '2026-11-18' };
          const calendar = await mount({ theme: scheme, view, ...properties });
          assert.deepEqual(await axeFindings(calendar), []);
        });
      }

      it(`passes axe: ${theme}, ${scheme}, details and editor`, async () => {
        await use(theme);
        const calendar = await mount({ theme: scheme, calendars: CALENDARS, events: EVENTS });
        box(calendar, 'Later').click();
        await drawn(calendar);
        assert.deepEqual(await axeFindings(calendar), [], 'the details');
        button(calendar, 'Edit').click();
        await drawn(calendar);
        assert.deepEqual(await axeFindings(calendar), [], 'the editor');
      });
    }
  }

  it('gives way to what the page says', async () => {
    await use('linen');
    const calendar = await mount({ theme: 'light' });
    const ground = (): string => getComputedStyle(calendar).backgroundColor;
    assert.equal(ground(), 'rgb(253, 250, 244)');
    document.documentElement.style.setProperty('--dayflow-surface', 'rgb(1, 2, 3)');
    assert.equal(ground(), 'rgb(1, 2, 3)');
    document.documentElement.removeAttribute('style');
    calendar.style.setProperty('--dayflow-surface', 'rgb(4, 5, 6)');
    assert.equal(ground(), 'rgb(4, 5, 6)');
  });
});
