/** How many events, over which time, on which view. */
export interface Row {
  readonly name: string;
  readonly view: 'month' | 'week';
  readonly count: number;
  readonly spread: 'year' | 'week';
}

const COUNTS = { year: [100, 1000, 10_000], week: [300, 1000] } as const;

export const ROWS: readonly Row[] = (['month', 'week'] as const).flatMap((view) =>
  (['year', 'week'] as const).flatMap((spread) =>
    COUNTS[spread].map((count) => ({ name: `${view}: ${count.toLocaleString('en')} in a ${spread}`, view, count, spread })),
  ),
);
