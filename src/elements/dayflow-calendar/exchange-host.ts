import type { DayNumber } from '../../time/day.ts';
import type { ImportsHost } from './imports.ts';
import type { PanelsHost } from './panels.ts';
import type { UserEditsHost } from './user-edits.ts';

/** What files need of the calendar. */
export interface ExchangeHost
  extends Pick<UserEditsHost, 'scene' | 'sources' | 'edits' | 'panels' | 'redraw' | 'warn' | 'record' | 'offerUndo'>,
    Pick<PanelsHost, 'tell' | 'fire'> {
  readonly today: () => DayNumber;
  readonly onLost: ImportsHost['onLost'];
}
