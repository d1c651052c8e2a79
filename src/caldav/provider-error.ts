import { ProviderError, type ProviderErrorKind } from '../sync/errors.ts';
import { HttpError, NetworkError, TimeoutError, XmlError } from '../webdav/errors.ts';

/** What was being done: the same status means different things. */
export type Purpose = 'discover' | 'list' | 'delta' | 'token' | 'query' | 'fetch' | 'create' | 'update' | 'delete';

/** The one place where a failure on the wire becomes a word that the engine decides by. */
export function providerError(error: unknown, purpose: Purpose): unknown {
  if (error instanceof NetworkError) return new ProviderError('offline', error.message, { cause: error });
  if (error instanceof TimeoutError) return new ProviderError('timeout', error.message, { cause: error });
  if (error instanceof XmlError) return new ProviderError('protocol', error.message, { cause: error });
  if (!(error instanceof HttpError)) return error;
  const { message, status, retryAfter } = error;
  return new ProviderError(kindOf(error, purpose), message, { cause: error, status, retryAfter });
}

/** Runs `work` and lets it throw only ProviderErrors (and the reason of an abort). */
export async function asProvider<T>(purpose: Purpose, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw providerError(error, purpose);
  }
}

function kindOf(error: HttpError, purpose: Purpose): ProviderErrorKind {
  const reason = error.header('DayFlow-Proxy-Error');
  if (reason !== null) return PROXY_REASONS[reason] ?? (error.status >= 500 ? 'server' : 'refused');
  return (isWrite(purpose) ? writeKind(error, purpose) : readKind(error, purpose)) ?? commonKind(error.status);
}

/** Our proxy's own refusals; anything else in an answer comes from the server behind it. */
const PROXY_REASONS: Readonly<Record<string, ProviderErrorKind>> = {
  'not-signed-in': 'signed-out',
  'upstream-unauthorized': 'unauthorized',
  rate: 'throttled',
  // Nothing was reached, whichever leg of the way is broken.
  unreachable: 'offline',
  timeout: 'timeout',
};

function isWrite(purpose: Purpose): boolean {
  return purpose === 'create' || purpose === 'update' || purpose === 'delete';
}

function commonKind(status: number): ProviderErrorKind {
  if (status === 401 || status === 407) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 412) return 'precondition';
  if (status === 429) return 'throttled';
  if (status === 405 || status === 501) return 'unsupported';
  if (status >= 500 || status === 423 || status === 425) return 'server';
  return status >= 300 && status < 400 ? 'protocol' : 'invalid';
}

// What servers say to a token that they no longer know; Xandikos breaks down with a 500.
const SUSPECT_TOKEN = new Set([400, 403, 404, 409, 410, 412, 415, 418, 500]);

function readKind({ status, precondition, retryAfter }: HttpError, purpose: Purpose): ProviderErrorKind | undefined {
  if (status === 503 && retryAfter !== undefined) return 'throttled';
  if (purpose !== 'delta' && purpose !== 'token' && purpose !== 'query') return undefined;
  if (precondition === 'need-privileges') return 'forbidden';
  if (precondition === 'supported-report' || precondition === 'supported-filter') return 'unsupported';
  if (precondition === 'valid-sync-token') return 'token';
  if (purpose === 'token' && SUSPECT_TOKEN.has(status)) return 'token';
  // A server that does not know sync-collection, or only with a token that nobody can have yet.
  if (purpose === 'delta' && [400, 403, 405, 409, 415, 422, 500, 501].includes(status)) return 'unsupported';
  return undefined;
}

// RFC 4791 section 5.3.2.1 and RFC 6638 section 3.2.4.1: this UID is at another href.
const UID_CONFLICT = new Set(['no-uid-conflict', 'unique-scheduling-object-resource']);

// RFC 4791 section 5.3.2.1 and RFC 6638 section 3.2.4: the text is at fault.
const INVALID = new Set([
  'valid-calendar-data',
  'valid-calendar-object-resource',
  'supported-calendar-data',
  'supported-calendar-component',
  'max-resource-size',
  'min-date-time',
  'max-date-time',
  'max-instances',
  'max-attendees-per-instance',
  'same-organizer-in-all-components',
  'allowed-organizer-scheduling-object-change',
  'allowed-attendee-scheduling-object-change',
]);

function writeKind({ status, precondition, excerpt, retryAfter }: HttpError, purpose: Purpose): ProviderErrorKind | undefined {
  if (status === 503 && retryAfter !== undefined) return 'throttled';
  if (precondition !== undefined && UID_CONFLICT.has(precondition)) return 'uid-conflict';
  if (precondition !== undefined && INVALID.has(precondition)) return 'invalid';
  // Servers that say it in words only: "… with uid already exists …".
  const clash = /\buid\b/i.test(excerpt) && /exist|conflict|already|duplicate|in use/i.test(excerpt);
  if (purpose !== 'delete' && clash && [400, 403, 409, 412].includes(status)) return 'uid-conflict';
  // Without a word it is another resource on a creation, and another version of this one else.
  if (status === 409) return purpose === 'create' ? 'uid-conflict' : 'precondition';
  if (status === 405) return 'forbidden';
  return undefined;
}
