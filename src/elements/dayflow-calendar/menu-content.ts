import { NUDGES, type Nudge, nudged } from '../../interaction/nudge.ts';
import { mirrored } from '../../interaction/stroke.ts';
import { minutesOfWall, wallOfMinutes } from '../../layout/scale.ts';
import { calendarsFor } from '../../model/calendar.ts';
import type { Direction } from '../../model/history.ts';
import { checkedColor } from '../color.ts';
import type { CommandName } from '../commands/command-name.ts';
import { commandLabel } from '../commands/command-words.ts';
import type { CommandTarget, Commands } from '../commands/commands.ts';
import { type KeyScope, strokesOf } from '../commands/key-bindings.ts';
import { strokeWords } from '../commands/stroke-words.ts';
import type { Menu, MenuItem } from '../dayflow-menu/menu.ts';
import { titled, whyNotNudged } from './edit-words.ts';
import { readOnlyReasonOf, whyNotDeleted } from './event-commands.ts';
import type { Scene } from './scene.ts';
import type { Sources } from './sources.ts';
import type { Shown } from './view-items.ts';

/** What a menu's content is made of. */
export interface MenuContentHost {
  readonly scene: Scene;
  readonly sources: Sources;
  readonly commands: Commands;
  /** Whether there is something to undo or redo. */
  readonly can: (direction: Direction) => boolean;
  /** Whether the keys are those of Apple's machines. */
  readonly apple: boolean;
  /** Whether the page runs from right to left, where an arrow's key is the other one. */
  readonly rtl: boolean;
  /** Where keys count now: those that do not are not told. */
  readonly scopes: readonly KeyScope[];
}

/** What a menu is about. */
export type MenuTarget = Omit<CommandTarget, 'anchor'>;

/** Before the id of a calendar, in that of the item that moves an event there. */
export const TO_CALENDAR = 'to ';

/** What can be done to an event or on empty time; what cannot be done now says why. */
export function menuContent(target: MenuTarget, host: MenuContentHost): Menu | undefined {
  const shown = target.occurrenceId === undefined ? undefined : host.scene.shown.get(target.occurrenceId);
  if (shown !== undefined) return eventMenu(shown, host);
  return target.occurrenceId === undefined ? placeMenu(target, host) : undefined;
}

function eventMenu(shown: Shown, host: MenuContentHost): Menu {
  const { scene, sources, commands } = host;
  const { words } = scene;
  const { id } = shown.item;
  const reason = readOnlyReasonOf(id, host);
  const notEdited = reason && words.readOnlyReason[reason];
  const notDeleted = whyNotDeleted(id, host);
  const moves = NUDGES.filter((name) => commands.has(name)).map((name) => moveItem(name, shown, host));
  return {
    name: words.menuOf(titled(shown.item.title, words)),
    groups: [
      [
        item('open', host),
        item('edit', host, notEdited),
        ...(commands.enabled('complete', { occurrenceId: id }) ? [item('complete', host, notEdited)] : []),
      ],
      [item('duplicate', host, whyNotAdded(host)), item('copy', host), item('cut', host, notDeleted)],
      [
        ...(moves.length === 0 ? [] : [{ id: 'move', label: words.moveMenu, why: notEdited, groups: [moves] }]),
        ...calendarItem(shown, notEdited, scene, sources),
      ],
      [{ ...item('delete', host, notDeleted), danger: true }],
    ],
  };
}

function moveItem(nudge: Nudge, shown: Shown, host: MenuContentHost): MenuItem {
  const { snapMinutes: minutes, timeZone, words } = host.scene;
  const to = nudged(shown.item, nudge, { minutes, timeZone, isShown: () => true });
  return item(nudge, host, to === undefined ? whyNotNudged(nudge, words) : undefined);
}

/** The calendars that the event may be moved to; nothing where there is no other. */
function calendarItem({ event }: Shown, why: string | undefined, { words }: Scene, sources: Sources): MenuItem[] {
  const calendars = calendarsFor(event, sources.calendars);
  if (!calendars.some(({ id }) => id !== event.calendarId)) return [];
  const items = calendars.map(({ id, name, color }) => ({
    id: `${TO_CALENDAR}${id}`,
    label: name || words.unnamedCalendar,
    color: checkedColor(color),
    checked: id === event.calendarId,
  }));
  return [{ id: 'calendar', label: words.calendarMenu, why, groups: [items] }];
}

function placeMenu({ day, minutes }: MenuTarget, host: MenuContentHost): Menu {
  const { words, times } = host.scene;
  const why = whyNotAdded(host);
  const when = day === undefined ? '' : minutes === undefined ? times.day(day) : `${times.day(day)}, ${times.time(minutesOfWall(wallOfMinutes(day, minutes), day))}`;
  return {
    name: words.menuAt(when),
    groups: [
      [item('create', host, why), item('paste', host, why)],
      [
        item('undo', host, whyNoStep('undo', host)),
        item('redo', host, whyNoStep('redo', host)),
      ],
      [item('import', host, why), item('export', host)],
      [item('help', host)],
    ],
  };
}

function item(name: CommandName, { scene, apple, rtl, scopes }: MenuContentHost, why?: string): MenuItem {
  const [stroke] = strokesOf(name, scopes);
  const keys = stroke && strokeWords(rtl ? mirrored(stroke) : stroke, scene.words, apple);
  return { id: name, label: commandLabel(name, scene.words), keys, why };
}

/** Why a person cannot undo or redo now, in words; undefined when they can. */
function whyNoStep(direction: Direction, { scene, can }: MenuContentHost): string | undefined {
  if (scene.readonly) return scene.words.readOnlyReason.element;
  if (can(direction)) return undefined;
  return direction === 'undo' ? scene.words.nothingToUndo : scene.words.nothingToRedo;
}

/** Why a person cannot add events, in words; undefined when they can. */
export function whyNotAdded({ scene, sources }: Pick<MenuContentHost, 'scene' | 'sources'>): string | undefined {
  if (scene.readonly) return scene.words.readOnlyReason.element;
  return sources.writableCalendar === undefined ? scene.words.noCalendar : undefined;
}
