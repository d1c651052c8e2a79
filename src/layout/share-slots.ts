/**
 * Shares slots among rows that need some: each gets what it needs where that is enough for all, else what the
 * needier ones have to leave is taken from them alike.
 *
 * @param needs slots that each row needs
 * @param budget slots that there are
 * @param least slots that each row gets at least, also over the budget
 */
export function shareSlots(needs: readonly number[], budget: number, least: number): number[] {
  const most = Math.max(least, ...needs);
  let limit = most;
  while (limit > least && sum(needs.map((need) => Math.max(least, Math.min(need, limit)))) > budget) limit--;
  return needs.map((need) => Math.max(least, Math.min(need, limit)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
