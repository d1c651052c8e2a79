import { type XmlName } from './names.ts';

/** An element as read: its name with the namespace resolved, its children, and its text without theirs. */
export interface XmlElement {
  readonly name: XmlName;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** The text is not well-formed XML, or holds a document type, which no WebDAV body needs. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

interface Open {
  readonly tag: string;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly name: XmlName;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads one document and returns its root element. */
export function readXml(text: string): XmlElement {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const open: Open[] = [];
  let root: XmlElement | undefined;
  const close = (element: Open): void => {
    const { name, attributes, children, text } = element;
    const parent = open.at(-1);
    if (parent) parent.children.push({ name, attributes, children, text });
    else if (root) throw new XmlError('A document has one root element.');
    else root = { name, attributes, children, text };
  };
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (!token) throw new XmlError(`Not well-formed at offset ${at}: ${source.slice(at, at + 20)}`);
    const [, cdata, endTag, startTag, attributes = '', empty, characters] = token;
    const inside = open.at(-1);
    if (startTag !== undefined) {
      const element = start(startTag, attributes, inside);
      if (empty) close(element);
      else open.push(element);
    } else if (endTag !== undefined) {
      if (inside?.tag !== endTag) throw new XmlError(`</${endTag}> closes nothing that is open.`);
      open.pop();
      close(inside);
    } else if (inside) {
      inside.text += cdata ?? decode(characters ?? '');
    } else if (characters?.trim()) {
      throw new XmlError('Text stands outside the root element.');
    }
  }
  if (open.length > 0 || !root) throw new XmlError('The document ends too early.');
  return root;
}

function start(tag: string, attributeText: string, parent: Open | undefined): Open {
  const namespaces = new Map(parent?.namespaces ?? [['xml', 'http://www.w3.org/XML/1998/namespace']]);
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of attributeText.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '');
    if (key === 'xmlns') namespaces.set('', value);
    else if (key.startsWith('xmlns:')) namespaces.set(key.slice(6), value);
    else attributes.set(key, value);
  }
  const colon = tag.indexOf(':');
  const prefix = colon < 0 ? '' : tag.slice(0, colon);
  const namespace = namespaces.get(prefix) ?? (prefix === '' ? '' : undefined);
  if (namespace === undefined) throw new XmlError(`The prefix ${prefix} is not declared.`);
  return { tag, namespaces, name: `{${namespace}}${tag.slice(colon + 1)}`, attributes, children: [], text: '' };
}

function decode(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, entity: string) => {
    const code = /^#x([\da-f]+)$/i.exec(entity)?.[1];
    const decimal = /^#(\d+)$/.exec(entity)?.[1];
    if (code) return String.fromCodePoint(Number.parseInt(code, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    const character = ENTITIES[entity];
    if (character === undefined) throw new XmlError(`Unknown entity ${whole}`);
    return character;
  });
}

/** The first child of that name. */
export function child(element: XmlElement, name: XmlName): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** All children of that name, in document order. */
export function children(element: XmlElement, name: XmlName): XmlElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}
