import type { DayNumber } from '../../time/day.ts';

/** A place in a view that can have the focus: a day, a time of it, or what stands there. */
export interface GridPlace {
  readonly day: DayNumber;
  /** Minutes since the day's midnight; absent where there are no hours, and in the all-day lane. */
  readonly minutes?: number | undefined;
  /** The event whose box it is. */
  readonly occurrenceId?: string | undefined;
  /** Another button of the day: its number, or what its events are folded into. */
  readonly button?: 'day' | 'more' | undefined;
}

/** Whether a place is a button of its day, and not the day or the time itself. */
export function isButton({ occurrenceId, button }: GridPlace): boolean {
  return occurrenceId !== undefined || button !== undefined;
}

/** The button of a place among those of its day. */
export function buttonAt(place: GridPlace, buttons: readonly HTMLElement[]): HTMLElement | undefined {
  const { occurrenceId, button } = place;
  if (occurrenceId !== undefined) return buttons.find(({ dataset }) => dataset['occurrenceId'] === occurrenceId);
  return button && buttons.find((candidate) => buttonKind(candidate) === button);
}

/** What a button that is no event's box is. */
export function buttonKind(button: HTMLElement): GridPlace['button'] {
  if (button.dataset['occurrenceId'] !== undefined) return undefined;
  return button.part.contains('more') ? 'more' : 'day';
}
