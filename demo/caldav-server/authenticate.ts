import { type Account, type Accounts } from './accounts.ts';
import { type WireRequest } from './exchange.ts';

/** The user whom the request's Basic credentials name (RFC 7617), or undefined. */
export function authenticate({ headers }: WireRequest, accounts: Accounts): Account | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(headers['authorization'] ?? '')?.[1];
  const [name, ...password] = textOf(encoded ?? '').split(':');
  const account = accounts.get(name ?? '');
  return account && account.password === password.join(':') ? account : undefined;
}

/** The text of base64; empty where it is none. */
function textOf(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}
