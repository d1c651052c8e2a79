/** The members of `a` that `b` does not have, each as often as it has it more. */
export function without<T>(a: readonly T[], b: readonly T[], key: (member: T) => string): T[] {
  const left = new Map<string, number>();
  for (const member of b) left.set(key(member), (left.get(key(member)) ?? 0) + 1);
  return a.filter((member) => {
    const count = left.get(key(member)) ?? 0;
    if (count > 0) left.set(key(member), count - 1);
    return count === 0;
  });
}

/** Whether both have the same members equally often. */
export function sameMembers<T>(a: readonly T[], b: readonly T[], key: (member: T) => string): boolean {
  return a.length === b.length && without(a, b, key).length === 0;
}
