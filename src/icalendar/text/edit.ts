import { lineEnd } from '../content-line.ts';
import { foldLine } from './fold.ts';
import type { Component, ICalendarDocument } from './document.ts';

/** Replaces, inserts and removes whole content lines of a document; all others stay byte for byte. */
export class TextEdit {
  readonly #document: ICalendarDocument;
  readonly #replaced = new Map<number, string>();
  readonly #inserted = new Map<number, string>();
  readonly #appended = new Map<number, string>();

  constructor(document: ICalendarDocument) {
    this.#document = document;
  }

  /** Puts an unfolded line in place of another, whose line end stays. The same content changes nothing. */
  replace(index: number, unfolded: string): void {
    const line = this.#document.lines[index]!;
    if (line.unfolded === unfolded) return;
    const end = lineEnd(line.raw);
    const mark = line.raw.startsWith('\uFEFF') ? '\uFEFF' : '';
    this.#replaced.set(index, mark + foldLine(unfolded, this.#document.eol).slice(0, -this.#document.eol.length) + end);
  }

  remove(index: number): void {
    this.#replaced.set(index, '');
  }

  /** Puts unfolded lines before another. */
  insertBefore(index: number, ...unfolded: string[]): void {
    this.#put(this.#inserted, index, unfolded);
  }

  /** Puts an inner component, in unfolded lines, behind all that is in another. */
  appendComponent(parent: Component, ...unfolded: string[]): void {
    this.#put(this.#appended, parent.end, unfolded);
  }

  #put(lines: Map<number, string>, index: number, unfolded: readonly string[]): void {
    const folded = unfolded.map((line) => foldLine(line, this.#document.eol)).join('');
    if (folded !== '') lines.set(index, (lines.get(index) ?? '') + folded);
  }

  /** Puts an unfolded line behind the component's last property, before its inner components. */
  append(component: Component, ...unfolded: string[]): void {
    const first = component.children[0];
    const last = component.properties.findLast((index) => first === undefined || index < first.begin);
    this.insertBefore((last ?? component.begin) + 1, ...unfolded);
  }

  /** Removes a whole component with all that is in it. */
  removeComponent(component: Component): void {
    for (let index = component.begin; index <= component.end && index < this.#document.lines.length; index++) {
      if (index < component.end || component.closed) this.remove(index);
    }
  }

  get changed(): boolean {
    return this.size > 0;
  }

  /** How many places are edited. */
  get size(): number {
    return this.#replaced.size + this.#inserted.size + this.#appended.size;
  }

  /** What comes before a line: first the properties of the component that ends there. */
  #before(index: number): string {
    return (this.#inserted.get(index) ?? '') + (this.#appended.get(index) ?? '');
  }

  toString(): string {
    const parts: string[] = [];
    const { lines, eol } = this.#document;
    lines.forEach((line, index) => {
      parts.push(this.#before(index), this.#replaced.get(index) ?? line.raw);
    });
    const tail = this.#before(lines.length);
    if (tail !== '') {
      if (lines.length > 0 && lineEnd(lines.at(-1)!.raw) === '') parts.push(eol);
      parts.push(tail);
    }
    return parts.join('');
  }
}
