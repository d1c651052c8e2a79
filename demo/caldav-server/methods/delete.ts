import { type Answer, answer, needPrivilege, Refusal } from '../answer.ts';
import { type Exchange } from '../exchange.ts';
import { notFound } from '../location.ts';
import { checkPreconditions } from '../preconditions.ts';

export function remove({ request, location }: Exchange): Answer {
  if (location.kind !== 'resource' && location.kind !== 'calendar') {
    throw new Refusal(403, 'Only calendars and what is in them can be deleted.');
  }
  if (location.mount?.access === 'read') throw needPrivilege(location.href, 'unbind');
  if (location.kind === 'calendar') {
    if (!location.account.calendars.delete(location.name)) throw notFound(location.href);
    return answer(204);
  }
  checkPreconditions(request, location.resource);
  if (!location.resource) throw notFound(location.href);
  location.mount.collection.delete(location.name);
  return answer(204);
}
