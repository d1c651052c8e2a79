import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { Change } from '../../../src/model/change.ts';
import { oneForm } from '../../support/words.ts';
import { MemorySource, seriesSource } from './memory-source.ts';
import { box, boxes, collect, drawn, mount, nameOf, unmountAll } from './mount.ts';

const LUNCH = { id: 'lunch', title: 'Lunch', location: 'Café', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };
const TEA = { id: 'tea', title: 'Tea', start: '2026-11-18T16:00', end: '2026-11-18T17:00' };

const MEETING = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:meeting',
  'DTSTART;TZID=America/New_York:20261116T090000',
  'DTEND;TZID=America/New_York:20261116T100000',
  'SUMMARY:Review\\, with all',
  'ORGANIZER:mailto:alice@example.com',
  'ATTENDEE:mailto:bob@example.com',
  'X-ANYTHING:stays',
  'RRULE:FREQ=DAILY',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:trip',
  'DTSTART;VALUE=DATE:20261117',
  'DTEND;VALUE=DATE:20261119',
  'SUMMARY:Trip',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** What the browser does for its keys while an element has the focus. */
function fire(type: 'copy' | 'cut' | 'paste', data: Record<string, string> = {}): { handled: boolean; data: DataTransfer } {
  const clipboardData = new DataTransfer();
  for (const [format, value] of Object.entries(data)) clipboardData.setData(format, value);
  const event = new ClipboardEvent(type, { bubbles: true, composed: true, cancelable: true });
  // Firefox takes none from the constructor.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  document.body.dispatchEvent(event);
  return { handled: event.defaultPrevented, data: clipboardData };
}

/** Gives the focus to a box, and waits until iCalendar can be written. */
async function focus(calendar: DayFlowCalendar, title: string): Promise<void> {
  box(calendar, title).focus();
  await import('../../../src/elements/clipboard/texts.ts');
  await drawn(calendar);
}

/** Until what was pasted is on screen. */
async function settled(calendar: DayFlowCalendar, count: number): Promise<void> {
  for (let tries = 0; tries < 100 && boxes(calendar).length !== count; tries++) await drawn(calendar);
  assert.lengthOf(boxes(calendar), count);
}

const toast = (calendar: DayFlowCalendar): string =>
  nameOf(calendar.shadowRoot!.querySelector('dayflow-toast')!.shadowRoot!.querySelector('.words'));

/** A source that keeps texts. */
class TextSource extends MemorySource {
  readonly made: Change[] = [];
  readonly #text: string;

  constructor(id: string, events: ConstructorParameters<typeof MemorySource>[1], text: string) {
    super(id, events);
    this.#text = text;
  }

  text(): string {
    return this.#text;
  }

  override apply: MemorySource['apply'] = (change) => {
    this.made.push(change);
    return this.store.apply(change);
  };
}

describe('a person who copies', () => {
  afterEach(unmountAll);

  it('copies an event as iCalendar and in words, and pastes it on the day that has the focus', async () => {
    const calendar = await mount({ events: [LUNCH, TEA] });
    const changes = collect(calendar, 'dayflow-change');
    await focus(calendar, 'Lunch');
    const { handled, data } = fire('copy');
    assert.isTrue(handled);
    assert.equal(oneForm(data.getData('text/plain')), 'Lunch\n12:00 – 13:00, Friday 20 November\nCafé');
    const text = data.getData('text/calendar');
    assert.include(text, 'SUMMARY:Lunch');
    assert.include(text, 'DTSTART:20261120T120000');
    await focus(calendar, 'Tea');
    assert.isTrue(fire('paste', { 'text/calendar': text, 'text/plain': data.getData('text/plain') }).handled);
    await settled(calendar, 3);
    assert.deepEqual(changes.map(({ change }) => `${change.type} ${change.event.title} ${change.event.location} ${String(change.event.start)}`), [
      'create Lunch Café 2026-11-18T12:00:00',
    ]);
    assert.match(toast(calendar), /^Lunch created, .*Wednesday 18 November/);
    const focused = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.activeElement as HTMLElement;
    assert.match(nameOf(focused), /^Lunch, 12:00 – 13:00, Wednesday/);
    await calendar.undo();
    await settled(calendar, 2);
  });

  it('pastes what another program copied: several events, no guests, of a series its first', async () => {
    const calendar = await mount({ events: [TEA] });
    await focus(calendar, 'Tea');
    fire('paste', { 'text/plain': MEETING });
    await settled(calendar, 3);
    const events = calendar.getEvents().slice(1).map(({ title, start, end, recurring, attendees }) => [title, String(start), String(end), recurring, attendees]);
    assert.deepEqual(events, [
      ['Review, with all', '2026-11-18T09:00:00-05:00[America/New_York]', '2026-11-18T10:00:00-05:00[America/New_York]', false, undefined],
      ['Trip', '2026-11-19', '2026-11-21', false, undefined],
    ]);
    assert.equal(toast(calendar), '2 events pasted');
    await calendar.undo();
    await settled(calendar, 1);
  });

  it('gives a source that keeps texts all that was in the other', async () => {
    const calendar = await mount();
    const source = new TextSource('texts', [{ ...LUNCH, readonly: true }], MEETING.replace('UID:trip', 'UID:meeting'));
    calendar.addSource(source);
    await drawn(calendar);
    await focus(calendar, 'Lunch');
    const { data } = fire('copy');
    fire('paste', { 'text/plain': data.getData('text/plain') });
    await settled(calendar, 2);
    assert.deepEqual(source.made.map(({ type, event }) => `${type} ${event.title} ${event.calendarId} ${event.readonly}`), ['create Lunch texts false']);
    assert.include(source.made[0]!.text, 'X-ANYTHING:stays');
    const text = data.getData('text/calendar');
    assert.include(text, 'X-ANYTHING:stays');
    assert.include(text, 'SUMMARY:Lunch');
    for (const gone of ['ATTENDEE', 'ORGANIZER', 'RRULE', 'METHOD', 'UID:meeting']) assert.notInclude(text, gone);
  });

  it('pastes one day of a series as an event of its own', async () => {
    const calendar = await mount({ events: [TEA] });
    const series = seriesSource('stand-up', ['2026-11-16', '2026-11-18', '2026-11-20']);
    calendar.addSource({ ...series, calendars: series.calendars.map((each) => ({ ...each, readonly: true })) });
    await drawn(calendar);
    boxes(calendar).find((each) => nameOf(each).includes('Friday'))!.focus();
    const { data } = fire('copy');
    await focus(calendar, 'Tea');
    fire('paste', { 'text/plain': data.getData('text/plain') });
    await settled(calendar, 5);
    const pasted = calendar.getEvents().find(({ title, calendarId }) => title === 'stand-up' && calendarId !== 'series');
    assert.deepEqual([pasted?.recurring, String(pasted?.start)], [false, '2026-11-18T09:00:00']);
  });

  it('cuts: copies, and deletes with a way back; not what is read-only', async () => {
    const calendar = await mount({ events: [LUNCH, { ...TEA, readonly: true }] });
    await focus(calendar, 'Lunch');
    const { data } = fire('cut');
    await settled(calendar, 1);
    assert.equal(toast(calendar), 'Lunch deleted');
    assert.include(data.getData('text/calendar'), 'SUMMARY:Lunch');
    await focus(calendar, 'Tea');
    assert.equal(fire('cut').data.getData('text/plain'), '');
    await drawn(calendar);
    assert.equal(toast(calendar), 'This event is read-only.');
    fire('paste', { 'text/plain': data.getData('text/plain') });
    await settled(calendar, 2);
    assert.match(nameOf(box(calendar, 'Lunch')), /Wednesday 18 November/);
  });

  it('makes an event twice by a key', async () => {
    const calendar = await mount({ events: [LUNCH] });
    await focus(calendar, 'Lunch');
    box(calendar, 'Lunch').dispatchEvent(new KeyboardEvent('keydown', { key: 'd', ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
    await settled(calendar, 2);
    assert.deepEqual(calendar.getEvents().map(({ title, start }) => `${title} ${String(start)}`), [
      'Lunch 2026-11-20T12:00:00',
      'Lunch 2026-11-20T12:00:00',
    ]);
  });

  it('is told where there is nothing to paste, or no place for it', async () => {
    const calendar = await mount({ events: [LUNCH] });
    await focus(calendar, 'Lunch');
    fire('paste', { 'text/plain': 'some words' });
    await drawn(calendar);
    assert.equal(toast(calendar), 'There is no event to paste: copy one first.');
    fire('paste', { 'text/calendar': 'BEGIN:VCALENDAR\nnonsense' });
    await drawn(calendar);
    await drawn(calendar);
    assert.equal(toast(calendar), 'There is no event to paste: copy one first.');
    const many = Array.from({ length: 101 }, (_, i) => `BEGIN:VEVENT\nUID:${i}\nDTSTART:20261120T100000Z\nEND:VEVENT\n`).join('');
    fire('paste', { 'text/plain': `BEGIN:VCALENDAR\n${many}END:VCALENDAR` });
    for (let tries = 0; tries < 50 && !toast(calendar).startsWith('101'); tries++) await drawn(calendar);
    assert.equal(toast(calendar), '101 events are too many to paste: 100 at most.');
    calendar.readonly = true;
    await drawn(calendar);
    box(calendar, 'Lunch').focus();
    fire('paste', { 'text/plain': MEETING });
    await drawn(calendar);
    assert.equal(toast(calendar), 'Events cannot be edited here.');
    assert.lengthOf(boxes(calendar), 1);
  });

  it('keeps the clipboard of the page where the focus is elsewhere or in a field', async () => {
    const calendar = await mount({ events: [LUNCH] });
    (document.activeElement as HTMLElement | null)?.blur();
    assert.isFalse(fire('copy').handled);
    assert.isFalse(fire('paste', { 'text/plain': MEETING }).handled);
    calendar.remove();
    assert.isFalse(fire('copy').handled);
  });
});
