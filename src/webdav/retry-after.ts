/**
 * The wait that a Retry-After header asks for (RFC 9110 section 10.2.3), in milliseconds.
 *
 * @param value seconds or an HTTP date
 * @param now epoch milliseconds
 * @returns undefined when there is no header or it cannot be read
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
