import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { CalendarSource } from '../../../src/model/source.ts';
import { axeFindings } from '../axe.ts';
import { memorySource, seriesSource } from '../dayflow-calendar/memory-source.ts';
import { box, button, collect, drawn, mount, unmountAll } from '../dayflow-calendar/mount.ts';
import { checkbox, list, options, titles, toggle, withSidebar } from './list.ts';

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
    const told = collect(calendar, 'dayflow-calendar-update');
    const panel = await openOptions(calendar, 'theirs');
    panel.querySelector<HTMLElement>('.actions input')!.click();
    await drawn(calendar);
    assert.equal(calendar.addEvent({ title: 'New', start: '2026-11-20T15:00' }).calendarId, 'theirs');
    const defaults = calendar.getCalendars().filter((each) => each.default === true);
    assert.deepEqual(defaults.map(({ id }) => id), ['theirs']);
    assert.include(checkbox(calendar, 'theirs').parentElement!.textContent, 'new events');
    assert.deepEqual(
      told.map(({ calendar: { id, default: now }, patch }) => [id, now, patch.default]),
      [
        ['work', false, false],
        ['theirs', true, true],
      ],
      'a page that remembers both has one of them after',
    );
    const readonly = await openOptions(calendar, 'Holidays');
    assert.isNull(readonly.querySelector('.actions input'), 'what is read-only takes none');
    const tasks = { id: 'tasks', name: 'Tasks', color: 'teal', readonly: false, visible: true, sourceId: 'tasks', onlyTasks: true };
    calendar.addSource({ ...seriesSource('tasks', ['2026-11-20']), id: 'tasks', calendars: [tasks] });
    await drawn(calendar);
    assert.isNull((await openOptions(calendar, 'Tasks')).querySelector('.actions input'), 'nor does a list of tasks');
  });

  it('sends a person’s new events to a calendar that is shown, and shows the one that is chosen for them', async () => {
    const calendar = await withSidebar();
    await toggle(calendar, 'Work');
    assert.include(checkbox(calendar, 'Home').parentElement!.textContent, 'new events');
    assert.equal(calendar.addEvent({ title: 'By the page', start: '2026-11-20T15:00' }).calendarId, 'work');
    const panel = await openOptions(calendar, 'Work');
    panel.querySelector<HTMLElement>('.actions input')!.click();
    await drawn(calendar);
    assert.isTrue(checkbox(calendar, 'Work').checked);
    assert.include(checkbox(calendar, 'Work').parentElement!.textContent, 'new events');
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

  it('imports and exports files, all that is shown or one calendar, and imports nothing where nothing can be added', async () => {
    const calendar = await withSidebar();
    const names: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    try {
      await toggle(calendar, 'Home');
      await toggle(calendar, 'Holidays');
      button(calendar, 'Export to a file').click();
      for (let tries = 0; tries < 100 && names.length < 1; tries++) await drawn(calendar);
      const panel = await openOptions(calendar, 'Home');
      [...panel.querySelectorAll<HTMLElement>('button.choice')].at(-1)!.click();
      for (let tries = 0; tries < 100 && names.length < 2; tries++) await drawn(calendar);
      assert.deepEqual(names, ['Work.ics', 'Home.ics']);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    button(calendar, 'Import…');
    calendar.readonly = true;
    await drawn(calendar);
    assert.throws(() => button(calendar, 'Import…'));
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
