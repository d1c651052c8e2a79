import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CalendarView } from '../events.ts';
import type { Messages } from '../messages/messages.ts';

/** The views to choose from, and the one on screen. */
export interface ViewSwitch {
  readonly view: CalendarView;
  readonly views: readonly CalendarView[];
  readonly messages: Messages;
}

/**
 * The views twice: as a segmented control, and as a menu for where that has no room. {@link foldViews} says
 * which of the two is seen.
 */
export function viewSwitchTemplate({ view, views, messages }: ViewSwitch, choose: (view: CalendarView) => void): TemplateResult {
  const offered = views.includes(view) ? views : [...views, view];
  const handleChange = (event: Event): void => choose((event.target as HTMLSelectElement).value as CalendarView);
  return html`
    <div class="views" role="group" aria-label=${messages.viewSwitch}>
      ${offered.map(
        (each) => html`
          <button type="button" aria-pressed=${each === view ? 'true' : 'false'} @click=${() => choose(each)}>
            ${messages.views[each]}
          </button>
        `,
      )}
    </div>
    <span class="view-menu">
      <select aria-label=${messages.viewSwitch} @change=${handleChange}>
        ${offered.map((each) => html`<option value=${each} .selected=${live(each === view)}>${messages.views[each]}</option>`)}
      </select>
    </span>
  `;
}

/** Folds the bar's segmented control into the menu when it would be cut, or would cut the title beside it. */
export function foldViews(bar: HTMLElement): void {
  // Both stay laid out, so that a menu that is open or has the focus outlives the measuring.
  bar.classList.remove('folded');
  const beside = [bar, bar.querySelector('.views'), bar.querySelector('h2')];
  const cut = beside.some((element) => element !== null && element.scrollWidth > element.clientWidth);
  bar.classList.toggle('folded', cut);
}
