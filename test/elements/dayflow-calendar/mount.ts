import { nameOf } from '../../support/words.ts';
import { defineCalendar } from '../../../src/elements/define-calendar.ts';
import type { CalendarView } from '../../../src/elements/calendar-view.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { blur } from '../typed-field/mount-field.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';

export { nameOf };

const mounted: HTMLElement[] = [];

/** A calendar on the page, at the week of 16 November 2026 in Lisbon, 1000 × 700 pixels. */
export async function mount(properties: Partial<DayFlowCalendar> = {}, width = 1000): Promise<DayFlowCalendar> {
  await loadTemporal();
  defineCalendar();
  const frame = document.createElement('div');
  // Without motion, so that what is looked at is not half faded in.
  frame.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${width}px; height: 700px; --dayflow-duration: 0ms`;
  const calendar = document.createElement('dayflow-calendar');
  Object.assign(calendar, { timeZone: 'Europe/Lisbon', locale: 'en-GB', date: '2026-11-20', ...properties });
  frame.append(calendar);
  document.body.append(frame);
  mounted.push(frame);
  await drawn(calendar);
  return calendar;
}

/** Resolves when what was set is on screen. */
export async function drawn(calendar: DayFlowCalendar): Promise<void> {
  await calendar.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await calendar.updateComplete;
}

export function unmountAll(): void {
  for (const frame of mounted.splice(0)) frame.remove();
}

/** The calendar's boxes by title, as a person sees them. */
export function boxes(calendar: DayFlowCalendar): HTMLElement[] {
  const view = calendar.shadowRoot!.querySelector('.view')!;
  return [...view.shadowRoot!.querySelectorAll<HTMLElement>('[data-occurrence-id]')];
}

export function box(calendar: DayFlowCalendar, title: string): HTMLElement {
  const found = boxes(calendar).find((candidate) => nameOf(candidate).startsWith(title));
  if (found === undefined) throw new Error(`There is no box "${title}" among: ${boxes(calendar).map(nameOf).join(' | ')}`);
  return found;
}


/** A button anywhere in the calendar by its name. */
export function button(calendar: DayFlowCalendar, name: string): HTMLButtonElement {
  for (const root of roots(calendar)) {
    for (const candidate of root.querySelectorAll('button')) {
      if (nameOf(candidate) === name && candidate.checkVisibility()) return candidate;
    }
  }
  throw new Error(`There is no button "${name}".`);
}

/** An element by selector in one of the calendar's inner elements. */
export function inner<T extends Element = HTMLElement>(calendar: DayFlowCalendar, tag: string, selector: string): T {
  const found = calendar.shadowRoot!.querySelector(tag)?.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector} in ${tag}.`);
  return found;
}

/** Whether a panel or dialog of the calendar is seen; it is not there at all before it was opened once. */
export function isOpen(calendar: DayFlowCalendar, tag: string): boolean {
  return calendar.shadowRoot!.querySelector(tag)?.shadowRoot?.querySelector('.panel')?.checkVisibility() ?? false;
}

/** Types into a field of the editor that reads what is typed, and leaves it. */
export async function typeInto(calendar: DayFlowCalendar, field: string, text: string): Promise<void> {
  const input = inner(calendar, 'dayflow-event-editor', `[data-field="${field}"]`).shadowRoot!.querySelector('input')!;
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  blur(input);
  await drawn(calendar);
}

function roots(calendar: DayFlowCalendar): ShadowRoot[] {
  const own = calendar.shadowRoot!;
  const inside = (root: ShadowRoot): ShadowRoot[] =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : [shadowRoot, ...inside(shadowRoot)]));
  return [own, ...inside(own)];
}

/** A place in the time grid, in viewport pixels. */
export function placeOf(calendar: DayFlowCalendar, column: number, minutes: number): { x: number; y: number } {
  const cells = inner(calendar, 'dayflow-time-grid', '.columns').querySelectorAll('.column');
  const rect = cells[column]!.getBoundingClientRect();
  return { x: rect.left + rect.width / 2, y: rect.top + (rect.height * minutes) / 1440 };
}

/** A place in the viewport, in CSS pixels. */
export interface Place {
  x: number;
  y: number;
}

/** Presses at one place, moves to others and lets go, as a mouse does. */
export async function drag(calendar: DayFlowCalendar, from: Place, ...to: Place[]): Promise<void> {
  press(calendar, from);
  for (const place of to) {
    point('pointermove', place);
    await drawn(calendar);
  }
  release(to.at(-1) ?? from);
  await drawn(calendar);
}

export function press(_calendar: DayFlowCalendar, place: Place): void {
  point('pointerdown', place);
}

export function release(place: Place): void {
  point('pointerup', place);
  deepest(place)?.dispatchEvent(new MouseEvent('click', { ...pointer(place), detail: 1 }));
}

/** A mouse's event; its button is down until it is let go. */
export function point(type: string, place: Place, buttons = type === 'pointerup' ? 0 : 1): void {
  const mouse = { pointerId: 1, pointerType: 'mouse', isPrimary: true, buttons };
  deepest(place)?.dispatchEvent(new PointerEvent(type, { ...pointer(place), ...mouse }));
}

function pointer({ x, y }: Place): MouseEventInit {
  return { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, button: 0 };
}

function deepest({ x, y }: Place): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const within: Element | null | undefined = element?.shadowRoot?.elementFromPoint(x, y);
    if (!within || within === element) return element;
    element = within;
  }
}

/** A finger's event. */
export function finger(type: string, place: Place): PointerEvent {
  return new PointerEvent(type, { ...pointer(place), pointerId: 7, pointerType: 'touch', isPrimary: true });
}

/** Puts a finger down at a place and lifts it, after a while where one is given, in milliseconds. */
export async function tap(calendar: DayFlowCalendar, place: Place, held = 0): Promise<void> {
  const at = (type: string): unknown => deepest(place)?.dispatchEvent(finger(type, place));
  at('pointerdown');
  if (held > 0) await new Promise((resolve) => setTimeout(resolve, held));
  at('pointerup');
  // Engines draw what the lifting changes before they send the click.
  await calendar.updateComplete;
  await calendar.shadowRoot!.querySelector<CalendarView>('.view')!.updateComplete;
  deepest(place)?.dispatchEvent(new MouseEvent('click', { ...pointer(place), detail: 1 }));
  await drawn(calendar);
}

/** The events of a type that a calendar fires from now on. */
export function collect<K extends keyof HTMLElementEventMap>(calendar: DayFlowCalendar, type: K): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  calendar.addEventListener(type, (event) => events.push(event));
  return events;
}
