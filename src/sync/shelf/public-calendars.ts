import type { Calendar } from '../../model/calendar.ts';
import { takes } from '../provider.ts';
import type { RemoteCalendar } from '../provider.ts';
import type { Library } from './library.ts';

/** Shown for a calendar whose server names no colour. */
const DEFAULT_COLOR = '#3b82f6';

/** The calendars as the public API has them: in the server's order, by name where it has none. */
export function publicCalendars(library: Library, sourceId: string, publicId: (id: string) => string): Calendar[] {
  return [...library.shelves.values()]
    .sort((a, b) => compareCalendars(a.row.remote, b.row.remote))
    .map((shelf) => {
      const { remote, look } = shelf.row;
      return {
        id: publicId(shelf.id),
        name: remote.name,
        color: look.color ?? remote.color ?? DEFAULT_COLOR,
        readonly: library.isReadonly(shelf),
        visible: look.visible ?? true,
        sourceId,
        default: look.default,
        ...(takes(remote, 'VEVENT') ? {} : { onlyTasks: true }),
        ...(takes(remote, 'VTODO') ? {} : { onlyEvents: true }),
      };
    });
}

function compareCalendars(a: RemoteCalendar, b: RemoteCalendar): number {
  // Infinity less itself is no number, and no order.
  return (a.order ?? Infinity) - (b.order ?? Infinity) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
