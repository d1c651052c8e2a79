import { noChange } from 'lit';
import { type ChildPart, Directive, type DirectiveResult, type PartInfo, PartType, directive } from 'lit/directive.js';
import { getCommittedValue, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

type KeyOf<T> = (item: T, index: number) => unknown;
type Template<T> = (item: T, index: number) => unknown;

class RepeatDirective extends Directive {
  #keys: readonly unknown[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.CHILD) throw new Error('repeat() stands between tags only.');
  }

  render<T>(items: readonly T[], _keyOf: KeyOf<T>, template: Template<T>): unknown[] {
    return items.map(template);
  }

  override update<T>(container: ChildPart, [items, keyOf, template]: [readonly T[], KeyOf<T>, Template<T>]): unknown {
    const before = getCommittedValue(container) as readonly ChildPart[] | undefined;
    const keysBefore = this.#keys;
    const keys = (this.#keys = items.map(keyOf));
    const values = this.render(items, keyOf, template);
    // Lit itself draws the first list, and one that comes where something else was.
    if (!Array.isArray(before)) return values;
    const wanted = new Set(keys);
    const standing = new Map<unknown, ChildPart>();
    for (const [index, part] of before.entries()) {
      const key = keysBefore[index];
      if (wanted.has(key) && !standing.has(key)) standing.set(key, part as ChildPart);
      else removeWhole(part as ChildPart);
    }
    const places = new Places(container, standing);
    setCommittedValue(
      container,
      keys.map((key, index) => setChildPartValue(places.next(key), values[index])),
    );
    return noChange;
  }
}

/** The list from its beginning to its end: what is next stands before all that is not placed yet. */
class Places {
  readonly #container: ChildPart;
  /** The parts of before by key. */
  readonly #parts: Map<unknown, ChildPart>;
  /** Those that are not placed yet, as they stand. */
  readonly #standing: ChildPart[];

  constructor(container: ChildPart, parts: Map<unknown, ChildPart>) {
    this.#container = container;
    this.#parts = parts;
    this.#standing = [...parts.values()];
  }

  /** The part of a key in its place, a new one where there was none. */
  next(key: unknown): ChildPart {
    const standing = this.#standing;
    const part = this.#parts.get(key);
    if (part === undefined) return insertPart(this.#container, standing[0]);
    this.#parts.delete(key);
    // One that goes further back is stepped over: the rest stay where they are, and keep the focus.
    if (part !== standing[0] && part === standing[1]) standing.shift();
    const index = standing.indexOf(part);
    if (index !== 0) insertPart(this.#container, standing[0], part);
    if (index !== -1) standing.splice(index, 1);
    return part;
  }
}

/** Lit's own leaves the comment behind that ends the part, one for each that ever was (lit issue 5298). */
function removeWhole(part: ChildPart): void {
  const { endNode } = part;
  removePart(part);
  (endNode as ChildNode | null)?.remove();
}

/**
 * A list whose elements follow their items by key, each key once. In place of Lit's own `repeat`, from which a list that
 * changes for hours grows without end.
 */
export const repeat: <T>(items: readonly T[], keyOf: KeyOf<T>, template: Template<T>) => DirectiveResult<typeof RepeatDirective> =
  directive(RepeatDirective) as typeof repeat;
