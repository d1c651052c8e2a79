import { type TemplateResult, html } from 'lit';
import type { Messages } from '../messages/messages.ts';

/** What the editor's buttons do. */
export interface FooterActions {
  readonly delete: () => void;
  readonly cancel: () => void;
  readonly keep: () => void;
  readonly toggleMore: () => void;
}

/** How the editor's foot looks. */
export interface Footer {
  readonly kind: 'create' | 'edit' | 'gone';
  /** Whether all fields are shown. */
  readonly more: boolean;
  /** Whether it is asked if what was typed may go. */
  readonly asking: boolean;
  readonly messages: Messages;
}

/** The buttons under the form, or the question that takes their place. */
export function editorFooter({ kind, more, asking, messages }: Footer, on: FooterActions): TemplateResult {
  if (asking) {
    return html`
      <div class="foot asking" role="alertdialog" aria-labelledby="question">
        <span id="question" class="grow">${messages.discardQuestion}</span>
        <button class="button" name="keep" type="button" @click=${on.keep}>${messages.keepEditing}</button>
        <button class="button danger" type="button" @click=${on.cancel}>${messages.discard}</button>
      </div>
    `;
  }
  return html`
    <div class="foot">
      ${kind === 'edit'
        ? html`<button class="button quiet danger" type="button" @click=${on.delete}>${messages.remove}</button>`
        : html`
            <button class="button quiet" type="button" aria-expanded=${more} aria-controls="more" @click=${on.toggleMore}>
              ${more ? messages.fewerOptions : messages.moreOptions}
            </button>
          `}
      <span class="grow"></span>
      <button class="button" type="button" @click=${on.cancel}>${messages.cancel}</button>
      <button class="button primary" type="submit">${kind === 'gone' ? messages.saveAsNew : messages.save}</button>
    </div>
  `;
}
