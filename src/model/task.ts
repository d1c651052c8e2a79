/** RFC 5545 section 3.8.1.11, in lower case. */
export const TASK_STATUSES = ['needs-action', 'in-process', 'completed', 'cancelled'] as const;

/** What makes a task (VTODO) of an event: how far it is done. It stands at the time at which it is due. */
export interface TaskProgress {
  readonly completed: boolean;
  readonly status?: (typeof TASK_STATUSES)[number] | undefined;
  /** 0–100. */
  readonly percent?: number | undefined;
}

/** The progress of a task that was ticked off, or is to be done again. */
export function progressOf(completed: boolean): TaskProgress {
  return completed ? { completed, status: 'completed', percent: 100 } : { completed, status: 'needs-action' };
}
