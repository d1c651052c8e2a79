/** A fraction as CSS writes it; five digits are finer than any screen. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 1e5) / 1e3}%`;
}
