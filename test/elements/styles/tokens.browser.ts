import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { box, boxes, button, drawn, inner, mount, unmountAll } from '../dayflow-calendar/mount.ts';

const COLORS = [
  ...['surface', 'raised', 'shade', 'weekend', 'hover', 'text', 'muted', 'hairline', 'accent', 'on-accent', 'focus'],
  ...['now', 'on-now', 'danger', 'success', 'warning'],
];
const EVENTS = [
  { id: 'a', title: 'Stand-up', start: '2026-11-20T09:00', end: '2026-11-20T10:00', description: 'https://example.com' },
  { id: 'b', title: 'Fair', start: '2026-11-20', end: '2026-11-22' },
];

const PAGE_COLOR = 'rgb(12, 34, 56)';
const PAINTS = ['color', 'backgroundColor', 'borderTopColor', 'borderInlineStartColor', 'borderBottomColor'] as const;

/** Everything in an element's shadow trees that is seen. */
function* seen(root: ShadowRoot): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.checkVisibility()) yield element;
    if (element.shadowRoot) yield* seen(element.shadowRoot);
  }
}

/** What is painted in a colour that the page did not give. */
function strangers(calendar: DayFlowCalendar): string[] {
  const known = new Set([PAGE_COLOR, 'rgba(0, 0, 0, 0)', 'transparent']);
  const found = [...seen(calendar.shadowRoot!)].flatMap((element) => {
    // Boxes have their calendars' colours, and a check box is the browser's, in accent-color.
    if (element.closest('[data-occurrence-id], option, [type="checkbox"]') || /(^| )c\d/.test(element.className)) return [];
    const style = getComputedStyle(element);
    return PAINTS.filter((paint) => !known.has(asRgb(style[paint]))).map(
      (paint) => `${element.localName}.${element.className} ${paint} ${style[paint]}`,
    );
  });
  return [...new Set(found)];
}

/** A mixture of one colour with itself is serialised as color(srgb …). */
function asRgb(color: string): string {
  const mixed = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(color);
  if (mixed === null) return color;
  if (Number(mixed[4] ?? 1) === 0) return 'transparent';
  return `rgb(${[1, 2, 3].map((index) => Math.round(Number(mixed[index]) * 255)).join(', ')})`;
}

function paint(calendar: DayFlowCalendar): void {
  for (const color of COLORS) document.documentElement.style.setProperty(`--dayflow-${color}`, PAGE_COLOR);
  calendar.parentElement!.style.setProperty('--dayflow-backdrop', PAGE_COLOR);
}

describe('the tokens', () => {
  afterEach(() => {
    unmountAll();
    document.documentElement.removeAttribute('style');
  });

  it('colour all that is seen, from any element around the calendar', async () => {
    for (const view of ['month', 'week', 'day'] as const) {
      const calendar = await mount({ view, events: EVENTS, sidebar: true, weekNumbers: true });
      assert.isNotEmpty(strangers(calendar), 'it has colours of its own without them');
      paint(calendar);
      await drawn(calendar);
      assert.deepEqual(strangers(calendar), [], view);
      box(calendar, 'Stand-up').click();
      await drawn(calendar);
      assert.deepEqual(strangers(calendar), [], 'the details');
      button(calendar, 'Edit').click();
      await drawn(calendar);
      assert.deepEqual(strangers(calendar), [], 'the editor');
      unmountAll();
      document.documentElement.removeAttribute('style');
    }
  });

  it('square every corner with --dayflow-radius: 0px, but dots’', async () => {
    const calendar = await mount({ events: EVENTS, sidebar: true });
    calendar.parentElement!.style.cssText += '; --dayflow-radius: 0px; --dayflow-event-radius: 0px';
    const round = [...seen(calendar.shadowRoot!)].filter((element) => {
      const { borderTopLeftRadius: corner } = getComputedStyle(element);
      return corner !== '0px' && corner !== '50%';
    });
    assert.deepEqual(round.map(({ className }) => className), []);
  });
});

describe('the density', () => {
  afterEach(unmountAll);

  const heights = (calendar: DayFlowCalendar): number => inner(calendar, 'dayflow-time-grid', '.columns').offsetHeight / 24;

  it('gives the hours and the months’ rows less room or more', async () => {
    const rows: number[] = [];
    const events = Array.from({ length: 9 }, (_, index) => ({ title: `Event ${index}`, start: `2027-02-10T1${index}:00` }));
    for (const [density, hour] of [['compact', 40], ['normal', 52], ['comfortable', 66]] as const) {
      const calendar = await mount({ density });
      assert.equal(heights(calendar), hour, density);
      Object.assign(calendar, { view: 'month', date: '2027-02-10', events });
      await drawn(calendar);
      await drawn(calendar);
      rows.push(boxes(calendar).length);
    }
    assert.isAbove(rows[0]!, rows[2]!, rows.join());
  });

  it('gives the rows of lists less room or more', async () => {
    const calendars = [{ id: 'work', name: 'Work' }];
    const calendar = await mount({ view: 'agenda', sidebar: true, calendars, events: EVENTS, date: '2026-11-20' });
    for (const [tag, row] of [['dayflow-agenda', '.entry'], ['dayflow-calendar-list', 'label']] as const) {
      const heightsOfRow: number[] = [];
      for (const density of ['compact', 'normal', 'comfortable'] as const) {
        calendar.density = density;
        await drawn(calendar);
        heightsOfRow.push(inner(calendar, tag, row).offsetHeight);
      }
      const [compact, normal, comfortable] = heightsOfRow as [number, number, number];
      assert.isTrue(24 <= compact && compact < normal && normal < comfortable, `${tag}: ${heightsOfRow.join()}`);
    }
  });

  it('gives way to the page’s own height of an hour', async () => {
    const calendar = await mount({ density: 'compact' });
    calendar.style.setProperty('--dayflow-hour-height', '48px');
    await drawn(calendar);
    assert.equal(heights(calendar), 48);
  });

  it('is an attribute too, and no other word', async () => {
    const calendar = await mount();
    calendar.setAttribute('density', 'comfortable');
    await drawn(calendar);
    assert.equal(heights(calendar), 66);
    assert.throws(() => (calendar.density = 'dense' as 'compact'), RangeError, 'density');
    calendar.removeAttribute('density');
    assert.equal(calendar.density, 'normal');
  });
});
