/** A second clock beside the axis of hours. */
export interface SecondClock {
  /** The names of the calendar's zone and of the other one, as the axis shows them. */
  readonly names: readonly [own: string, other: string];
  /** What the other clock reads at each full hour of the calendar's, 0 to 24, in minutes since its midnight. */
  readonly readings: readonly number[];
}
