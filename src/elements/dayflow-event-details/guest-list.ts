import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import type { AttendeeStatus } from '../../model/calendar-user.ts';
import { guestsIcon } from '../icons.ts';
import type { Messages } from '../messages/messages.ts';
import type { Guest, Guests } from './details.ts';

/** So many are shown before the list is opened. */
const FEW = 8;

const SIGNS: Readonly<Record<AttendeeStatus, string>> = {
  accepted: 'm3.5 8.5 3 3 6-7',
  declined: 'm4 4 8 8M12 4l-8 8',
  tentative: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.5-1.1.9-1.1 1.8M8 12.3v.01',
  'needs-action': 'M4 8h.01M8 8h.01M12 8h.01',
  delegated: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
};

/** Who is invited: how many and what they answered, and each by name. */
export function guestList(guests: Guests, open: boolean, toggle: () => void, messages: Messages): TemplateResult {
  const { summary, people, more } = guests;
  const shown = open ? people : people.slice(0, FEW);
  return html`<li>
    ${guestsIcon}
    <div class="flow">
      ${summary}
      <ul class="guests">
        ${shown.map((guest) => guestItem(guest))}
        ${more > 0 && open ? html`<li class="muted">${messages.moreGuests(more)}</li>` : nothing}
      </ul>
      ${people.length > FEW
        ? html`<button class="button quiet fold" type="button" aria-expanded=${open} @click=${toggle}>
            ${open ? messages.showFewerGuests : messages.showAllGuests(people.length + more)}
          </button>`
        : nothing}
    </div>
  </li>`;
}

function guestItem({ name, status, answer, notes }: Guest): TemplateResult {
  return html`<li>
    <svg class="sign ${status ?? ''}" viewBox="0 0 16 16" aria-hidden="true">${status === undefined ? nothing : sign(status)}</svg>
    <div class="flow">
      <bdi>${name}</bdi>${notes.length === 0 ? nothing : html` <span class="muted">${notes.join(', ')}</span>`}
      ${answer === undefined ? nothing : html`<span class="hidden">${answer}</span>`}
    </div>
  </li>`;
}

function sign(status: AttendeeStatus): SVGTemplateResult {
  return svg`<path d=${SIGNS[status]} />`;
}
