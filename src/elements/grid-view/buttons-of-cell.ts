/**
 * The buttons of a day's cell from top to bottom, and the bars that run over it from cells before it in its row.
 * What is read is what is seen: a bar's box stands in its first day's cell.
 */
export function buttonsOfCell(cell: Element): HTMLElement[] {
  const { left, right } = cell.getBoundingClientRect();
  const middle = (left + right) / 2;
  const bars = [...cell.parentElement!.querySelectorAll<HTMLElement>('.bar')].filter((bar) => {
    const rect = bar.getBoundingClientRect();
    return rect.left <= middle && middle <= rect.right;
  });
  return fromTop([...cell.querySelectorAll<HTMLElement>('.day-number'), ...bars, ...cell.querySelectorAll<HTMLElement>('button:not(.bar, .day-number, .spot, .cursor)')]);
}

/** From top to bottom; what begins at one height stays in its order. */
function fromTop(elements: HTMLElement[]): HTMLElement[] {
  const tops = new Map(elements.map((element) => [element, Math.round(element.getBoundingClientRect().top)]));
  return elements.sort((a, b) => tops.get(a)! - tops.get(b)!);
}

/** The element whose top is nearest to a height, in CSS pixels of the viewport. */
export function nearestTo(top: number, elements: readonly HTMLElement[]): HTMLElement | undefined {
  const distance = (element: HTMLElement): number => Math.abs(element.getBoundingClientRect().top - top);
  return elements.reduce<HTMLElement | undefined>(
    (best, element) => (best === undefined || distance(element) < distance(best) ? element : best),
    undefined,
  );
}
