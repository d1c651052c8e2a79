import { DayFlowCalDAVSource } from './dayflow-caldav-source/dayflow-caldav-source.ts';
import { defineElement } from './define.ts';

/** Defines `<dayflow-caldav-source>`. Temporal must be there. */
export function defineCalDAVSource(): void {
  defineElement('dayflow-caldav-source', DayFlowCalDAVSource);
}
