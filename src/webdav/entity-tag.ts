// Entity tags (RFC 9110 section 8.8.3): entity-tag = [ %s"W/" ] DQUOTE *etagc DQUOTE. Some servers leave the
// quotes out.

/** The tag where it is a strong one, written as the standard has it: proof that bytes are the same. */
export function strongTag(tag: string | null | undefined): string | undefined {
  const text = tag?.trim() ?? '';
  return /^"[^"]*"$/.test(text) ? text : undefined;
}

/**
 * What to send as If-Match for a tag, the likeliest first.
 *
 * A strong tag goes as it is. If-Match compares strongly (section 13.1.1), so a weak tag never matches as
 * such: it goes in its strong form first, which is the server's own where something on the way weakened it,
 * and then as received, for servers that compare letters. An unquoted tag goes quoted, then as received. A
 * tag that a compressing front has marked goes as it is, then without the mark.
 */
export function ifMatchValues(tag: string): string[] {
  const text = tag.trim();
  const bare = text.replace(/^W\//i, '').replace(/^"(.*)"$/s, '$1');
  const quoted = `"${bare}"`;
  const unmarked = bare.replace(/[-;](?:gzip|br|deflate)$/, '');
  const values = strongTag(text) === undefined ? [quoted, text] : [text];
  if (unmarked !== bare) values.push(`"${unmarked}"`);
  return [...new Set(values)];
}

/** Whether two tags name one version (weak comparison, section 8.8.3.2), quotes or not. */
export function sameTag(a: string, b: string): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//i, '').replace(/^"(.*)"$/s, '$1');
  return opaque(a) === opaque(b);
}
