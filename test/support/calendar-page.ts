import type { ElementHandle, Page } from 'puppeteer-core';
import { box, poll } from './browser.ts';

/** A place in a week or day on screen: the nth column, and minutes since midnight. */
export interface Place {
  column: number;
  minutes: number;
}

/** Minutes since midnight of a clock time `H:MM`. */
export function at(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours! * 60 + minutes!;
}

/** The calendar on a page, driven as a person does: by the mouse, by names, by the keyboard. */
export class CalendarPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async button(name: string): Promise<ElementHandle<Element>> {
    return poll(`a button "${name}"`, 10_000, async () => (await this.page.$(`aria/${name}[role="button"]`)) ?? undefined);
  }

  async press(name: string): Promise<void> {
    await (await this.button(name)).click();
  }

  /** Where a place of the time grid is in the viewport; it is scrolled to be on screen. */
  async pointOf({ column, minutes }: Place): Promise<{ x: number; y: number }> {
    const columns = await poll('columns of days', 10_000, async () => {
      const found = await this.page.$$('>>> .column[role="gridcell"]');
      return found.length > column && found;
    });
    return columns[column]!.evaluate((cell, minute) => {
      const scroller = cell.closest('.scroller')!;
      const before = cell.getBoundingClientRect();
      const view = scroller.getBoundingClientRect();
      const y = before.top + (before.height * minute) / 1440;
      if (y < view.top + 20 || y > view.bottom - 20) scroller.scrollTop += y - (view.top + view.height / 2);
      const after = cell.getBoundingClientRect();
      return { x: after.left + after.width / 2, y: after.top + (after.height * minute) / 1440 };
    }, minutes);
  }

  /** A page that slides in is not where it will be. */
  async #settled(): Promise<void> {
    await this.page.evaluate(async () => {
      const finite = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.all(finite.map((animation) => animation.finished.catch(() => undefined)));
    });
  }

  /** Drags by the mouse from one place of the time grid to another, both on screen at once. */
  async drag(from: Place, to: Place): Promise<void> {
    await this.#settled();
    // Twice: the second place may scroll the first away.
    await this.pointOf(from);
    const end = await this.pointOf(to);
    const start = await this.pointOf(from);
    const { mouse } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(start.x, start.y + 6);
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await mouse.move(end.x, end.y, { steps: 4 });
    await mouse.up();
  }

  /** Drags a box by its lower edge to a place. */
  async resize(title: string, to: Place): Promise<void> {
    const found = await box(this.page, title);
    await found.scrollIntoView();
    const rect = await found.evaluate((element) => {
      const { left, width, bottom } = element.getBoundingClientRect();
      return { x: left + width / 2, y: bottom - 2 };
    });
    const end = await this.pointOf(to);
    const { mouse } = this.page;
    await mouse.move(rect.x, rect.y);
    await mouse.down();
    await mouse.move(rect.x, rect.y + 6);
    await mouse.move(rect.x, end.y, { steps: 5 });
    await mouse.up();
  }

  /** Fills the open editor: text fields by their labels. */
  async fill(fields: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      const field = await poll(`a field "${label}"`, 10_000, async () => (await this.page.$(`aria/${label}[role="textbox"]`)) ?? undefined);
      await field.evaluate((input) => (input as HTMLInputElement).select());
      await field.type(value);
    }
  }

  /** Opens a box's details, and from there its editor. */
  async openEditor(title: string): Promise<void> {
    const found = await box(this.page, title);
    await found.scrollIntoView();
    await found.click();
    await this.press('Edit');
  }

  /** The calendar element's own methods, by a function in the page. */
  async calendar<T>(work: (calendar: HTMLElement & Record<string, never>) => T | Promise<T>): Promise<T> {
    return (await this.page.$eval('dayflow-calendar', work as never)) as T;
  }
}
