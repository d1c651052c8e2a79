/** The address if it may become a link: http, https, mailto or tel; else undefined. */
export function safeUrl(text: string): string | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined;
}

const HTML = /<\/?(?:a|b|br|div|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|script|span|strong|style|table|t[dhr]|u|ul)\b[^>]*>/i;

/** The text of what may be HTML (some servers' descriptions are), without its tags. */
export function plainText(text: string): string {
  if (!HTML.test(text)) return text;
  // A parsed document is inert: it runs nothing and loads nothing.
  const parsed = new DOMParser().parseFromString(
    text.replace(/\r?\n/g, ' ').replace(/<br\b[^>]*>|<\/(?:p|div|li|h[1-6]|tr|ul|ol|table|pre)>/gi, '$&\n'),
    'text/html',
  );
  for (const element of parsed.querySelectorAll('script, style, template')) element.remove();
  for (const link of parsed.querySelectorAll('a[href]')) link.append(addressBehind(link));
  return (parsed.body.textContent ?? '').replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
}

/** Where a link leads, if its own text does not say it. */
function addressBehind(link: Element): string {
  const href = link.getAttribute('href')!.trim();
  if (safeUrl(href)?.startsWith('http') !== true) return '';
  const bare = href.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return (link.textContent ?? '').includes(bare) ? '' : ` (${href})`;
}

/** Text and the web addresses in it, in turn. */
export type TextPart = { readonly text: string; readonly href?: string };

/** Splits text at its web addresses; punctuation that ends a sentence is not part of one. */
export function linkedText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"']+/gi)) {
    const address = match[0].replace(/[.,;:!?)\]}]+$/, '');
    const href = safeUrl(address);
    if (href === undefined) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: address, href });
    from = match.index + address.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
