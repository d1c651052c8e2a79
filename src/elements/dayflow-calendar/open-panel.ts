import type { DayNumber } from '../../time/day.ts';
import type { CommandTarget } from '../commands/commands.ts';
import type { EditorDraft } from '../dayflow-event-editor/editor-draft.ts';
import type { PanelAnchor } from '../panel-controller.ts';

/** What is open over the views; one at a time. */
export type OpenPanel =
  | { readonly kind: 'details'; readonly occurrenceId: string; readonly anchor: PanelAnchor }
  | ({ readonly kind: 'menu'; readonly anchor: PanelAnchor } & Omit<CommandTarget, 'anchor'>)
  | { readonly kind: 'search'; readonly anchor: PanelAnchor }
  | { readonly kind: 'help' | 'import'; readonly anchor?: undefined }
  | { readonly kind: 'sidebar'; readonly anchor: PanelAnchor }
  | { readonly kind: 'date'; readonly anchor: PanelAnchor }
  | { readonly kind: 'day'; readonly day: DayNumber; readonly anchor: PanelAnchor }
  | {
      readonly kind: 'create';
      readonly draft: EditorDraft;
      /** Absent: the box that is being created. */
      readonly anchor?: PanelAnchor | undefined;
    }
  | {
      readonly kind: 'edit';
      readonly draft: EditorDraft;
      readonly eventId: string;
      readonly occurrenceId: string;
      readonly anchor: PanelAnchor;
    };

/** An editor that is open. */
export type OpenEditor = OpenPanel & { readonly kind: 'create' | 'edit' };

/** The occurrence whose panel is open. */
export function openOccurrence(panel: OpenPanel | undefined): string | undefined {
  return panel !== undefined && 'occurrenceId' in panel ? panel.occurrenceId : undefined;
}

/** The event whose editor is open. */
export function openEvent(panel: OpenPanel | undefined): string | undefined {
  return panel?.kind === 'edit' ? panel.eventId : undefined;
}

/** The elements that show them. */
export const PANEL_TAGS: Readonly<Record<OpenPanel['kind'], string>> = {
  details: 'dayflow-event-details',
  menu: 'dayflow-menu',
  help: 'dayflow-help',
  import: 'dayflow-import-dialog',
  search: 'dayflow-search',
  sidebar: 'dayflow-sidebar',
  date: 'dayflow-date-panel',
  day: 'dayflow-day-list',
  create: 'dayflow-event-editor',
  edit: 'dayflow-event-editor',
};
