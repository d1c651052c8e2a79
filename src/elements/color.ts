import { hexOfColorName } from './color-names.ts';

/** An opaque sRGB colour; channels 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Where a calendar names no colour, or none that can be read. */
export const FALLBACK_COLOR = '#4a7bd6';

/**
 * Reads a CSS colour as servers and hosts write it: hex with 3, 4, 6 or 8 digits (Apple's calendar-color has
 * 8), the names of CSS, rgb(), hsl(), hwb(), oklab() and oklch(). Transparency is dropped, for a box is
 * opaque. Anything else is undefined; the text itself never reaches a style.
 */
export function parseColor(text: string): Rgb | undefined {
  const source = text.trim().toLowerCase();
  // The longest form that can be written is far shorter; a server's megabyte is not worth a look.
  if (source.length > 100) return undefined;
  const hex = /^#([0-9a-f]{3,8})$/.exec(source)?.[1] ?? hexOfColorName(source);
  if (hex !== undefined) return rgbFromHex(hex);
  const call = /^(rgb|hsl|hwb|oklab|oklch)a?\(([^()]*)\)$/.exec(source);
  if (call === null) return undefined;
  const parts = call[2]!.trim().split(/\s*[,/]\s*|\s+/);
  if (parts.length < 3 || parts.length > 4) return undefined;
  return FUNCTIONS[call[1]!]!(parts[0]!, parts[1]!, parts[2]!);
}

/** The colour as `#rrggbb`; what cannot be read becomes the fallback. */
export function checkedColor(text: string | undefined, fallback: string = FALLBACK_COLOR): string {
  const rgb = text === undefined ? undefined : parseColor(text);
  return rgb === undefined ? fallback : hexFromRgb(rgb);
}

export function hexFromRgb(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function rgbFromHex(hex: string): Rgb | undefined {
  const wide = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex;
  if (wide.length !== 6 && wide.length !== 8) return undefined;
  const channel = (at: number): number => Number.parseInt(wide.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

type Read = (a: string, b: string, c: string) => Rgb | undefined;

const FUNCTIONS: Record<string, Read> = {
  rgb: (r, g, b) => checked([amount(r, 255), amount(g, 255), amount(b, 255)]),
  hsl: (h, s, l) => {
    const [hue, saturation, lightness] = [angle(h), percent(s), percent(l)];
    const chroma = saturation * Math.min(lightness, 1 - lightness);
    const channel = (n: number): number => {
      const k = (n + hue / 30) % 12;
      return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
    };
    return checked([channel(0), channel(8), channel(4)]);
  },
  hwb: (h, w, b) => {
    const [white, black] = [percent(w), percent(b)];
    if (white + black >= 1) return checked(Array<number>(3).fill((255 * white) / (white + black)));
    const pure = FUNCTIONS['hsl']!(h, '100%', '50%');
    return pure && checked(pure.map((channel) => channel * (1 - white - black) + 255 * white));
  },
  oklab: (l, a, b) => rgbFromOklab(amount(l, 1), amount(a, 0.4), amount(b, 0.4)),
  oklch: (l, c, h) => {
    const [chroma, hue] = [amount(c, 0.4), (angle(h) * Math.PI) / 180];
    return rgbFromOklab(amount(l, 1), chroma * Math.cos(hue), chroma * Math.sin(hue));
  },
};

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/;

/** A number, or a percentage of `whole`; `none` is zero, what is neither is NaN. */
function amount(text: string, whole: number): number {
  if (text === 'none') return 0;
  if (text.endsWith('%')) return (amount(text.slice(0, -1), whole) * whole) / 100;
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

/** The share 0–1 of a percentage, whose sign CSS Color 4 lets one leave out. */
function percent(text: string): number {
  return Math.min(1, Math.max(0, amount(text.endsWith('%') ? text : `${text}%`, 1)));
}

const DEGREES: Record<string, number> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

function angle(text: string): number {
  const unit = /(deg|grad|rad|turn)$/.exec(text)?.[1] ?? '';
  const degrees = amount(text.slice(0, text.length - unit.length), 360) * (DEGREES[unit] ?? 1);
  return ((degrees % 360) + 360) % 360;
}

function checked(channels: readonly number[]): Rgb | undefined {
  if (!channels.every(Number.isFinite)) return undefined;
  const [red, green, blue] = channels.map((channel) => Math.min(255, Math.max(0, channel)));
  return [red!, green!, blue!];
}

// CSS Color 4, section 9.2 and its sample code; out of gamut is clipped.
function rgbFromOklab(lightness: number, a: number, b: number): Rgb | undefined {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return checked(
    [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ].map((linear) => 255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055)),
  );
}
