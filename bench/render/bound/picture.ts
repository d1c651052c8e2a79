/** Something that is seen: a box, a label, a cell. */
export interface Thing {
  /** The same for what stays the same thing from one picture to the next. */
  readonly key: string;
  /** In CSS pixels, from the corner of the calendar or of what scrolls. */
  readonly place: readonly [left: number, top: number, width: number, height: number];
  readonly text: string;
  /** Ground of an event's box; undefined for all else. */
  readonly color?: string | undefined;
  /** Whether it lies in the part that scrolls. */
  readonly scrolled: boolean;
}

export interface Picture {
  readonly things: readonly Thing[];
  /** The part that scrolls, in the calendar, and how high what is in it stands. */
  readonly scroller?: { readonly place: Thing['place']; readonly height: number; readonly top: number } | undefined;
}

/** What makes one picture of another. */
export interface Difference {
  readonly removed: readonly string[];
  /** New, or elsewhere, or with other words. */
  readonly put: readonly Thing[];
}

export function differenceOf(before: Picture, after: Picture): Difference {
  const known = new Map(before.things.map((thing) => [thing.key, JSON.stringify(thing)]));
  const put = after.things.filter((thing) => {
    const same = known.get(thing.key) === JSON.stringify(thing);
    known.delete(thing.key);
    return !same;
  });
  return { removed: [...known.keys()], put };
}
