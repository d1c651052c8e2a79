import type { FetchedResources } from '../../sync/provider.ts';
import type { DavClient } from '../../webdav/client.ts';
import type { XmlName } from '../../webdav/name.ts';
import { multiget } from './multiget.ts';
import { readDirectly } from './read-directly.ts';

// A server that leaves out more than this has another reason than resources that are gone.
const CONFIRMED = 20;

/**
 * Bodies by href. What a report did not answer is asked for one by one: absent from an answer is not yet
 * deleted (a server may leave out what it has lost, what it cannot read, or what it has no time for).
 *
 * @param url the collection's address
 * @param locate the address of an href
 */
export async function fetchResources(
  client: DavClient,
  url: string,
  hrefs: readonly string[],
  locate: (href: string) => string,
  properties: readonly XmlName[],
  signal?: AbortSignal,
): Promise<FetchedResources> {
  const { resources, missing, unanswered } = await multiget(client, url, hrefs, properties, signal);
  const unknown = unanswered.slice(CONFIRMED);
  for (const href of unanswered.slice(0, CONFIRMED)) {
    const found = await readDirectly(client, locate(href), href, signal);
    if (found === 'missing') missing.push(href);
    else if (found === 'unknown') unknown.push(href);
    else resources.push(found);
  }
  return { resources, missing, unanswered: unknown };
}
