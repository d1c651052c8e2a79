import { type Answer, answer, Refusal } from '../answer.ts';
import { type Exchange } from '../exchange.ts';
import { notFound } from '../location.ts';

export function get({ location }: Exchange): Answer {
  if (location.kind !== 'resource') throw new Refusal(405, 'A collection has no text: ask with PROPFIND or REPORT.');
  const { resource } = location;
  if (!resource) throw notFound(location.href);
  return answer(
    200,
    {
      'Content-Type': `text/calendar; charset=utf-8; component=${resource.kind}`,
      ETag: resource.etag,
      'Last-Modified': resource.modified.toUTCString(),
      'Cache-Control': 'private, no-cache',
    },
    resource.text,
  );
}
