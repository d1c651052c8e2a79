import { FALLBACK_COLOR, parseColor } from '../color.ts';
import { type Ink, inkOf } from './ink.ts';

const classes = new Map<string, string>();
let sheet: CSSStyleSheet | undefined;

/**
 * The sheet that holds a class for every colour in use, adopted by each root that draws boxes: a box then
 * carries one class instead of three custom properties of its own. Made when first asked for, since Node
 * has none.
 */
export function paletteSheet(): CSSStyleSheet {
  return (sheet ??= new CSSStyleSheet());
}

/** The class that gives a box `--_edge`, `--_mark`, `--_ink` and `--_soft` of a colour, in both themes. */
export function colorClass(color: string): string {
  let name = classes.get(color);
  if (name === undefined) {
    classes.set(color, (name = `c${classes.size}`));
    const rgb = parseColor(color) ?? parseColor(FALLBACK_COLOR)!;
    const [light, dark] = [inkOf(rgb, 'light'), inkOf(rgb, 'dark')];
    const both = (part: keyof Ink): string => `light-dark(${light[part]},${dark[part]})`;
    const rules = paletteSheet();
    rules.insertRule(
      `.${name}{--_edge:${both('edge')};--_mark:${both('mark')};--_ink:${both('text')};--_soft:${both('soft')}}`,
      rules.cssRules.length,
    );
  }
  return name;
}
