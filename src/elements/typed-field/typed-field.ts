import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { english } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { inputs } from '../styles/inputs.ts';
import { tokens } from '../styles/tokens.ts';
import { DropdownController } from './dropdown-controller.ts';
import { FieldChangeEvent } from './field-change-event.ts';
import { styles } from './typed-field.styles.ts';

/**
 * A text field of a value that people type in their own form: read and written out again when the field is left,
 * stepped by the arrow keys, chosen from what drops down. What cannot be read stays as it was typed, with a word on
 * what to enter.
 */
export abstract class TypedField<Value> extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, controls, inputs, styles];

  @property({ attribute: false }) value!: Value;
  /** The name of the field. */
  @property() label = '';
  @property() locale = 'en';
  /** What else is wrong with the value, in words. */
  @property({ attribute: false }) problem: string | undefined;
  @property({ attribute: false }) messages: Messages = english;

  /** What is typed; undefined while the field shows its value. */
  @state() protected typed: string | undefined;
  /** Whether what is typed cannot be read. */
  @state() protected unread = false;
  /** Whether a person has opened what drops down. */
  @state() protected open = false;

  protected readonly dropdown: DropdownController = new DropdownController(this);
  /** What drops down. */
  protected abstract readonly popup: 'listbox' | 'dialog';
  /** Whether what is typed chooses what is listed. */
  protected readonly autocomplete: 'none' | 'list' = 'none';

  /** The value in the locale's form. */
  protected abstract format(value: Value): string;
  /** Undefined when it cannot be read. */
  protected abstract parse(text: string): Value | undefined;
  /** The value a step later, or earlier. */
  protected abstract stepped(value: Value, direction: 1 | -1): Value;
  /** What to enter, in words. */
  protected abstract get unreadWords(): string;
  protected abstract renderDropdown(): TemplateResult;

  /** Whether something is typed that is not the value yet. */
  get pending(): boolean {
    return this.typed !== undefined && this.typed.trim() !== this.format(this.value);
  }

  get dropped(): boolean {
    return this.open;
  }

  override focus(options?: FocusOptions): void {
    // Not by delegatesFocus: Firefox does not delegate where the form lays the parts out (display: contents).
    this.input.focus(options);
  }

  /** Takes what is typed as the value; false where it cannot be read. */
  commit(): boolean {
    const { typed } = this;
    if (typed === undefined) return true;
    const value = this.pending ? this.parse(typed) : this.value;
    this.unread = value === undefined;
    if (value === undefined) return false;
    this.set(value);
    return true;
  }

  /** Sets the value on a person's behalf. */
  protected set(value: Value): void {
    const changed = value !== this.value;
    this.value = value;
    this.typed = undefined;
    this.unread = false;
    if (changed) this.dispatchEvent(new FieldChangeEvent(value));
  }

  /** The value as it stands in the field: what is typed, where that can be read. */
  protected get current(): Value {
    return (this.typed === undefined ? undefined : this.parse(this.typed)) ?? this.value;
  }

  protected get input(): HTMLInputElement {
    return this.renderRoot.querySelector('input')!;
  }

  /** The option that is active in the dropdown. */
  protected get activeId(): string | undefined {
    return undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusout', (event) => this.#handleFocusOut(event as FocusEvent));
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // A value from elsewhere takes the place of what was typed and could not be read.
    if (changed.has('value') && this.unread) {
      this.typed = undefined;
      this.unread = false;
    }
  }

  override render(): TemplateResult {
    const wrong = this.unread ? this.unreadWords : this.problem;
    return html`
      <div class="box">
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${this.label}
          aria-haspopup=${this.popup}
          aria-autocomplete=${this.autocomplete}
          aria-expanded=${this.dropped}
          aria-controls=${this.popup === 'listbox' ? 'list' : 'dialog'}
          aria-activedescendant=${(this.dropped && this.activeId) || nothing}
          aria-invalid=${wrong === undefined ? nothing : 'true'}
          aria-describedby=${wrong === undefined ? nothing : 'problem'}
          .value=${this.typed ?? this.format(this.value)}
          @input=${this.handleInput}
          @click=${this.handleClick}
          @keydown=${this.handleKey}
        />
        ${this.renderButton()}
      </div>
      ${wrong === undefined ? nothing : html`<p class="problem" id="problem">${wrong}</p>`} ${this.renderDropdown()}
    `;
  }

  protected renderButton(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected openByKey(): void {
    this.open = true;
  }

  protected handleInput(): void {
    this.typed = this.input.value;
    this.unread = false;
  }

  protected handleKey(event: KeyboardEvent): void {
    const { key } = event;
    // A key that an input method takes, such as the Enter that ends a word.
    if (event.isComposing) return;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && !event.altKey && !event.ctrlKey && !event.metaKey) {
      this.set(this.stepped(this.current, key === 'ArrowDown' ? 1 : -1));
    } else if (key === 'ArrowDown' && event.altKey) this.openByKey();
    else if (key === 'ArrowUp' && event.altKey) this.open = false;
    else if (key === 'Enter' && this.open) {
      this.commit();
      this.open = false;
    } else if (key === 'Escape' && this.open) {
      this.open = false;
      event.stopPropagation();
    } else {
      // Enter goes on to the form, with what is typed.
      if (key === 'Enter') this.commit();
      return;
    }
    event.preventDefault();
  }

  protected handleClick(): void {
    if (this.open) return;
    this.open = true;
    this.input.select();
  }

  /** The focus goes elsewhere, and not into what dropped down. */
  readonly #handleFocusOut = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    this.open = false;
    this.commit();
  };
}
