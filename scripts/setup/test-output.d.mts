export function readOutput(output: string): {
  tests: boolean;
  passed: number;
  failed: number;
  skipped: number;
  /** Names of what was skipped. */
  skips: string[];
  /** What failed, to be printed. */
  failures: string;
  /** Durations and names, the longest first. */
  slowest: string[];
};
