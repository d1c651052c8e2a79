/**
 * DTSTART (a date or a wall time), the rule, and its instances: a date alone has DTSTART's time, and `…` says
 * that more follow.
 */
export type RuleCase = readonly [start: string, rule: string, instances: string];
