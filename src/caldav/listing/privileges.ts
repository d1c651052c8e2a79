import { CURRENT_USER_PRIVILEGE_SET } from '../names.ts';
import type { DavResponse } from '../../webdav/multistatus.ts';
import { DAV, dav } from '../../webdav/name.ts';
import { childrenOf } from '../../webdav/xml.ts';

/**
 * Whether events can be made, changed and deleted in a collection (RFC 3744 section 3): `all`, `write`, or
 * `write-content` with `bind`. A server that tells no privileges is believed to allow it until it refuses.
 */
export function isWritable(response: DavResponse): boolean {
  const set = response.property(CURRENT_USER_PRIVILEGE_SET);
  if (set === undefined) return response.propertyStatus(CURRENT_USER_PRIVILEGE_SET) !== 403;
  const held = new Set(
    childrenOf(set, dav('privilege'))
      .flatMap((privilege) => privilege.children)
      .filter(({ namespace }) => namespace === DAV)
      .map(({ name }) => name),
  );
  return held.has('all') || held.has('write') || (held.has('write-content') && held.has('bind'));
}
