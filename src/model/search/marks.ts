import { fold } from './fold.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in pieces, in order: what was found in it, and what lies between. */
export type MarkedText = readonly MarkedPiece[];

/** How much of a long text is shown before what was found, in letters. */
const LEAD = 30;

/** Marks folded terms in a text; `most` letters at most, around the first that is found. */
export function marked(text: string, terms: readonly string[], locale: string, most: number = Infinity): MarkedText {
  const found = findTerms(text, terms, locale);
  const from = text.length <= most ? 0 : startOfWord(text, Math.max(0, (found[0]?.[0] ?? 0) - LEAD));
  const to = Math.min(text.length, from + most);
  const pieces: MarkedPiece[] = [];
  let at = from;
  const add = (end: number, isMarked: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked: isMarked });
    at = Math.max(at, end);
  };
  for (const [start, end] of found) {
    if (start >= to) break;
    add(Math.max(from, start), false);
    add(Math.min(to, end), true);
  }
  add(to, false);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** Where terms stand in a text, in order and apart: as indices of the text itself, of whole letters with their marks. */
function findTerms(text: string, terms: readonly string[], locale: string): [start: number, end: number][] {
  let folded = '';
  /** For each code unit of the folded text the letter that it comes from. */
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const form = fold(letter, locale);
    folded += form;
    for (let unit = 0; unit < form.length; unit++) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  const found: [number, number][] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
      found.push([starts[at]!, ends[at + term.length - 1]!]);
    }
  }
  return joined(found.sort((a, b) => a[0] - b[0]));
}

function joined(sorted: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function startOfWord(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + LEAD).search(/\s/);
  return space === -1 ? at : at + space + 1;
}
