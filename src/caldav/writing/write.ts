import { ProviderError } from '../../sync/errors.ts';
import type { DavClient } from '../../webdav/client.ts';
import { sameTag, ifMatchValues, strongTag } from '../../webdav/entity-tag.ts';
import { HttpError } from '../../webdav/errors.ts';
import { type Answer, httpErrorFromResponse } from '../../webdav/failure.ts';
import { pathOf, resolveHref } from '../../webdav/href.ts';
import { parseMultistatus } from '../../webdav/multistatus.ts';
import { asProvider } from '../provider-error.ts';
import { readVersion } from '../reports/read-directly.ts';

/** What a server says to a write that it has done. */
export interface Written {
  /** Path of the resource: where the server put it, if that is not where it was sent (Location). */
  readonly href: string;
  /** The ETag, if it is a strong one. */
  readonly etag: string | undefined;
  readonly scheduleTag: string | undefined;
}

const CALENDAR = { 'Content-Type': 'text/calendar; charset=utf-8' };

/** PUT of a new resource; never over one that is there. */
export async function putNew(client: DavClient, url: string, text: string, signal?: AbortSignal): Promise<Written> {
  return asProvider('create', async () => {
    try {
      return await put(client, url, text, { 'If-None-Match': '*' }, signal);
    } catch (error) {
      // Some servers say 412 to a text or a UID that they do not take: then nothing is at the href.
      const vague = error instanceof HttpError && error.status === 412 && error.precondition === undefined && !/\buid\b/i.test(error.excerpt);
      if (vague && (await readVersion(client, url, signal)) === undefined) {
        throw new ProviderError('invalid', `${error.message.slice(0, -1)}, though nothing is there.`, { cause: error, status: 412 });
      }
      throw error;
    }
  });
}

/** PUT over a resource that still has this ETag; where the server gives none, over one that is there. */
export async function putOver(
  client: DavClient,
  url: string,
  etag: string | undefined,
  text: string,
  signal?: AbortSignal,
): Promise<Written> {
  return asProvider('update', () =>
    ifMatching(client, url, etag, signal, (condition) => put(client, url, text, condition, signal)),
  );
}

/** DELETE of a resource that still has this ETag. */
export async function deleteResource(client: DavClient, url: string, etag: string | undefined, signal?: AbortSignal): Promise<void> {
  await asProvider('delete', () =>
    ifMatching(client, url, etag, signal, async (condition) => {
      const asked = { method: 'DELETE', url };
      const answer = await client.send({ ...asked, headers: condition, signal });
      check(client, asked, answer);
    }),
  );
}

async function put(
  client: DavClient,
  url: string,
  text: string,
  condition: Record<string, string>,
  signal?: AbortSignal,
): Promise<Written> {
  const asked = { method: 'PUT', url };
  const answer = await client.send({ ...asked, headers: { ...CALENDAR, ...condition }, body: text, signal });
  check(client, asked, answer);
  const location = answer.headers.get('Location');
  return {
    href: pathOf(location === null ? url : resolveHref(answer.url, location)),
    etag: strongTag(answer.headers.get('ETag')),
    scheduleTag: answer.headers.get('Schedule-Tag') ?? undefined,
  };
}

/**
 * Runs a conditional request. An ETag that is not a plain strong one can be meant in several ways: the next
 * is tried only after a 412 at a time when the resource, as read, still is that version.
 */
async function ifMatching<T>(
  client: DavClient,
  url: string,
  etag: string | undefined,
  signal: AbortSignal | undefined,
  send: (condition: Record<string, string>) => Promise<T>,
): Promise<T> {
  const values = etag === undefined ? ['*'] : ifMatchValues(etag);
  for (let index = 0; ; index++) {
    try {
      return await send({ 'If-Match': values[index]! });
    } catch (error) {
      const another = error instanceof HttpError && error.status === 412 && index + 1 < values.length;
      if (!another || etag === undefined) throw error;
      const current = await readVersion(client, url, signal);
      if (current?.etag === undefined || !sameTag(current.etag, etag)) throw error;
    }
  }
}

/** Throws unless the write was done: 200, 201 and 204 say so, and a 207 says it of each resource inside. */
function check(client: DavClient, asked: { method: string; url: string }, answer: Answer): void {
  if (answer.status === 207) {
    for (const response of parseMultistatus(answer.text).responses) {
      const failed = [response.status, ...response.propertyStatuses].find((status) => status !== undefined && status >= 300);
      if (failed !== undefined) throw httpErrorFromResponse(asked, response, failed);
    }
  } else if (answer.status < 200 || answer.status > 299) {
    throw client.failure(asked, answer);
  } else if (answer.status !== 201 && answer.status !== 204 && isPage(answer)) {
    throw new ProviderError('protocol', `${asked.method} ${asked.url} was answered ${answer.status} with a page for people: nothing says that it was done.`, {
      status: answer.status,
    });
  }
}

/** Captive portals and expired sessions answer anything with 200 and a page; a proxy may have renamed its type. */
function isPage({ headers, text }: Answer): boolean {
  return /^text\/html\b/i.test(headers.get('Content-Type') ?? '') || /^\s*(?:<!doctype\s+html|<html)\b/i.test(text);
}
