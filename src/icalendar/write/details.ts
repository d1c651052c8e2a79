import type { Attachment, Conference, EventDetails } from '../../model/details.ts';
import { formatParameter } from '../content-line.ts';
import { escapeText, escapeUri } from '../text/escape.ts';
import { categoriesValue } from './categories.ts';

/** The unfolded lines of what a new event says beside its single fields and its reminders. */
export function detailLines({ categories = [], geo, conferences = [], attachments = [], related = [] }: EventDetails): string[] {
  return [
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categoriesValue(categories)}`]),
    ...(geo === undefined ? [] : [`GEO:${degrees(geo.latitude)};${degrees(geo.longitude)}`]),
    ...conferences.map(conferenceLine),
    ...attachments.flatMap(attachmentLine),
    ...related
      .filter(({ relation }) => relation !== 'other')
      .map(({ uid, relation }) => `RELATED-TO;RELTYPE=${relation.toUpperCase()}:${escapeText(uid)}`),
  ];
}

/** To six digits, as much as RFC 5545 section 3.8.1.6 asks for; never with an exponent. */
function degrees(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** RFC 7986 section 5.11: VALUE must be there. */
function conferenceLine({ uri, label, features = [] }: Conference): string {
  const feature = features.map((each) => each.toUpperCase().replace(/[^A-Z0-9-]/g, '')).filter((each) => each !== '');
  const params = [
    'VALUE=URI',
    ...(feature.length === 0 ? [] : [`FEATURE=${feature.join(',')}`]),
    ...(label === undefined ? [] : [formatParameter('LABEL', label)]),
  ];
  return `CONFERENCE;${params.join(';')}:${escapeUri(uri)}`;
}

/** What another resource holds is not there to be written. */
function attachmentLine({ uri, name, type }: Attachment): string[] {
  if (uri === undefined) return [];
  const params = [
    ...(type === undefined ? [] : [formatParameter('FMTTYPE', type)]),
    ...(name === undefined ? [] : [formatParameter('FILENAME', name)]),
  ];
  return [`${['ATTACH', ...params].join(';')}:${escapeUri(uri)}`];
}
