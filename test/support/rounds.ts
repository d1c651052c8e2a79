/** How often a random test goes round: more in the soak, which sets an environment variable; none is set in a browser. */
export function rounds(variable: string, usual: number): number {
  const { process } = globalThis as { process?: { env: Record<string, string | undefined> } };
  return Number(process?.env[variable] ?? usual);
}

/** The seed of a random test: a new one, or the one that repeats a run. */
export function seedOf(variable: string): number {
  return rounds(variable, Math.floor(Math.random() * 2 ** 31));
}
