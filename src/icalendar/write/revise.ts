import { parseDocument } from '../text/document.ts';
import { TextEdit } from '../text/edit.ts';
import { sequenceOf, stamp } from './stamps.ts';

/** The text as a later version of itself: each event's SEQUENCE is one more (RFC 5546 section 2.1.4). */
export function reviseText(text: string, now: number): string {
  const document = parseDocument(text);
  const edit = new TextEdit(document);
  for (const component of document.components) {
    if (component.name === 'VEVENT') stamp(edit, document, component, now, sequenceOf(document, component) + 1);
  }
  return edit.toString();
}
