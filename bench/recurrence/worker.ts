import { parentPort, workerData } from 'node:worker_threads';
import { LIBRARIES } from './libraries.ts';
import { ROWS } from './rows.ts';

// One library on one rule: the first time is cold, the others tell the median.
const { library, row, repeats } = workerData as { library: string; row: number; repeats: number };
const { start, rule } = ROWS[row]!;
const times: number[] = [];
for (let turn = 0; turn < repeats; turn++) {
  const before = performance.now();
  const answer = LIBRARIES[library]!(start, rule);
  times.push(performance.now() - before);
  if (turn === 0) parentPort!.postMessage({ answer, cold: times[0] });
  if (times.reduce((sum, time) => sum + time, 0) > 1000) break;
}
const warm = times.slice(1).sort((a, b) => a - b);
parentPort!.postMessage({ warm: warm[Math.floor(warm.length / 2)] ?? times[0] });
