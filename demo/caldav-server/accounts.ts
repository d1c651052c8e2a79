import { CalendarCollection } from './collection.ts';
import { apple, caldav, dav, type XmlName } from './xml/names.ts';

export interface User {
  readonly name: string;
  readonly password: string;
  readonly displayName?: string;
  readonly email?: string;
}

/** A calendar that the server starts with; `resources` maps file names to iCalendar texts. */
export interface SeedCalendar {
  readonly owner: string;
  readonly name: string;
  readonly displayName?: string;
  readonly color?: string;
  readonly order?: number;
  readonly description?: string;
  readonly kinds?: readonly string[];
  readonly resources?: Readonly<Record<string, string>>;
  /** Users in whose homes it appears too, read-only, under the same name. */
  readonly readers?: readonly string[];
}

/** A calendar as it stands in one user's home: the user's own, or another's shared for reading. */
export interface Mount {
  readonly collection: CalendarCollection;
  readonly access: 'owner' | 'read';
}

export interface Account extends User {
  readonly calendars: Map<string, Mount>;
}

export type Accounts = ReadonlyMap<string, Account>;

export function openAccounts(users: readonly User[], seed: readonly SeedCalendar[]): Accounts {
  const accounts = new Map(users.map((user): [string, Account] => [user.name, { ...user, calendars: new Map() }]));
  for (const calendar of seed) {
    const collection = new CalendarCollection(calendar.owner, calendar.kinds);
    const properties: [XmlName, string | undefined][] = [
      [dav('displayname'), calendar.displayName ?? calendar.name],
      [apple('calendar-color'), calendar.color],
      [apple('calendar-order'), calendar.order?.toString()],
      [caldav('calendar-description'), calendar.description],
    ];
    for (const [name, value] of properties) {
      if (value !== undefined) collection.properties.set(name, [value]);
    }
    for (const [name, text] of Object.entries(calendar.resources ?? {})) collection.put(name, text);
    accountOf(accounts, calendar.owner).calendars.set(calendar.name, { collection, access: 'owner' });
    for (const reader of calendar.readers ?? []) share(accounts, calendar.owner, calendar.name, reader);
  }
  return accounts;
}

/** Shows a calendar in another user's home too, under the same name and read-only. */
export function share(accounts: Accounts, owner: string, calendar: string, reader: string): void {
  const mount = accountOf(accounts, owner).calendars.get(calendar);
  const { calendars } = accountOf(accounts, reader);
  if (!mount) throw new RangeError(`${owner} has no calendar ${calendar}`);
  if (calendars.has(calendar)) throw new RangeError(`${reader} has a calendar ${calendar} already`);
  calendars.set(calendar, { collection: mount.collection, access: 'read' });
}

function accountOf(accounts: Accounts, name: string): Account {
  const account = accounts.get(name);
  if (!account) throw new RangeError(`There is no user ${name}`);
  return account;
}
