import { minutesOfWall } from '../../layout/scale.ts';
import { type WallMs, dayOfWall } from '../../time/day.ts';
import { type Span, wallSpan } from '../../time/span.ts';
import { zoneName } from '../../time/zone-name.ts';
import { findZone } from '../../time/zone.ts';
import type { TimeWords } from '../event-box/time-words.ts';
import type { Messages } from '../messages/messages.ts';
import type { ViewItem } from '../view-item.ts';

/** What times are said in, and on which clock those on screen are. */
export interface ZonedWords {
  readonly times: TimeWords;
  readonly messages: Messages;
  readonly timeZone: string;
}

/**
 * A time in the zones in which it is written, each with its name, where their clocks read otherwise than the one on
 * screen. A flight's two ends are said apart, each in its own zone.
 */
export function whenAtHome(span: Span, item: ViewItem, { times, messages, timeZone }: ZonedWords): string | undefined {
  if (span.kind !== 'zoned' || findZone(span.zone) === undefined) return undefined;
  const { zone, endZone = zone } = span;
  const inZone = (start: WallMs, end: WallMs, epoch: number, of: string): string =>
    messages.inZone(wallWords(start, end, item, times), zoneName(of, epoch, times.locale, 'long'));
  const home = wallSpan(span, zone);
  const arrival = findZone(endZone) === undefined ? home.end : wallSpan(span, endZone).end;
  if (arrival !== home.end) {
    return `${inZone(home.start, home.start, span.start, zone)} – ${inZone(arrival, arrival, span.end, endZone)}`;
  }
  return home.start === wallSpan(span, timeZone).start ? undefined : inZone(home.start, home.end, span.start, zone);
}

/** Without the day where it is the one that is on screen. */
function wallWords(start: WallMs, end: WallMs, item: ViewItem, times: TimeWords): string {
  const day = dayOfWall(start);
  const oneDay = [end, item.start, item.end].every((wall) => dayOfWall(wall) === day);
  if (oneDay) return times.range(minutesOfWall(start, day), minutesOfWall(end, day));
  return times.when({ start, end, id: item.id, allDay: false });
}
