import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { CalendarView } from '../../../src/elements/events.ts';
import { axeFindings } from '../axe.ts';
import { box, button, collect, drawn, finger, mount, unmountAll } from './mount.ts';

const EVERY: readonly CalendarView[] = ['month', 'week', 'workweek', 'day', 'days', 'agenda', 'year'];
const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };

const viewOf = (calendar: DayFlowCalendar): HTMLElement => calendar.shadowRoot!.querySelector<HTMLElement>('.view')!;

/** A finger that goes from a place of the view by so many pixels. */
async function swipe(calendar: DayFlowCalendar, right: number, down = 0, target: Element = viewOf(calendar)): Promise<void> {
  const { left, top, width, height } = viewOf(calendar).getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const touch = (type: string, share: number): unknown => target.dispatchEvent(finger(type, { x: x + right * share, y: y + down * share }));
  touch('pointerdown', 0);
  for (const share of [0.25, 0.5, 0.75, 1]) touch('pointermove', share);
  touch('pointerup', 1);
  await drawn(calendar);
}

describe('the pages of each view', () => {
  afterEach(unmountAll);

  for (const view of EVERY) {
    it(`come and go back in ${view}, with its days told`, async () => {
      const calendar = await mount({ view, days: 4 });
      const changes = collect(calendar, 'dayflow-range-change');
      button(calendar, 'Next').click();
      await drawn(calendar);
      button(calendar, 'Previous').click();
      await drawn(calendar);
      assert.equal(calendar.date, '2026-11-20');
      assert.lengthOf(changes, 2);
      assert.deepEqual(changes.map((event) => event.view), [view, view]);
      assert.isTrue(changes.every(({ start, end }) => start.until(end).days > 0));
      assert.isAbove(changes[0]!.date.since(changes[1]!.date).days, 0);
    });

    for (const width of [1000, 390]) {
      it(`are without a finding of axe in ${view} at ${width} pixels`, async () => {
        const calendar = await mount({ view, events: [LUNCH], weekNumbers: true }, width);
        assert.deepEqual(await axeFindings(calendar), []);
      });
    }
  }

  for (const [view, width] of [['week', 1000], ['workweek', 1000], ['day', 1000], ['week', 390]] as const) {
    it(`have the week’s number once where it is asked for, in ${view} at ${width} pixels`, async () => {
      const calendar = await mount({ view }, width);
      const roots = (): ShadowRoot[] => [calendar.shadowRoot!.querySelector('dayflow-toolbar')!.shadowRoot!, viewOf(calendar).shadowRoot!];
      const numbers = (): string[] =>
        roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('.week')].filter((each) => each.checkVisibility()).map(({ textContent }) => textContent!));
      assert.deepEqual(numbers(), []);
      calendar.weekNumbers = true;
      await drawn(calendar);
      assert.deepEqual(numbers(), ['Week 47']);
    });
  }

  it('have so many days as is asked for', async () => {
    const calendar = await mount({ view: 'days', days: 5 });
    const columns = (): number => viewOf(calendar).shadowRoot!.querySelectorAll('.column').length;
    assert.equal(columns(), 5);
    calendar.setAttribute('days', '14');
    await drawn(calendar);
    assert.equal(columns(), 14);
    assert.throws(() => Object.assign(calendar, { days: 15 }), RangeError, 'days');
    assert.throws(() => Object.assign(calendar, { days: 1.5 }), RangeError, 'days');
    assert.equal(calendar.days, 14);
  });

  it('have as many days on a phone as the page says', async () => {
    const calendar = await mount({ view: 'week', narrowDays: 1 }, 390);
    assert.lengthOf([...viewOf(calendar).shadowRoot!.querySelectorAll('.column')], 1);
    button(calendar, 'Next').click();
    await drawn(calendar);
    assert.equal(calendar.date, '2026-11-21');
  });

  it('lead from a year to a month and to a day', async () => {
    const calendar = await mount({ view: 'year' });
    const asked = collect(calendar, 'dayflow-navigate-request');
    button(calendar, 'March').click();
    await drawn(calendar);
    assert.deepEqual([calendar.view, calendar.date], ['month', '2026-03-01']);
    calendar.view = 'year';
    await drawn(calendar);
    button(calendar, 'Wednesday 4 March').click();
    await drawn(calendar);
    assert.deepEqual([calendar.view, calendar.date], ['day', '2026-03-04']);
    assert.deepEqual(asked.map(({ view }) => view), ['month', 'day']);
  });

  it('choose a day of a phone’s month, on which New then stands', async () => {
    const calendar = await mount({ view: 'month', events: [LUNCH] }, 390);
    const ranges = collect(calendar, 'dayflow-range-select');
    calendar.addEventListener('dayflow-range-select', (event) => event.preventDefault());
    calendar.date = '2026-11-20';
    await drawn(calendar);
    button(calendar, 'Thursday 12 November').click();
    await drawn(calendar);
    assert.deepEqual([calendar.view, calendar.date], ['month', '2026-11-12']);
    calendar.shadowRoot!.querySelector('dayflow-toolbar')!.shadowRoot!.querySelector<HTMLElement>('.create')!.click();
    assert.match(String(ranges[0]!.start), /^2026-11-12T08:00/);
  });
});

describe('a swipe over a view', () => {
  afterEach(unmountAll);

  for (const view of EVERY) {
    it(`turns the page in ${view}`, async () => {
      const calendar = await mount({ view }, 390);
      const asked = collect(calendar, 'dayflow-navigate-request');
      await swipe(calendar, -120, 10);
      assert.lengthOf(asked, 1);
      assert.isAbove(asked[0]!.date.since('2026-11-20').days, 0);
      await swipe(calendar, 120, -10);
      assert.equal(calendar.date, '2026-11-20');
    });
  }

  it('goes the other way where the page or the calendar runs from right to left', async () => {
    for (const [dir, locale] of [['rtl', 'en'], ['', 'ar']] as const) {
      const calendar = await mount({ view: 'day', locale }, 390);
      calendar.dir = dir;
      await swipe(calendar, 120);
      assert.equal(calendar.date, '2026-11-21', locale);
    }
  });

  it('is none when it scrolls, or the host refuses', async () => {
    const calendar = await mount({ view: 'day' }, 390);
    await swipe(calendar, -60, 200);
    assert.equal(calendar.date, '2026-11-20');
    calendar.addEventListener('dayflow-navigate-request', (event) => event.preventDefault());
    await swipe(calendar, -120);
    assert.equal(calendar.date, '2026-11-20');
  });

  it('is none while a box is held', async () => {
    const calendar = await mount({ view: 'day', events: [LUNCH] }, 390);
    const lunch = box(calendar, 'Lunch');
    const { left, top } = lunch.getBoundingClientRect();
    const touch = (type: string, right: number): unknown => lunch.dispatchEvent(finger(type, { x: left + 100 + right, y: top + 10 }));
    touch('pointerdown', 0);
    await new Promise((resolve) => setTimeout(resolve, 450));
    touch('pointermove', -60);
    touch('pointermove', -150);
    touch('pointerup', -150);
    await drawn(calendar);
    assert.equal(calendar.date, '2026-11-20');
  });

  it('is none with two fingers', async () => {
    const calendar = await mount({ view: 'day' }, 390);
    const second = new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerId: 8, pointerType: 'touch', isPrimary: false });
    calendar.shadowRoot!.addEventListener('pointermove', () => viewOf(calendar).dispatchEvent(second), { once: true });
    await swipe(calendar, -120);
    assert.equal(calendar.date, '2026-11-20');
  });
});

describe('a new page', () => {
  afterEach(unmountAll);

  const moves = (calendar: DayFlowCalendar): (string | undefined)[] =>
    viewOf(calendar).getAnimations().map((animation) => (animation.effect as KeyframeEffect).getKeyframes()[0]!['transform'] as string);

  it('slides in from the side on which its days lie, and not where motion is unwanted', async () => {
    const calendar = await mount({ view: 'week' });
    calendar.next();
    await calendar.updateComplete;
    assert.isEmpty(moves(calendar), 'of no length');
    calendar.parentElement!.style.setProperty('--dayflow-duration', '150ms');
    calendar.next();
    await calendar.updateComplete;
    assert.deepEqual(moves(calendar), ['translateX(24px)']);
    viewOf(calendar).getAnimations().forEach((animation) => animation.cancel());
    calendar.previous();
    await calendar.updateComplete;
    assert.deepEqual(moves(calendar), ['translateX(-24px)']);
    viewOf(calendar).getAnimations().forEach((animation) => animation.cancel());
    calendar.view = 'month';
    await calendar.updateComplete;
    assert.isEmpty(moves(calendar), 'another view is no page');
  });
});
