import { APPLE, CALDAV, CALENDARSERVER, DAV, partsOf, type XmlName } from './names.ts';

/** An element to be written. */
export interface XmlNode {
  readonly name: XmlName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [DAV, 'D'],
  [CALDAV, 'C'],
  [CALENDARSERVER, 'CS'],
  [APPLE, 'A'],
]);

const DECLARATIONS = [...PREFIXES].map(([namespace, prefix]) => ` xmlns:${prefix}="${namespace}"`).join('');

export function element(name: XmlName, ...children: (XmlNode | string)[]): XmlNode {
  return { name, attributes: {}, children };
}

export function elementWith(name: XmlName, attributes: Readonly<Record<string, string>>): XmlNode {
  return { name, attributes, children: [] };
}

/** The document of which `root` is the root element. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root, DECLARATIONS)}`;
}

function write(node: XmlNode, declarations: string): string {
  const { namespace, local } = partsOf(node.name);
  const prefix = PREFIXES.get(namespace);
  const tag = prefix === undefined ? local : `${prefix}:${local}`;
  const own = prefix === undefined ? ` xmlns="${escape(namespace)}"` : '';
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inner = node.children.map((part) => (typeof part === 'string' ? escape(part) : write(part, ''))).join('');
  const head = `${tag}${declarations}${own}${attributes.join('')}`;
  return inner === '' ? `<${head}/>` : `<${head}>${inner}</${tag}>`;
}

/** A CR is written as it is, so that readers see LF only, as from most servers. */
function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
