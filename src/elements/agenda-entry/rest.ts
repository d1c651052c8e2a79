import { type TemplateResult, html, nothing } from 'lit';
import type { ViewMessages } from '../messages/view-messages.ts';

/** So many events of a day are listed: nobody reads more, and a rule by seconds has 86,400. */
export const MOST_LISTED = 200;

/** How many there are besides, as the last row of a list; `count` is of all. */
export function restTemplate(count: number, messages: ViewMessages): TemplateResult | typeof nothing {
  return count <= MOST_LISTED ? nothing : html`<li class="nothing">${messages.more(count - MOST_LISTED)}</li>`;
}
