import { dav, type XmlName } from './xml/names.ts';
import { element, type XmlNode, writeXml } from './xml/write.ts';

/** What goes back: a status, headers and a text. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function answer(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answer {
  return { status, headers, body };
}

export function xmlAnswer(status: number, root: XmlNode): Answer {
  return answer(status, { 'Content-Type': 'application/xml; charset=utf-8' }, writeXml(root));
}

/** A refusal: a status, and where a standard names it, the precondition that failed (RFC 4918 section 16). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly condition: XmlNode | undefined;

  constructor(status: number, message: string, condition?: XmlName | XmlNode) {
    super(message);
    this.status = status;
    this.condition = typeof condition === 'string' ? element(condition) : condition;
  }

  toAnswer(): Answer {
    return this.condition
      ? xmlAnswer(this.status, element(dav('error'), this.condition))
      : answer(this.status, { 'Content-Type': 'text/plain; charset=utf-8' }, `${this.message}\n`);
  }
}

/** RFC 3744 section 7.1.1: which privilege is missing, and where. */
export function needPrivilege(href: string, privilege: string): Refusal {
  return new Refusal(
    403,
    `You may not ${privilege} here.`,
    element(
      dav('need-privileges'),
      element(
        dav('resource'),
        element(dav('href'), href),
        element(dav('privilege'), element(dav(privilege))),
      ),
    ),
  );
}
