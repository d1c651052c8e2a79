import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { axeFindings } from '../axe.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { MemorySource, seriesSource } from './memory-source.ts';
import { button, collect, drawn, inner, mount, nameOf, unmountAll } from './mount.ts';

const YEAR = new Date().getFullYear();

/** An hour at noon on a day of next year, or of the last one. */
const at = (id: string, title: string, day: string, more: object = {}): { id: string; title: string; start: string; end: string } => ({
  id,
  title,
  start: `${YEAR + Number(day.slice(0, 2))}-${day.slice(3)}T12:00`,
  end: `${YEAR + Number(day.slice(0, 2))}-${day.slice(3)}T13:00`,
  ...more,
});

const EVENTS = [
  at('a', 'Café tasting', '+1-05-03', { location: 'Porto' }),
  at('b', 'Lunch', '+1-05-03', { description: 'In the <b>café</b> at the river, as ever' }),
  at('c', 'Cafe of old', '-1-05-03'),
  at('d', 'Older cafe', '-1-02-03'),
  at('e', 'Dentist', '+1-05-04'),
];

const root = (calendar: DayFlowCalendar): ShadowRoot => calendar.shadowRoot!.querySelector('dayflow-search')!.shadowRoot!;

const field = (calendar: DayFlowCalendar): HTMLInputElement => root(calendar).querySelector('input')!;

const isOpen = (calendar: DayFlowCalendar): boolean => root(calendar).querySelector('.panel')!.matches(':popover-open');

/** What is shown: dates with a colon, hits with their marks in brackets, and words. */
function shown(calendar: DayFlowCalendar): string[] {
  return [...root(calendar).querySelectorAll<HTMLElement>('h3, [role="option"], .words')].map((element) => {
    if (element.localName === 'h3') return `${element.textContent}:`;
    if (element.localName === 'p') return element.textContent!.trim();
    const text = (selector: string): string =>
      [...(element.querySelector(`${selector} bdi, ${selector}:not(:has(bdi))`)?.childNodes ?? [])]
        .map((node) => (node instanceof HTMLElement ? `[${node.textContent}]` : node instanceof Text ? node.data : ''))
        .join('');
    // Engines write an hour before ten with a nought or without.
    return [text('.title'), text('.time').replace(/^0/, ''), text('.more')].filter(Boolean).join(' | ');
  });
}

/** Types a query, and waits until it was searched for. */
async function search(calendar: DayFlowCalendar, query: string): Promise<void> {
  field(calendar).value = query;
  field(calendar).dispatchEvent(new InputEvent('input', { bubbles: true }));
  const element = calendar.shadowRoot!.querySelector('dayflow-search')!;
  const { results } = element;
  for (let tries = 0; tries < 100 && element.results === results; tries++) await drawn(calendar);
  await drawn(calendar);
}

function press(element: Element, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

async function openSearch(calendar: DayFlowCalendar): Promise<void> {
  button(calendar, 'Search').focus();
  button(calendar, 'Search').click();
  await drawn(calendar);
}

const words = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${YEAR + Number(day.slice(0, 2))}-${day.slice(3)}T12:00`),
  );

describe('a person who searches', () => {
  afterEach(unmountAll);

  it('scrolls through more than there is room for in the list itself, which the field leads through', async () => {
    const events = Array.from({ length: 30 }, (_, index) => at(`${index}`, `Cafe ${index}`, `+1-05-${String(index + 1).padStart(2, '0')}`));
    const calendar = await mount({ events });
    await openSearch(calendar);
    await search(calendar, 'cafe');
    const hits = root(calendar).querySelector<HTMLElement>('#hits')!;
    assert.isAbove(hits.scrollHeight, hits.clientHeight);
    assert.deepEqual(await axeFindings(calendar), []);
    press(field(calendar), 'ArrowUp');
    await drawn(calendar);
    assert.isAbove(hits.scrollTop, 0, 'to the last one');
  });

  it('finds in title, place and description, what is to come first, and sees where', async () => {
    const calendar = await mount({ events: EVENTS });
    await openSearch(calendar);
    assert.isTrue(isOpen(calendar));
    assert.equal(root(calendar).activeElement, field(calendar));
    assert.deepEqual(shown(calendar), []);
    await search(calendar, 'CAFÉ');
    assert.deepEqual(shown(calendar), [
      `${words('+1-05-03')}:`,
      '[Café] tasting | 12:00 – 13:00 | Porto',
      'Lunch | 12:00 – 13:00 | In the [café] at the river, as ever',
      'Past:',
      `${words('-1-05-03')}:`,
      '[Cafe] of old | 12:00 – 13:00',
      `${words('-1-02-03')}:`,
      'Older [cafe] | 12:00 – 13:00',
    ]);
    assert.deepEqual(await axeFindings(calendar), []);
    const said = (): string => calendar.shadowRoot!.querySelector('[role="status"]')!.textContent!;
    for (let tries = 0; tries < 100 && !said().includes('4 events found'); tries++) await drawn(calendar);
    assert.include(said(), '4 events found');
    await search(calendar, 'cafe porto');
    assert.deepEqual(shown(calendar).slice(1), ['[Café] tasting | 12:00 – 13:00 | [Porto]']);
    await search(calendar, 'nowhere');
    assert.deepEqual(shown(calendar), ['Nothing was found.']);
  });

  it('chooses by arrows and Enter, and comes to the day and the details', async () => {
    const calendar = await mount({ events: EVENTS, date: `${YEAR}-01-01` });
    const requests = collect(calendar, 'dayflow-navigate-request');
    press(calendar.shadowRoot!.querySelector('.view')!, '/');
    await drawn(calendar);
    await search(calendar, 'cafe');
    const active = (): string => root(calendar).getElementById(field(calendar).getAttribute('aria-activedescendant') ?? '')?.querySelector('.title')?.textContent ?? '';
    assert.equal(active(), '');
    press(field(calendar), 'ArrowDown');
    await drawn(calendar);
    assert.equal(active(), 'Café tasting');
    press(field(calendar), 'ArrowUp');
    await drawn(calendar);
    assert.equal(active(), '', 'back to the field');
    press(field(calendar), 'ArrowUp');
    await drawn(calendar);
    assert.equal(active(), 'Older cafe');
    press(field(calendar), 'Enter');
    await drawn(calendar);
    await drawn(calendar);
    assert.isFalse(isOpen(calendar));
    assert.deepEqual(requests.map(({ view, date }) => `${view} ${date}`), [`week ${YEAR - 1}-02-03`]);
    assert.include(inner(calendar, 'dayflow-event-details', '.panel').textContent, 'Older cafe');
    button(calendar, 'Close').click();
    await drawn(calendar);
    assert.match(nameOf(calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.activeElement as HTMLElement), /^Older cafe/);
    await openSearch(calendar);
    assert.equal(field(calendar).value, 'cafe', 'what was searched for last is there again');
    press(field(calendar), 'Enter');
    await drawn(calendar);
    await drawn(calendar);
    assert.equal(calendar.date, `${YEAR + 1}-05-03`, 'Enter alone chooses the first');
  });

  it('says the times of what goes on for a day and more', async () => {
    const end = `${YEAR + 1}-05-05T10:30`;
    const calendar = await mount({ events: [at('a', 'Hackathon', '+1-05-03', { end }), at('b', 'Night shift', '+1-05-03', { end: `${YEAR + 1}-05-04T06:00` })] });
    await openSearch(calendar);
    await search(calendar, 'ht');
    assert.match(shown(calendar)[1]!, /^Nig\[ht\] shift \| 12:00 – 0?6:00$/);
    await search(calendar, 'hack');
    assert.match(shown(calendar)[1]!, /^\[Hack\]athon \| 12:00 – 5 May,? (at )?10:30$/);
  });

  it('finds the next day of a series, or the last', async () => {
    const calendar = await mount();
    const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    calendar.addSource(seriesSource('stand-up', [day(-60), day(-3), day(40), day(80)]));
    calendar.addSource({ ...seriesSource('stand-down', [day(-200), day(-100)]), id: 'over' });
    await drawn(calendar);
    await openSearch(calendar);
    await search(calendar, 'stand');
    const inWords = (iso: string): string =>
      new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso));
    assert.deepEqual(shown(calendar), [
      `${inWords(day(40))}:`,
      '[stand]-up | 9:00 – 10:00',
      'Past:',
      `${inWords(day(-100))}:`,
      '[stand]-down | 9:00 – 10:00',
    ]);
  });

  it('finds nothing in hidden calendars, and reads what was not searched', async () => {
    const calendar = await mount({ events: [{ ...EVENTS[0]!, calendarId: 'hidden' }], calendars: [{ id: 'hidden', visible: false }] });
    const source = new MemorySource('partly', [{ ...EVENTS[1]!, id: 'p' }]);
    calendar.addSource(Object.assign(source, { coverage: { start: Date.UTC(YEAR - 1, 0, 1), end: Date.UTC(YEAR + 2, 0, 1) } }));
    await drawn(calendar);
    await openSearch(calendar);
    await search(calendar, 'cafe');
    const hits = root(calendar).querySelectorAll('[role="option"]');
    assert.lengthOf(hits, 1);
    assert.include(shown(calendar).at(-1), `Searched from 1 January ${YEAR - 1} to 31 December ${YEAR + 1}.`);
    Object.assign(source, { coverage: { start: 5, end: 5 } });
    await search(calendar, 'café');
    assert.include(shown(calendar).at(-1), 'still being loaded');
  });

  it('chooses by a click', async () => {
    const calendar = await mount({ events: EVENTS });
    await openSearch(calendar);
    await search(calendar, 'dentist');
    root(calendar).querySelector<HTMLElement>('[role="option"] .time')!.click();
    await drawn(calendar);
    await drawn(calendar);
    assert.isFalse(isOpen(calendar));
    assert.equal(calendar.date, `${YEAR + 1}-05-04`);
    assert.include(inner(calendar, 'dayflow-event-details', '.panel').textContent, 'Dentist');
  });

  for (const { where, properties } of [
    { where: 'in the weekend of a work week', properties: { view: 'workweek' } },
    { where: 'on a weekday that is left out', properties: { hiddenDays: [6, 7] } },
    { where: 'on such a weekday in the agenda', properties: { view: 'agenda', hiddenDays: [6, 7] } },
  ] as const) {
    it(`opens as a day what is ${where}`, async () => {
      const calendar = await mount({ ...properties, events: [{ title: 'Regatta', start: '2026-11-28T09:00', end: '2026-11-28T10:00' }] });
      await openSearch(calendar);
      await search(calendar, 'regatta');
      press(field(calendar), 'Enter');
      await drawn(calendar);
      await drawn(calendar);
      assert.deepEqual([calendar.view, calendar.date], ['day', '2026-11-28']);
      assert.include(inner(calendar, 'dayflow-event-details', '.panel').textContent, 'Regatta');
    });
  }

  it('follows what a source brings while it is open', async () => {
    const calendar = await mount({ events: EVENTS });
    await openSearch(calendar);
    await search(calendar, 'dentist');
    assert.lengthOf(shown(calendar), 2);
    calendar.addEvent(at('f', 'Dentist again', '+1-06-04'));
    for (let tries = 0; tries < 100 && shown(calendar).length < 4; tries++) await drawn(calendar);
    assert.deepEqual(shown(calendar).slice(2), [`${words('+1-06-04')}:`, '[Dentist] again | 12:00 – 13:00']);
  });

  it('shows a hundred at most, and says how many more there are', async () => {
    const calendar = await mount({ events: Array.from({ length: 250 }, (_, i) => at(String(i), `Event ${i}`, '+1-05-03')) });
    await openSearch(calendar);
    await search(calendar, 'event');
    assert.lengthOf(root(calendar).querySelectorAll('[role="option"]'), 100);
    assert.equal(shown(calendar).at(-1), '150 more: type more to find fewer.');
  });

  it('closes by Escape with the focus back, and shows what was typed last alone', async () => {
    const calendar = await mount({ events: EVENTS });
    await openSearch(calendar);
    field(calendar).value = 'dentist';
    field(calendar).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await search(calendar, 'lunch');
    assert.deepEqual(shown(calendar).slice(1), ['[Lunch] | 12:00 – 13:00']);
    root(calendar).querySelector<HTMLElement>('.panel')!.hidePopover();
    await drawn(calendar);
    assert.isFalse(isOpen(calendar));
    assert.equal(nameOf(calendar.shadowRoot!.querySelector('dayflow-toolbar')!.shadowRoot!.activeElement as HTMLElement), 'Search');
  });
});
