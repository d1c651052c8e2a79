import type { SurfaceHit } from '../../interaction/surface.ts';

/** How wide a handle is, in CSS pixels; at most a quarter of its box. */
const HANDLE = 6;

/** The box in an event's path; null on empty ground. */
export function boxInPath(event: Event): HTMLElement | null {
  for (const node of event.composedPath()) {
    if (node === event.currentTarget || node instanceof ShadowRoot) return null;
    if (node instanceof HTMLElement && node.dataset['occurrenceId'] !== undefined) return node;
  }
  return null;
}

/** The circle of a task and what is around it, in CSS pixels from the start of its title. */
const CHECK = { inline: 20, block: 20 };

/** Whether a click is on the circle before a task's title. */
export function isOnCheck(box: HTMLElement, event: Event): boolean {
  // A keyboard's click has no count and is on the box.
  if (!(event instanceof MouseEvent) || event.detail === 0 || !box.part.contains('task')) return false;
  const title = box.querySelector('.title');
  if (title === null) return false;
  const { left, right, top } = title.getBoundingClientRect();
  const along = getComputedStyle(title).direction === 'rtl' ? right - event.clientX : event.clientX - left;
  return along >= -4 && along < CHECK.inline && event.clientY - top < CHECK.block;
}

/** The box under an event, and which of its edges where it may be resized. */
export function hitInPath(event: Event): SurfaceHit | null {
  const box = boxInPath(event);
  if (box === null) return null;
  return { id: box.dataset['occurrenceId']!, part: event instanceof MouseEvent ? partAt(box, event) : 'body' };
}

function partAt(box: HTMLElement, { clientX, clientY }: MouseEvent): SurfaceHit['part'] {
  if (box.part.contains('readonly') || box.closest('.editable') === null) return 'body';
  const { top, bottom, left, right, width, height } = box.getBoundingClientRect();
  let [before, after] = [Infinity, Infinity];
  let size = 0;
  if (box.classList.contains('tile')) {
    [before, after, size] = [clientY - top, bottom - clientY, height];
  } else if (box.classList.contains('bar')) {
    const rtl = getComputedStyle(box).direction === 'rtl';
    [before, after, size] = rtl ? [right - clientX, clientX - left, width] : [clientX - left, right - clientX, width];
  }
  const handle = Math.min(HANDLE, size / 4);
  if (after < handle && box.classList.contains('ends')) return 'end';
  if (before < handle && box.classList.contains('starts')) return 'start';
  return 'body';
}
