import { Refusal } from './refusal.ts';

interface AccountPart {
  /**
   * Whose credentials these are: a stable id of the signed-in user, of the site's choosing. Limits are counted
   * by it, and the page hears a keyed hash of it. Left out of basic credentials, it is the user name.
   */
  account?: string;
  /** The account's own CalDAV server, where it is not the proxy's. */
  server?: string | URL;
}

/** User name and password (RFC 7617). */
export interface BasicCredentials extends AccountPart {
  type: 'basic';
  username: string;
  password: string;
}

/** An access token (RFC 6750). */
export interface BearerCredentials extends AccountPart {
  type: 'bearer';
  token: string;
  account: string;
}

/** What opens one person's calendars. */
export type CalDAVCredentials = BasicCredentials | BearerCredentials;

/** Says whose request this is; null when nobody is signed in. It leaves the request's body unread. */
export type CredentialsOf<Context> = (
  request: Request,
  context: Context | undefined,
) => CalDAVCredentials | null | undefined | Promise<CalDAVCredentials | null | undefined>;

/** The account's id. */
export function accountOf(credentials: CalDAVCredentials): string {
  const account = credentials.account ?? (credentials.type === 'basic' ? credentials.username : undefined);
  if (typeof account !== 'string' || account === '') {
    throw new TypeError('The credentials have no account: give a stable id of the signed-in user.');
  }
  return account;
}

/** The value of `Authorization`. */
function authorizationOf(credentials: CalDAVCredentials): string {
  if (credentials.type === 'basic') {
    const { username, password } = credentials;
    if (typeof username !== 'string' || typeof password !== 'string') {
      throw new TypeError('Basic credentials need a username and a password.');
    }
    // RFC 7617 section 2: the first colon ends the user-id.
    if (username.includes(':')) throw new TypeError('A user name with a colon cannot be sent as basic credentials.');
    return `Basic ${base64(`${username}:${password}`)}`;
  }
  if (credentials.type === 'bearer') {
    // RFC 6750 section 2.1.
    if (typeof credentials.token !== 'string' || !/^[\w\-.~+/]+=*$/.test(credentials.token)) {
      throw new TypeError('The bearer token is empty or holds characters that no token has.');
    }
    return `Bearer ${credentials.token}`;
  }
  throw new TypeError('The type of the credentials is neither basic nor bearer.');
}

/** Asks the site whose request this is; what goes wrong there is the site's to mend, not the user's. */
export async function askForCredentials<Context>(
  credentials: CalDAVCredentials | CredentialsOf<Context>,
  request: Request,
  context: Context | undefined,
): Promise<{ account: string; authorization: string; server: string | URL | undefined }> {
  let given: CalDAVCredentials | null | undefined;
  try {
    given = typeof credentials === 'function' ? await credentials(request, context) : credentials;
    if (given !== null && given !== undefined) {
      return { account: accountOf(given), authorization: authorizationOf(given), server: given.server };
    }
  } catch (cause) {
    throw new Refusal('unreachable', 'The site could not say whose calendars these are.', { cause });
  }
  throw new Refusal('not-signed-in', 'Sign in to the site first.');
}

function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}
