import type { EditorField, Messages } from '../messages/messages.ts';

/** What was changed elsewhere while the editor is open. */
export interface EditorNews {
  readonly changed: readonly EditorField[];
  /** Which of it stays as it was typed. */
  readonly kept: readonly EditorField[];
}

export const NO_NEWS: EditorNews = { changed: [], kept: [] };

/** The news after fields were changed elsewhere. */
export function newsAfter(news: EditorNews, changed: readonly EditorField[], touched: readonly EditorField[]): EditorNews {
  return {
    changed: [...new Set([...news.changed, ...changed])],
    kept: [...new Set([...news.kept, ...changed.filter((field) => touched.includes(field))])],
  };
}

/** The news in words, a line each. */
export function newsLines({ changed, kept }: EditorNews, gone: boolean, messages: Messages, locale: string): string[] {
  if (gone) return [messages.deletedElsewhere];
  const listed = (fields: readonly EditorField[]): string =>
    new Intl.ListFormat(locale).format(fields.map((field) => messages.editorFields[field]));
  return [
    ...(changed.length === 0 ? [] : [messages.changedElsewhere(listed(changed))]),
    ...(kept.length === 0 ? [] : [messages.keptAsTyped(listed(kept))]),
  ];
}
