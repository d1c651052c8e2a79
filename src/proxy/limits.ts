/** What one account can make the proxy do. */
export interface ProxyLimits {
  /** Size of a request, in bytes; 1 MiB. */
  requestBytes: number;
  /** Size of an answer, decoded, in bytes; 32 MiB. */
  answerBytes: number;
  /** Time for everything behind one request, in milliseconds; 30 s. */
  timeout: number;
  /** Requests of one account in one `window`; 60. */
  requests: number;
  /** In milliseconds; 10 s. */
  window: number;
}

const DEFAULTS: ProxyLimits = {
  requestBytes: 1024 * 1024,
  answerBytes: 32 * 1024 * 1024,
  timeout: 30_000,
  requests: 60,
  window: 10_000,
};

/**
 * @throws RangeError for a limit that is no positive number
 */
export function limitsFrom(given: Partial<ProxyLimits>): ProxyLimits {
  const limits = { ...DEFAULTS };
  for (const [name, value] of Object.entries(given)) {
    if (!(name in DEFAULTS)) throw new RangeError(`limits.${name}: there is no such limit.`);
    if (value === undefined) continue;
    if (!(value > 0)) throw new RangeError(`limits.${name}: ${String(value)} is not a positive number.`);
    limits[name as keyof ProxyLimits] = value;
  }
  return limits;
}

/**
 * Counts requests by key in a sliding window. The function takes one and gives 0, or, when the key has had its
 * share, the seconds until there is room.
 *
 * @param now epoch milliseconds
 */
export function createRateLimit(
  { requests, window }: Pick<ProxyLimits, 'requests' | 'window'>,
  now: () => number = Date.now,
): (key: string) => number {
  const taken = new Map<string, number[]>();
  let swept = now();
  return (key) => {
    const time = now();
    if (time - swept >= window) {
      for (const [other, times] of taken) if (times.at(-1)! <= time - window) taken.delete(other);
      swept = time;
    }
    const recent = (taken.get(key) ?? []).filter((at) => at > time - window);
    taken.set(key, recent);
    if (recent.length >= requests) return Math.max(1, Math.ceil((recent[0]! + window - time) / 1000));
    recent.push(time);
    return 0;
  };
}
