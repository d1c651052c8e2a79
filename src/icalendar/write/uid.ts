import { parseDocument } from '../text/document.ts';
import { TextEdit } from '../text/edit.ts';
import { escapeText } from '../text/escape.ts';
import { formatUtc, setFirst } from './stamps.ts';

const WITH_UID = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY'];

/** The text under another UID; all else but DTSTAMP and LAST-MODIFIED stays. */
export function replaceUid(text: string, uid: string, now: number): string {
  const document = parseDocument(text);
  const edit = new TextEdit(document);
  for (const component of document.components) {
    if (!WITH_UID.includes(component.name)) continue;
    setFirst(edit, document, component, 'UID', escapeText(uid));
    setFirst(edit, document, component, 'DTSTAMP', formatUtc(now));
    setFirst(edit, document, component, 'LAST-MODIFIED', formatUtc(now));
  }
  return edit.toString();
}
