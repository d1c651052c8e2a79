import { type TemplateResult, html, nothing } from 'lit';

/** One line of a list to choose from. */
export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  /** Said after it, in muted. */
  readonly detail?: string | undefined;
}

/** What an option's element is called, for `aria-activedescendant`. */
export function optionId(index: number): string {
  return `option-${index}`;
}

/** A list to choose from. The field keeps the focus and has the keys. `active` is an index. */
export function listTemplate(options: readonly Option<unknown>[], active: number, name: string): TemplateResult {
  return html`
    <div class="dropdown" id="list" popover="manual" role="listbox" aria-label=${name} @mousedown=${keepFocus}>
      ${options.map(
        ({ label, detail }, index) => html`
          <div id=${optionId(index)} data-index=${index} role="option" aria-selected=${index === active}>
            <span dir="auto">${label}</span> ${detail === undefined ? nothing : html`<span class="detail" dir="auto">${detail}</span>`}
          </div>
        `,
      )}
    </div>
  `;
}

/** The index of the option that an event is on. */
export function optionInPath(event: Event): number | undefined {
  const index = (event.target as Element).closest<HTMLElement>('[role="option"]')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
}

/** Scrolls a list, and nothing around it, so that an option is seen. */
export function revealOption(list: HTMLElement, index: number, where: 'nearest' | 'middle'): void {
  const option = list.querySelector<HTMLElement>(`#${optionId(index)}`);
  if (option === null) return;
  const { offsetTop: top, offsetHeight: height } = option;
  const seen = top >= list.scrollTop && top + height <= list.scrollTop + list.clientHeight;
  if (where === 'middle') list.scrollTop = top - (list.clientHeight - height) / 2;
  else if (!seen) list.scrollTop = top < list.scrollTop ? top - 4 : top + height + 4 - list.clientHeight;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
