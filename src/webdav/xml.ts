import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { XmlError } from './errors.ts';
import type { XmlName } from './name.ts';

/** An element with its namespace resolved. */
export interface XmlElement extends XmlName {
  /** Attributes without a namespace, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own character data, CDATA included, in order; nothing of its children. */
  readonly text: string;
}

// Every setting is needed: without them numbers lose zeros, white space is eaten, character references stay
// undecoded and one child is no list.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  // Else the path of each tag is made into a string that nobody reads.
  jPath: false,
});

/**
 * The root element of a document.
 *
 * @throws XmlError when it is not well-formed to its last byte, has a DOCTYPE (entities may be bombs) or
 *   holds a character that XML 1.0 forbids: half a document must never pass for the whole.
 */
export function parseXml(text: string): XmlElement {
  const document = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (document.trim() === '') throw new XmlError('The XML is empty.');
  if (outsideCdata(document, /<!DOCTYPE/i)) throw new XmlError('The XML has a DOCTYPE, which is refused.');
  refuseControls(document);
  const verdict = XMLValidator.validate(document);
  if (verdict !== true) {
    const { msg, line, col } = verdict.err;
    throw new XmlError(`The XML is broken at line ${line}, column ${col}: ${msg}`);
  }
  let nodes: ParsedNode[];
  try {
    nodes = parser.parse(document) as ParsedNode[];
  } catch (cause) {
    throw new XmlError(`The XML cannot be read: ${(cause as Error).message}`, { cause });
  }
  const roots = elementsOf(nodes, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])).children;
  if (roots.length !== 1) throw new XmlError(`The XML has ${roots.length} root elements instead of one.`);
  return roots[0]!;
}

/** The first child with that name. */
export function childOf(element: XmlElement, { namespace, name }: XmlName): XmlElement | undefined {
  return element.children.find((child) => child.name === name && child.namespace === namespace);
}

/** All children with that name. */
export function childrenOf(element: XmlElement, { namespace, name }: XmlName): XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === namespace);
}

/** A node as the parser gives it: one tag, its attributes under `:@`. */
type ParsedNode = Record<string, ParsedNode[]> & { ':@'?: Record<string, string> } & { '#text'?: string };

type Scope = ReadonlyMap<string, string>;

function elementsOf(nodes: readonly ParsedNode[], scope: Scope): { children: XmlElement[]; text: string } {
  const children: XmlElement[] = [];
  let text = '';
  for (const node of nodes) {
    if (node['#text'] !== undefined) {
      text += String(node['#text']);
      continue;
    }
    const tag = Object.keys(node).find((key) => key !== ':@');
    if (tag !== undefined && !tag.startsWith('?')) children.push(elementOf(tag, node, scope));
  }
  return { children, text };
}

function elementOf(tag: string, node: ParsedNode, outer: Scope): XmlElement {
  const given = Object.entries(node[':@'] ?? {});
  let scope = outer;
  const attributes = new Map<string, string>();
  for (const [key, value] of given) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) {
      if (scope === outer) scope = new Map(outer);
      (scope as Map<string, string>).set(key === 'xmlns' ? '' : key.slice(6), String(value));
    } else if (!key.includes(':')) {
      attributes.set(key, String(value));
    }
  }
  const colon = tag.indexOf(':');
  const prefix = colon < 0 ? '' : tag.slice(0, colon);
  const namespace = scope.get(prefix);
  if (namespace === undefined && prefix !== '') {
    throw new XmlError(`The XML uses the prefix "${prefix}" in <${tag}> without declaring it.`);
  }
  return { namespace: namespace ?? '', name: tag.slice(colon + 1), attributes, ...elementsOf(node[tag] ?? [], scope) };
}

// XML 1.0 section 2.2, as characters and as references to them.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const REFERENCE = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/i;

function refuseControls(document: string): void {
  const at = document.search(FORBIDDEN);
  if (at >= 0) {
    const code = document.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    throw new XmlError(`The XML holds the forbidden character U+${code} at offset ${at}.`);
  }
  const reference = outsideCdata(document, REFERENCE);
  if (reference !== undefined) throw new XmlError(`The XML refers to the forbidden character ${reference}.`);
}

/** The first match that is markup and not the text of a CDATA section (an invitation's HTML, say) or a comment. */
function outsideCdata(document: string, pattern: RegExp): string | undefined {
  if (!pattern.test(document)) return undefined;
  return pattern.exec(document.replace(/<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/g, ''))?.[0];
}
