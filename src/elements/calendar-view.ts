import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Surface, SurfaceArea, SurfaceHit, SurfacePoint } from '../interaction/surface.ts';
import type { DayNumber, WallMs, Weekday } from '../time/day.ts';
import type { KeyScope } from './commands/key-bindings.ts';
import type { BoxWords } from './event-box/box-words.ts';
import type { CalendarView as ViewName } from './events.ts';
import { boxInPath, hitInPath, isOnCheck } from './event-box/hit.ts';
import { MovedBoxes } from './event-box/moved-boxes.ts';
import { timeWords } from './event-box/time-words.ts';
import type { GridPlace } from './grid-view/grid-place.ts';
import { type ViewMessages, englishViewMessages } from './messages/view-messages.ts';
import { KeptScroll } from './print/kept-scroll.ts';
import { paletteSheet } from './styles/palette.ts';
import { ViewActivateEvent, ViewDayEvent, ViewMoreEvent, ViewTickEvent } from './view-events.ts';
import type { ViewItem, ViewProperties } from './view-item.ts';

/** What the views share: what they are given, the boxes' clicks, and a focus that outlives its box. */
export abstract class CalendarView extends LitElement implements ViewProperties, Surface {
  @property({ attribute: false }) days: readonly DayNumber[] = [];
  @property({ attribute: false }) items: readonly ViewItem[] = [];
  @property({ attribute: false }) locale = 'en';
  @property({ attribute: false }) hourCycle: 'h12' | 'h23' | undefined = undefined;
  @property({ attribute: false }) today: DayNumber = 0;
  @property({ attribute: false }) now: WallMs = 0;
  @property({ attribute: false }) weekend: readonly Weekday[] = [6, 7];
  @property({ attribute: false }) firstDay: Weekday = 1;
  @property({ type: Boolean }) readonly = false;
  /** Whether a first sync runs that has brought nothing yet: shapes stand in for events. */
  @property({ type: Boolean, reflect: true }) loading = false;
  @property({ attribute: false }) weekNumbers = false;
  /** Whether days have their date in the Chinese calendar beside them. */
  @property({ attribute: false }) lunar = false;
  @property({ attribute: false }) messages: ViewMessages = englishViewMessages;

  @property({ attribute: false }) printing = false;

  /** Which keys count on a box. */
  readonly keyScopes: readonly KeyScope[] = ['event', 'box'];

  readonly #scroll = new KeptScroll();
  readonly #moved = new MovedBoxes(this, (id) => this.boxOf(id));
  /** What had the focus before the view was drawn anew. */
  #focused: HTMLElement | null = null;

  abstract pointAt(clientX: number, clientY: number): SurfacePoint | null;
  abstract get scroller(): HTMLElement | null;

  hitOf(event: Event): SurfaceHit | null {
    return hitInPath(event);
  }

  get area(): SurfaceArea | null {
    return null;
  }

  /** The first box of an occurrence, for what opens beside it or takes the focus. */
  boxOf(occurrenceId: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-occurrence-id="${CSS.escape(occurrenceId)}"]`);
  }

  /** Where the focus is. */
  get focusedPlace(): Partial<GridPlace> {
    return {};
  }

  /** The day that is chosen, for what is created next; undefined where none is. */
  get chosenDay(): DayNumber | undefined {
    return undefined;
  }

  /** Gives the focus to a place, or to what is nearest to it. */
  focusPlace({ occurrenceId }: Partial<GridPlace>): void {
    const box = occurrenceId === undefined ? null : this.boxOf(occurrenceId);
    if (box === null) this.focusGrid();
    else box.focus({ preventScroll: true });
  }

  /** Takes the focus where the box that had it is gone. */
  focusGrid(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
  }

  /** The view to which the button of a day leads; undefined is the one on screen. */
  protected viewOf(_button: HTMLElement): ViewName | undefined {
    return 'day';
  }

  protected get words(): BoxWords {
    return { times: timeWords(this.locale, this.hourCycle), messages: this.messages };
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(paletteSheet());
    root.addEventListener('click', this.#handleClick);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const items = changed.get('items') as readonly ViewItem[] | undefined;
    if (items !== undefined && !changed.has('days')) this.#moved.before(items, this.items);
    this.#focused = this.shadowRoot?.activeElement as HTMLElement | null;
  }

  protected override updated(changed: PropertyValues): void {
    this.#moved.after();
    if (changed.has('loading')) this.ariaBusy = this.loading ? 'true' : null;
    this.#scroll.update(this.printing, this.scroller);
    if (this.#focused !== null && (this.shadowRoot?.activeElement ?? null) === null) this.refocus(this.#focused);
    this.#focused = null;
  }

  /** A box that moved to another day was drawn anew there; one that is gone leaves the focus to its view. */
  protected refocus(before: HTMLElement): void {
    this.focusPlace({ occurrenceId: before.dataset['occurrenceId'] });
  }

  readonly #handleClick = (event: Event): void => {
    const box = boxInPath(event);
    if (box !== null) {
      const id = box.dataset['occurrenceId']!;
      this.dispatchEvent(isOnCheck(box, event) ? new ViewTickEvent(id) : new ViewActivateEvent(id, box));
      return;
    }
    const button = (event.target as Element).closest<HTMLElement>('button[data-day]');
    if (button === null) return;
    const day = Number(button.dataset['day']);
    if (button.part.contains('more')) this.dispatchEvent(new ViewMoreEvent(day, button));
    else this.dispatchEvent(new ViewDayEvent(day, this.viewOf(button)));
  };
}
