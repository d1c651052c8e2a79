import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

/** What axe finds in an element and its shadow trees, in a line each. */
export async function axeFindings(element: Element): Promise<string[]> {
  // The package is a script that leaves a global behind, not a module.
  const { axe } = globalThis as unknown as { axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } };
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`));
}
