/** What takes files that are dropped. */
export interface FileDropHost {
  /** Whether files can be taken. */
  readonly accepts: () => boolean;
  /** Whether something is under way that a file would end: it is refused then, for the browser would leave the page for it. */
  readonly busy: () => boolean;
  readonly take: (files: readonly File[]) => void;
  /** Something that is drawn has changed. */
  readonly redraw: () => void;
}

/** Calendar files that are dragged over the calendar and dropped. What is none is left to the page. */
export class FileDrop {
  readonly #host: FileDropHost;
  #over = false;

  constructor(host: FileDropHost) {
    this.#host = host;
  }

  /** Whether something that may be a calendar file is over the calendar. */
  get over(): boolean {
    return this.#over;
  }

  connect(element: HTMLElement, signal: AbortSignal): void {
    element.addEventListener('dragenter', this.#handleOver, { signal });
    element.addEventListener('dragover', this.#handleOver, { signal });
    // From one thing in the calendar to another is not out of it: such an event stays in the shadow tree.
    element.addEventListener('dragleave', () => this.#set(false), { signal });
    element.addEventListener('drop', this.#handleDrop, { signal });
  }

  readonly #handleOver = (event: DragEvent): void => {
    if (event.defaultPrevented || !this.#host.accepts() || !mayHoldCalendar(event.dataTransfer)) return;
    event.preventDefault();
    const busy = this.#host.busy();
    event.dataTransfer!.dropEffect = busy ? 'none' : 'copy';
    this.#set(!busy);
  };

  readonly #handleDrop = (event: DragEvent): void => {
    this.#set(false);
    if (event.defaultPrevented || !this.#host.accepts()) return;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.some(isCalendarFile)) return;
    event.preventDefault();
    if (!this.#host.busy()) this.#host.take(files);
  };

  #set(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.#host.redraw();
  }
}

/** Types that systems give a file of which they know nothing better. */
const UNKNOWN_TYPES = ['', 'application/octet-stream', 'text/plain'];

/** While it is dragged a file has no name, in some engines not even a type. */
function mayHoldCalendar(transfer: DataTransfer | null): boolean {
  if (transfer === null || !transfer.types.includes('Files')) return false;
  const files = [...transfer.items].filter(({ kind }) => kind === 'file');
  return files.length === 0 || files.some(({ type }) => isCalendarType(type) || UNKNOWN_TYPES.includes(type));
}

function isCalendarFile({ name, type }: File): boolean {
  return /\.(ics|ical|icalendar)$/i.test(name) || isCalendarType(type);
}

function isCalendarType(type: string): boolean {
  return /^text\/(x-v)?calendar\b/i.test(type);
}
