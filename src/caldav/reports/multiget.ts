import { ProviderError } from '../../sync/errors.ts';
import type { Resource } from '../../sync/provider.ts';
import type { DavClient } from '../../webdav/client.ts';
import { HttpError, TimeoutError, XmlError } from '../../webdav/errors.ts';
import { hrefKey } from '../../webdav/href.ts';
import { type XmlName, dav } from '../../webdav/name.ts';
import { propElement, xml, xmlDocument } from '../../webdav/request-body.ts';
import { CALENDAR_DATA, GETETAG, caldav } from '../names.ts';
import { asProvider } from '../provider-error.ts';
import { membersOf, resourceFromMember } from './members.ts';

export interface MultigetResult {
  readonly resources: Resource[];
  /** Answered with a direct 404. */
  readonly missing: string[];
  /** Not answered, answered without a body, or part of an answer that could not be had. */
  readonly unanswered: string[];
}

// A report that fails as a whole is halved this often at most, beside the halvings that a 404 makes needed.
const HALVINGS = 16;

// As often where the answer cannot be read: a body that no XML can hold is found in six or seven halvings.
const SEARCHES = 80;

interface Budget {
  halvings: number;
  searches: number;
}

/**
 * Bodies by href (RFC 4791 section 7.9), in one request; where the server refuses the whole report, because
 * one of the hrefs is missing or the answer would be too large, in halves.
 *
 * @param properties asked for beside ETag and body
 */
export async function multiget(
  client: DavClient,
  url: string,
  hrefs: readonly string[],
  properties: readonly XmlName[],
  signal?: AbortSignal,
): Promise<MultigetResult> {
  const budget = { halvings: HALVINGS, searches: SEARCHES };
  return asProvider('fetch', () => ask(client, url, hrefs, [GETETAG, CALENDAR_DATA, ...properties], budget, signal));
}

async function ask(
  client: DavClient,
  url: string,
  hrefs: readonly string[],
  properties: readonly XmlName[],
  budget: Budget,
  signal?: AbortSignal,
): Promise<MultigetResult> {
  if (hrefs.length === 0) return { resources: [], missing: [], unanswered: [] };
  try {
    return await askOnce(client, url, hrefs, properties, signal);
  } catch (error) {
    if (!isOfOneResource(error, budget)) throw error;
    if (hrefs.length === 1) return { resources: [], missing: [], unanswered: [...hrefs] };
    const half = Math.ceil(hrefs.length / 2);
    const first = await ask(client, url, hrefs.slice(0, half), properties, budget, signal);
    const second = await ask(client, url, hrefs.slice(half), properties, budget, signal);
    return {
      resources: [...first.resources, ...second.resources],
      missing: [...first.missing, ...second.missing],
      unanswered: [...first.unanswered, ...second.unanswered],
    };
  }
}

async function askOnce(
  client: DavClient,
  url: string,
  hrefs: readonly string[],
  properties: readonly XmlName[],
  signal?: AbortSignal,
): Promise<MultigetResult> {
  const answer = await client.report(url, '1', multigetBody(hrefs, properties), signal);
  const { members, own } = membersOf(answer, url);
  const failed = own.find(({ status }) => status !== undefined && status >= 400);
  if (failed !== undefined) {
    throw new ProviderError(failed.status === 404 ? 'not-found' : 'server', `REPORT ${url} lists the collection itself with the status ${failed.status}.`, {
      status: failed.status,
    });
  }
  const rows = new Map(members.map((member) => [member.key, member]));
  const result: MultigetResult = { resources: [], missing: [], unanswered: [] };
  for (const href of hrefs) {
    const row = rows.get(hrefKey(href));
    const resource = row !== undefined && (row.response.status ?? 200) < 300 ? resourceFromMember(row) : undefined;
    if (resource !== undefined) result.resources.push(resource);
    else if (row?.response.status === 404) result.missing.push(href);
    else result.unanswered.push(href);
  }
  return result;
}

/**
 * Whether a failure of the whole report may come from one of its resources. A 404 always does (there is no
 * more to say of it); a server that broke down, ran out of time or sent what cannot be read may do it again,
 * so these are bounded.
 */
function isOfOneResource(error: unknown, budget: Budget): boolean {
  if (error instanceof XmlError) return budget.searches-- > 0;
  if (error instanceof HttpError && error.status === 404) return true;
  const reason = error instanceof HttpError ? error.header('DayFlow-Proxy-Error') : null;
  const tooMuch = error instanceof HttpError && (error.status === 413 || reason === 'too-large');
  const brokeDown = error instanceof HttpError && reason === null && [500, 504, 507].includes(error.status);
  const suspect = tooMuch || brokeDown || reason === 'timeout' || error instanceof TimeoutError;
  return suspect && budget.halvings-- > 0;
}

/** `<!ELEMENT calendar-multiget ((DAV:allprop | DAV:propname | DAV:prop)?, DAV:href+)>` */
export function multigetBody(hrefs: readonly string[], properties: readonly XmlName[]): string {
  return xmlDocument(
    xml(caldav('calendar-multiget'), [propElement(properties), ...hrefs.map((href) => xml(dav('href'), href))]),
  );
}
