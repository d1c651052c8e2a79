import type { BoundScript } from '../bound/script.ts';
import type { Difference, Thing } from '../bound/picture.ts';
import { expose } from '../page/expose.ts';

// The lower bound: no calendar at all, but what one shows, as absolutely placed <div>s whose places and words
// are known beforehand.

let script: BoundScript;
let root: HTMLElement;
let content: HTMLElement;
let placed: Map<string, HTMLElement>;
let turned: string | undefined;

const style = document.createElement('style');
style.textContent = `.bound, .bound div { position: absolute; box-sizing: border-box; overflow: hidden; font: 12px/16px sans-serif }
.bound > .content { overflow: hidden auto }
.thing { border-inline-start: 1px solid #e5e7eb; border-block-start: 1px solid #e5e7eb }
.event { padding: 2px 6px; border: 0 solid; border-inline-start-width: 3px; border-radius: 5px; font-weight: 600 }`;
document.head.append(style);

function put(thing: Thing): void {
  const known = placed.get(thing.key);
  const element = known ?? document.createElement('div');
  const [left, top, width, height] = thing.place;
  element.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px${thing.color === undefined ? '' : `;background:${thing.color}`}`;
  if (known === undefined || known.textContent !== thing.text) element.textContent = thing.text;
  if (known !== undefined) return;
  element.className = thing.color === undefined ? 'thing' : 'event';
  placed.set(thing.key, element);
  (thing.scrolled ? content : root).append(element);
}

function apply({ removed, put: things }: Difference): void {
  for (const key of removed) {
    placed.get(key)!.remove();
    placed.delete(key);
  }
  for (const thing of things) put(thing);
}

expose({
  take(given) {
    script = (given as unknown as { script: BoundScript }).script;
  },
  mount(host) {
    placed = new Map();
    turned = undefined;
    root = document.createElement('div');
    root.className = 'bound';
    root.style.cssText = 'width:1280px;height:800px';
    content = document.createElement('div');
    const { scroller, things } = script.first;
    if (scroller !== undefined) {
      const [left, top, width, height] = scroller.place;
      content.className = 'content';
      content.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
      root.append(content);
    }
    for (const thing of things) put(thing);
    host.append(root);
    if (scroller !== undefined) content.scrollTop = scroller.top;
  },
  turn: (direction) => apply(direction === 1 ? script.forth : script.back),
  add: ({ id, start }) => apply(script.edits[`${id} ${start}`]!),
  move({ id, start }) {
    const key = `${id} ${start}`;
    apply(script.edits[turned === undefined || script.edits[`${key} again`] === undefined ? key : `${key} again`]!);
    turned = start;
  },
  shown: () => ({ boxes: placed.size, folded: 0 }),
  unmount: () => root.remove(),
});
