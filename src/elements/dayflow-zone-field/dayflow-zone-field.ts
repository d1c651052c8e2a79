import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EpochMs } from '../../time/day.ts';
import type { ZoneEntry } from '../../time/zone-search.ts';
import { ListField } from '../typed-field/list-field.ts';
import type { Option } from '../typed-field/option-list.ts';
import { type ZoneForm, zoneFromTyped, zoneOptions, zoneText } from './zone-options.ts';
import { knownZones, placedZones } from './zone-places.ts';

/** A time zone, found by city, name or IANA name. Its value is an IANA name; null is none, for events that float. */
export class DayFlowZoneField extends ListField<string | null> {
  /** When offsets are looked at, in epoch milliseconds. */
  @property({ attribute: false }) at: EpochMs = 0;
  /** IANA names that stand first. */
  @property({ attribute: false }) likely: readonly string[] = [];
  /** Whether the event may have none. */
  @property({ attribute: false }) floating = false;

  override value: string | null = 'UTC';
  protected override readonly autocomplete = 'list';

  @state() private zones: readonly ZoneEntry[] = [];
  @state() private cursor = 0;

  protected override format(value: string | null): string {
    return value === null ? this.messages.floatingZone : zoneText(value, this.#form);
  }

  protected override parse(text: string): string | undefined {
    return zoneFromTyped(knownZones(), text, this.#form) ?? zoneFromTyped(this.zones, text, this.#form);
  }

  protected override get unreadWords(): string {
    return this.messages.unreadZone;
  }

  protected override get listed(): readonly Option<string | null>[] {
    const options = zoneOptions(this.zones, this.typed ?? '', this.likely, this.#form);
    if (!this.floating || this.typed !== undefined) return options;
    return [{ value: null, label: this.messages.floatingZone }, ...options];
  }

  protected override get active(): number {
    return Math.min(this.cursor, this.options.length - 1);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('locale')) this.zones = [];
    if (this.open && this.zones.length === 0) {
      this.zones = knownZones();
      void placedZones(this.locale).then((zones) => (this.zones = zones));
    }
    super.willUpdate(changed);
    if (changed.has('open')) this.cursor = Math.max(0, this.options.findIndex(({ value }) => value === this.value));
  }

  protected override stepped(value: string | null): string | null {
    return value;
  }

  protected override handleInput(): void {
    super.handleInput();
    this.open = true;
    this.cursor = 0;
  }

  protected override handleKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event;
    if (isComposing) return;
    const arrow = (key === 'ArrowDown' || key === 'ArrowUp') && !altKey && !ctrlKey && !metaKey;
    // What is marked is taken along, as it is by Enter.
    if (key === 'Tab' && this.dropped && this.typed !== undefined) this.pick(this.options[this.active]!.value);
    // What is looked for is no value: it goes with the list.
    if (key === 'Escape' && this.open) this.typed = undefined;
    if (!(this.open && key === 'Enter') && !arrow) {
      super.handleKey(event);
      return;
    }
    event.preventDefault();
    if (!this.open) this.open = true;
    else if (arrow) this.cursor = (this.active + (key === 'ArrowDown' ? 1 : -1) + this.options.length) % this.options.length;
    else if (this.options.length > 0) this.pick(this.options[this.active]!.value);
  }

  get #form(): ZoneForm {
    return { locale: this.locale, at: this.at };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dayflow-zone-field': DayFlowZoneField;
  }
}
