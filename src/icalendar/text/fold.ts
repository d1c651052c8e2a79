const LIMIT = 75;

/** A content line folded at 75 octets (RFC 5545 section 3.1), never within a character; ends in `eol`. */
export function foldLine(unfolded: string, eol: string): string {
  let folded = '';
  let from = 0;
  let octets = 0;
  for (let at = 0; at < unfolded.length; ) {
    const code = unfolded.codePointAt(at)!;
    const length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + length > LIMIT) {
      folded += unfolded.slice(from, at) + eol + ' ';
      from = at;
      octets = 1;
    }
    octets += length;
    at += code > 0xffff ? 2 : 1;
  }
  return folded + unfolded.slice(from) + eol;
}
