import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { ReadOnlyError } from '../../../src/model/errors.ts';
import { axeFindings } from '../axe.ts';
import { MeetingSource } from './memory-source.ts';
import { box, boxes, button, collect, drag, drawn, inner, isOpen, mount, nameOf, unmountAll } from './mount.ts';

const at = (id: string, title: string, hour: number): { id: string; title: string; start: string; end: string } => ({
  id,
  title,
  start: `2026-11-20T${hour}:00`,
  end: `2026-11-20T${hour + 1}:00`,
});

async function mountMeetings(): Promise<{ calendar: DayFlowCalendar; source: MeetingSource }> {
  const source = new MeetingSource(
    [at('theirs', 'Review', 10), at('mine', 'Planning', 12), at('plain', 'Lunch', 14), at('odd', 'Odd', 16), at('series', 'Weekly', 17)],
    { theirs: 'attendee', mine: 'organizer', series: 'organizer' },
  );
  const calendar = await mount();
  calendar.addSource(source);
  await drawn(calendar);
  return { calendar, source };
}

const CONFIRM = 'dayflow-confirm-dialog';

const dialog = (calendar: DayFlowCalendar): HTMLDialogElement => inner(calendar, CONFIRM, 'dialog');

const focusedIn = (calendar: DayFlowCalendar, selector: string): Element | null =>
  calendar.shadowRoot!.querySelector(selector)!.shadowRoot!.activeElement;

async function press(calendar: DayFlowCalendar, name: string): Promise<void> {
  button(calendar, name).click();
  await drawn(calendar);
}

async function moveDown(calendar: DayFlowCalendar, title: string): Promise<void> {
  const { left, top, width, height } = box(calendar, title).getBoundingClientRect();
  const from = { x: left + width / 2, y: top + height / 2 };
  await drag(calendar, from, { x: from.x, y: from.y + 60 });
}

async function deleteByKey(calendar: DayFlowCalendar, title: string): Promise<void> {
  box(calendar, title).focus();
  box(calendar, title).dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
  await drawn(calendar);
}

describe('a person with meetings', () => {
  afterEach(unmountAll);

  it('reads why an invitation cannot be edited, and deletes it after reading that this declines it', async () => {
    const { calendar, source } = await mountMeetings();
    const requests = collect(calendar, 'dayflow-change-request');
    box(calendar, 'Review').click();
    await drawn(calendar);
    assert.include(inner(calendar, 'dayflow-event-details', '.panel').textContent, 'Only the organizer can change this event.');
    assert.throws(() => button(calendar, 'Edit'));
    await press(calendar, 'Delete');
    assert.isTrue(isOpen(calendar, CONFIRM));
    assert.include(dialog(calendar).textContent, 'Deleting an invitation declines it.');
    assert.equal(nameOf(focusedIn(calendar, 'dayflow-confirm-dialog') as HTMLElement), 'Cancel');
    assert.deepEqual(await axeFindings(calendar), []);
    assert.lengthOf(requests, 0);
    await press(calendar, 'Cancel');
    assert.isFalse(isOpen(calendar, CONFIRM));
    assert.deepEqual(source.applied, []);
    assert.isDefined(box(calendar, 'Review'));

    await deleteByKey(calendar, 'Review');
    await press(calendar, 'Delete and decline');
    assert.deepEqual(source.applied, ['delete theirs']);
    assert.lengthOf(requests, 1);
    assert.lengthOf(boxes(calendar), 4);
    assert.match(nameOf(focusedIn(calendar, '.view') as HTMLElement), /^Planning/);
  });

  it('sets reminders of an invitation in its details, which others are not told of', async () => {
    const { calendar, source } = await mountMeetings();
    box(calendar, 'Review').click();
    await drawn(calendar);
    const choose = async (value: string): Promise<void> => {
      const select = inner<HTMLSelectElement>(calendar, 'dayflow-event-details', 'select');
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await drawn(calendar);
    };
    await choose('10');
    assert.isFalse(isOpen(calendar, CONFIRM));
    assert.deepEqual(source.get('theirs')!.reminders, [{ minutesBefore: 10, related: 'start', action: 'display' }]);
    assert.equal(inner<HTMLSelectElement>(calendar, 'dayflow-event-details', 'select').selectedOptions[0]!.text, '10 minutes before');
    assert.deepEqual(await axeFindings(calendar), []);
    await press(calendar, 'Add a reminder');
    assert.lengthOf(source.get('theirs')!.reminders!, 2);
    await press(calendar, 'Undo');
    assert.lengthOf(source.get('theirs')!.reminders!, 1);
    assert.throws(() => calendar.updateEvent('theirs', { reminders: [5], title: 'x' }), ReadOnlyError);
    assert.equal(calendar.updateEvent('theirs', { transparency: 'transparent' }).transparency, 'transparent');
  });

  it('is asked nothing before the reminder of their own meeting is another one', async () => {
    const { calendar, source } = await mountMeetings();
    box(calendar, 'Planning').click();
    await drawn(calendar);
    await press(calendar, 'Edit');
    const select = inner<HTMLSelectElement>(calendar, 'dayflow-event-editor', 'select[name="reminder"]');
    select.value = '30';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await press(calendar, 'Save');
    assert.isFalse(isOpen(calendar, CONFIRM));
    assert.deepEqual(source.get('mine')!.reminders, [{ minutesBefore: 30, related: 'start', action: 'display' }]);
  });

  it('hears that guests will be told before a drag counts; a no puts the box back', async () => {
    const { calendar, source } = await mountMeetings();
    await moveDown(calendar, 'Planning');
    assert.include(dialog(calendar).textContent, 'Guests will be told.');
    assert.notMatch(nameOf(box(calendar, 'Planning')), /12:00/, 'the box waits at its new place');
    await press(calendar, 'Cancel');
    assert.match(nameOf(box(calendar, 'Planning')), /12:00 – 13:00/);
    assert.deepEqual(source.applied, []);

    await moveDown(calendar, 'Planning');
    dialog(calendar).close();
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Planning')), /12:00 – 13:00/);

    await moveDown(calendar, 'Planning');
    await press(calendar, 'Change');
    assert.notMatch(nameOf(box(calendar, 'Planning')), /12:00/);
    assert.deepEqual(source.applied, ['update mine']);
  });

  it('keeps what was typed when guests are not to be told', async () => {
    const { calendar, source } = await mountMeetings();
    box(calendar, 'Planning').click();
    await drawn(calendar);
    await press(calendar, 'Edit');
    const title = inner<HTMLInputElement>(calendar, 'dayflow-event-editor', 'input.title');
    title.value = 'Budget';
    title.dispatchEvent(new Event('input', { bubbles: true }));
    await press(calendar, 'Save');
    dialog(calendar).close();
    await drawn(calendar);
    assert.equal(title.value, 'Budget');
    assert.deepEqual(source.applied, []);
    await press(calendar, 'Save');
    await press(calendar, 'Change');
    assert.throws(() => button(calendar, 'Save'));
    assert.isDefined(box(calendar, 'Budget'));
    assert.deepEqual(source.applied, ['update mine']);
  });

  it('hears that guests will be told before an own meeting is deleted', async () => {
    const { calendar, source } = await mountMeetings();
    await deleteByKey(calendar, 'Planning');
    assert.include(dialog(calendar).textContent, 'Guests will be told that it is cancelled.');
    await press(calendar, 'Delete');
    assert.deepEqual(source.applied, ['delete mine']);
  });

  it('is asked nothing where nobody is told, nor are programs', async () => {
    const { calendar, source } = await mountMeetings();
    await deleteByKey(calendar, 'Lunch');
    assert.isFalse(isOpen(calendar, CONFIRM));
    calendar.updateEvent('mine', { title: 'Budget' });
    assert.throws(() => calendar.updateEvent('theirs', { title: 'x' }), ReadOnlyError, 'attendee');
    calendar.removeEvent('theirs');
    assert.deepEqual(source.applied, ['delete plain', 'update mine', 'delete theirs']);
  });

  it('is told why a meeting cannot be deleted, and asked nothing', async () => {
    const { calendar, source } = await mountMeetings();
    await deleteByKey(calendar, 'Weekly');
    assert.isFalse(isOpen(calendar, CONFIRM));
    assert.include(calendar.shadowRoot!.querySelector('[role="alert"]')!.textContent, 'Repeating events are read-only here.');
    assert.deepEqual(source.applied, []);
  });

  it('may not decline in a read-only calendar', async () => {
    const { calendar } = await mountMeetings();
    calendar.readonly = true;
    await drawn(calendar);
    box(calendar, 'Review').click();
    await drawn(calendar);
    assert.throws(() => button(calendar, 'Delete'));
  });

  it('takes a calendar that leaves the page for a no', async () => {
    const { calendar, source } = await mountMeetings();
    await moveDown(calendar, 'Planning');
    const frame = calendar.parentElement!;
    calendar.remove();
    frame.append(calendar);
    await drawn(calendar);
    assert.match(nameOf(box(calendar, 'Planning')), /12:00 – 13:00/);
    assert.isFalse(isOpen(calendar, CONFIRM));
    assert.deepEqual(source.applied, []);
  });

  it('reads which event could not be understood whole', async () => {
    const { calendar } = await mountMeetings();
    const doubt = 'Parts of this event could not be understood';
    box(calendar, 'Odd').click();
    await drawn(calendar);
    assert.include(inner(calendar, 'dayflow-event-details', '.panel').textContent, doubt);
    box(calendar, 'Lunch').click();
    await drawn(calendar);
    assert.notInclude(inner(calendar, 'dayflow-event-details', '.panel').textContent, doubt);
  });
});
