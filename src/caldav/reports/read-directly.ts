import type { Resource } from '../../sync/provider.ts';
import type { DavClient } from '../../webdav/client.ts';
import { HttpError } from '../../webdav/errors.ts';
import { resolveHref, sameHref } from '../../webdav/href.ts';
import { GETETAG } from '../names.ts';
import { asProvider } from '../provider-error.ts';

/**
 * One resource, past every report: PROPFIND says whether it is there, and GET hands it over as it is stored.
 *
 * @returns `missing` only when the server says so; `unknown` when it is there but cannot be had
 */
export async function readDirectly(
  client: DavClient,
  url: string,
  href: string,
  signal?: AbortSignal,
): Promise<Resource | 'missing' | 'unknown'> {
  return asProvider('fetch', async () => {
    const version = await readVersion(client, url, signal);
    if (version === undefined) return 'missing';
    // Many proxies let no GET through, and some servers answer one with a page for people.
    const answer = await client.send({ method: 'GET', url, headers: { Accept: 'text/calendar' }, signal });
    if (answer.status !== 200 || !/^\s*BEGIN:VCALENDAR/i.test(answer.text)) return 'unknown';
    const etag = answer.headers.get('ETag') ?? version.etag;
    const scheduleTag = answer.headers.get('Schedule-Tag');
    return { href, text: answer.text, ...(etag ? { etag } : {}), ...(scheduleTag ? { scheduleTag } : {}) };
  });
}

/** A resource's ETag by PROPFIND; undefined when there is no such resource. */
export async function readVersion(
  client: DavClient,
  url: string,
  signal?: AbortSignal,
): Promise<{ etag: string | undefined } | undefined> {
  try {
    const answer = await client.propfind(url, '0', [GETETAG], signal);
    const own = answer.responses.find(({ href }) => sameHref(resolveHref(answer.url, href), answer.url)) ?? answer.responses[0];
    // Xandikos answers 207 for what is not there, with the 404 inside.
    if (own === undefined || own.status === 404 || own.status === 410) return undefined;
    return { etag: own.text(GETETAG) };
  } catch (error) {
    if (error instanceof HttpError && (error.status === 404 || error.status === 410) && error.header('DayFlow-Proxy-Error') === null) {
      return undefined;
    }
    throw error;
  }
}
