// `npm run soak`: the random tests for much longer than `npm test` takes them.
//
//   npm run soak                 all of them
//   npm run soak -- recurrence   only these
import { run } from './setup/run.mjs';

const soaks = {
  recurrence: ['test/icalendar/recurrence/rrule-temporal.node.test.ts', { RECURRENCE_RULES: '100000' }],
  mutations: ['test/icalendar/document.test.ts', { MUTATIONS: '10000' }],
  sync: ['test/sync/soak.node.test.ts', { SYNC_LIVES: '500' }],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in soaks));
if (unknown.length > 0) {
  console.error(`There is no soak "${unknown.join('", "')}". There are: ${Object.keys(soaks).join(', ')}.`);
  process.exit(2);
}
for (const [name, [file, env]] of Object.entries(soaks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`${name}: ${Object.entries(env).map(([key, value]) => `${key}=${value}`).join(' ')}`);
  await run('node', ['--test', '--test-timeout=3600000', file], { env: { ...env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' } });
}
