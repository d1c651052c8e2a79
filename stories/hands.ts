import type { DayFlowCalendar } from '../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { loadMessages } from '../src/elements/messages/load.ts';
import type { Messages } from '../src/elements/messages/messages.ts';
import { dayFromIso } from '../src/time/day.ts';

interface Played {
  readonly canvasElement: HTMLElement;
  readonly args: object;
}

/** A story's `play`: what a person does to what is drawn, in the words of the story's language. */
export function acting(act: (hands: Hands, words: Messages, locale: string) => Promise<unknown>): (story: Played) => Promise<void> {
  return async ({ canvasElement, args }) => {
    const { locale = 'en' } = args as { locale?: string };
    await act(new Hands(canvasElement), await loadMessages(locale), locale);
  };
}

/** A person's hands on what is within an element, shadow roots too. */
export class Hands {
  readonly #within: HTMLElement;

  constructor(within: HTMLElement) {
    this.#within = within;
  }

  /** Clicks the box of an event, by the beginning of its id, and says its whole one. */
  async clickEvent(id: string): Promise<string> {
    const box = await this.findEvent(id);
    box.click();
    return box.dataset['eventId']!;
  }

  /** The box of an event, by the beginning of its id; where none is on screen, the calendar goes to the nearest one’s day. */
  async findEvent(id: string): Promise<HTMLElement> {
    const selector = `[part~="event"][data-event-id^="${id}"]`;
    await this.find('[part~="event"]');
    if (seek(this.#within, selector, () => true) === undefined) {
      const calendar = (await this.find('dayflow-calendar')) as DayFlowCalendar;
      const distance = (iso: string): number => Math.abs(dayFromIso(iso.slice(0, 10)) - dayFromIso(calendar.date));
      const days = calendar.getEvents().filter((each) => each.id.startsWith(id)).map(({ start }) => start.toString());
      const [nearest] = days.sort((a, b) => distance(a) - distance(b));
      if (nearest !== undefined) calendar.goTo(nearest.slice(0, 10));
    }
    return this.find(selector);
  }

  /** Clicks what has this name: a button, a day, a menu's item. */
  async click(name: string | RegExp): Promise<void> {
    const fits = (candidate: HTMLElement): boolean => (typeof name === 'string' ? nameOf(candidate) === name : name.test(nameOf(candidate)));
    (await this.find('button, [role="menuitem"], [role="option"]', fits, String(name))).click();
  }

  /** Presses the second button of the mouse in the middle of an element. */
  askMenu(target: HTMLElement): void {
    target.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const place = { clientX: left + width / 2, clientY: top + height / 2, button: 2 };
    target.dispatchEvent(new MouseEvent('contextmenu', { ...place, bubbles: true, composed: true, cancelable: true }));
  }

  /** Types into the field that a selector finds. */
  async fill(selector: string, text: string): Promise<void> {
    const field = await this.find(selector);
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** Presses a key in what a selector finds. */
  async press(selector: string, key: string): Promise<void> {
    const target = await this.find(selector);
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  }

  /** Waits until something that a selector finds is seen. */
  async find(selector: string, fits: (element: HTMLElement) => boolean = () => true, what = selector): Promise<HTMLElement> {
    for (let frame = 0; frame < 300; frame++) {
      const element = seek(this.#within, selector, fits);
      if (element !== undefined) return element;
      await new Promise(requestAnimationFrame);
    }
    throw new Error(`${what} does not appear.`);
  }
}

/** The first that fits and is seen, within shadow roots too. */
function seek(root: HTMLElement, selector: string, fits: (element: HTMLElement) => boolean): HTMLElement | undefined {
  for (const scope of [root.shadowRoot, root]) {
    for (const element of scope?.querySelectorAll<HTMLElement>('*') ?? []) {
      if (element.matches(selector) && fits(element) && element.checkVisibility()) return element;
      const deeper = element.shadowRoot === null ? undefined : seek(element, selector, fits);
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
}
