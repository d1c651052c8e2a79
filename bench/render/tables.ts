import { medianOf } from '../median.ts';
import type { Cost, Run } from './measure.ts';

/** The steps in the order in which they are told. */
export const STEPS = { mount: 'Mount', remount: 'Mount again', turn: 'Next page', add: 'Add one', move: 'Move one' } as const;

type Step = keyof typeof STEPS;

/** Medians of a library on a row. */
export interface Figures {
  readonly steps: Readonly<Record<Step, Cost>>;
  /** Bytes. */
  readonly heap: number;
  readonly boxes: number;
  readonly folded: number;
  readonly repeats: number;
}

/** By row, then by library: the bound first. */
export type Cells = readonly { readonly row: string; readonly libraries: readonly (Figures & { readonly title: string })[] }[];

export function figuresOf(runs: readonly Run[]): Figures {
  const steps = Object.fromEntries((Object.keys(STEPS) as Step[]).map((step) => [step, medianOf(runs.map((run) => run[step]))])) as Record<Step, Cost>;
  const { heap } = medianOf(runs.map(({ heap }) => ({ heap })));
  return { steps, heap, ...runs[0]!.shown, repeats: runs.length };
}

/** Markdown: main-thread milliseconds of all steps in one table; of each step with how many times the bound's they are; heap and boxes. */
export function tables(cells: Cells): string[] {
  const [first] = cells;
  if (first === undefined) return [];
  const titles = first.libraries.map(({ title }) => title);
  const table = (name: string, cell: (figures: Figures, bound: Figures) => string): string =>
    [
      `| ${[name, ...titles].join(' | ')} |`,
      `|---|${titles.map(() => '--:').join('|')}|`,
      ...cells.map(({ row, libraries }) => `| ${[row, ...libraries.map((figures) => cell(figures, libraries[0]!))].join(' | ')} |`),
    ].join('\n');
  const steps = (Object.keys(STEPS) as Step[]).map((step) =>
    table(`${STEPS[step]}, CPU ms`, (figures, bound) => {
      const [own, least] = [figures.steps[step].cpu, bound.steps[step].cpu];
      return figures === bound ? digits(own) : `${digits(own)} (${digits(own / least)}×)`;
    }),
  );
  const milliseconds = ({ steps: { mount, turn, add, move } }: Figures): string => [mount, turn, add, move].map(({ cpu }) => digits(cpu)).join(' / ');
  return [
    table('Mount / next page / add one / move one, CPU ms', milliseconds),
    ...steps,
    table('Heap, MB', ({ heap }) => (heap / 1e6).toFixed(1)),
    table('Boxes + folded', ({ boxes, folded, repeats }) => `${boxes} + ${folded} (${repeats} runs)`),
  ];
}

/** Two figures: the third is chance. */
function digits(value: number): string {
  return value.toFixed(value >= 10 ? 0 : 1);
}
