import { DayFlowError } from '../../model/errors.ts';
import type { Importable } from '../../model/source.ts';
import type { OutboxRow } from '../cache/rows.ts';
import type { ResourceCodec } from '../codec.ts';
import type { CreateEventId } from '../identity/event-id.ts';
import { type Provider, takes } from '../provider.ts';
import type { Random } from '../random.ts';
import type { Shelf } from '../shelf/shelf.ts';

interface ImportationParts {
  /** Hrefs that others of the same import have taken. */
  readonly taken: Set<string>;
  readonly provider: Pick<Provider, 'newHref'>;
  readonly codec: ResourceCodec;
  readonly random: Random;
  readonly createEventId: CreateEventId;
  readonly publicId: (calendarId: string) => string;
  nextId(): string;
}

/**
 * The edit that takes an object of a file in: whole, a series too, as a new resource that replaces none
 * (`If-None-Match: *`), and without anybody being told.
 *
 * @throws DayFlowError where the calendar does not take such a component
 */
export function importation({ uid, component, text }: Importable, shelf: Shelf, parts: ImportationParts): OutboxRow {
  const { provider, codec, random, createEventId, publicId, taken } = parts;
  requireTaken(shelf, component);
  const own = provider.newHref(shelf.row.remote, uid);
  const isFree = shelf.find(own) === undefined && !taken.has(own);
  const href = isFree ? own : provider.newHref(shelf.row.remote, random.uuid());
  taken.add(href);
  return {
    id: parts.nextId(),
    operation: 'create',
    calendarId: shelf.id,
    href,
    uid,
    eventId: createEventId({ calendarId: publicId(shelf.id), uid, href }),
    text: codec.unscheduled(text),
    imported: true,
    sent: false,
    attempts: 0,
    notBefore: 0,
  };
}

/** @throws DayFlowError where the calendar does not take such a component */
export function requireTaken(shelf: Shelf, component: string): void {
  const { remote } = shelf.row;
  if (takes(remote, component)) return;
  throw new DayFlowError(`The calendar "${remote.name}" takes no ${component}, only ${remote.components.join(' and ')}.`);
}
