import type { Calendar, CalendarPatch } from '../../model/calendar.ts';

/** What a person chose for calendars of sources that remember nothing themselves: as long as the element lives. */
export class KeptPatches {
  readonly #patches = new Map<string, CalendarPatch>();
  /** Each made once: a calendar that is the same object is drawn as it was. */
  #patched = new WeakMap<Calendar, Calendar>();

  set(id: string, patch: CalendarPatch): void {
    this.#patches.set(id, { ...this.#patches.get(id), ...patch });
    this.#patched = new WeakMap();
  }

  /** The calendars with what was chosen. */
  over(calendars: readonly Calendar[]): readonly Calendar[] {
    if (this.#patches.size === 0) return calendars;
    return calendars.map((calendar) => this.#over(calendar));
  }

  #over(calendar: Calendar): Calendar {
    const patch = this.#patches.get(calendar.id);
    if (patch === undefined) return calendar;
    let patched = this.#patched.get(calendar);
    if (patched === undefined) this.#patched.set(calendar, (patched = { ...calendar, ...patch }));
    return patched;
  }
}
