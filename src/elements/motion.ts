/** How long something takes to move, in milliseconds: the page's token, and 0 where less motion is preferred. */
export function motionDuration(element: Element): number {
  const time = getComputedStyle(element).getPropertyValue('--_duration').trim();
  const value = Number.parseFloat(time) || 0;
  return time.endsWith('ms') ? value : value * 1000;
}
