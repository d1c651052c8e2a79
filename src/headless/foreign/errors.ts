import { ProviderError, type ProviderErrorKind } from '../../sync/errors.ts';

const KINDS: Readonly<Record<number, ProviderErrorKind>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'uid-conflict',
  410: 'not-found',
  412: 'precondition',
  415: 'invalid',
  429: 'throttled',
};

/** What a foreign adapter threw, in the engine's words, by the HTTP status that it carries. */
export function asProviderError(error: unknown, what: string): ProviderError {
  if (error instanceof ProviderError) return error;
  const { status, statusCode } = (error ?? {}) as { status?: unknown; statusCode?: unknown };
  const code = [status, statusCode].find((each): each is number => typeof each === 'number');
  const message = `${what}: ${error instanceof Error ? error.message : String(error)}`;
  const options = { cause: error, status: code };
  if (code !== undefined) return new ProviderError(KINDS[code] ?? (code >= 500 ? 'server' : 'protocol'), message, options);
  // fetch rejects with a TypeError when nothing was reached.
  return new ProviderError(error instanceof TypeError ? 'offline' : 'server', message, options);
}
