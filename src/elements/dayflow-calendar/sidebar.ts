import { type TemplateResult, html, nothing } from 'lit';
import type { DayNumber } from '../../time/day.ts';
import type { CalendarFilesEvent, CalendarGroup, CalendarPatchEvent } from '../dayflow-calendar-list/calendar-group.ts';
import type { PanelMonth } from '../dayflow-date-panel/dayflow-date-panel.ts';
import type { MonthShownEvent } from '../dayflow-mini-month/month-shown-event.ts';
import type { ToolbarSidebarEvent } from '../dayflow-toolbar/toolbar-events.ts';
import { CalendarUpdateEvent } from '../events.ts';
import type { Messages } from '../messages/messages.ts';
import { onceOpen } from '../once-open.ts';
import type { PanelAnchor } from '../panel-controller.ts';
import type { ViewDayEvent } from '../view-events.ts';
import { DayCounts } from './day-counts.ts';
import type { OpenPanel } from './open-panel.ts';
import type { Panels } from './panels.ts';
import type { Sources } from './sources.ts';

/** What the sidebar needs of the calendar. */
export interface SidebarHost {
  readonly sources: Sources;
  readonly panels: Panels;
  readonly words: () => Messages;
  /** Whether there is room beside the view. */
  readonly roomy: () => boolean;
  /** Whether it is to stand there. */
  readonly wanted: () => boolean;
  readonly want: (wanted: boolean) => void;
  readonly fire: (event: Event) => void;
  readonly month: () => PanelMonth;
  readonly timeZone: () => string;
  /** A day of the small month was chosen. */
  readonly go: (event: ViewDayEvent) => void;
  readonly redraw: () => void;
  /** Whether events can be added. */
  readonly importable: () => boolean;
  readonly files: (event: CalendarFilesEvent) => void;
}

/** What stands beside the view: docked where there is room, else a panel. */
export class Sidebar {
  readonly #host: SidebarHost;
  /** Whether it was open as a panel when its button was pressed: the press closes it, and the click is not to open it. */
  #pressed = false;

  readonly #counts: DayCounts;
  /** The month that the small one shows; it pages by itself. */
  #month: DayNumber | undefined;

  constructor(host: SidebarHost) {
    this.#host = host;
    this.#counts = new DayCounts(host.sources);
  }

  /** A source has news. */
  forget(): void {
    this.#counts.forget();
  }

  get docked(): boolean {
    return this.#host.wanted() && this.#host.roomy();
  }

  /** Whether it is seen. */
  get shown(): boolean {
    return this.docked || this.#panel !== undefined;
  }

  /** Closes the panel of what is docked now. */
  settle(): void {
    if (this.docked && this.#panel !== undefined) this.#host.panels.open = undefined;
  }

  render(): unknown {
    return onceOpen(this.shown, () => this.#renderSidebar());
  }

  #renderSidebar(): TemplateResult {
    const { docked } = this;
    const panel = this.#panel;
    const messages = this.#host.words();
    return html`
      <dayflow-sidebar
        exportparts="sidebar"
        ?docked=${docked}
        .open=${panel !== undefined}
        .anchor=${panel?.anchor}
        .messages=${messages}
        @panel-close=${this.#handleClose}
      >
        ${this.shown ? [this.#renderMonth(messages), this.#renderList(messages)] : nothing}
      </dayflow-sidebar>
    `;
  }

  readonly handlePress = (): void => {
    this.#pressed = this.#panel !== undefined;
  };

  readonly handleToggle = ({ anchor }: ToolbarSidebarEvent): void => {
    this.#toggle(this.#pressed || this.#panel !== undefined, anchor);
    this.#pressed = false;
  };

  /** Shows or hides it; `anchor` is what it opens beside as a panel. */
  toggle(anchor: PanelAnchor): void {
    this.#toggle(this.#panel !== undefined, anchor);
  }

  #toggle(open: boolean, anchor: PanelAnchor): void {
    const { panels, roomy, wanted, want } = this.#host;
    if (roomy()) want(!wanted());
    else panels.open = open ? undefined : { kind: 'sidebar', anchor };
  }

  #renderMonth(messages: Messages): TemplateResult {
    const { month, timeZone } = this.#host;
    const { day, days, today, locale, firstDay, weekend, hiddenDays, weekNumbers } = month();
    return html`
      <dayflow-mini-month
        exportparts="day, today, weekend, other"
        .day=${day}
        .days=${days}
        .today=${today}
        .locale=${locale}
        .firstDay=${firstDay}
        .weekend=${weekend}
        .hiddenDays=${hiddenDays}
        .weekNumbers=${weekNumbers}
        .counts=${this.#counts.of(this.#month ?? day, timeZone())}
        .messages=${messages}
        @month-shown=${this.#handleMonth}
        @view-day=${this.#handleDay}
      ></dayflow-mini-month>
    `;
  }

  #renderList(messages: Messages): TemplateResult {
    const { sources, importable, files } = this.#host;
    return html`
      <dayflow-calendar-list
        exportparts="calendar-list, calendar-options"
        .groups=${calendarGroups(sources, messages)}
        .defaultId=${sources.calendarForPerson?.id}
        .messages=${messages}
        .importable=${importable()}
        @calendar-patch=${this.#handlePatch}
        @calendar-files=${files}
      ></dayflow-calendar-list>
    `;
  }

  get #panel(): Extract<OpenPanel, { kind: 'sidebar' }> | undefined {
    const { open } = this.#host.panels;
    return open?.kind === 'sidebar' ? open : undefined;
  }

  readonly #handleMonth = ({ day }: MonthShownEvent): void => {
    this.#month = day;
    this.#host.redraw();
  };

  readonly #handleDay = (event: ViewDayEvent): void => {
    this.#handleClose();
    this.#host.go(event);
  };

  readonly #handleClose = (): void => {
    // It also closes when another panel opens in its place.
    if (this.#panel !== undefined) this.#host.panels.open = undefined;
  };

  readonly #handlePatch = ({ calendar, patch }: CalendarPatchEvent): void => {
    const updated = this.#host.sources.updateCalendar(calendar.id, patch);
    for (const each of updated) this.#host.fire(new CalendarUpdateEvent(each.calendar, each.patch));
  };
}

/** All calendars by source; a source that is alone needs no words of ours over its calendars. */
function calendarGroups(sources: Sources, messages: Messages): CalendarGroup[] {
  const groups = [...sources.all]
    .map((source) => ({ source, calendars: sources.calendarsOf(source) }))
    .filter(({ calendars }) => calendars.length > 0);
  return groups.map(({ source: { id, name }, calendars }) => {
    const word = id === 'host' ? messages.ownCalendars : messages.otherCalendars;
    return { id, name: name ?? (groups.length > 1 ? word : undefined), calendars };
  });
}
