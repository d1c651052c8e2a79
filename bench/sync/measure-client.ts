import process from 'node:process';
import { CLIENTS, type Place } from './clients.ts';

// One client in a process of its own, so that each begins cold, as a page does. The parent says which step to do.

/** What a step took. */
export interface Taken {
  readonly held: number;
  readonly wall: number;
  readonly cpu: number;
}

const [, , name, place] = process.argv as [string, string, string, string];
const start = await CLIENTS[name]!();
const client = await start(JSON.parse(place) as Place);

process.on('message', (step: 'load' | 'sync') => {
  void measured(() => client[step]()).then(
    (taken) => process.send!(taken),
    (error: unknown) => process.send!({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send!('ready');

async function measured(work: () => Promise<void>): Promise<Taken> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { held: client.held(), wall, cpu: (user + system) / 1000 };
}
