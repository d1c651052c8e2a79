import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromiumArguments, findChromium } from '../../scripts/setup/chromium.mjs';
import { seeded } from '../../test/support/seeded.ts';
import puppeteer from 'puppeteer-core';
import { type BoundScript, writeScript } from './bound/script.ts';
import { givenOf } from './events.ts';
import { BARE, LIBRARIES, type Library, OURS, installPeers, titleOf } from './libraries.ts';
import { type Run, measure, openBench } from './measure.ts';
import { servePage } from './page-site.ts';
import { ROWS, type Row } from './rows.ts';
import { type Cells, figuresOf, tables } from './tables.ts';

// `npm run bench`: what it costs a page's main thread to show events, in one Chromium, this project's calendar
// beside others and beside bare <div>s that show the same. Each repetition measures every library on every row, in
// an order of its own, each time in a new page.
const { values: options } = parseArgs({
  options: {
    repeats: { type: 'string', default: '15' },
    /** Parts of names, parted by commas. */
    rows: { type: 'string', default: '' },
    libraries: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
const chosen = <T extends { name: string }>(from: readonly T[], wanted: string): T[] =>
  from.filter(({ name }) => wanted.split(',').some((part) => name.toLowerCase().includes(part.trim().toLowerCase())));
/** What a library may take of each repetition for a row: one that takes three times as long is measured in every third. */
const PATIENCE_MS = 6000;

const rows = chosen(ROWS, options.rows);
const libraries = [...new Set([BARE, OURS, ...chosen(LIBRARIES, options.libraries)])];
const repeats = Number(options.repeats);
await installPeers();
// One zone for all: the others read times without a zone on the browser's own clock.
process.env['TZ'] = 'Europe/Berlin';
const browser = await puppeteer.launch({
  executablePath: findChromium()!,
  // Steps are followed for frames, not for a screen: there is nothing to wait for.
  args: [...chromiumArguments, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  headless: true,
});
const sites = new Map<Library, string>();
for (const library of libraries) sites.set(library, (await servePage(library)).url);

const scripts = new Map<Row, BoundScript>();
for (const row of rows) {
  const page = await openBench(browser, sites.get(OURS)!);
  scripts.set(row, await writeScript(page, givenOf(row)));
  await page.close();
}

const random = seeded(Number(options.seed));
const runs = new Map<Row, Map<Library, Run[]>>(rows.map((row) => [row, new Map(libraries.map((library) => [library, []]))]));
const everyNth = new Map<string, number>();
const titles = await Promise.all(libraries.map(titleOf));
const version = await browser.version();
console.log(`seed ${options.seed}, ${repeats} repetitions, ${version}, ${cpus().length} cores`);
for (let turn = 0; turn < repeats; turn++) {
  const pairs = rows.flatMap((row) => libraries.map((library) => ({ row, library, at: random() })));
  for (const { row, library } of pairs.sort((a, b) => a.at - b.at)) {
    const name = `${library.name}, ${row.name}`;
    if (turn % (everyNth.get(name) ?? 1) !== 0) continue;
    const began = performance.now();
    const given = { ...givenOf(row), script: library === BARE ? scripts.get(row) : undefined };
    runs.get(row)!.get(library)!.push(await measure(browser, sites.get(library)!, given));
    const took = performance.now() - began;
    if (turn > 0) continue;
    const nth = Math.ceil(took / PATIENCE_MS);
    everyNth.set(name, nth);
    if (nth > 1) console.log(`${name} takes ${(took / 1000).toFixed(0)} s: measured in every ${nth}th repetition`);
  }
  console.log(`repetition ${turn + 1} of ${repeats}, load average ${loadavg()[0]!.toFixed(1)}`);
  // A run that is broken off leaves what it has.
  await write(cellsOf(), turn + 1);
}
for (const table of tables(cellsOf())) console.log(`\n${table}`);
process.exit();

function cellsOf(): Cells {
  return rows.map((row) => ({ row: row.name, libraries: libraries.map((library, index) => ({ title: titles[index]!, ...figuresOf(runs.get(row)!.get(library)!) })) }));
}

async function write(cells: Cells, done: number): Promise<void> {
  const folder = new URL('../../.cache/', import.meta.url);
  await mkdir(folder, { recursive: true });
  const told = { at: new Date().toISOString(), seed: Number(options.seed), repeats: done, browser: version, cores: cpus().length, loadAverage: loadavg(), rows: cells };
  await writeFile(new URL('bench-render.json', folder), `${JSON.stringify(told, null, 2)}\n`);
}
