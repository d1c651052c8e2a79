import { defineCalendar } from '../../../src/elements/define-calendar.ts';
import { FieldChangeEvent } from '../../../src/elements/typed-field/field-change-event.ts';
import type { TypedField } from '../../../src/elements/typed-field/typed-field.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';

const mounted: HTMLElement[] = [];

/** A field on the page, and what it told. */
export interface Mounted<Field> {
  readonly field: Field;
  readonly input: HTMLInputElement;
  readonly told: unknown[];
}

export async function mountField<Tag extends 'dayflow-date-field' | 'dayflow-time-field' | 'dayflow-zone-field'>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): Promise<Mounted<HTMLElementTagNameMap[Tag]>> {
  await loadTemporal();
  defineCalendar();
  const field = Object.assign(document.createElement(tag), properties) as HTMLElementTagNameMap[Tag];
  const told: unknown[] = [];
  field.addEventListener(FieldChangeEvent.type, (event) => told.push((event as FieldChangeEvent<unknown>).value));
  document.body.append(field);
  mounted.push(field);
  await field.updateComplete;
  return { field, input: field.shadowRoot!.querySelector('input')!, told };
}

export function unmountFields(): void {
  for (const field of mounted.splice(0)) field.remove();
}

/** Writes in place of what stands in a field, without leaving it. */
export async function write({ field, input }: Mounted<TypedField<unknown>>, text: string): Promise<void> {
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await field.updateComplete;
}

export async function leave({ field, input }: Mounted<TypedField<unknown>>): Promise<void> {
  blur(input);
  await field.updateComplete;
}

/** Takes the focus from an element, and says so also in a window that has none: a test's page may be in the background. */
export function blur(element: HTMLElement): void {
  const told = document.hasFocus();
  element.blur();
  if (!told) element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Presses a key; false where the field has taken it. */
export async function key({ field, input }: Mounted<TypedField<unknown>>, name: string, more: KeyboardEventInit = {}): Promise<boolean> {
  input.focus();
  const init = { key: name, bubbles: true, composed: true, cancelable: true, ...more };
  const untaken = input.dispatchEvent(new KeyboardEvent('keydown', init));
  await field.updateComplete;
  return untaken;
}

/** What is listed, in lines. */
export function listed(field: Element): string[] {
  return [...field.shadowRoot!.querySelectorAll('[role="option"]')].map((option) => option.textContent!.replace(/\s+/g, ' ').trim());
}

/** What is marked in the list. */
export function marked(field: Element): string | undefined {
  const id = field.shadowRoot!.querySelector('input')!.getAttribute('aria-activedescendant');
  return id === null ? undefined : field.shadowRoot!.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim();
}

/** What is said to be wrong. */
export function problem(field: Element): string | undefined {
  return field.shadowRoot!.querySelector('.problem')?.textContent ?? undefined;
}
