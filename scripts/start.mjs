// `npm start`: installs the node modules if needed, then runs the demo on the Node that comes with them.
// Needs nothing but Node 20 and npm.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installModules } from './setup/install.mjs';
import { root } from './setup/run.mjs';

const NODE = join(root, 'node_modules', ...(process.platform === 'win32' ? ['node', 'bin', 'node.exe'] : ['.bin', 'node']));

try {
  await start();
} catch (error) {
  fail(error);
}

async function start() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < 20) throw new Error(`Node 20 or newer is needed; this is ${process.version}.`);
  await installModules();
  if (!existsSync(NODE)) throw new Error(`${NODE} is missing: remove node_modules and start again.`);
  const demo = spawn(NODE, ['--disable-warning=ExperimentalWarning', join(root, 'demo', 'server', 'main.ts')], {
    stdio: 'inherit',
  });
  // Ctrl-C reaches both; this process stays until the demo has closed.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => demo.kill('SIGTERM'));
  process.on('SIGHUP', () => demo.kill('SIGTERM'));
  demo.on('error', fail);
  demo.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
  });
}

function fail(error) {
  process.stderr.write(`npm start: ${error.message}\n`);
  process.exitCode = 1;
}
