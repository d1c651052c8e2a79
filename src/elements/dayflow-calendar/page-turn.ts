/** How far a new page slides in, in CSS pixels. */
const DISTANCE = 24;

/** Lets a view slide in from the side on which its days lie, where motion is allowed. */
export function slideIn(view: HTMLElement, direction: 1 | -1): void {
  const style = getComputedStyle(view);
  const duration = milliseconds(style.getPropertyValue('--_duration'));
  if (duration === 0) return;
  const from = (style.direction === 'rtl' ? -DISTANCE : DISTANCE) * direction;
  view.animate([{ opacity: 0.3, transform: `translateX(${from}px)` }, {}], { duration, easing: 'ease-out' });
}

function milliseconds(time: string): number {
  const value = Number.parseFloat(time) || 0;
  return time.trim().endsWith('ms') ? value : value * 1000;
}
