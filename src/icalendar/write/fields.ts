import type { Classification, EventStatus, Transparency } from '../../model/details.ts';
import { escapeText, escapeUri } from '../text/escape.ts';

/** The fields of an event that are one property each. */
export interface FieldValues {
  readonly title?: string | null | undefined;
  readonly location?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly color?: string | null | undefined;
  readonly status?: EventStatus | null | undefined;
  readonly transparency?: Transparency | null | undefined;
  readonly classification?: Classification | null | undefined;
}

export type Field = keyof FieldValues;

export const FIELDS: Readonly<Record<Field, string>> = {
  title: 'SUMMARY',
  location: 'LOCATION',
  description: 'DESCRIPTION',
  url: 'URL',
  color: 'COLOR',
  status: 'STATUS',
  transparency: 'TRANSP',
  classification: 'CLASS',
};

/** What a field is that is not there, where RFC 5545 says so (sections 3.8.1.3 and 3.8.2.7). */
export const DEFAULTS: FieldValues = { transparency: 'opaque', classification: 'public' };

/** A word of the RFC, which is read in any letter case. */
const WORDS: readonly Field[] = ['status', 'transparency', 'classification'];

export function isWord(field: Field): boolean {
  return WORDS.includes(field);
}

/** A field as its property's value. */
export function fieldValue(field: Field, value: string): string {
  if (field === 'url') return escapeUri(value);
  return isWord(field) ? escapeText(value).toUpperCase() : escapeText(value);
}

/** The unfolded lines of the fields that are set. */
export function fieldLines(values: FieldValues): string[] {
  return (Object.keys(FIELDS) as Field[]).flatMap((field) => {
    const value = values[field];
    return value === undefined || value === null ? [] : [`${FIELDS[field]}:${fieldValue(field, value)}`];
  });
}
