/**
 * A path's segments, fully decoded, each as a server may come to read it: percent-encoding is undone until
 * nothing changes. Undefined for a path that can be read in two ways, so that what is compared here might
 * not be what a server serves: dot segments that only decoding shows, backslashes, control characters,
 * broken or endless encoding.
 *
 * @param pathname as `URL` has it, where plain dot segments are resolved already
 */
export function decodedSegments(pathname: string): string[] | undefined {
  const segments = pathname.split('/').slice(1).map(fullyDecoded);
  return segments.every(isPlain) ? segments : undefined;
}

/** More layers of percent-encoding than this have no honest use. */
const MAX_LAYERS = 5;

function fullyDecoded(segment: string): string | undefined {
  let text = segment;
  for (let layer = 0; layer <= MAX_LAYERS; layer++) {
    let decoded: string;
    try {
      decoded = decodeURIComponent(text);
    } catch {
      // A lone `%` is broken in what came over the wire, and an ordinary letter in a name once decoded.
      return layer === 0 ? undefined : text;
    }
    if (decoded === text) return text;
    text = decoded;
  }
  return undefined;
}

function isPlain(segment: string | undefined): segment is string {
  if (segment === undefined || /[\u0000-\u001F\u007F\\]/.test(segment)) return false;
  // A name may hold an encoded slash, but no step up behind it; nor may `..;x`, which some servers cut at `;`.
  return segment.split('/').every((part) => !/^\.{1,2}(;|$)/.test(part));
}
