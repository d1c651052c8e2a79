import { noChange } from 'lit';
import { Directive, type DirectiveResult, type ElementPart, directive } from 'lit/directive.js';
import type {
  ViewActivateEvent,
  ViewCreateEvent,
  ViewDayEvent,
  ViewMoreEvent,
  ViewTickEvent,
  ViewTurnEvent,
} from '../view-events.ts';
import type { ViewProperties } from '../view-item.ts';

/** What a view is listened to for. The same ones for as long as there is a calendar. */
export interface ViewListeners {
  readonly press: (event: PointerEvent) => void;
  readonly touchMove: { handleEvent(event: TouchEvent): void; passive: boolean };
  readonly activate: (event: ViewActivateEvent) => void;
  readonly tick: (event: ViewTickEvent) => void;
  readonly day: (event: ViewDayEvent) => void;
  readonly more: (event: ViewMoreEvent) => void;
  readonly create: (event: ViewCreateEvent) => void;
  readonly turn: (event: ViewTurnEvent) => void;
}

/** What every view is given. */
const NAMES: readonly (keyof ViewProperties)[] = [
  'days',
  'items',
  'locale',
  'hourCycle',
  'today',
  'now',
  'weekend',
  'firstDay',
  'readonly',
  'loading',
  'printing',
  'weekNumbers',
  'lunar',
  'messages',
];

class ViewBinding extends Directive {
  #bound = false;

  override render(_drawn: ViewProperties, _on: ViewListeners): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [drawn, on]: [ViewProperties, ViewListeners]): typeof noChange {
    Object.assign(element, Object.fromEntries(NAMES.map((name) => [name, drawn[name]])));
    if (!this.#bound) listen(element as HTMLElement, on);
    this.#bound = true;
    return noChange;
  }
}

function listen(view: HTMLElement, on: ViewListeners): void {
  view.addEventListener('pointerdown', on.press);
  view.addEventListener('touchmove', on.touchMove, { passive: on.touchMove.passive });
  view.addEventListener('view-activate', on.activate);
  view.addEventListener('view-tick', on.tick);
  view.addEventListener('view-day', on.day);
  view.addEventListener('view-more', on.more);
  view.addEventListener('view-create', on.create);
  view.addEventListener('view-turn', on.turn);
}

/** Gives a view what all views are given, and listens to it. */
export const bindView: (drawn: ViewProperties, on: ViewListeners) => DirectiveResult<typeof ViewBinding> =
  directive(ViewBinding);
