import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { CalendarSource } from '../../../src/model/source.ts';
import { axeFindings } from '../axe.ts';
import { memorySource } from '../dayflow-calendar/memory-source.ts';
import { box, boxes, button, collect, drawn, inner, mount, nameOf, unmountAll } from '../dayflow-calendar/mount.ts';

const CALENDARS = [
  { id: 'work', name: 'Work', color: '#3b6fe0', default: true },
  { id: 'home', name: 'Home', color: '#2f9e5b' },
  { id: 'holidays', name: 'Holidays', color: '#d9a514', readonly: true },
];
const EVENTS = [
  { id: 'stand-up', calendarId: 'work', title: 'Stand-up', start: '2026-11-20T09:00', end: '2026-11-20T10:00' },
  { id: 'lunch', calendarId: 'home', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' },
];

const withSidebar = (properties: Partial<DayFlowCalendar> = {}, width?: number): Promise<DayFlowCalendar> =>
  mount({ calendars: CALENDARS, events: EVENTS, sidebar: true, ...properties }, width);

const list = (calendar: DayFlowCalendar): ShadowRoot => calendar.shadowRoot!.querySelector('dayflow-calendar-list')!.shadowRoot!;
const options = (calendar: DayFlowCalendar): ShadowRoot => list(calendar).querySelector('dayflow-calendar-options')!.shadowRoot!;
const titles = (calendar: DayFlowCalendar): string[] => boxes(calendar).map((each) => nameOf(each).split(',')[0]!).sort();

function checkbox(calendar: DayFlowCalendar, name: string): HTMLInputElement {
  const label = [...list(calendar).querySelectorAll('label')].find(({ textContent }) => textContent!.includes(name));
  return label!.querySelector('input')!;
}

async function toggle(calendar: DayFlowCalendar, name: string): Promise<void> {
  checkbox(calendar, name).click();
  await drawn(calendar);
}

async function openOptions(calendar: DayFlowCalendar, name: string): Promise<ShadowRoot> {
  list(calendar).querySelector<HTMLElement>(`button[aria-label="Options for ${name}"]`)!.click();
  await drawn(calendar);
  return options(calendar);
}

const patches = (events: readonly { calendar: { id: string }; patch: object }[]): string[] =>
  events.map(({ calendar, patch }) => `${calendar.id} ${JSON.stringify(patch)}`);

describe('the list of calendars', () => {
  afterEach(unmountAll);

  it('hides and shows a calendar, and tells the host', async () => {
    const calendar = await withSidebar();
    const told = collect(calendar, 'dayflow-calendar-update');
    await toggle(calendar, 'Work');
    assert.deepEqual(titles(calendar), ['Lunch']);
    assert.isFalse(checkbox(calendar, 'Work').checked);
    await toggle(calendar, 'Work');
    assert.deepEqual(titles(calendar), ['Lunch', 'Stand-up']);
    assert.deepEqual(patches(told), ['work {"visible":false}', 'work {"visible":true}']);
    assert.isTrue(told[1]!.calendar.visible);
  });

  it('groups the calendars by source, by names where there are several', async () => {
    const calendar = await withSidebar();
    const headings = (): string[] => [...list(calendar).querySelectorAll('h3')].map(({ textContent }) => textContent!);
    assert.isEmpty(headings(), 'one source needs no name');
    const named: CalendarSource = Object.assign(memorySource('theirs', []), { name: 'Alice at work' });
    calendar.addSource(named);
    calendar.addSource(memorySource('others', []));
    await drawn(calendar);
    assert.deepEqual(headings(), ['My calendars', 'Alice at work', 'Other calendars']);
  });

  it('gives a calendar a colour of those that are offered, and any other', async () => {
    const calendar = await withSidebar();
    const told = collect(calendar, 'dayflow-calendar-update');
    const panel = await openOptions(calendar, 'Work');
    const before = getComputedStyle(box(calendar, 'Stand-up')).color;
    panel.querySelector<HTMLInputElement>('input[aria-label="Pink"]')!.click();
    await drawn(calendar);
    assert.notEqual(getComputedStyle(box(calendar, 'Stand-up')).color, before);
    assert.isTrue(panel.querySelector<HTMLInputElement>('input[aria-label="Pink"]')!.checked);
    const other = panel.querySelector<HTMLInputElement>('input[type="color"]')!;
    other.value = '#123456';
    other.dispatchEvent(new Event('change'));
    await drawn(calendar);
    assert.isFalse(panel.querySelector<HTMLInputElement>('input[aria-label="Pink"]')!.checked);
    assert.deepEqual(patches(told), ['work {"color":"#d6488a"}', 'work {"color":"#123456"}']);
  });

  it('sends new events to the calendar that was chosen, in place of any other source’s', async () => {
    const calendar = await withSidebar();
    const source = memorySource('theirs', []);
    calendar.addSource(source);
    await drawn(calendar);
    const panel = await openOptions(calendar, 'theirs');
    panel.querySelector<HTMLElement>('.actions input')!.click();
    await drawn(calendar);
    assert.equal(calendar.addEvent({ title: 'New', start: '2026-11-20T15:00' }).calendarId, 'theirs');
    const defaults = calendar.getCalendars().filter((each) => each.default === true);
    assert.deepEqual(defaults.map(({ id }) => id), ['theirs']);
    assert.include(checkbox(calendar, 'theirs').parentElement!.textContent, 'new events');
    const readonly = await openOptions(calendar, 'Holidays');
    assert.isNull(readonly.querySelector('.actions input'), 'what is read-only takes none');
  });

  it('shows one calendar alone, and all again', async () => {
    const calendar = await withSidebar();
    const panel = await openOptions(calendar, 'Home');
    panel.querySelector<HTMLElement>('button.choice')!.click();
    await drawn(calendar);
    assert.deepEqual(titles(calendar), ['Lunch']);
    button(calendar, 'Show all').click();
    await drawn(calendar);
    assert.deepEqual(titles(calendar), ['Lunch', 'Stand-up']);
    assert.isNull(list(calendar).querySelector('.all'), 'there is nothing more to show');
  });

  it('remembers what was chosen for a source that does not', async () => {
    const calendar = await withSidebar();
    const event = { id: 'talk', title: 'Talk', start: '2026-11-20T15:00', end: '2026-11-20T16:00' };
    calendar.addSource(Object.assign(memorySource('theirs', [event]), { updateCalendar: undefined }));
    await drawn(calendar);
    await toggle(calendar, 'theirs');
    assert.notInclude(titles(calendar), 'Talk');
    assert.isFalse(calendar.getCalendars().find(({ id }) => id === 'theirs')!.visible);
    await toggle(calendar, 'theirs');
    assert.include(titles(calendar), 'Talk');
  });

  it('follows the program’s own changes', async () => {
    const calendar = await withSidebar();
    const told = collect(calendar, 'dayflow-calendar-update');
    calendar.updateCalendar('home', { visible: false });
    await drawn(calendar);
    assert.isFalse(checkbox(calendar, 'Home').checked);
    assert.isEmpty(told, 'only a person’s choice is told');
    assert.throws(() => calendar.updateCalendar('none', {}), /"none"/);
  });

  it('has a line of words where there are no calendars', async () => {
    const calendar = await mount({ sidebar: true });
    assert.include(list(calendar).textContent, 'No calendars yet.');
  });

  it('passes axe, with the options open, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const calendar = await withSidebar({ theme });
      calendar.addSource(memorySource('theirs', []));
      await toggle(calendar, 'Home');
      assert.deepEqual(await axeFindings(calendar), []);
      await openOptions(calendar, 'Work');
      assert.deepEqual(await axeFindings(calendar), []);
      unmountAll();
    }
  });
});

describe('the sidebar', () => {
  afterEach(unmountAll);

  it('is docked by its button where there is room, and the view stays where it was scrolled to', async () => {
    const calendar = await mount({ calendars: CALENDARS, events: EVENTS });
    const scroller = inner(calendar, 'dayflow-time-grid', '.scroller');
    scroller.scrollTop = 321;
    const toggleButton = button(calendar, 'Calendars');
    toggleButton.click();
    await drawn(calendar);
    assert.isTrue(calendar.hasAttribute('sidebar'));
    assert.equal(toggleButton.getAttribute('aria-expanded'), 'true');
    const sidebar = calendar.shadowRoot!.querySelector('dayflow-sidebar')!.getBoundingClientRect();
    const view = calendar.shadowRoot!.querySelector('.view')!.getBoundingClientRect();
    assert.approximately(sidebar.right, view.left, 1);
    assert.equal(scroller.scrollTop, 321);
    toggleButton.click();
    await drawn(calendar);
    assert.isFalse(calendar.sidebar);
    assert.equal(scroller.scrollTop, 321);
  });

  it('is a panel where there is no room, which gives the focus back', async () => {
    const calendar = await withSidebar({}, 600);
    assert.isNull(calendar.shadowRoot!.querySelector('dayflow-calendar-list'), 'it does not open by itself');
    const toggleButton = button(calendar, 'Calendars');
    toggleButton.focus();
    toggleButton.click();
    await drawn(calendar);
    assert.isTrue(inner(calendar, 'dayflow-sidebar', '.panel').matches(':popover-open'));
    await toggle(calendar, 'Work');
    assert.deepEqual(titles(calendar), ['Lunch']);
    assert.deepEqual(await axeFindings(calendar), []);
    button(calendar, 'Close').click();
    await drawn(calendar);
    assert.isFalse(inner(calendar, 'dayflow-sidebar', '.panel').matches(':popover-open'));
    assert.equal(inner(calendar, 'dayflow-toolbar', ':focus'), toggleButton);
  });

  it('keeps its list when it is docked because there is room now', async () => {
    const calendar = await withSidebar({}, 600);
    button(calendar, 'Calendars').click();
    await drawn(calendar);
    calendar.parentElement!.style.width = '1100px';
    await drawn(calendar);
    await drawn(calendar);
    assert.isNotNull(calendar.shadowRoot!.querySelector('dayflow-sidebar[docked]'));
    assert.isTrue(checkbox(calendar, 'Work').checkVisibility());
  });
});
