export const root: string;
export function capture(
  command: string,
  args: string[],
  options?: { env?: Record<string, string | undefined>; cwd?: string; onOutput?: (chunk: string) => void },
): Promise<{ code: number; output: string }>;
