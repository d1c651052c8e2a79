import type { DavAnswer, DavClient } from '../../webdav/client.ts';
import { hrefKey, originOf, pathOf, resolveHref, sameHref } from '../../webdav/href.ts';
import type { DavResponse } from '../../webdav/multistatus.ts';
import { dav } from '../../webdav/name.ts';
import { childOf } from '../../webdav/xml.ts';
import {
  CALENDAR_HOME_SET,
  CALENDAR_USER_ADDRESS_SET,
  CURRENT_USER_PRINCIPAL,
  PRINCIPAL_URL,
  RESOURCETYPE,
  caldav,
} from '../names.ts';
import { hrefsOf } from './reference.ts';

/** What an address says of the person who asks (RFC 5397, RFC 4791 section 6.2.1, RFC 6638 section 2.4.1). */
export interface AccountFacts {
  /** The address that told it, after redirects. */
  readonly url: string;
  readonly principal: string | undefined;
  readonly homes: readonly string[];
  /** Calendar user addresses, lower case. */
  readonly addresses: readonly string[];
  /** Whether the server does scheduling for this person. */
  readonly scheduling: boolean;
  /** The proxy's word for the account, where it has one. */
  readonly account: string | undefined;
}

const SCHEDULE_OUTBOX_URL = caldav('schedule-outbox-URL');

/** Asks one address, in one PROPFIND. */
export async function readAccountFacts(client: DavClient, url: string, signal?: AbortSignal): Promise<AccountFacts> {
  const answer = await client.propfind(
    url,
    '0',
    [RESOURCETYPE, CURRENT_USER_PRINCIPAL, PRINCIPAL_URL, CALENDAR_HOME_SET, CALENDAR_USER_ADDRESS_SET, SCHEDULE_OUTBOX_URL],
    signal,
  );
  const self = selfOf(answer);
  const base = answer.url;
  return {
    url: base,
    principal: self === undefined ? undefined : principalOf(self, base),
    homes: self === undefined ? [] : hrefsOf(self, CALENDAR_HOME_SET, base),
    addresses: self === undefined ? [] : addressesOf(self),
    scheduling: self !== undefined && hrefsOf(self, SCHEDULE_OUTBOX_URL, base).length > 0,
    account: answer.headers.get('DayFlow-Account') ?? undefined,
  };
}

/** The response about the asked resource itself: at Depth 0 the only one. */
function selfOf(answer: DavAnswer): DavResponse | undefined {
  const about = answer.responses.find(({ href }) => sameHref(resolveHref(answer.url, href), answer.url));
  const self = about ?? answer.responses[0];
  return self?.status !== undefined && self.status >= 300 ? undefined : self;
}

/** `<unauthenticated/>` instead of an href says nothing, and so does an empty element. */
function principalOf(self: DavResponse, base: string): string | undefined {
  const [current] = hrefsOf(self, CURRENT_USER_PRINCIPAL, base);
  if (current !== undefined) return current;
  const type = self.property(RESOURCETYPE);
  const isPrincipal = type !== undefined && childOf(type, dav('principal')) !== undefined;
  return isPrincipal ? (hrefsOf(self, PRINCIPAL_URL, base)[0] ?? base) : undefined;
}

function addressesOf(self: DavResponse): string[] {
  const element = self.property(CALENDAR_USER_ADDRESS_SET);
  const hrefs = element?.children.filter((child) => child.name === 'href') ?? [];
  return [...new Set(hrefs.map((href) => href.text.trim().toLowerCase()).filter((text) => text !== ''))];
}

/** A principal's address in one spelling: with its server where that is known, decoded. */
export function principalKey(address: string): string {
  return originOf(address) + hrefKey(pathOf(address));
}
