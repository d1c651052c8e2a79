import { sendKeys } from '@web/test-runner-commands';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { nameOf } from './mount.ts';

/** Presses a real key and lets it go. */
export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}

/** Presses keys while others are held: `hold('Alt', 'Shift', 'ArrowDown')`. */
export async function hold(...keys: [string, ...string[]]): Promise<void> {
  const held = keys.slice(0, -1);
  for (const key of held) await sendKeys({ down: key });
  await sendKeys({ press: keys.at(-1)! });
  for (const key of held.toReversed()) await sendKeys({ up: key });
}

/** A button after the calendar, to which Tab goes from it: from the last element of a page some engines leave the page. */
export function buttonAfter(calendar: DayFlowCalendar): HTMLButtonElement {
  const after = document.createElement('button');
  calendar.after(after);
  return after;
}

/** What has the focus, within shadow roots too. */
export function focusedElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The name of what has the focus. */
export function focusedName(): string {
  const element = focusedElement();
  return element instanceof HTMLElement ? nameOf(element) : '';
}

/** What the calendar said politely and still holds, in its order. */
export function said(calendar: DayFlowCalendar): string[] {
  return Array.from(calendar.shadowRoot!.querySelectorAll('[role="status"] p'), ({ textContent }) => textContent ?? '');
}
