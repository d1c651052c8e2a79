import { type Component, type ICalendarDocument, linesNamed } from '../text/document.ts';
import type { TextEdit } from '../text/edit.ts';
import { escapeText, rawTextList, unescapeText } from '../text/escape.ts';
import { propertyLine } from './property.ts';

/** The words as CATEGORIES has them (RFC 5545 section 3.8.1.2). */
export function categoriesValue(words: readonly string[]): string {
  return words.map(escapeText).join();
}

/** Gives an event these categories: a line keeps the words that stay as it spells them, and its place. */
export function patchCategories(edit: TextEdit, document: ICalendarDocument, component: Component, words: readonly string[]): void {
  const missing = new Set(words);
  const lines = linesNamed(document, component, 'CATEGORIES').map((index) => {
    const written = rawTextList(document.lines[index]!.content!.value);
    const kept = written.filter((word) => missing.has(wordOf(word)));
    return { index, written, kept };
  });
  for (const word of lines.flatMap(({ kept }) => kept)) missing.delete(wordOf(word));
  const added = [...missing].map(escapeText);
  const target = lines.find(({ kept }) => kept.length > 0) ?? lines[0];
  for (const line of lines) {
    const { index, written } = line;
    const kept = line === target ? [...line.kept, ...added] : line.kept;
    if (kept.length === 0) edit.remove(index);
    else if (kept.join() !== written.join()) edit.replace(index, propertyLine(document.lines[index], 'CATEGORIES', kept.join()));
  }
  if (target === undefined && added.length > 0) edit.append(component, `CATEGORIES:${added.join()}`);
}

function wordOf(raw: string): string {
  return unescapeText(raw).trim();
}
