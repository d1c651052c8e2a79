import type { PropertyValues, TemplateResult } from 'lit';
import { type Option, listTemplate, optionId, optionInPath, revealOption } from './option-list.ts';
import { TypedField } from './typed-field.ts';

/** A field whose values are chosen from a list, or typed. */
export abstract class ListField<Value> extends TypedField<Value> {
  protected override readonly popup = 'listbox';

  /** What is listed while it is open. */
  protected options: readonly Option<Value>[] = [];

  protected abstract get listed(): readonly Option<Value>[];
  /** The index of the option that stands for what is in the field; -1 for none. */
  protected abstract get active(): number;

  override get dropped(): boolean {
    return this.open && this.options.length > 0;
  }

  protected override get activeId(): string | undefined {
    return this.active === -1 ? undefined : optionId(this.active);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', (event) => {
      const index = optionInPath(event);
      if (index !== undefined) this.pick(this.options[index]!.value);
    });
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.options = this.open ? this.listed : [];
  }

  protected override updated(changed: PropertyValues): void {
    const { panel } = this.dropdown;
    if (this.open && panel !== null) revealOption(panel, this.active, changed.has('open') ? 'middle' : 'nearest');
  }

  protected pick(value: Value): void {
    this.set(value);
    this.open = false;
  }

  protected override renderDropdown(): TemplateResult {
    return listTemplate(this.options, this.active, this.label);
  }
}
