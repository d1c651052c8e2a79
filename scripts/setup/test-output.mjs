// Reads what the test runners print: TAP of `node --test`, and the summary of @web/test-runner.

/** A test point of TAP with its YAML block: [whole, "not " where it failed, name, directive, block]. */
const POINT = /^ *(not )?ok \d+ - (.*?)(?: # (SKIP|TODO)\b.*)?\n( *---\n[^]*?\n *\.\.\.)$/gm;
/** A file that failed to load, or has no test, is a test point of its own. */
const FILE = /^\S+\.test\.ts$/;
const MOST_FAILURES = 20;

/**
 * What a run came to. A test file without a test is a failure, and a suite that is skipped as a whole, which
 * Node's own sum leaves out, is a skip.
 */
export function readOutput(output) {
  return /^TAP version \d+$/m.test(output) ? readTap(output) : readBrowsers(output);
}

function readTap(output) {
  const points = [...output.matchAll(POINT)].map(([whole, not, name, directive, block]) => {
    const duration = Number(/duration_ms: ([\d.]+)/.exec(block)?.[1] ?? 0);
    return { whole, name, block, directive, duration, failed: not !== undefined };
  });
  const sum = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const skips = points.filter(({ directive }) => directive !== undefined);
  const empty = points.filter(({ name, failed }) => FILE.test(name) && !failed);
  const failures = points
    // A suite fails with a test that is told by itself.
    .filter(({ failed, block }) => failed && !block.includes("failureType: 'subtestsFailed'"))
    .map(({ name, whole }) => (FILE.test(name) ? `${whyNotLoaded(output, name)}${whole}` : whole).slice(0, 3000));
  return {
    tests: true,
    passed: sum('pass') - empty.length,
    failed: sum('fail') + sum('cancelled') + empty.length,
    skipped: skips.length,
    skips: skips.map(({ name }) => name),
    failures: [...failures, ...empty.map(({ name }) => `${name} has no test in it.`)].slice(0, MOST_FAILURES).join('\n'),
    slowest: points
      .filter(({ block }) => block.includes("type: 'test'"))
      .sort((a, b) => b.duration - a.duration)
      .map(({ name, duration }) => `${(duration / 1000).toFixed(1).padStart(6)} s  ${name}`),
  };
}

/** What a file printed before its own test point, as TAP's comments. */
function whyNotLoaded(output, name) {
  const lines = output.slice(0, output.indexOf(`\n# Subtest: ${name}\n`) + 1).split('\n').slice(0, -1);
  const first = lines.findLastIndex((line) => !line.startsWith('# ') || line.startsWith('# Subtest: ')) + 1;
  return lines.slice(first).slice(-30).map((line) => `${line}\n`).join('');
}

function readBrowsers(output) {
  const sum = [...output.matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)].at(-1);
  return {
    tests: sum !== undefined,
    passed: Number(sum?.[1] ?? 0),
    failed: Number(sum?.[2] ?? 0),
    skipped: Number(sum?.[3] ?? 0),
    skips: [],
    failures: output.split('\n').slice(-150).join('\n').trim(),
    slowest: [],
  };
}
