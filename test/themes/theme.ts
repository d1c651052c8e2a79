import { type Rgb, parseColor } from '../../src/elements/color.ts';

/** The tokens that are colours on which, or in which, something is written. */
export type Token = (typeof TOKENS)[number];

const TOKENS = [
  ...(['surface', 'raised', 'shade', 'weekend', 'hover', 'text', 'muted', 'hairline', 'accent', 'on-accent'] as const),
  ...(['focus', 'now', 'on-now', 'danger', 'success', 'warning'] as const),
] as const;

/** A theme in one colour scheme. */
export interface ThemeColors {
  readonly colors: Readonly<Record<Token, Rgb>>;
  /** The share of its colour in an event's ground, 0–1. */
  readonly tint: number;
}

/** Reads a theme's style sheet, or the default theme's styles, where a token has a default. */
export function themeFrom(css: string, scheme: 'light' | 'dark', tint: number): ThemeColors {
  const colors = Object.fromEntries(TOKENS.map((token) => [token, colorOf(css, token, scheme)])) as Record<Token, Rgb>;
  const own = /--dayflow-event-tint: ([\d.]+)%/.exec(css)?.[1];
  return { colors, tint: own === undefined ? tint : Number(own) / 100 };
}

function colorOf(css: string, token: Token, scheme: 'light' | 'dark'): Rgb {
  const both = new RegExp(`--dayflow-${token}(?::|,)\\s*light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  if (both === null && token === 'focus') return colorOf(css, 'accent', scheme);
  if (both === null) throw new Error(`--dayflow-${token} has no light-dark() of two colours in hex.`);
  return parseColor(both[scheme === 'light' ? 1 : 2]!)!;
}
