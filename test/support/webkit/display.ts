import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Large enough for any page to the right of and below its middle, where the pointer rests. */
const SCREEN = { width: 4096, height: 3072 };

/** Where the pointer rests, in px of the screen. */
export const POINTER = { x: SCREEN.width / 2, y: SCREEN.height / 2 } as const;

/** A virtual X display: WebKitGTK has no mode without one. */
export interface Display {
  /** What DISPLAY must be, `:99`. */
  readonly name: string;
  close(): void;
}

/**
 * Starts Xvfb on a number that it chooses itself.
 *
 * @throws Error when it ends before it has one
 */
export async function openDisplay(xvfb: string): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'];
  const child: ChildProcess = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    let text = '';
    (child.stdio[3] as Readable).on('data', (chunk) => {
      text += String(chunk);
      if (text.endsWith('\n')) resolve(text.trim());
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code} before it had a display.`)));
  });
  return { name: `:${number}`, close: () => void child.kill() };
}
