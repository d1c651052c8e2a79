import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const bin = join(root, 'node_modules', '.bin');

/** The environment in which the project's own commands come first, its pinned Node among them. */
export function projectEnvironment(extra = {}) {
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

/**
 * Runs a command of the project and resolves when it ended well.
 *
 * @throws Error with the command and its exit code otherwise
 */
export function run(command, args, { env = {}, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: projectEnvironment(env), stdio });
    child.on('error', (cause) => reject(new Error(`${command} could not be started.`, { cause })));
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? `exit code ${code}`}.`));
    });
  });
}

/** Runs a command and resolves with its exit code and all that it printed. */
export function capture(command, args, { env = {}, cwd = root, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: projectEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      onOutput?.(String(chunk));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (cause) => reject(new Error(`${command} could not be started.`, { cause })));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
