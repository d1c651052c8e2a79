import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

/** What axe finds in an element and its shadow trees, in a line each. */
export async function axeFindings(element: Element): Promise<string[]> {
  // The package is a script that leaves a global behind, not a module.
  const { axe } = globalThis as unknown as { axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } };
  const { violations } = await axe.run(element, { resultTypes: ['violations'], elementRef: true });
  return violations.flatMap(({ id, nodes }) => nodes.filter((node) => !isReached(id, node.element)).map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`));
}

/** A grid has one tab stop (ARIA APG), from which arrows lead into the part that scrolls too: axe sees only Tab. */
function isReached(id: string, element: Element | undefined): boolean {
  return id === 'scrollable-region-focusable' && !!element?.closest('[role="grid"]')?.querySelector('[tabindex="0"]');
}
