import { afterEach, assert, describe, it } from '../support/suite.ts';
import type { DayFlowCalendar } from '../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { CalendarView } from '../../src/elements/events.ts';
import { axeFindings } from '../elements/axe.ts';
import { box, button, drawn, inner, mount, unmountAll } from '../elements/dayflow-calendar/mount.ts';

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

const THEMES = ['default', 'swiss', 'linen'];
const VIEWS: readonly CalendarView[] = ['month', 'week', 'workweek', 'days', 'day', 'agenda', 'year'];

/** How a person opens each panel. */
const PANELS: Readonly<Record<string, (calendar: DayFlowCalendar) => unknown>> = {
  'the details': (calendar) => box(calendar, 'Later').click(),
  'the editor': async (calendar) => {
    button(calendar, 'New').click();
    await drawn(calendar);
    button(calendar, 'More options').click();
  },
  'the search': async (calendar) => {
    button(calendar, 'Search').click();
    await drawn(calendar);
    const field = inner<HTMLInputElement>(calendar, 'dayflow-search', 'input');
    field.value = 'a';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
  'the menu': (calendar) => box(calendar, 'Later').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true })),
  'the help': (calendar) => box(calendar, 'Later').dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true })),
  'the date panel': (calendar) => inner(calendar, 'dayflow-toolbar', '[part~="title"] button').click(),
  'a calendar’s options': async (calendar) => {
    calendar.sidebar = true;
    await drawn(calendar);
    button(calendar, 'Options for Work').click();
  },
  'the notice of a deletion': async (calendar) => {
    box(calendar, 'Later').click();
    await drawn(calendar);
    button(calendar, 'Delete').click();
  },
};

let sheet: HTMLElement | undefined;

async function use(theme: string): Promise<void> {
  const response = await fetch(new URL(`../../src/themes/${theme}.css`, import.meta.url));
  assert.isTrue(response.ok, theme);
  sheet = document.createElement('style');
  sheet.textContent = await response.text();
  document.head.append(sheet);
}

/** Whether there is a panel or a notice. */
function isOpen(root: ShadowRoot): boolean {
  if (root.querySelector(':popover-open, dialog[open], [part="toast"]') !== null) return true;
  return Array.from(root.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot).some((inside) => inside !== null && isOpen(inside));
}

/** A calendar in a theme; the default one is no style sheet. */
async function dressed(theme: string, scheme: 'light' | 'dark', properties: Partial<DayFlowCalendar> = {}, width?: number): Promise<DayFlowCalendar> {
  if (theme !== 'default') await use(theme);
  return mount({ theme: scheme, calendars: CALENDARS, events: EVENTS, date: '2026-11-18', ...properties }, width);
}

describe('a theme’s style sheet', () => {
  afterEach(() => {
    unmountAll();
    sheet?.remove();
    sheet = undefined;
  });

  for (const theme of THEMES) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const view of VIEWS) {
        it(`passes axe: ${theme}, ${scheme}, ${view}`, async () => {
          const calendar = await dressed(theme, scheme, { view, sidebar: view !== 'year' });
          assert.deepEqual(await axeFindings(calendar), []);
        });
      }

      it(`passes axe: ${theme}, ${scheme}, at a phone’s width`, async () => {
        const calendar = await dressed(theme, scheme, { view: 'month' }, 390);
        assert.deepEqual(await axeFindings(calendar), [], 'the month');
        calendar.view = 'agenda';
        await drawn(calendar);
        assert.deepEqual(await axeFindings(calendar), [], 'the agenda');
      });

      for (const [panel, open] of Object.entries(PANELS)) {
        it(`passes axe: ${theme}, ${scheme}, ${panel}`, async () => {
          const calendar = await dressed(theme, scheme);
          await open(calendar);
          await drawn(calendar);
          assert.isTrue(isOpen(calendar.shadowRoot!), 'it is open');
          assert.deepEqual(await axeFindings(calendar), []);
        });
      }
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
