import { type Answer, needPrivilege, Refusal } from '../answer.ts';
import { type Exchange, xmlOf } from '../exchange.ts';
import { notFound } from '../location.ts';
import { multistatus, propstat } from '../multistatus.ts';
import { settable } from '../properties.ts';
import { dav, type XmlName } from '../xml/names.ts';
import { child, type XmlElement } from '../xml/read.ts';
import { element } from '../xml/write.ts';

/** RFC 4918 section 9.2: all of it, in order, or nothing. */
export function proppatch({ request, location }: Exchange): Answer {
  if (location.kind !== 'calendar') throw new Refusal(403, 'Only calendars have properties that can be set.');
  if (!location.mount) throw notFound(location.href);
  if (location.mount.access === 'read') throw needPrivilege(location.href, 'write-properties');
  const body = xmlOf(request);
  if (body?.name !== dav('propertyupdate')) throw new Refusal(400, 'The body of a PROPPATCH is a propertyupdate.');
  const updates = updatesOf(body);
  const names = updates.map(({ name }) => name);
  const refused = names.filter((name) => !settable.has(name));
  const rows = (of: readonly XmlName[]): [XmlName, undefined][] => of.map((name) => [name, undefined]);
  if (refused.length === 0) {
    const { properties } = location.mount.collection;
    for (const { name, value } of updates) {
      if (value === undefined) properties.delete(name);
      else properties.set(name, [value]);
    }
  }
  const stats =
    refused.length === 0
      ? [propstat(200, rows(names))]
      : [propstat(403, rows(refused)), propstat(424, rows(names.filter((name) => settable.has(name))))];
  return multistatus([element(dav('response'), element(dav('href'), location.href), ...stats)]);
}

/** The properties that a propertyupdate, or an MKCALENDAR, sets or removes; removed ones have no value. */
export function updatesOf(body: XmlElement): { name: XmlName; value: string | undefined }[] {
  return body.children.flatMap((step) =>
    (child(step, dav('prop'))?.children ?? []).map(({ name, text }) => ({
      name,
      value: step.name === dav('remove') ? undefined : text,
    })),
  );
}
