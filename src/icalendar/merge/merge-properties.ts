import type { Component, ICalendarDocument, Line } from '../text/document.ts';
import type { TextEdit } from '../text/edit.ts';
import { escapeText, splitTextList } from '../text/escape.ts';
import { propertyLine } from '../write/property.ts';
import { STAMPS, canonicalProperty } from './canonical.ts';
import { sameMembers, without } from './multiset.ts';

/** A component in its document, of one of the three versions. */
export interface Version {
  readonly document: ICalendarDocument;
  readonly component: Component;
}

interface Property {
  readonly index: number;
  readonly line: Line;
  readonly canonical: string;
}

/** One statement in several properties: half of one side's and half of the other's would be neither's. */
const UNITS = [['DTSTART', 'DTEND', 'DURATION', 'DUE']];
const REPEATABLE = new Set([
  'ATTACH', 'ATTENDEE', 'COMMENT', 'CONFERENCE', 'CONTACT', 'EXDATE', 'IMAGE', 'RDATE', 'RELATED-TO', 'REQUEST-STATUS', 'FREEBUSY',
]);
const TEXT_LISTS = new Set(['CATEGORIES', 'RESOURCES']);

const canonicalOf = ({ canonical }: Property): string => canonical;

/**
 * Puts what mine changed since base into theirs.
 *
 * @param edit of theirs
 * @returns the names of the properties that both changed, to different ends; these stay as theirs has them
 */
export function mergeProperties(base: Version | undefined, mine: Version, theirs: Version, edit: TextEdit): string[] {
  const names = new Set([...propertyNames(base), ...propertyNames(mine)].filter((name) => !STAMPS.has(name)));
  const units = [...UNITS, ...[...names].filter((name) => !UNITS.flat().includes(name)).map((name) => [name])];
  return units.flatMap((unit) => {
    const [was, want, has] = [base, mine, theirs].map((version) => propertiesNamed(version, unit)) as [Property[], Property[], Property[]];
    if (sameMembers(was, want, canonicalOf) || sameMembers(want, has, canonicalOf)) return [];
    const removed = without(was, want, canonicalOf);
    const added = without(want, was, canonicalOf);
    if (!sameMembers(was, has, canonicalOf)) {
      const [name] = unit as [string];
      if (TEXT_LISTS.has(name)) {
        mergeLists(was, want, has, theirs, edit);
        return [];
      }
      const both = [...without(was, has, canonicalOf), ...without(has, was, canonicalOf)];
      const disputed = !REPEATABLE.has(name) || collide([...removed, ...added], both);
      if (disputed) return [...new Set([...removed, ...added].map(({ line }) => line.name))];
    }
    apply(removed, added, has, theirs, edit);
    return [];
  });
}

/** Whether both sides changed one entry: what one address says, or a line as a whole. */
function collide(ours: readonly Property[], others: readonly Property[]): boolean {
  return others.some((other) => {
    const same = ours.filter((one) => entryKey(one) === entryKey(other));
    return same.length > 0 && !same.some(({ canonical }) => canonical === other.canonical);
  });
}

function entryKey({ line, canonical }: Property): string {
  return line.name === 'ATTENDEE' ? (line.content?.value.trim().toLowerCase() ?? canonical) : canonical;
}

function apply(
  removed: readonly Property[],
  added: readonly Property[],
  has: readonly Property[],
  theirs: Version,
  edit: TextEdit,
): void {
  const open = [...without(added, has, canonicalOf)];
  const taken = new Set<number>();
  for (const gone of removed) {
    const target = has.find((property) => property.canonical === gone.canonical && !taken.has(property.index));
    if (target === undefined) continue;
    taken.add(target.index);
    const successor =
      open.find((property) => entryKey(property) === entryKey(gone)) ??
      open.find(({ line }) => line.name === gone.line.name && !REPEATABLE.has(line.name));
    if (successor === undefined) {
      edit.remove(target.index);
      continue;
    }
    open.splice(open.indexOf(successor), 1);
    edit.replace(target.index, successor.line.unfolded);
  }
  for (const { line } of open) edit.append(theirs.component, line.unfolded);
}

/** Lists of words are merged word by word, into one line. */
function mergeLists(was: Property[], want: Property[], has: Property[], theirs: Version, edit: TextEdit): void {
  const [before, ours, others] = [was, want, has].map((properties) =>
    properties.flatMap(({ line }) => splitTextList(line.content?.value ?? '')),
  ) as [string[], string[], string[]];
  const word = (text: string): string => text;
  const kept = without(others, without(before, ours, word), word);
  const words = [...kept, ...without(without(ours, before, word), kept, word)];
  const [first, ...rest] = has;
  for (const { index } of rest) edit.remove(index);
  const model = first?.line ?? want[0]!.line;
  const line = propertyLine(model, model.name, words.map(escapeText).join(','));
  if (first === undefined) edit.append(theirs.component, line);
  else if (words.length === 0) edit.remove(first.index);
  else edit.replace(first.index, line);
}

function propertyNames(version: Version | undefined): string[] {
  return (version?.component.properties ?? []).map((index) => version!.document.lines[index]!.name);
}

function propertiesNamed(version: Version | undefined, names: readonly string[]): Property[] {
  if (version === undefined) return [];
  return version.component.properties
    .map((index) => ({ index, line: version.document.lines[index]! }))
    .filter(({ line }) => names.includes(line.name))
    .map(({ index, line }) => ({ index, line, canonical: canonicalProperty(line) }));
}
