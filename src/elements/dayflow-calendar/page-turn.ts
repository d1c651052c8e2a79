import { motionDuration } from '../motion.ts';

/** How far a new page slides in, in CSS pixels. */
const DISTANCE = 24;

/**
 * Lets a view slide in from the side on which its days lie, where motion is allowed.
 *
 * @param direction 0 lets it fade in where it stands: what a pointer holds in it stays under the pointer
 */
export function slideIn(view: HTMLElement, direction: 1 | -1 | 0): void {
  const duration = motionDuration(view);
  if (duration === 0) return;
  const from = (getComputedStyle(view).direction === 'rtl' ? -DISTANCE : DISTANCE) * direction;
  view.animate([{ opacity: 0.3, transform: `translateX(${from}px)` }, {}], { duration, easing: 'ease-out' });
}
