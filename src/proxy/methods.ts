import { Refusal } from './refusal.ts';
import type { WireRequest } from './wire.ts';

/** Methods that work only where the site asks for them; POST is the registration of a push subscription. */
export type OptionalMethod = 'MOVE' | 'MKCALENDAR' | 'PROPPATCH' | 'POST';

const READING: readonly string[] = ['PROPFIND', 'REPORT', 'GET', 'OPTIONS'];
const WRITING: readonly string[] = ['PUT', 'DELETE'];
const OPTIONAL: readonly string[] = ['MOVE', 'MKCALENDAR', 'PROPPATCH', 'POST'] satisfies OptionalMethod[];

/**
 * @throws TypeError for a method that cannot be asked for
 */
export function methodsFrom(optional: readonly string[]): ReadonlySet<string> {
  for (const method of optional) {
    if (!OPTIONAL.includes(method)) {
      throw new TypeError(`methods: "${method}" is none of ${OPTIONAL.join(', ')}; the others are always there.`);
    }
  }
  return new Set([...READING, ...WRITING, ...optional]);
}

/** Refuses a method that the proxy does not send, or does not send where it only reads. */
export function checkMethod({ method, body }: WireRequest, methods: ReadonlySet<string>, readonly: boolean): void {
  if (!methods.has(method)) {
    throw new Refusal('method', `The proxy sends ${[...methods].join(', ')}.`, { headers: { Allow: 'POST' } });
  }
  if (readonly && !READING.includes(method)) throw new Refusal('readonly', `The proxy sends ${READING.join(', ')}.`);
  if (method === 'POST' && !PUSH_REGISTER.test(body ?? '')) {
    throw new Refusal('method', 'The proxy sends POST to register a push subscription only.', { headers: { Allow: 'POST' } });
  }
}

/** The root element of a WebDAV-Push registration. */
const PUSH_REGISTER = /^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*<(?:[\w.-]+:)?push-register[\s>]/;

/** Whether a method replaces or removes a resource that may be there. */
export function touchesResource(method: string): boolean {
  return WRITING.includes(method) || method === 'MOVE';
}
