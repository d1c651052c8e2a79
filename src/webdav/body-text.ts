import { UNDECODED } from '../model/undecoded.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** U+FFFD, as UTF-8. */
const REPLACEMENT = [0xef, 0xbf, 0xbd];

/**
 * The text of a body, which is UTF-8. Bytes that are none become {@link UNDECODED}: one damaged resource does not take the
 * others of its page with it.
 */
export function textOfBody(body: ArrayBuffer): string {
  try {
    return strict.decode(body);
  } catch {
    return piecesBetweenReplacements(new Uint8Array(body))
      .map((piece) => lenient.decode(piece).replaceAll('\uFFFD', UNDECODED))
      .join('\uFFFD');
  }
}

/** What is written as a replacement character is text: only what the decoder would put there is none. */
function piecesBetweenReplacements(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(REPLACEMENT[0]!); at >= 0; at = bytes.indexOf(REPLACEMENT[0]!, at + 1)) {
    if (at < from || !REPLACEMENT.every((byte, index) => bytes[at + index] === byte)) continue;
    pieces.push(bytes.subarray(from, at));
    from = at + REPLACEMENT.length;
  }
  return [...pieces, bytes.subarray(from)];
}
