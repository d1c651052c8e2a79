import { ICalendarError } from '../errors.ts';

/**
 * The text of a file, which is UTF-8 (RFC 5545 section 3.1.4).
 *
 * @throws ICalendarError that says at which byte the file is no UTF-8: read in another charset, it would lose letters
 */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const offset = validLength(bytes);
    const line = 1 + newlines(bytes, offset);
    throw new ICalendarError(line, `the byte at offset ${offset} (0x${hex(bytes[offset]!)}) is no UTF-8: save the file as UTF-8`, { cause });
  }
}

/** How many bytes from the start are UTF-8 (The Unicode Standard, table 3-7). */
function validLength(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  // The second byte excludes what could be written shorter, surrogates, and what lies beyond U+10FFFF.
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index] ?? 0;
    if (next < (index === 1 ? least : 0x80) || next > (index === 1 ? most : 0xbf)) return 0;
  }
  return length;
}

function newlines(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = 0; at < end; at++) if (bytes[at] === 0x0a) count++;
  return count;
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
