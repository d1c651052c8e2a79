import { POINTER } from './display.ts';
import { keyValue } from './keys.ts';
import type { Actions, WebDriver } from './web-driver.ts';

type KeyStep = Extract<Actions, { type: 'key' }>['actions'][number];
type PointerStep = Extract<Actions, { type: 'pointer' }>['actions'][number];

const BUTTONS = { left: 0, middle: 1, right: 2 } as const;
type Button = { button?: keyof typeof BUTTONS };

/**
 * WebKit's window with the part of Puppeteer's `Page` that @web/test-runner-commands calls, so that sendKeys,
 * sendMouse and setViewport do the same in every engine.
 */
export class WebKitPage {
  readonly #driver: WebDriver;

  constructor(driver: WebDriver) {
    this.#driver = driver;
  }

  readonly keyboard = {
    type: (text: string) => this.#keys([...text].flatMap((key) => stroke(key === '\n' ? 'Enter' : key))),
    press: (key: string) => this.#keys(stroke(key)),
    down: (key: string) => this.#keys([{ type: 'keyDown', value: keyValue(key) }]),
    up: (key: string) => this.#keys([{ type: 'keyUp', value: keyValue(key) }]),
  };

  readonly mouse = {
    move: (x: number, y: number) => this.#pointer([moveTo(x, y)]),
    down: ({ button = 'left' }: Button = {}) => this.#pointer([{ type: 'pointerDown', button: BUTTONS[button] }]),
    up: ({ button = 'left' }: Button = {}) => this.#pointer([{ type: 'pointerUp', button: BUTTONS[button] }]),
    click: (x: number, y: number, { button = 'left' }: Button = {}) =>
      this.#pointer([
        moveTo(x, y),
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      ]),
    reset: async () => {
      await this.#driver.release();
      await this.mouse.move(0, 0);
    },
  };

  /**
   * Makes the page this large, in CSS px.
   *
   * @throws Error when the window does not become that large
   */
  async setViewport({ width, height }: { width: number; height: number }): Promise<void> {
    const [innerWidth, innerHeight, outerWidth, outerHeight] = (await this.#driver.execute(
      'return [innerWidth, innerHeight, outerWidth, outerHeight]',
    )) as [number, number, number, number];
    // Without a window manager the window that is under the pointer has the keyboard: the pointer is held over its
    // address bar, where it hovers nothing of the page.
    const bars = { width: outerWidth - innerWidth, height: outerHeight - innerHeight };
    await this.#driver.placeWindow({
      x: POINTER.x - 40,
      y: POINTER.y - 4,
      width: width + bars.width,
      height: height + bars.height,
    });
    for (let attempt = 1; ; attempt++) {
      const size = await this.#driver.execute('return `${innerWidth} × ${innerHeight}`');
      if (size === `${width} × ${height}`) return;
      if (attempt === 50) throw new Error(`WebKit's page is ${String(size)} and does not become ${width} × ${height}.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #keys(actions: KeyStep[]): Promise<void> {
    return this.#driver.perform({ type: 'key', id: 'keyboard', actions });
  }

  #pointer(actions: PointerStep[]): Promise<void> {
    return this.#driver.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }
}

/** What needs Shift on a keyboard: without it GTK writes what is below, now and then. */
const SHIFTED = /^[\p{Lu}~!@#$%^&*()_+{}|:"<>?]$/u;

function stroke(key: string): KeyStep[] {
  const value = keyValue(key);
  const keys: KeyStep[] = [{ type: 'keyDown', value }, { type: 'keyUp', value }];
  if (!SHIFTED.test(key)) return keys;
  const shift = keyValue('Shift');
  return [{ type: 'keyDown', value: shift }, ...keys, { type: 'keyUp', value: shift }];
}

function moveTo(x: number, y: number): PointerStep {
  return { type: 'pointerMove', x, y, duration: 0 };
}
