import { property } from 'lit/decorators.js';
import { type DayNumber, type Weekday, dayOfWall, isoFromDay } from '../../time/day.ts';
import { type GivenTime, dayFromGiven } from '../../time/given.ts';
import { systemZoneId, wallFromEpoch, zoneOf } from '../../time/zone.ts';
import type { CalendarView } from '../events.ts';
import { LocaleElement } from './locale-element.ts';
import { MinuteClock } from './minute-clock.ts';
import {
  type Density,
  type Shortcuts,
  type Theme,
  clockSetting,
  clockText,
  countSetting,
  densitySetting,
  shortcutsSetting,
  slotSetting,
  themeSetting,
  viewSetting,
  viewsSetting,
  weekdaysSetting,
} from './settings.ts';

/** What else the calendar can be set to, by attribute or property. A wrong value throws and changes nothing. */
export abstract class SettingsElement extends LocaleElement {
  /** Stops the user's edits. Programs may still edit by the methods. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Shows the numbers of the weeks. */
  @property({ type: Boolean, attribute: 'week-numbers' }) weekNumbers = false;

  #theme: Theme = 'auto';
  #density: Density = 'normal';
  #view: CalendarView = 'week';
  #views: readonly CalendarView[] = viewsSetting(undefined);
  #days = 3;
  #narrowDays = 3;
  #date: { readonly given: GivenTime; readonly zone: string; readonly day: DayNumber } | undefined;
  #timeZone: string | undefined;
  #secondTimeZone: string | undefined;
  #systemZone: string | undefined;
  #hiddenDays: readonly Weekday[] = [];
  #dayStart = 480;
  #dayEnd = 1080;
  #slotDuration = 15;
  #shortcuts: Shortcuts = 'on';

  protected readonly clock: MinuteClock = new MinuteClock(this);

  /** The colour scheme: `light`, `dark`, or `auto` (the default), which is the system's. */
  @property({ reflect: true })
  get theme(): Theme {
    return this.#theme;
  }
  set theme(theme: Theme | null | undefined) {
    this.#theme = themeSetting(theme);
  }

  /** How much room things have: `compact`, `normal` (the default) or `comfortable`. */
  @property({ reflect: true })
  get density(): Density {
    return this.#density;
  }
  set density(density: Density | null | undefined) {
    this.#density = densitySetting(density);
  }

  /** Whether the sidebar stands beside the view, where there is room for it. */
  @property({ type: Boolean, reflect: true }) sidebar = false;

  /** `month`, `week` (the default), `workweek`, `day`, `days`, `agenda` or `year`. */
  @property()
  get view(): CalendarView {
    return this.#view;
  }
  set view(view: CalendarView | null | undefined) {
    this.#view = viewSetting(view);
  }

  /** The views that the toolbar offers, in their order; the current one is offered too. */
  @property()
  get views(): readonly CalendarView[] {
    return this.#views;
  }
  set views(views: readonly CalendarView[] | string | null | undefined) {
    this.#views = viewsSetting(views);
  }

  /** How many days the view `days` has, 1 to 14. */
  @property()
  get days(): number {
    return this.#days;
  }
  set days(days: number | string | null | undefined) {
    this.#days = countSetting(days, 'days', 3, 14);
  }

  /** How many days a week has where the calendar is too narrow for all of them, 1 to 7. */
  @property({ attribute: 'narrow-days' })
  get narrowDays(): number {
    return this.#narrowDays;
  }
  set narrowDays(narrowDays: number | string | null | undefined) {
    this.#narrowDays = countSetting(narrowDays, 'narrowDays', 3, 7);
  }

  /** A date on screen, `YYYY-MM-DD`; today unless it is set. Takes what {@link GivenTime} allows. */
  @property()
  get date(): string {
    return isoFromDay(this.day);
  }
  set date(date: GivenTime | null | undefined) {
    const unset = date === null || date === undefined || date === '';
    // An instant is another date in another zone, and the zone may be set later.
    const given = date instanceof Date ? new Date(date) : date;
    this.#date = unset ? undefined : { given: given!, zone: this.timeZone, day: dayFromGiven(given!, 'date', this.timeZone) };
  }

  /** The IANA name of the zone whose wall clock is shown; the system's unless it is set. */
  @property({ attribute: 'time-zone' })
  get timeZone(): string {
    return this.#timeZone ?? (this.#systemZone ??= systemZoneId());
  }
  set timeZone(timeZone: string | null | undefined) {
    this.#timeZone = timeZone ? zoneOf(timeZone).id : undefined;
  }

  /** The IANA name of a zone whose clock stands beside the hours of week and day; none unless it is set. */
  @property({ attribute: 'second-time-zone' })
  get secondTimeZone(): string | undefined {
    return this.#secondTimeZone;
  }
  set secondTimeZone(timeZone: string | null | undefined) {
    this.#secondTimeZone = timeZone ? zoneOf(timeZone).id : undefined;
  }

  /** The start of the working hours, `HH:MM`: shaded before, and scrolled to. */
  @property({ attribute: 'day-start' })
  get dayStart(): string {
    return clockText(this.#dayStart);
  }
  set dayStart(dayStart: string | number | null | undefined) {
    this.#dayStart = clockSetting(dayStart, 'dayStart', 480);
  }

  /** The end of the working hours, `HH:MM`: shaded after. */
  @property({ attribute: 'day-end' })
  get dayEnd(): string {
    return clockText(this.#dayEnd);
  }
  set dayEnd(dayEnd: string | number | null | undefined) {
    this.#dayEnd = clockSetting(dayEnd, 'dayEnd', 1080);
  }

  /** Minutes to which drags snap, and between the lines that show them. */
  @property({ attribute: 'slot-duration' })
  get slotDuration(): number {
    return this.#slotDuration;
  }
  set slotDuration(slotDuration: number | string | null | undefined) {
    this.#slotDuration = slotSetting(slotDuration);
  }

  /** Weekdays that are left out, 1 Monday … 7 Sunday. */
  @property({ attribute: 'hidden-days' })
  get hiddenDays(): readonly Weekday[] {
    return this.#hiddenDays;
  }
  set hiddenDays(hiddenDays: readonly number[] | string | null | undefined) {
    this.#hiddenDays = weekdaysSetting(hiddenDays, 'hiddenDays');
  }

  /** `on` (the default) or `off`: whether single keys such as `t` for today are commands while the focus is in the calendar. */
  @property()
  get shortcuts(): Shortcuts {
    return this.#shortcuts;
  }
  set shortcuts(shortcuts: Shortcuts | null | undefined) {
    this.#shortcuts = shortcutsSetting(shortcuts);
  }

  /** The wall time now, in the calendar's zone. */
  protected get now(): number {
    return wallFromEpoch(zoneOf(this.timeZone), this.clock.now);
  }

  protected get dayNow(): DayNumber {
    return dayOfWall(this.now);
  }

  /** {@link date} as a day number. */
  protected get day(): DayNumber {
    return this.givenDay ?? this.dayNow;
  }

  /** {@link day} where it is set; null follows today. */
  protected get givenDay(): DayNumber | null {
    if (this.#date === undefined) return null;
    const { given, zone } = this.#date;
    const { timeZone } = this;
    if (zone !== timeZone) this.#date = { given, zone: timeZone, day: dayFromGiven(given, 'date', timeZone) };
    return this.#date.day;
  }

  protected get workingHours(): { start: number; end: number } {
    return { start: this.#dayStart, end: this.#dayEnd };
  }
}
