import type { Picture, Thing } from './picture.ts';

/** What this project's calendar shows, read in its page: handed over as text, so it stands alone. */
export function readPicture(): Picture {
  const element = document.querySelector('dayflow-calendar')!;
  const origin = element.getBoundingClientRect();
  const roots: ShadowRoot[] = [];
  const collect = (root: ShadowRoot): void => {
    roots.push(root);
    for (const child of root.querySelectorAll('*')) if (child.shadowRoot) collect(child.shadowRoot);
  };
  collect(element.shadowRoot!);

  const scroller = roots.map((root) => root.querySelector<HTMLElement>('.scroller')).find((found) => found !== null);
  const wordsOf = (node: Element): string =>
    [node, ...node.querySelectorAll('*')]
      .filter((each) => each.checkVisibility())
      .flatMap((each) => [each.getAttribute('data-words') ?? '', ...Array.from(each.childNodes, (child) => (child.nodeType === 3 ? child.nodeValue!.trim() : ''))])
      .filter((words) => words !== '')
      .join(' ');
  const counts = new Map<string, number>();
  const keyOf = (name: string): string => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `${name}#${count}`;
  };
  const thingOf = (node: Element, name: string, text: string, color?: string): Thing => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const scrolled = scroller?.contains(node) ?? false;
    const [x, y] = scrolled
      ? [left - scroller!.getBoundingClientRect().left, top - scroller!.getBoundingClientRect().top + scroller!.scrollTop]
      : [left - origin.left, top - origin.top];
    return { key: keyOf(name), place: [x, y, width, height], text, color, scrolled };
  };

  const things: Thing[] = [];
  for (const root of roots) {
    for (const node of root.querySelectorAll('button, h1, h2, svg, .hour, [role="gridcell"], [role="columnheader"], [role="rowheader"]')) {
      const { width, height } = node.getBoundingClientRect();
      if (width === 0 || height === 0 || !node.checkVisibility()) continue;
      const id = node.getAttribute('data-occurrence-id');
      if (id !== null) things.push(thingOf(node, id, wordsOf(node), getComputedStyle(node).backgroundColor));
      else if (node.closest('[data-occurrence-id]') === null) {
        const cell = node.querySelector('button, svg, [role="gridcell"]') !== null || node.matches('svg');
        things.push(thingOf(node, node.localName, cell ? '' : wordsOf(node)));
      }
    }
  }
  if (scroller === undefined || scroller === null) return { things };
  const { left, top, width, height } = scroller.getBoundingClientRect();
  return { things, scroller: { place: [left - origin.left, top - origin.top, width, height], height: scroller.scrollHeight, top: scroller.scrollTop } };
}
