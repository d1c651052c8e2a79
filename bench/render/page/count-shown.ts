import type { Shown } from './calendar.ts';

/** Counts what a library shows in the document's own tree, by the words: every title ends with its event's id. */
export function countShown(root: Element): Shown {
  let [boxes, folded] = [0, 0];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const words = texts.currentNode.nodeValue!.trim();
    if (/ (e\d+|moved|added-\d+)$/.test(words)) boxes += isSeen(texts.currentNode) ? 1 : 0;
    else folded += Number(/^\+?(\d+) more$/.exec(words)?.[1] ?? 0);
  }
  return { boxes, folded };
}

/** Some libraries draw boxes unseen, to measure them. */
function isSeen({ parentElement }: Node): boolean {
  return parentElement!.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}
