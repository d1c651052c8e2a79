// What stories do to what they have drawn, as a person's hands would.

/** Clicks the box of an event, once it is on screen. */
export async function clickEvent(canvas: HTMLElement, title: string): Promise<void> {
  (await found(`the event "${title}"`, () => seek(canvas, '[part~="event"]', (box) => nameOf(box).startsWith(title)))).click();
}

/** Clicks what has this name: a button, a day, a menu's item. */
export async function clickButton(canvas: HTMLElement, name: string | RegExp): Promise<void> {
  const fits = (candidate: HTMLElement): boolean => (typeof name === 'string' ? nameOf(candidate) === name : name.test(nameOf(candidate)));
  (await found(`the button "${name}"`, () => seek(canvas, 'button, [role="menuitem"], [role="option"]', fits))).click();
}

/** Types into the field that is found by a selector. */
export async function fill(canvas: HTMLElement, selector: string, text: string): Promise<void> {
  const field = await appears(canvas, selector);
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses a key in what is found by a selector. */
export async function pressKey(canvas: HTMLElement, selector: string, key: string): Promise<void> {
  const target = await appears(canvas, selector);
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

/** Waits until something that matches is seen. */
export async function appears(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  return found(selector, () => seek(canvas, selector, (element) => element.checkVisibility()));
}

async function found(what: string, look: () => HTMLElement | undefined): Promise<HTMLElement> {
  for (let frame = 0; frame < 300; frame++) {
    const element = look();
    if (element !== undefined) return element;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`${what} does not appear.`);
}

/** The first that fits, within shadow roots too. */
function seek(root: ParentNode & Partial<HTMLElement>, selector: string, fits: (element: HTMLElement) => boolean): HTMLElement | undefined {
  const within = root.shadowRoot ?? root;
  for (const element of within.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector) && fits(element) && element.checkVisibility()) return element;
    const deeper = element.shadowRoot && seek(element, selector, fits);
    if (deeper) return deeper;
  }
  return undefined;
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
}
