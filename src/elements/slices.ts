/** How long one task may work, in milliseconds, so that the page stays quick. */
const SLICE_MS = 12;

/** Ends the task from time to time, so that long work does not hold up the page. */
export class Slices {
  #begun = performance.now();

  async breathe(): Promise<void> {
    if (performance.now() - this.#begun < SLICE_MS) return;
    await nextTask();
    this.#begun = performance.now();
  }
}

/** Waits in line behind the page's own tasks, which `scheduler.yield` would pass by; no throttling delays a message. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
