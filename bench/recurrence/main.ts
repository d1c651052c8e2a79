import { Worker } from 'node:worker_threads';
import { type Answer, LIBRARIES } from './libraries.ts';
import { ROWS, type Row } from './rows.ts';

// `npm run bench:recurrence`: January 2026 of rules that are hard on an expander, ours beside the libraries that
// a page could use instead. Each runs in a thread of its own and is ended when it takes too long.
const GUARD_MS = 3000;
const REPEATS = 15;

const libraries = Object.keys(LIBRARIES);
const table: Record<string, Record<string, string>> = {};
for (const [index, row] of ROWS.entries()) {
  const cells: Record<string, string> = {};
  for (const library of libraries) cells[library] = await measure(library, index, row);
  table[row.title] = cells;
}
console.log('January 2026 of a rule, ms: first time / median of those after it');
console.table(table);

interface Report {
  answer?: Answer;
  cold?: number;
  warm?: number;
}

function measure(library: string, index: number, row: Row): Promise<string> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { library, row: index, repeats: REPEATS } });
  const report: Report = {};
  return new Promise((resolve) => {
    const end = (cell: string): void => {
      clearTimeout(guard);
      void worker.terminate();
      resolve(cell);
    };
    const guard = setTimeout(() => end(report.cold === undefined ? `none in ${GUARD_MS / 1000} s` : cellOf(report, row)), GUARD_MS);
    worker.on('message', (message: Report) => Object.assign(report, message));
    worker.on('error', (error: Error) => end(`throws: ${error.message.slice(0, 40)}`));
    worker.on('exit', () => end(cellOf(report, row)));
  });
}

function cellOf({ answer, cold = NaN, warm = cold }: Report, row: Row): string {
  const times = `${cold.toFixed(2)} / ${warm.toFixed(3)}`;
  if (answer === undefined || answer.instances === row.instances) return times;
  return answer.cut ? `${times}, cut at ${answer.instances}` : `${times}, wrong: ${answer.instances} of ${row.instances}`;
}
