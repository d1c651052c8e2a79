import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** One input source's actions, as WebDriver's Perform Actions takes them. */
export type Actions =
  | { type: 'key'; id: string; actions: { type: 'keyDown' | 'keyUp'; value: string }[] }
  | {
      type: 'pointer';
      id: string;
      parameters: { pointerType: 'mouse' };
      actions: ({ type: 'pointerMove'; x: number; y: number; duration: number } | { type: 'pointerDown' | 'pointerUp'; button: number })[];
    };

/** A session with a browser by W3C WebDriver (https://www.w3.org/TR/webdriver2/): the commands that the tests need. */
export class WebDriver {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  /** @throws Error with the driver's words when it makes no session */
  static async open(server: string, capabilities: object): Promise<WebDriver> {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = (await command('POST', `${server}/session`, body)) as { sessionId: string };
    return new WebDriver(`${server}/session/${sessionId}`);
  }

  async navigate(url: string): Promise<void> {
    await command('POST', `${this.#address}/url`, { url });
  }

  /** Runs the body of a function in the page, and hands over what it returns. */
  async execute(script: string): Promise<unknown> {
    return command('POST', `${this.#address}/execute/sync`, { script, args: [] });
  }

  async perform(actions: Actions): Promise<void> {
    await command('POST', `${this.#address}/actions`, { actions: [actions] });
  }

  /** Lets go of every key and button that is down. */
  async release(): Promise<void> {
    await command('DELETE', `${this.#address}/actions`);
  }

  async placeWindow(rect: { x: number; y: number; width: number; height: number }): Promise<void> {
    await command('POST', `${this.#address}/window/rect`, rect);
  }

  async close(): Promise<void> {
    await command('DELETE', this.#address);
  }
}

async function command(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${method} ${new URL(url).pathname}: ${error}: ${message}`);
}

/** A driver's process, and the address that it listens on. */
export interface DriverProcess {
  readonly server: string;
  close(): void;
}

/** Starts a driver on a free port, on a display. */
export async function startDriver(path: string, display: string): Promise<DriverProcess> {
  const port = await freePort();
  const child = spawn(path, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: fileURLToPath(new URL('.', import.meta.url)) },
    stdio: 'ignore',
  });
  const server = `http://127.0.0.1:${port}`;
  const failed = new Promise<never>((_, reject) => child.on('error', reject));
  await Promise.race([listening(server), failed]);
  return { server, close: () => void child.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(server: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await command('GET', `${server}/status`);
      return;
    } catch (cause) {
      if (attempt === 100) throw new Error(`Nothing listens at ${server}.`, { cause });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
