import type { Calendar } from '../../model/calendar.ts';
import { takes } from '../provider.ts';
import type { Library } from './library.ts';

/** Shown for a calendar whose server names no colour. */
const DEFAULT_COLOR = '#3b82f6';

/** The calendars as the public API has them, in the server's order. */
export function publicCalendars(library: Library, sourceId: string, publicId: (id: string) => string): Calendar[] {
  return [...library.shelves.values()]
    .sort((a, b) => (a.row.remote.order ?? Infinity) - (b.row.remote.order ?? Infinity) || 0)
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
      };
    });
}
