import { Refusal } from './answer.ts';
import { type Resource } from './collection.ts';
import { type WireRequest } from './exchange.ts';

/** If-Match and If-None-Match as RFC 9110 section 13.2.2 has them for a method that changes something. */
export function checkPreconditions({ headers }: WireRequest, resource: Resource | undefined): void {
  const match = headers['if-match'];
  const noneMatch = headers['if-none-match'];
  if (match !== undefined && !matches(match, resource)) {
    throw new Refusal(412, resource ? 'The resource has another ETag now.' : 'The resource is not there any more.');
  }
  if (noneMatch !== undefined && matches(noneMatch, resource)) {
    throw new Refusal(412, 'There is a resource already.');
  }
}

function matches(header: string, resource: Resource | undefined): boolean {
  if (!resource) return false;
  const etags: readonly string[] = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return header.trim() === '*' || etags.includes(resource.etag);
}
