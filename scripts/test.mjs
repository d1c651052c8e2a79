// `npm test`: sets up what the tests need, then runs every check and every test, a phase at a time.
//
//   npm test                 all phases; what the machine lacks is skipped, loudly
//   npm test -- --install    on Debian as root: brings what is missing by apt first
//   npm test -- unit layers  only these phases
//   npm test -- --slowest    tells the slowest tests of each phase
//   CI=true npm test         as --install, and a skip is a failure
import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installModules } from './setup/install.mjs';
import { capture, root } from './setup/run.mjs';
import { canInstall, install, installLine, missing } from './setup/system.mjs';
import { readOutput } from './setup/test-output.mjs';

const ci = process.env.CI === 'true' || process.env.CI === '1';
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const mayInstall = ci || process.argv.includes('--install');
const tellSlowest = process.argv.includes('--slowest');
const log = join(root, '.cache', 'test.log');

/** The floors whose unit tests need no browser; those of the first list know what zone the machine is in. */
const ZONED = ['time', 'model', 'icalendar', 'layout', 'interaction', 'headless'];
const FLOORS = [...ZONED, 'webdav', 'sync', 'caldav', 'storage', 'proxy', 'demo', 'scripts', 'docs', 'themes'];

function testFiles(folders, accept = () => true) {
  return folders.flatMap((folder) => {
    const path = join(root, 'test', folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { recursive: true })
      .filter((file) => file.endsWith('.test.ts') && accept(file))
      .map((file) => join('test', folder, file));
  });
}

const inBothRunners = (file) => !file.endsWith('.node.test.ts');

/** @param minutes that a file may take */
const nodeTests = (files, zone, minutes = 5) =>
  capture('node', ['--test', '--test-reporter=tap', `--test-timeout=${minutes * 60_000}`, '--test-concurrency=2', ...files], {
    env: { TZ: zone, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });

const browserTests = (engine, zone) => capture('wtr', ['--static-logging'], { env: { ENGINE: engine, TZ: zone } });

/** Each phase: its name, what it runs, and what of the machine it cannot do without (scripts/setup/system.mjs). */
const phases = [
  ['lint', () => capture('eslint', ['.', '--max-warnings', '0'])],
  ['types', () => capture('tsc', ['-p', 'tsconfig.json'])],
  ['types-without-dom', () => capture('tsc', ['-p', 'tsconfig.floors.json'])],
  ['types-of-tests', () => capture('tsc', ['-p', 'tsconfig.test.json'])],
  ['layers', () => capture('depcruise', ['src', 'demo', '--config', '.dependency-cruiser.cjs'])],
  ['build', () => capture('node', ['scripts/build.mjs'])],
  ['package', () => capture('publint', ['--strict'])],
  ['package-tests', () => nodeTests(testFiles(['package', 'docs']), 'UTC')],
  ['storybook', () => capture('npm', ['run', 'build-storybook', '--', '--quiet'])],
  ['stories', () => nodeTests(testFiles(['stories']), 'UTC', 15), 'Chromium'],
  ['unit', () => nodeTests(testFiles(FLOORS), 'UTC')],
  ['unit-new-york', () => nodeTests(testFiles(ZONED, inBothRunners), 'America/New_York')],
  ['unit-shanghai', () => nodeTests(testFiles(ZONED, inBothRunners), 'Asia/Shanghai')],
  ['contract', () => nodeTests(testFiles(['contract']), 'UTC')],
  // Days are mistaken west and east of Greenwich; in UTC such mistakes are not seen.
  ['browser-new-york', () => browserTests('chromium', 'America/New_York'), 'Chromium'],
  ['browser-shanghai', () => browserTests('chromium', 'Asia/Shanghai'), 'Chromium'],
  ['browser-firefox', () => browserTests('firefox', 'America/New_York'), 'Firefox'],
  ['browser-webkit', () => browserTests('webkit', 'Asia/Shanghai'), 'WebKitGTK'],
  ['end-to-end', () => nodeTests(testFiles(['end-to-end']), 'Europe/Berlin'), 'Chromium'],
];

/** The phases that look at what another has made, and where that lies. */
const BUILT = [
  { by: 'build', folder: 'dist', readers: ['package', 'package-tests', 'end-to-end'] },
  { by: 'storybook', folder: 'storybook-static', readers: ['stories'] },
];

const totals = { passed: 0, failed: 0, skipped: 0 };

try {
  await main();
} catch (error) {
  console.error(`\nnpm test could not run: ${error.message}`);
  process.exitCode = 1;
}

async function main() {
  const unknown = wanted.filter((name) => !phases.some(([phase]) => phase === name));
  if (unknown.length > 0) {
    throw new Error(`there is no phase "${unknown.join('", "')}". The phases: ${phases.map(([name]) => name).join(', ')}.`);
  }
  for (const { by, folder, readers } of BUILT) {
    const unbuilt = wanted.filter((name) => readers.includes(name));
    if (unbuilt.length > 0 && !wanted.includes(by) && !existsSync(join(root, folder))) {
      throw new Error(`${unbuilt.join(', ')} read ${folder}/, and there is none: add the phase "${by}".`);
    }
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(log, '');
  await timed('set-up', setUp);
  for (const [name, start, need] of phases) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (need !== undefined && missing().some(({ what }) => what === need)) {
      console.log(`SKIP ${name.padEnd(20)} ${need} is missing`);
      totals.skipped += 1;
      continue;
    }
    await timed(name, async () => summarise(name, await start()));
  }
  conclude();
}

async function setUp() {
  await installModules();
  let lacking = missing();
  if (lacking.length > 0 && mayInstall && canInstall()) {
    console.log(`Installing ${lacking.map((need) => need.what).join(', ')} …`);
    await install(lacking);
    lacking = missing();
  }
  for (const need of lacking) {
    console.log(`\n!!! ${need.what} is missing: its tests are SKIPPED. To install it: ${installLine([need])}\n`);
  }
  if (ci && lacking.length > 0) throw new Error('in CI nothing may be missing.');
  return { ok: true, words: '' };
}

/** Reads a phase's result; on failure prints what failed, and where all of the output is. */
function summarise(name, { code, output }) {
  appendFileSync(log, `\n===== ${name}\n${output}`);
  const { tests, passed, failed: counted, skipped, skips, failures, slowest } = readOutput(output);
  const noTest = tests && passed + counted === 0;
  const failed = Math.max(counted, code !== 0 || noTest ? 1 : 0);
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  // What a test has to say to whoever runs it.
  for (const [notice] of output.matchAll(/!!! .*/g)) console.log(`\n${notice}`);
  for (const skip of skips) console.log(`SKIPPED: ${skip}`);
  if (tellSlowest) for (const line of slowest.slice(0, 10)) console.log(line);
  if (failed > 0) console.log(`\n${noTest ? `No test ran in "${name}".\n` : ''}${failures}\n(all of the output: .cache/test.log)`);
  const words = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} SKIPPED`];
  return { ok: failed === 0, words: tests ? words.filter(Boolean).join(', ') : '' };
}

async function timed(name, work) {
  const start = performance.now();
  const { ok, words } = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} ${seconds} s  ${words}`);
}

function conclude() {
  const skipFails = ci && totals.skipped > 0;
  if (skipFails) console.log('\nIn CI a skipped test is a failure.');
  console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  process.exitCode = totals.failed > 0 || skipFails ? 1 : 0;
}
