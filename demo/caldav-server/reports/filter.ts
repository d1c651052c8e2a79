import { Refusal } from '../answer.ts';
import { type Component } from '../icalendar/component.ts';
import { readMoment } from '../icalendar/moment.ts';
import { overlaps, type TimeRange } from '../icalendar/overlap.ts';
import { caldav } from '../xml/names.ts';
import { child, children, type XmlElement } from '../xml/read.ts';

/** Whether a calendar object passes a filter (RFC 4791 section 9.7). */
export function filterMatches(filter: XmlElement, calendar: Component): boolean {
  return children(filter, caldav('comp-filter')).every((each) => componentMatches(each, [calendar], calendar));
}

function componentMatches(filter: XmlElement, candidates: readonly Component[], calendar: Component): boolean {
  const name = filter.attributes.get('name')?.toUpperCase();
  const named = candidates.filter((component) => component.name === name);
  if (child(filter, caldav('is-not-defined'))) return named.length === 0;
  const range = child(filter, caldav('time-range'));
  if (range && (name === undefined || !overlaps(calendar, name, readRange(range)))) return false;
  return named.some(
    (component) =>
      children(filter, caldav('comp-filter')).every((each) => componentMatches(each, component.components, calendar)) &&
      children(filter, caldav('prop-filter')).every((each) => propertyMatches(each, component)),
  );
}

function propertyMatches(filter: XmlElement, component: Component): boolean {
  const name = filter.attributes.get('name')?.toUpperCase();
  const named = component.properties.filter((property) => property.name === name);
  if (child(filter, caldav('is-not-defined'))) return named.length === 0;
  if (child(filter, caldav('time-range')) || child(filter, caldav('param-filter'))) {
    throw new Refusal(403, 'Properties are filtered by their text only.', caldav('supported-filter'));
  }
  const match = child(filter, caldav('text-match'));
  if (!match) return named.length > 0;
  const wanted = match.text.toLowerCase();
  const negated = match.attributes.get('negate-condition') === 'yes';
  return named.some(({ value }) => value.toLowerCase().includes(wanted) !== negated);
}

function readRange({ attributes }: XmlElement): TimeRange {
  const read = (name: string, otherwise: number): number => {
    const value = attributes.get(name);
    if (value === undefined) return otherwise;
    if (!/^\d{8}T\d{6}Z$/.test(value)) {
      throw new Refusal(400, `A time-range's ${name} is a date-time in UTC, not ${value}.`, caldav('valid-filter'));
    }
    return readMoment({ name, parameters: new Map(), value }).wall;
  };
  return { start: read('start', -Infinity), end: read('end', Infinity) };
}
