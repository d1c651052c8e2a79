import { type Account, type Accounts } from './accounts.ts';
import { Refusal } from './answer.ts';
import { type Faults } from './faults.ts';
import { type Location, type Places } from './location.ts';
import { readXml, type XmlElement, XmlError } from './xml/read.ts';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** The path, percent-encoded, without a query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** A request with who asks and what it is about: all that a method or report needs. */
export interface Exchange {
  readonly request: WireRequest;
  readonly user: Account;
  readonly accounts: Accounts;
  readonly location: Location;
  readonly places: Places;
  readonly faults: Faults;
}

/** The body as text; a 400 where it is not UTF-8. */
export function textOf({ body }: WireRequest): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new Refusal(400, 'The body is not UTF-8.');
  }
}

/** The body's root element, undefined where there is no body; a 400 where it is not XML. */
export function xmlOf(request: WireRequest): XmlElement | undefined {
  const text = textOf(request);
  if (text.trim() === '') return undefined;
  try {
    return readXml(text);
  } catch (error) {
    if (error instanceof XmlError) throw new Refusal(400, error.message);
    throw error;
  }
}

/** The Depth header; where it is left out, what the method takes instead. */
export function depthOf({ headers }: WireRequest, otherwise: '0' | '1' | 'infinity'): '0' | '1' | 'infinity' {
  const depth = headers['depth']?.toLowerCase() ?? otherwise;
  if (depth !== '0' && depth !== '1' && depth !== 'infinity') throw new Refusal(400, `No such Depth: ${depth}`);
  return depth;
}
