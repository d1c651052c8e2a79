/** An ascending list of numbers that is never written out: BY lists can make 86,400 times a day. */
export interface Ascending {
  readonly length: number;
  at(index: number): number;
}

/** A list that is written out. */
export function listed(numbers: readonly number[]): Ascending {
  return { length: numbers.length, at: (index) => numbers[index]! };
}

/** All sums of an outer and an inner number, where the inner ones are smaller than the outer ones' steps. */
export function product(outer: readonly number[], inner: Ascending): Ascending {
  const width = inner.length;
  return {
    length: outer.length * width,
    at: (index) => {
      const row = Math.floor(index / width);
      return outer[row]! + inner.at(index - row * width);
    },
  };
}

/** The members at BYSETPOS's places (1-based, negative from the end), in order. */
export function select(list: Ascending, positions: readonly number[]): Ascending {
  if (positions.length === 0) return list;
  const places = positions
    .map((position) => (position > 0 ? position - 1 : list.length + position))
    .filter((place) => place >= 0 && place < list.length);
  const unique = [...new Set(places)].sort((a, b) => a - b);
  return { length: unique.length, at: (index) => list.at(unique[index]!) };
}

/** The first index whose member is not less than `value`. */
export function lowerBound(list: Ascending, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list.at(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
