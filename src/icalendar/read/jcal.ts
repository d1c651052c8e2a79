import ICAL from 'ical.js';
import type { Line } from '../text/document.ts';
import { unescapeText } from '../text/escape.ts';

/**
 * What a line's TEXT or URI value reads, by ical.js; by our own reading where that does not take it. Empty for
 * a broken line.
 */
export function textOf({ name, content }: Line): string {
  if (content === undefined) return '';
  // What has no escape reads as it is written.
  if (!content.value.includes('\\')) return content.value;
  try {
    // Without parameters: where quotes are misplaced, the two would not agree on where the value begins, and
    // an edit must replace what is shown.
    const [, , type, value] = ICAL.parse.property(`${name}:${content.value}`) as [string, object, string, unknown];
    // It does not know RFC 7986, and leaves what it does not know escaped.
    if (type !== 'unknown' && typeof value === 'string') return value;
  } catch {
    // Read below.
  }
  return unescapeText(content.value);
}
