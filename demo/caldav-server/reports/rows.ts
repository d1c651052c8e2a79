import { type Resource } from '../collection.ts';
import { type Exchange } from '../exchange.ts';
import { type CalendarLocation } from '../location.ts';
import { propertiesResponse } from '../multistatus.ts';
import { pick, propertiesOf } from '../properties.ts';
import { caldav, dav, type XmlName } from '../xml/names.ts';
import { child, type XmlElement } from '../xml/read.ts';
import { type XmlNode } from '../xml/write.ts';

/** The properties that a report asks of each resource. */
export function askedOf(body: XmlElement): XmlName[] {
  return child(body, dav('prop'))?.children.map(({ name }) => name) ?? [];
}

/** A resource's row; unlike in PROPFIND, its text can be asked for (RFC 4791 section 9.6). */
export function row(resource: Resource, calendar: CalendarLocation, asked: readonly XmlName[], exchange: Exchange): XmlNode {
  const href = hrefOf(resource.name, calendar);
  const properties = propertiesOf({ kind: 'resource', href, mount: calendar.mount, name: resource.name, resource }, exchange);
  properties.set(caldav('calendar-data'), [resource.text]);
  return propertiesResponse(href, pick(properties, asked));
}

export function hrefOf(name: string, calendar: CalendarLocation): string {
  return calendar.href + encodeURIComponent(name);
}
