import { fork } from 'node:child_process';
import { USERS } from '../../test/support/servers/test-server.ts';
import { CLIENTS, type Place } from './clients.ts';
import { type Count, countingWire } from './counting-wire.ts';
import type { LoadedServer } from './loaded-server.ts';
import type { Taken } from './measure-client.ts';
import { type Figure, medianOf } from '../median.ts';

export interface Step extends Taken, Count {}

/** The medians of a client's three steps, or why there are none. */
export type Row = { readonly [step in 'load' | 'unchanged' | 'delta']: Figure<Step> } | { readonly failed: string };

/** Each client in Node, `repeats` times, each time in a fresh process. */
export async function measureInNode(loaded: LoadedServer, repeats: number): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = {};
  for (const name of Object.keys(CLIENTS)) {
    const runs: Step[][] = [];
    try {
      for (let turn = 0; turn < repeats; turn++) runs.push(await run(name, loaded));
      const [load, unchanged, delta] = [0, 1, 2].map((step) => medianOf(runs.map((each) => each[step]!)));
      rows[name] = { load: load!, unchanged: unchanged!, delta: delta! };
    } catch (error) {
      rows[name] = { failed: (error as Error).message };
    }
  }
  return rows;
}

async function run(name: string, loaded: LoadedServer): Promise<Step[]> {
  const wire = await countingWire(loaded.server.url);
  const place: Place = { server: wire.url, calendar: new URL(new URL(loaded.calendar).pathname, wire.url).href, user: USERS.alice };
  const child = fork(new URL('./measure-client.ts', import.meta.url), [name, JSON.stringify(place)]);
  const answer = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const guard = setTimeout(() => reject(new Error('no answer within a minute')), 60_000);
      child.once('message', (message) => (clearTimeout(guard), resolve(message)));
      child.once('exit', () => (clearTimeout(guard), reject(new Error('the process ended'))));
    });
  const step = async (what: 'load' | 'sync', expected: number): Promise<Step> => {
    wire.take();
    child.send(what);
    const taken = (await answer()) as Taken & { failed?: string };
    if (taken.failed !== undefined) throw new Error(taken.failed);
    if (taken.held !== expected) console.warn(`${name} holds ${taken.held} events instead of ${expected}.`);
    return { ...taken, ...wire.take() };
  };
  let changed = false;
  try {
    await answer();
    const load = await step('load', loaded.count);
    const unchanged = await step('sync', loaded.count);
    changed = true;
    await loaded.change();
    const delta = await step('sync', loaded.count - 1);
    return [load, unchanged, delta];
  } finally {
    child.disconnect();
    wire.close();
    if (changed) await loaded.restore();
  }
}
