/** Medians of each number that several runs measured. */
export type Figure<T> = { readonly [name in keyof T]: number };

export function medianOf<T extends object>(runs: readonly T[]): Figure<T> {
  const names = Object.keys(runs[0]!) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, middle(runs.map((run) => run[name] as number))])) as Figure<T>;
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
