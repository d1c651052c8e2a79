/** A fenced block of code in a document. */
export interface Block {
  readonly language: string;
  readonly code: string;
  /** What its first line calls it, `// name.mjs` or `<!-- name.html -->`. */
  readonly name: string | undefined;
}

/** The blocks of code in a Markdown text, in order. */
export function blocksIn(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({
    language: language!,
    code: code!,
    name: /^(?:\/\/|<!--) ([\w.-]+\.\w+)/.exec(code!)?.[1],
  }));
}

/** The text under a heading, up to the next heading of its level or above; throws where there is none. */
export function sectionOf(markdown: string, heading: string): string {
  const level = /^#+/.exec(heading)?.[0].length ?? 0;
  const prose = markdown.replace(/^```[^]*?^```$/gm, '');
  const from = `\n${prose}`.indexOf(`\n${heading}\n`);
  if (from === -1) throw new Error(`There is no heading "${heading}".`);
  const rest = prose.slice(from + heading.length);
  const end = rest.search(new RegExp(`^#{1,${level}} `, 'm'));
  return end === -1 ? rest : rest.slice(0, end);
}

/** The names in a column of a section's tables: what stands in backticks, without what follows a name. */
export function namesInColumn(section: string, column: number): string[] {
  const rows = section.split('\n').filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line));
  return rows.flatMap((row) => {
    const cell = row.replaceAll('\\|', '').split('|')[column + 1] ?? '';
    return [...cell.matchAll(/`(-{0,2}[\w-]+)[^`]*`/g)].map(([, name]) => name!);
  });
}

/** The code with the package's entries taken from elsewhere. */
export function withEntries(code: string, where: (entry: string) => string): string {
  return code.replace(/(from\s+|import\s+)'dayflow-calendar(\/[\w-]+)?'/g, (_, before: string, entry = '/index') =>
    `${before}'${where((entry as string).slice(1))}'`,
  );
}
