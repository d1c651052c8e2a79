import { type Account, type Accounts, type Mount } from './accounts.ts';
import { needPrivilege, Refusal } from './answer.ts';
import { type Resource } from './collection.ts';

/** Where a path leads. A calendar or resource that is not there yet has its place all the same. */
export type Location =
  | { readonly kind: 'root' | 'homes' | 'principals'; readonly href: string }
  | { readonly kind: 'principal' | 'home'; readonly href: string; readonly account: Account }
  | { readonly kind: 'calendar'; readonly href: string; readonly account: Account; readonly name: string; readonly mount: Mount | undefined }
  | ResourceLocation;

export interface ResourceLocation {
  readonly kind: 'resource';
  readonly href: string;
  readonly mount: Mount;
  readonly name: string;
  readonly resource: Resource | undefined;
}

export type CalendarLocation = Extract<Location, { kind: 'calendar' }> & { readonly mount: Mount };

/** The server's map of paths to what is there, as one signed-in user sees it. */
export class Places {
  readonly base: string;
  readonly #accounts: Accounts;

  constructor(base: string, accounts: Accounts) {
    this.base = base;
    this.#accounts = accounts;
  }

  root(): string {
    return this.base;
  }
  principal(user: string): string {
    return `${this.base}principals/${encodeURIComponent(user)}/`;
  }
  home(user: string): string {
    return `${this.base}calendars/${encodeURIComponent(user)}/`;
  }
  calendar(user: string, name: string): string {
    return `${this.home(user)}${encodeURIComponent(name)}/`;
  }

  /** Throws a 404 for a path that can hold nothing, and a 403 for another user's calendars. */
  locate(path: string, user: Account): Location {
    const segments = this.#segments(path);
    const [area, owner, name, file, ...more] = segments;
    const account = owner === undefined ? undefined : this.#accounts.get(owner);
    if (area === undefined) return { kind: 'root', href: this.base };
    if ((area !== 'principals' && area !== 'calendars') || more.length > 0) throw notFound(path);
    if (owner === undefined) {
      return { kind: area === 'calendars' ? 'homes' : 'principals', href: `${this.base}${area}/` };
    }
    if (!account || (area === 'principals' && name !== undefined)) throw notFound(path);
    if (area === 'principals') return { kind: 'principal', href: this.principal(owner), account };
    if (account.name !== user.name) throw needPrivilege(this.home(owner), 'read');
    if (name === undefined) return { kind: 'home', href: this.home(owner), account };
    const mount = account.calendars.get(name);
    const href = this.calendar(owner, name);
    if (file === undefined) return { kind: 'calendar', href, account, name, mount };
    if (!mount) throw notFound(path);
    return { kind: 'resource', href: `${href}${encodeURIComponent(file)}`, mount, name: file, resource: mount.collection.get(file) };
  }

  #segments(path: string): string[] {
    const own = `${path}/`.startsWith(this.base) ? path.slice(this.base.length) : undefined;
    if (own === undefined) throw notFound(path);
    try {
      return own.split('/').filter(Boolean).map(decodeURIComponent);
    } catch {
      throw new Refusal(400, `The path is not percent-encoded UTF-8: ${path}`);
    }
  }
}

export function notFound(path: string): Refusal {
  return new Refusal(404, `There is nothing at ${path}`);
}
