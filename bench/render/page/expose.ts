import type { BenchCalendar, Given, PlainEvent, Shown } from './calendar.ts';

/** What the driver calls in the page. The steps give milliseconds from their start until they are painted. */
export interface Bench {
  take(given: Given): void;
  mount(): Promise<number>;
  turn(direction: 1 | -1): Promise<number>;
  add(event: PlainEvent): Promise<number>;
  /** One after the other, each painted before the next, until the time is up: a slow library's moves cost the same, fewer tell it. */
  move(events: readonly PlainEvent[], patience?: number): Promise<{ wall: number; moves: number }>;
  /** What measuring costs: a step that does nothing, and as many frames as moves have. */
  nothing(): Promise<number>;
  still(frames: number): Promise<number>;
  unmount(): Promise<number>;
  shown(): Shown;
}

/** Frames that a step is followed for: what is measured first and drawn again is drawn by then. */
const FOLLOWED = 3;

export function expose(calendar: BenchCalendar): void {
  const host = document.querySelector<HTMLElement>('#host')!;
  const untilPainted = async (work: () => void): Promise<number> => {
    const began = performance.now();
    work();
    await painted(1);
    return performance.now() - began;
  };
  const step = async (work: () => void): Promise<number> => {
    await painted(1);
    const wall = await untilPainted(work);
    await painted(FOLLOWED - 1);
    return wall;
  };
  const bench: Bench = {
    take: (given) => calendar.take(given),
    mount: () => step(() => calendar.mount(host)),
    turn: (direction) => step(() => calendar.turn(direction)),
    add: (event) => step(() => calendar.add(event)),
    move: async (events, patience = Infinity) => {
      let [wall, moves] = [0, 0];
      for (const event of events) {
        if (wall > patience) break;
        wall += await untilPainted(() => calendar.move(event));
        moves++;
      }
      return { wall, moves };
    },
    nothing: () => step(() => undefined),
    still: (frames) => painted(frames).then(() => 0),
    unmount: () => step(() => calendar.unmount()),
    shown: () => calendar.shown(),
  };
  (globalThis as unknown as { bench: Bench }).bench = bench;
}

/** Until so many frames are on screen. */
async function painted(frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    // What a frame paints is painted when the next task begins.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  }
}
