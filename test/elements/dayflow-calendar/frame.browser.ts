import { afterEach, assert, before, describe, it } from '../../support/suite.ts';
import { defineCalendar } from '../../../src/elements/define-calendar.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';
import { drawn } from './mount.ts';

const VIEWS = ['month', 'week', 'workweek', 'day', 'days', 'agenda', 'year'] as const;

/** A calendar in a box of the page, both styled as pages do it. */
async function mountIn(boxStyle: string, style: string, view: DayFlowCalendar['view'] = 'week'): Promise<DayFlowCalendar> {
  const box = document.createElement('div');
  box.className = 'box';
  box.style.cssText = boxStyle;
  const calendar = document.createElement('dayflow-calendar');
  calendar.style.cssText = style;
  Object.assign(calendar, { view, locale: 'en-GB', date: '2026-11-20' });
  box.append(calendar);
  document.body.append(box);
  await drawn(calendar);
  return calendar;
}

const rectOf = (calendar: DayFlowCalendar, selector: string): DOMRect =>
  calendar.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

/** How much of the view is seen, and how much is cut off below the calendar. */
function heights(calendar: DayFlowCalendar): { view: number; cut: number } {
  const view = rectOf(calendar, '.view');
  return { view: view.height, cut: Math.round(view.bottom - calendar.getBoundingClientRect().bottom) };
}

describe('the calendar in a page', () => {
  before(async () => {
    await loadTemporal();
    defineCalendar();
  });
  afterEach(() => {
    for (const box of document.querySelectorAll('.box')) box.remove();
  });

  it('ends where its element ends, whatever display the page gives it', async () => {
    for (const display of ['', 'display: block;', 'display: flex;', 'display: inline-block; width: 900px;']) {
      for (const view of VIEWS) {
        const calendar = await mountIn('width: 900px', `${display} height: 600px`, view);
        assert.equal(heights(calendar).cut, 0, `${display} ${view}`);
        assert.approximately(calendar.getBoundingClientRect().height, 600, 0.5);
      }
    }
  });

  it('fills a box of the page’s flex or grid layout', async () => {
    const layouts = [
      ['display: flex; flex-direction: column; height: 600px', 'flex: 1; min-height: 0'],
      ['display: flex; height: 600px', 'flex: 1'],
      ['display: grid; grid-template-rows: 1fr; height: 600px', ''],
      ['height: 600px', ''],
      ['display: flex; height: 600px', ''],
    ] as const;
    for (const [box, own] of layouts) {
      for (const display of ['', 'display: block']) {
        const calendar = await mountIn(`width: 900px; ${box}`, `${own}; ${display}`);
        assert.approximately(calendar.getBoundingClientRect().height, 600, 0.5, box);
        assert.equal(heights(calendar).cut, 0, box);
        assert.approximately(calendar.getBoundingClientRect().width, 900, 0.5, box);
      }
    }
  });

  it('has a height to work in where the page gives none', async () => {
    for (const style of ['', 'display: block', 'height: 0', 'display: block; height: 0']) {
      for (const view of VIEWS) {
        const calendar = await mountIn('width: 900px', style, view);
        assert.isAtLeast(heights(calendar).view, 340, `${style} ${view}`);
        assert.equal(heights(calendar).cut, 0, `${style} ${view}`);
      }
    }
  });

  it('goes on after it is moved in the page, beside another calendar', async () => {
    const [one, other] = [await mountIn('', 'width: 900px; height: 500px'), await mountIn('', 'width: 900px; height: 500px')];
    one.events = [{ id: 'a', title: 'Mine', start: '2026-11-20T12:00', end: '2026-11-20T13:00' }];
    other.parentElement!.append(one);
    Object.assign(one.style, { width: '500px' });
    await drawn(one);
    one.events = [...one.events, { id: 'b', title: 'Later', start: '2026-11-20T14:00', end: '2026-11-20T15:00' }];
    await drawn(one);
    const shown = (calendar: DayFlowCalendar): number =>
      calendar.shadowRoot!.querySelector('.view')!.shadowRoot!.querySelectorAll('[data-occurrence-id]').length;
    assert.deepEqual([shown(one), shown(other)], [2, 0]);
    const columns = one.shadowRoot!.querySelector('.view')!.shadowRoot!.querySelectorAll('.column');
    assert.lengthOf(columns, 3, 'it measures itself anew');
  });

  it('keeps its inner elements’ events to itself', async () => {
    const calendar = await mountIn('', 'display: block; width: 900px; height: 600px', 'month');
    const heard: string[] = [];
    for (const type of ['view-activate', 'view-day', 'view-more', 'panel-close', 'details-action'] as const) {
      document.addEventListener(type, () => heard.push(type), { once: true });
    }
    calendar.events = [{ title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' }];
    await drawn(calendar);
    const grid = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!;
    grid.querySelector<HTMLElement>('[data-occurrence-id]')!.click();
    await drawn(calendar);
    grid.querySelector<HTMLElement>('[data-day]')!.click();
    await drawn(calendar);
    assert.equal(calendar.view, 'day');
    assert.isEmpty(heard);
  });

  for (const width of [320, 390, 640, 768, 1000]) {
    it(`says its title whole at ${width} pixels`, async () => {
      for (const view of VIEWS) {
        const calendar = await mountIn('', `display: block; width: ${width}px; height: 600px`, view);
        Object.assign(calendar, { locale: 'en-US', date: null });
        await drawn(calendar);
        const title = calendar.shadowRoot!.querySelector('dayflow-toolbar')!.shadowRoot!.querySelector('h2')!;
        assert.isAtMost(title.scrollWidth, title.clientWidth, `${title.textContent} in ${view}`);
        calendar.parentElement!.remove();
      }
    });
  }

  it('keeps the label for now within the axis, in 12 hours too', async () => {
    for (const width of [900, 390]) {
      const calendar = await mountIn('', `display: block; width: ${width}px; height: 600px`);
      Object.assign(calendar, { locale: 'en-US', hourCycle: 'h12', date: null });
      await drawn(calendar);
      await drawn(calendar);
      const grid = calendar.shadowRoot!.querySelector('.view')!.shadowRoot!;
      const [label, axis] = ['.now-label', '.axis'].map((part) => grid.querySelector(part)!.getBoundingClientRect());
      assert.isAtLeast(label!.left, axis!.left);
      assert.isAtMost(label!.right, axis!.right);
    }
  });
});
