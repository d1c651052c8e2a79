import type { StorageKey } from '../storage.ts';

/** All of this package's rows lie under one name, stores side by side. */
const STORES = 'store';
const POINTERS = 'last-identity';

/** The store whose data this page showed last, so that it can be painted before the network answers. */
export function pointerKey(endpoint: string, account: string | undefined): StorageKey {
  return [POINTERS, endpoint, account ?? ''];
}

export const pointersKey: StorageKey = [POINTERS];
export const storesKey: StorageKey = [STORES];

/** The keys of one store. */
export class StoreKeys {
  readonly store: string;

  constructor(store: string) {
    this.store = store;
  }

  /** The row that says whose store it is; in a list of its own, so that all stores can be looked through. */
  get self(): StorageKey {
    return [STORES, this.store];
  }

  get everything(): StorageKey {
    return ['in', this.store];
  }

  get calendars(): StorageKey {
    return ['in', this.store, 'calendar'];
  }

  get outbox(): StorageKey {
    return ['in', this.store, 'outbox'];
  }

  get conflicts(): StorageKey {
    return ['in', this.store, 'conflict'];
  }

  get allResources(): StorageKey {
    return ['in', this.store, 'resource'];
  }

  get allMonths(): StorageKey {
    return ['in', this.store, 'month'];
  }

  calendar(id: string): StorageKey {
    return [...this.calendars, id];
  }

  edit(id: string): StorageKey {
    return [...this.outbox, id];
  }

  conflict(id: string): StorageKey {
    return [...this.conflicts, id];
  }

  resources(calendarId: string): StorageKey {
    return [...this.allResources, calendarId];
  }

  resource(calendarId: string, key: string): StorageKey {
    return [...this.resources(calendarId), key];
  }

  months(calendarId: string): StorageKey {
    return [...this.allMonths, calendarId];
  }

  /** `month` as in {@link MonthIndex}. */
  month(calendarId: string, month: string): StorageKey {
    return [...this.months(calendarId), month];
  }
}
