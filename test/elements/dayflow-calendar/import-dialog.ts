import { assert } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { dragFiles } from './files.ts';
import { drawn, inner, nameOf } from './mount.ts';

/** What shows the preview. */
export const dialog = (calendar: DayFlowCalendar): HTMLDialogElement => inner(calendar, 'dayflow-import-dialog', 'dialog');

/** All that the preview says. */
export const said = (calendar: DayFlowCalendar): string => nameOf(dialog(calendar)).replace(/\s+/g, ' ');

/** What is said of the import's end. */
export const toast = (calendar: DayFlowCalendar): string =>
  nameOf(calendar.shadowRoot!.querySelector('dayflow-toast')?.shadowRoot?.querySelector('.words') ?? null);

/** Waits for what takes several drawings. */
export async function until(calendar: DayFlowCalendar, holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    await drawn(calendar);
    if (holds()) return;
  }
  throw new Error(`Never came: ${what}.`);
}

/** Drops files, and waits until a person can decide. */
export async function drop(calendar: DayFlowCalendar, ...files: File[]): Promise<void> {
  assert.isTrue(dragFiles(calendar, 'drop', ...files).defaultPrevented);
  const isReady = (): boolean => {
    const buttons = calendar.shadowRoot!.querySelector('dayflow-import-dialog')?.shadowRoot?.querySelectorAll('footer button');
    return buttons?.length === 2;
  };
  await until(calendar, isReady, 'the preview');
}

/** Presses the button that imports, and waits for the end. */
export async function startImport(calendar: DayFlowCalendar): Promise<void> {
  inner<HTMLButtonElement>(calendar, 'dayflow-import-dialog', '.primary').click();
  await until(calendar, () => !dialog(calendar).open, 'the end of the import');
}
