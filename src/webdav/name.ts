/** An XML name: its namespace and its local name. */
export interface XmlName {
  readonly namespace: string;
  readonly name: string;
}

export const DAV = 'DAV:';

/** A name in the namespace of WebDAV (RFC 4918 section 21.1). */
export function dav(name: string): XmlName {
  return { namespace: DAV, name };
}

/** A name as text that is unique to it (Clark notation). */
export function clark({ namespace, name }: XmlName): string {
  return `{${namespace}}${name}`;
}
