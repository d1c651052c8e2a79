import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Why the text of a PDF cannot be read here; false when it can. */
export const noPdfReader: string | false = existsSync('/usr/bin/pdftotext') ? false : 'pdftotext is missing: apt-get install poppler-utils';

/** The text of a PDF, by page. */
export function pagesOf(pdf: Uint8Array): string[] {
  const text = execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}
