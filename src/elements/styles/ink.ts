import { type Rgb, hexFromRgb } from '../color.ts';

/** What a calendar's colour becomes in one theme. */
export interface Ink {
  /** Of the bar at the start edge, of dots, and what the ground is tinted with. */
  readonly edge: string;
  /** Of a title on the tinted ground. */
  readonly text: string;
  /** Of a mark on the edge's colour. */
  readonly mark: string;
  /** Of what stands back: a time, a past event's title; never below the contrast of text. */
  readonly soft: string;
}

interface Theme {
  readonly surface: Rgb;
  readonly text: Rgb;
}

/** The tokens' surface and text by default: inks are reckoned on them. */
export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: { surface: [255, 255, 255], text: [27, 29, 34] },
  dark: { surface: [21, 23, 28], text: [236, 238, 242] },
};

/** The share of colour in a box's ground, and how much more it has under the pointer. */
export const TINT = 0.16;
export const HOVER_TINT = 0.06;

// WCAG 2.2, 1.4.3 asks 4.5 of text; the margin is for a theme's own surface and tint. A title gets more, so that it
// leads; an edge only has to be seen.
const [EDGE_CONTRAST, SOFT_CONTRAST, TEXT_CONTRAST] = [1.6, 5.1, 7];

// WCAG 2.2, 1.4.11: white as long as it is seen, which reads better on a saturated colour than black does.
const [WHITE, MARK_CONTRAST]: [Rgb, number] = [[255, 255, 255], 3];

/** The colour's edge and texts in a theme, each as near to the colour as its contrast allows. */
export function inkOf(color: Rgb, theme: 'light' | 'dark'): Ink {
  const { surface, text } = THEMES[theme];
  const edge = mixedUntil(color, text, surface, EDGE_CONTRAST);
  const ground = mix(surface, edge, TINT + HOVER_TINT);
  return {
    edge: hexFromRgb(edge),
    mark: contrast(edge, WHITE) >= MARK_CONTRAST ? '#ffffff' : '#16181d',
    text: hexFromRgb(mixedUntil(edge, text, ground, TEXT_CONTRAST)),
    soft: hexFromRgb(mixedUntil(edge, text, ground, SOFT_CONTRAST)),
  };
}

/** WCAG 2.2's contrast of two colours, 1–21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** `share` of `b` in `a`, as `color-mix(in srgb, …)` does it. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const channel = (i: 0 | 1 | 2): number => a[i] + (b[i] - a[i]) * share;
  return [channel(0), channel(1), channel(2)];
}

const STEPS = 40;

function mixedUntil(color: Rgb, text: Rgb, ground: Rgb, least: number): Rgb {
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(color, text, step / STEPS);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return text;
}

function luminance(rgb: Rgb): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}
