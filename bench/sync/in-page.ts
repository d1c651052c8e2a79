// What runs in the page: handed over as text by puppeteer, so each function stands alone.

/** When things happened on a visit, in milliseconds since the navigation, and the tasks of 50 ms and more. */
export interface Visit {
  defined: number;
  painted: number;
  complete: number;
  boxes: number;
  longTasks: { start: number; duration: number }[];
}

/** Runs before the page's own scripts. */
export function watch(): void {
  const visit: Visit = { defined: 0, painted: 0, complete: 0, boxes: 0, longTasks: [] };
  (globalThis as unknown as { visit: Visit }).visit = visit;
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) visit.longTasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });
  void customElements.whenDefined('dayflow-calendar').then(() => (visit.defined = performance.now()));
  document.addEventListener('dayflow-sync-complete', () => (visit.complete ||= performance.now()));
  const look = (): void => {
    const view = document.querySelector('dayflow-calendar')?.shadowRoot?.querySelector('dayflow-time-grid, dayflow-month-grid');
    visit.boxes = view?.shadowRoot?.querySelectorAll('[part~="event"]').length ?? 0;
    if (visit.boxes === 0) requestAnimationFrame(look);
    // The frame in which the boxes are first seen is painted behind this callback; the next one begins after it.
    else requestAnimationFrame(() => (visit.painted = performance.now()));
  };
  requestAnimationFrame(look);
}

/** Assigns events, or turns to a view, and waits until that is painted. Gives milliseconds. */
export async function mount(what: { view: 'week' | 'month'; count: number }): Promise<number> {
  const calendar = document.querySelector('dayflow-calendar')!;
  const day = 86_400_000;
  const first = Math.floor(Date.now() / day) * day - 547 * day;
  const events = Array.from({ length: what.count }, (_, n) => {
    const start = first + (n % 1095) * day + (32 + ((n * 7) % 36)) * 900_000;
    const wall = (epoch: number): string => new Date(epoch).toISOString().slice(0, 19);
    if (n % 8 === 0) return { id: `e${n}`, title: `Event ${n}`, start: wall(start).slice(0, 10), end: wall(start + day).slice(0, 10) };
    return { id: `e${n}`, title: `Event ${n}`, start: wall(start), end: wall(start + 3_600_000) };
  });
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const boxes = (): number => calendar.shadowRoot!.querySelector(`dayflow-${what.view === 'week' ? 'time' : 'month'}-grid`)?.shadowRoot?.querySelectorAll('[part~="event"]').length ?? 0;
  await frame();
  const began = performance.now();
  calendar.view = what.view;
  calendar.events = events;
  while (boxes() === 0) await frame();
  await frame();
  return performance.now() - began;
}
