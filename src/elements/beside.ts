/** A rectangle of the viewport, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between a panel and what it belongs to, and between a panel and the viewport's edge. */
const GAP = 8;

/**
 * Where a panel stands beside its anchor: to a side where there is room, else below or above, always whole
 * inside the viewport as far as it fits.
 */
export function placeBeside(anchor: Rect, panel: Size, viewport: Size): { left: number; top: number } {
  const top = within(anchor.top, panel.height, viewport.height);
  if (anchor.right + GAP + panel.width + GAP <= viewport.width) return { left: anchor.right + GAP, top };
  if (anchor.left - GAP - panel.width >= GAP) return { left: anchor.left - GAP - panel.width, top };
  const left = within(anchor.left, panel.width, viewport.width);
  const fitsBelow = anchor.bottom + GAP + panel.height + GAP <= viewport.height;
  const beside = fitsBelow ? anchor.bottom + GAP : anchor.top - GAP - panel.height;
  return { left, top: within(beside, panel.height, viewport.height) };
}

/** Between an anchor and what drops down from it. */
const DROP = 4;

/** Where a dropdown stands: under its anchor where there is room, else over it; its start edge is the anchor's. */
export function placeBelow(anchor: Rect, panel: Size, viewport: Size, rightToLeft: boolean): { left: number; top: number } {
  const left = rightToLeft ? anchor.right - panel.width : anchor.left;
  const below = anchor.bottom + DROP;
  const above = anchor.top - DROP - panel.height;
  const fits = below + panel.height + GAP <= viewport.height || above < GAP;
  return {
    left: within(left, panel.width, viewport.width),
    top: within(fits ? below : above, panel.height, viewport.height),
  };
}

function within(value: number, length: number, room: number): number {
  return Math.max(GAP, Math.min(value, room - length - GAP));
}
