import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { assert } from '../support/suite.ts';
import type { CalendarView } from '../../src/elements/calendar-view.ts';
import { DayFlowAgenda } from '../../src/elements/dayflow-agenda/dayflow-agenda.ts';
import { DayFlowMonthGrid } from '../../src/elements/dayflow-month-grid/dayflow-month-grid.ts';
import { DayFlowMonthList } from '../../src/elements/dayflow-month-list/dayflow-month-list.ts';
import { DayFlowTimeGrid } from '../../src/elements/dayflow-time-grid/dayflow-time-grid.ts';
import { DayFlowYearGrid } from '../../src/elements/dayflow-year-grid/dayflow-year-grid.ts';
import { defineElement } from '../../src/elements/define.ts';
import type { ViewItem } from '../../src/elements/view-item.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, dayFromIso } from '../../src/time/day.ts';

defineElement('dayflow-time-grid', DayFlowTimeGrid);
defineElement('dayflow-month-grid', DayFlowMonthGrid);
defineElement('dayflow-agenda', DayFlowAgenda);
defineElement('dayflow-month-list', DayFlowMonthList);
defineElement('dayflow-year-grid', DayFlowYearGrid);

/** A Monday; the tests' now is 15:18 on its Friday. */
export const MONDAY: number = dayFromIso('2026-11-16');
export const FRIDAY: number = MONDAY + 4;
export const NOW: number = FRIDAY * DAY_MS + 15 * HOUR_MS + 18 * MINUTE_MS;
export const WEEK: readonly number[] = [0, 1, 2, 3, 4, 5, 6].map((plus) => MONDAY + plus);

/** A timed item on a weekday (0 Monday); times as `H:MM`, the end may be beyond 24:00. */
export function timed(title: string, weekday: number, start: string, end: string, more: Partial<ViewItem> = {}): ViewItem {
  const midnight = (MONDAY + weekday) * DAY_MS;
  const item = { ...plain(title), start: midnight + clock(start), end: midnight + clock(end), allDay: false };
  return { ...item, past: item.end <= NOW, ...more };
}

/** An all-day item from a weekday for some days. */
export function wholeDays(title: string, weekday: number, count: number, more: Partial<ViewItem> = {}): ViewItem {
  const first = MONDAY + weekday;
  return { ...plain(title), start: first * DAY_MS, end: (first + count) * DAY_MS, allDay: true, past: false, ...more };
}

function plain(title: string): Pick<ViewItem, 'id' | 'eventId' | 'title' | 'color' | 'calendarName' | 'readonly' | 'recurring'> {
  return {
    id: `${title}/`,
    eventId: title,
    title,
    color: '#3b6fd4',
    calendarName: 'Work',
    readonly: false,
    recurring: false,
  };
}

function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return hours! * HOUR_MS + minutes! * MINUTE_MS;
}

interface Stage {
  width?: number;
  height?: number;
  dir?: 'ltr' | 'rtl';
  theme?: 'light' | 'dark';
}

/** Puts a view on the page, of 1,000 by 700 pixels unless said otherwise, and waits until it is drawn. */
export async function mount<Tag extends 'dayflow-time-grid' | 'dayflow-month-grid' | 'dayflow-month-list' | 'dayflow-agenda' | 'dayflow-year-grid'>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  { width = 1000, height = 700, dir = 'ltr', theme = 'light' }: Stage = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  document.querySelector('.stage')?.remove();
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.dir = dir;
  stage.lang = properties.locale ?? 'en-GB';
  stage.style.cssText = `position:fixed;inset:0 auto auto 0;width:${width}px;height:${height}px;color-scheme:${theme};--dayflow-duration:0ms`;
  const view = document.createElement(tag);
  Object.assign(view, { days: WEEK, locale: 'en-GB', today: FRIDAY, now: NOW, month: FRIDAY, ...properties });
  stage.append(view);
  document.body.append(stage);
  await drawn(view);
  return view;
}

/** Waits until a view has measured itself and drawn what fits. */
export async function drawn(view: CalendarView): Promise<void> {
  await view.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await view.updateComplete;
}

export function all(view: CalendarView, selector: string): HTMLElement[] {
  return [...view.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** The boxes whose name begins with a title. */
export function boxes(view: CalendarView, title: string): HTMLElement[] {
  return all(view, '[part~="event"]').filter((box) => box.getAttribute('aria-label')!.startsWith(`${title},`));
}

/** The box of a title; fails when there is not exactly one. */
export function box(view: CalendarView, title: string): HTMLElement {
  const found = boxes(view, title);
  assert.lengthOf(found, 1, `boxes named ${title}`);
  return found[0]!;
}

/** Fails when boxes drawn over each other share more than a pixel. */
export function assertApart(boxes: readonly Element[]): void {
  const places = boxes.map((element) => ({ element, rect: element.getBoundingClientRect() }));
  for (const [index, { element, rect: a }] of places.entries()) {
    for (const { element: other, rect: b } of places.slice(index + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const names = `${element.getAttribute('aria-label')} and ${other.getAttribute('aria-label')}`;
      assert.isFalse(wide > 1 && high > 1, `${names} lie over each other`);
    }
  }
}

// axe-core is no module: it puts itself on the window.
function axe(): { run(element: Element, options: RunOptions): Promise<AxeResults> } {
  return (globalThis as unknown as { axe: ReturnType<typeof axe> }).axe;
}

/** Fails with what axe finds in a view. */
export async function assertAccessible(view: CalendarView): Promise<void> {
  const { violations } = await axe().run(view, { resultTypes: ['violations'] });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any, all: every }) => `${html} ${[...any, ...every].map(({ message }) => message).join('; ')}`).slice(0, 3).join('\n')}`);
  assert.deepEqual(found, []);
}
