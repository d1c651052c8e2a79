import { afterEach, assert, describe, it } from '../../support/suite.ts';
import { oneForm } from '../../support/words.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { AttendeeInput } from '../../../src/model/calendar-user.ts';
import type { EventInput } from '../../../src/model/event.ts';
import { axeFindings } from '../axe.ts';
import { box, button, collect, drawn, inner, isOpen, mount, nameOf, unmountAll } from './mount.ts';

const EVENT = { id: 'a', title: 'Review', start: '2026-11-20T10:00', end: '2026-11-20T11:00' } as const;
const panel = (calendar: DayFlowCalendar): HTMLElement => inner(calendar, 'dayflow-event-details', '.panel');
const text = (calendar: DayFlowCalendar): string => oneForm(panel(calendar).textContent!.replace(/\s+/g, ' '));
const links = (calendar: DayFlowCalendar): string[][] =>
  [...panel(calendar).querySelectorAll('a')].map((link) => [link.textContent!.trim(), link.getAttribute('href')!]);
const guests = (calendar: DayFlowCalendar): string[] =>
  [...panel(calendar).querySelectorAll('.guests > li')].map((item) => item.textContent!.replace(/\s+/g, ' ').trim());

/** The details of an event that says this beside its title and time. */
async function details(more: Partial<EventInput> = {}): Promise<DayFlowCalendar> {
  const calendar = await mount({ events: [{ ...EVENT, ...more }] });
  box(calendar, 'Review').click();
  await drawn(calendar);
  return calendar;
}

const people = (count: number): AttendeeInput[] => Array.from({ length: count }, (_, index) => ({ address: `g${index}@x.org`, name: `Guest ${index}` }));

describe('the details of an event', () => {
  afterEach(unmountAll);

  it('say all that it says, and nothing of what it does not', async () => {
    const plain = await details();
    assert.equal(panel(plain).querySelectorAll('.lines > li').length, 0);
    const calendar = await details({
      location: 'Room 4',
      description: 'Bring papers',
      categories: ['Work', 'Travel'],
      transparency: 'transparent',
      classification: 'confidential',
      status: 'tentative',
      reminders: [10, 1440],
      organizer: { address: 'ann@x.org', name: 'Ann' },
      attendees: [{ address: 'me@x.org', name: 'Me', status: 'accepted', self: true }, { address: 'bo@x.org' }],
    });
    for (const words of ['Room 4', 'Bring papers', 'Work Travel', 'Shown as free · Confidential', 'Reminder: 10 minutes before 1 day before', '· 1 hour', 'tentative', 'You said yes', '2 guests: 1 yes, 1 waiting']) {
      assert.include(text(calendar), words);
    }
    assert.deepEqual(guests(calendar), ['Ann organizer', 'Me you yes', 'bo@x.org waiting']);
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('keep their last line off the edge where there is nothing to do', async () => {
    const calendar = await details({ readonly: true });
    const [edge, line] = [panel(calendar), panel(calendar).querySelector('.lines > li:last-child')!].map((each) => each.getBoundingClientRect().bottom);
    assert.isAtLeast(edge! - line!, 12);
  });

  it('have a button to join, and the other ways as links', async () => {
    const calendar = await details({
      url: 'https://example.org/agenda',
      location: 'https://us02web.zoom.us/j/1',
      conferences: [{ uri: 'tel:+351-21', label: 'By phone' }],
    });
    assert.deepEqual(links(calendar).slice(0, 2), [
      ['Join with Zoom', 'https://us02web.zoom.us/j/1'],
      ['By phone', 'tel:+351-21'],
    ]);
    const join = panel(calendar).querySelector('a')!;
    assert.deepEqual([join.target, join.rel], ['_blank', 'noopener noreferrer']);
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('do not say a link twice, nor how to join what is cancelled', async () => {
    const meet = 'https://meet.google.com/abc-defg-hij';
    assert.deepEqual(links(await details({ url: meet })), [['Join with Google Meet', meet]]);
    assert.deepEqual(links(await details({ url: meet, status: 'cancelled' })), [[meet, meet]]);
  });

  it('lead nowhere that is not safe', async () => {
    const calendar = await details({
      url: 'javascript:alert(1)',
      conferences: [{ uri: 'javascript:alert(1)', label: 'Join' }, { uri: 'https://own.example/room', label: '<b>Room</b>' }],
      attachments: [
        { uri: 'javascript:alert(1)', name: 'bad' },
        { uri: 'file:///etc/passwd' },
        { uri: 'https://example.org/files/Plan%202026.pdf?x=1' },
        { uri: 'https://example.org/' },
        { name: 'kept.png' },
      ],
    });
    assert.deepEqual(links(calendar), [
      ['<b>Room</b>', 'https://own.example/room'],
      ['Plan 2026.pdf', 'https://example.org/files/Plan%202026.pdf?x=1'],
      ['example.org', 'https://example.org/'],
    ]);
    for (const words of ['Link: javascript:alert(1)', 'Attachment: bad', 'Attachment: file:///etc/passwd', 'Attachment: kept.png']) {
      assert.include(text(calendar), words);
    }
  });

  it('fold a long list of guests, by a button that says so', async () => {
    const calendar = await details({ attendees: people(12) });
    assert.lengthOf(guests(calendar), 8);
    const all = button(calendar, 'Show all 12');
    assert.equal(all.getAttribute('aria-expanded'), 'false');
    all.click();
    await drawn(calendar);
    assert.lengthOf(guests(calendar), 12);
    assert.equal(button(calendar, 'Show fewer').getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await axeFindings(calendar), []);
    button(calendar, 'Close').click();
    await drawn(calendar);
    box(calendar, 'Review').click();
    await drawn(calendar);
    assert.lengthOf(guests(calendar), 8, 'folded again when they are opened again');
  });

  it('stay small for an event of thousands of guests and a book of words', async () => {
    const calendar = await details({
      title: `Review ${'x'.repeat(1e5)}`,
      description: 'word '.repeat(1e5),
      attendees: people(10_000),
      categories: Array.from({ length: 5000 }, (_, index) => `c${index}`),
      attachments: Array.from({ length: 5000 }, (_, index) => ({ uri: `https://example.org/${index}` })),
      conferences: Array.from({ length: 5000 }, (_, index) => ({ uri: `https://example.org/c${index}` })),
    });
    button(calendar, 'Show all 10000').click();
    await drawn(calendar);
    assert.equal(guests(calendar).at(-1), 'and 9800 more');
    assert.isBelow(panel(calendar).querySelectorAll('*').length, 2000);
    assert.isBelow(panel(calendar).textContent!.length, 50_000);
  });

  it('have room for what a page adds', async () => {
    const calendar = await mount({ events: [EVENT] });
    const added = document.createElement('p');
    added.slot = 'details';
    added.textContent = 'From the page';
    calendar.append(added);
    await drawn(calendar);
    assert.isFalse(added.checkVisibility());
    box(calendar, 'Review').click();
    await drawn(calendar);
    assert.isTrue(added.checkVisibility());
    const { top, bottom, left, right } = added.getBoundingClientRect();
    const frame = panel(calendar).getBoundingClientRect();
    assert.isTrue(top > frame.top && bottom < frame.bottom && left > frame.left && right < frame.right);
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('name the zone that it was written in, without the day where that is the same', async () => {
    const calendar = await details({ start: '2026-11-20T10:00[America/New_York]', end: '2026-11-20T11:00[America/New_York]' });
    assert.include(text(calendar), '15:00 – 16:00, Friday 20 November');
    assert.match(text(calendar), /10:00 – 11:00 in Eastern Standard Time/);
  });
});

describe('a page that opens events itself', () => {
  afterEach(unmountAll);

  it('is asked before the details open, and hears which event, where and what', async () => {
    const calendar = await mount({ events: [EVENT] });
    const asked = collect(calendar, 'dayflow-event-open-request');
    calendar.addEventListener('dayflow-event-open-request', (event) => event.preventDefault());
    box(calendar, 'Review').click();
    await drawn(calendar);
    assert.isFalse(isOpen(calendar, 'dayflow-event-details'));
    const [{ event, occurrence, mode, anchor }] = asked as [(typeof asked)[number]];
    assert.deepEqual([event.id, occurrence.eventId, mode, anchor], ['a', 'a', 'details', box(calendar, 'Review')]);
  });

  it('is not asked for what a click handler has refused already', async () => {
    const calendar = await mount({ events: [EVENT] });
    const asked = collect(calendar, 'dayflow-event-open-request');
    calendar.addEventListener('dayflow-event-click', (event) => event.preventDefault());
    box(calendar, 'Review').click();
    await drawn(calendar);
    assert.lengthOf(asked, 0);
  });

  it('can bring its own editor beside the calendar’s details, which then close', async () => {
    const calendar = await details();
    const modes: string[] = [];
    calendar.addEventListener('dayflow-event-open-request', (event) => {
      modes.push(event.mode);
      event.preventDefault();
    });
    button(calendar, 'Edit').click();
    await drawn(calendar);
    assert.deepEqual(modes, ['editor']);
    assert.isFalse(isOpen(calendar, 'dayflow-event-details'));
    assert.isFalse(isOpen(calendar, 'dayflow-event-editor'));
  });
});

describe('an event that the person declined', () => {
  afterEach(unmountAll);

  it('is an outline, says so in its name, and has the part for it', async () => {
    const attendees: AttendeeInput[] = [{ address: 'me@x.org', self: true, status: 'declined' }];
    const calendar = await mount({ events: [{ ...EVENT, attendees }, { ...EVENT, id: 'b', title: 'Other', attendees: people(1) }] });
    const declined = box(calendar, 'Review');
    assert.include(nameOf(declined), 'declined');
    assert.isTrue(declined.part.contains('declined'));
    assert.isFalse(box(calendar, 'Other').part.contains('declined'));
    assert.equal(getComputedStyle(declined).backgroundImage, 'none');
    assert.notEqual(getComputedStyle(declined).backgroundColor, getComputedStyle(box(calendar, 'Other')).backgroundColor);
    assert.deepEqual(await axeFindings(calendar), []);
  });

  it('is drawn as tentative where they said maybe', async () => {
    const calendar = await mount({ events: [{ ...EVENT, attendees: [{ address: 'me@x.org', self: true, status: 'tentative' }] }] });
    assert.isTrue(box(calendar, 'Review').part.contains('tentative'));
  });
});
