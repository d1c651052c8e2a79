import { hasRecurrence } from '../content-line.ts';
import { type Component, type ICalendarDocument, parseDocument } from '../text/document.ts';
import { TextEdit } from '../text/edit.ts';
import { sequenceOf, stamp } from '../write/stamps.ts';
import { alarmUid, canonicalSettings, componentKey } from './canonical.ts';
import { type Version, mergeProperties } from './merge-properties.ts';

/** The outcome of a three-way merge. */
export interface MergedText {
  readonly text: string;
  /** Names of what both sides changed differently, where theirs stays; empty: a clean merge. */
  readonly collisions: readonly string[];
}

/**
 * Merges property by property: what mine changed since base is put into theirs, of which all else stays byte
 * for byte.
 *
 * @param now epoch milliseconds, for DTSTAMP and LAST-MODIFIED
 */
export function mergeTexts(base: string, mine: string, theirs: string, now: number): MergedText {
  if (mine === base || mine === theirs) return { text: theirs, collisions: [] };
  const document = parseDocument(theirs);
  const merge = new Merge(parseDocument(base), parseDocument(mine), document, now);
  const collisions = merge.run();
  if (merge.edit.changed && hasRecurrence(theirs)) {
    // A series is read-only: an edit made before it became one has nowhere to go.
    return { text: theirs, collisions: [...new Set([...collisions, 'RRULE'])] };
  }
  return { text: merge.edit.toString(), collisions };
}

const STAMPED = ['VEVENT', 'VTODO', 'VJOURNAL'];
/** Their key is all that they have in common, so they can be merged inside. */
const MERGEABLE = ['VCALENDAR', 'VEVENT', 'VTODO', 'VJOURNAL', 'VALARM'];

class Merge {
  readonly edit: TextEdit;
  readonly #documents: readonly [ICalendarDocument, ICalendarDocument, ICalendarDocument];
  readonly #now: number;
  readonly #collisions = new Set<string>();

  constructor(base: ICalendarDocument, mine: ICalendarDocument, theirs: ICalendarDocument, now: number) {
    this.#documents = [base, mine, theirs];
    this.edit = new TextEdit(theirs);
    this.#now = now;
  }

  run(): string[] {
    const [base, mine, theirs] = this.#documents.map(({ components }) => components.filter(({ parent }) => parent === undefined));
    this.#mergeSiblings(base!, mine!, theirs!, undefined);
    return [...this.#collisions];
  }

  /** Whether anything of mine went into theirs. */
  #mergeSiblings(
    base: readonly Component[],
    mine: readonly Component[],
    theirs: readonly Component[],
    parent: Component | undefined,
  ): boolean {
    const [baseDocument, mineDocument, theirsDocument] = this.#documents;
    const alarms = new Set(base.flatMap((component) => alarmUid(baseDocument, component) ?? []));
    const was = byKey(baseDocument, base, alarms);
    const want = byKey(mineDocument, mine, alarms);
    const has = byKey(theirsDocument, theirs, alarms);
    let applied = false;
    for (const key of new Set([...was.keys(), ...want.keys()])) {
      const [b, m, t] = [was.get(key), want.get(key), has.get(key)];
      if (same(b, m) || same(m, t)) continue;
      const name = (b ?? m)!.component.name;
      // Both set one reminder: once is enough, and theirs may be known by its UID to other programs.
      if (name === 'VALARM' && b === undefined && t !== undefined) continue;
      if (m !== undefined && t !== undefined && MERGEABLE.includes(name)) {
        if (this.#mergeVersions(b, m, t)) applied = true;
      } else if (name === 'VTIMEZONE' && (m === undefined || t !== undefined)) {
        // A definition more does no harm, and theirs serves theirs.
      } else if (same(b, t)) {
        if (t !== undefined) this.edit.removeComponent(t.component);
        if (m !== undefined) this.#insert(m, parent);
        applied = true;
      } else {
        this.#collisions.add(name);
      }
    }
    return applied;
  }

  #mergeVersions(base: Version | undefined, mine: Version, theirs: Version): boolean {
    const changes = this.edit.size;
    for (const name of mergeProperties(base, mine, theirs, this.edit)) this.#collisions.add(name);
    const inside = this.#mergeSiblings(
      base?.component.children ?? [],
      mine.component.children,
      theirs.component.children,
      theirs.component,
    );
    const applied = inside || this.edit.size > changes;
    if (applied && STAMPED.includes(theirs.component.name)) {
      const sequence = Math.max(sequenceOf(mine.document, mine.component), sequenceOf(theirs.document, theirs.component)) + 1;
      stamp(this.edit, theirs.document, theirs.component, this.#now, sequence);
    }
    return applied;
  }

  #insert({ document, component }: Version, parent: Component | undefined): void {
    const end = component.end + (component.closed ? 1 : 0);
    const lines = document.lines.slice(component.begin, end).map(({ unfolded }) => unfolded);
    // Zones stand before what refers to them.
    const first = component.name === 'VTIMEZONE' ? parent?.children[0]?.begin : undefined;
    if (first === undefined && parent !== undefined) this.edit.appendComponent(parent, ...lines);
    else this.edit.insertBefore(first ?? this.#documents[2].lines.length, ...lines);
  }
}

/** Siblings by key; those that are alike in it are told apart by their order. */
function byKey(
  document: ICalendarDocument,
  siblings: readonly Component[],
  alarms: ReadonlySet<string>,
): Map<string, Version> {
  const versions = new Map<string, Version>();
  const seen = new Map<string, number>();
  for (const component of siblings) {
    const key = componentKey(document, component, alarms);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    versions.set(`${key} ${ordinal}`, { document, component });
  }
  return versions;
}

function same(a: Version | undefined, b: Version | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalSettings(a.document, a.component) === canonicalSettings(b.document, b.component);
}
