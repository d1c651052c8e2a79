/** A thing that keys do. */
export interface HelpRow {
  readonly label: string;
  /** Strokes as keys are labelled; any of them does it, or one goes there and another back. */
  readonly keys: readonly string[];
}

/** The keys that count in one place. */
export interface HelpSection {
  readonly heading: string;
  readonly rows: readonly HelpRow[];
}
