import { parameter } from '../content-line.ts';
import { linesNamed, parseDocument } from '../text/document.ts';
import { TextEdit } from '../text/edit.ts';
import { propertyLine } from './property.ts';

/** Invitations go to ATTENDEEs when the organizer's copy is stored, replies to the ORGANIZER from an attendee's. */
const ADDRESSED = ['ORGANIZER', 'ATTENDEE'];

/**
 * The text with nobody to be told of it by the server (RFC 6638 section 7.1: SCHEDULE-AGENT), as is meant where a file
 * is taken in: all of it has happened elsewhere.
 */
export function unscheduledText(text: string): string {
  const document = parseDocument(text);
  const edit = new TextEdit(document);
  for (const component of document.components) {
    if (component.parent?.name !== 'VCALENDAR') continue;
    for (const name of ADDRESSED) {
      for (const index of linesNamed(document, component, name)) {
        const line = document.lines[index]!;
        const agent = parameter(line.content!, 'SCHEDULE-AGENT')?.toUpperCase() ?? 'SERVER';
        if (agent === 'SERVER') edit.replace(index, propertyLine(line, name, line.content!.value, ['SCHEDULE-AGENT=NONE'], []));
      }
    }
  }
  return edit.toString();
}
