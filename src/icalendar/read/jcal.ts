import ICAL from 'ical.js';
import type { Line } from '../text/document.ts';
import { unescapeText } from '../text/escape.ts';

/**
 * What a line's TEXT or URI value reads, by ical.js; where that does not take the line (it throws for an
 * unclosed quote, say), by our own reading of it. Empty for a line that cannot be read at all.
 */
export function textOf(line: Line): string {
  try {
    const value: unknown = ICAL.parse.property(line.unfolded)[3];
    if (typeof value === 'string') return value;
  } catch {
    // Read below.
  }
  return unescapeText(line.content?.value ?? '');
}
