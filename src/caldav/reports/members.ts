import type { Resource } from '../../sync/provider.ts';
import type { DavAnswer } from '../../webdav/client.ts';
import { hrefKey, pathFrom } from '../../webdav/href.ts';
import type { DavResponse } from '../../webdav/multistatus.ts';
import { dav } from '../../webdav/name.ts';
import { childOf } from '../../webdav/xml.ts';
import { GETETAG, RESOURCETYPE, SCHEDULE_TAG } from '../names.ts';
import { calendarText } from './calendar-text.ts';

/** A row of a report or listing about one resource in the collection. */
export interface Member {
  /** As the server lists it, without a host. */
  readonly href: string;
  readonly key: string;
  readonly response: DavResponse;
}

/** The rows about resources, and those about the collection itself (iCloud lists it; a 507 stands there). */
export function membersOf(answer: DavAnswer, collection: string): { members: Member[]; own: DavResponse[] } {
  const selves = new Set([hrefKey(collection), hrefKey(answer.url)]);
  const members: Member[] = [];
  const own: DavResponse[] = [];
  for (const response of answer.responses) {
    const href = pathFrom(answer.url, response.href);
    const key = hrefKey(href);
    if (selves.has(key)) own.push(response);
    else if (!isCollection(href, response)) members.push({ href, key, response });
  }
  return { members, own };
}

function isCollection(href: string, response: DavResponse): boolean {
  const type = response.property(RESOURCETYPE);
  return href.endsWith('/') || (type !== undefined && childOf(type, dav('collection')) !== undefined);
}

/** The resource in a row that came with its body. */
export function resourceFromMember({ href, response }: Member): Resource | undefined {
  const text = calendarText(response);
  if (text === undefined) return undefined;
  const etag = response.text(GETETAG);
  const scheduleTag = response.text(SCHEDULE_TAG);
  return { href, text, ...(etag === undefined ? {} : { etag }), ...(scheduleTag === undefined ? {} : { scheduleTag }) };
}
