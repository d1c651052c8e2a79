import { wellFormed } from '../content-line.ts';

const ESCAPES: Record<string, string> = { '\\\\': '\\', '\\;': ';', '\\,': ',', '\\n': '\n', '\\N': '\n' };

/** A TEXT value as it reads (RFC 5545 section 3.3.11); a backslash before any other letter stays. */
export function unescapeText(value: string): string {
  return value.replace(/\\[\\;,nN]/g, (escape) => ESCAPES[escape]!);
}

/** A string as TEXT value. Control characters, which RFC 5545 section 3.1 forbids, are left out. */
export function escapeText(text: string): string {
  return wellFormed(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
}

/** A string as URI value: what would end the line or is no part of a URI is percent-encoded. */
export function escapeUri(uri: string): string {
  return wellFormed(uri.trim()).replace(/[\u0000-\u0020\u007F]/g, (char) => encodeURIComponent(char));
}

/** The members of a comma-separated TEXT list such as CATEGORIES, unescaped. */
export function splitTextList(value: string): string[] {
  return rawTextList(value).map(unescapeText);
}

/** The members of a comma-separated TEXT list as they are written. */
export function rawTextList(value: string): string[] {
  return value.match(/(?:\\.|[^,\\]|\\$)+/gs) ?? [];
}
