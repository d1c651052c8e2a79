import { DayFlowAgenda } from './dayflow-agenda/dayflow-agenda.ts';
import { DayFlowCalendar } from './dayflow-calendar/dayflow-calendar.ts';
import { DayFlowCalendarList } from './dayflow-calendar-list/dayflow-calendar-list.ts';
import { DayFlowCalendarOptions } from './dayflow-calendar-options/dayflow-calendar-options.ts';
import { DayFlowConfirmDialog } from './dayflow-confirm-dialog/dayflow-confirm-dialog.ts';
import { DayFlowDateField } from './dayflow-date-field/dayflow-date-field.ts';
import { DayFlowDatePanel } from './dayflow-date-panel/dayflow-date-panel.ts';
import { DayFlowDayList } from './dayflow-day-list/dayflow-day-list.ts';
import { DayFlowEventDetails } from './dayflow-event-details/dayflow-event-details.ts';
import { DayFlowEventEditor } from './dayflow-event-editor/dayflow-event-editor.ts';
import { DayFlowMenu } from './dayflow-menu/dayflow-menu.ts';
import { DayFlowHelp } from './dayflow-help/dayflow-help.ts';
import { DayFlowMiniMonth } from './dayflow-mini-month/dayflow-mini-month.ts';
import { DayFlowMonthGrid } from './dayflow-month-grid/dayflow-month-grid.ts';
import { DayFlowMonthList } from './dayflow-month-list/dayflow-month-list.ts';
import { DayFlowSearch } from './dayflow-search/dayflow-search.ts';
import { DayFlowSidebar } from './dayflow-sidebar/dayflow-sidebar.ts';
import { DayFlowTimeField } from './dayflow-time-field/dayflow-time-field.ts';
import { DayFlowTimeGrid } from './dayflow-time-grid/dayflow-time-grid.ts';
import { DayFlowToast } from './dayflow-toast/dayflow-toast.ts';
import { DayFlowToolbar } from './dayflow-toolbar/dayflow-toolbar.ts';
import { DayFlowZoneField } from './dayflow-zone-field/dayflow-zone-field.ts';
import { DayFlowYearGrid } from './dayflow-year-grid/dayflow-year-grid.ts';
import { defineElement } from './define.ts';

/** Defines `<dayflow-calendar>` and the elements that it is made of. Temporal must be there. */
export function defineCalendar(): void {
  defineElement('dayflow-time-grid', DayFlowTimeGrid);
  defineElement('dayflow-month-grid', DayFlowMonthGrid);
  defineElement('dayflow-agenda', DayFlowAgenda);
  defineElement('dayflow-month-list', DayFlowMonthList);
  defineElement('dayflow-year-grid', DayFlowYearGrid);
  defineElement('dayflow-toolbar', DayFlowToolbar);
  defineElement('dayflow-sidebar', DayFlowSidebar);
  defineElement('dayflow-calendar-list', DayFlowCalendarList);
  defineElement('dayflow-calendar-options', DayFlowCalendarOptions);
  defineElement('dayflow-mini-month', DayFlowMiniMonth);
  defineElement('dayflow-date-panel', DayFlowDatePanel);
  defineElement('dayflow-day-list', DayFlowDayList);
  defineElement('dayflow-event-details', DayFlowEventDetails);
  defineElement('dayflow-date-field', DayFlowDateField);
  defineElement('dayflow-time-field', DayFlowTimeField);
  defineElement('dayflow-zone-field', DayFlowZoneField);
  defineElement('dayflow-event-editor', DayFlowEventEditor);
  defineElement('dayflow-help', DayFlowHelp);
  defineElement('dayflow-confirm-dialog', DayFlowConfirmDialog);
  defineElement('dayflow-toast', DayFlowToast);
  defineElement('dayflow-menu', DayFlowMenu);
  defineElement('dayflow-search', DayFlowSearch);
  // Last, so that what it draws is there when it is upgraded.
  defineElement('dayflow-calendar', DayFlowCalendar);
  readLocales();
}

/**
 * Lets the engine read what it has of locales when nothing else is to be done, where a calendar comes later than its
 * script: in Chromium the first formatter of a page takes 20 ms for it.
 */
function readLocales(): void {
  globalThis.requestIdleCallback?.(() => Intl.DateTimeFormat.supportedLocalesOf('en'));
}
