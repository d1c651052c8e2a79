import { type Account, type Accounts } from './accounts.ts';
import { type WireRequest } from './exchange.ts';

/** The user whom the request's Basic credentials name (RFC 7617), or undefined. */
export function authenticate({ headers }: WireRequest, accounts: Accounts): Account | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [name, ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const account = accounts.get(name ?? '');
  return account && account.password === password.join(':') ? account : undefined;
}
