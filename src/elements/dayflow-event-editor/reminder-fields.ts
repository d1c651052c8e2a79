import { type TemplateResult, html } from 'lit';
import { type ReminderForm, reminderWords, usualReminders } from '../reminder-words.ts';

/** What the field of reminders is given. */
export interface ReminderField extends ReminderForm {
  /** Minutes before the start. */
  readonly reminders: readonly number[];
  readonly allDay: boolean;
  readonly change: (reminders: readonly number[]) => void;
}

/** A select for each reminder, or one that says none; and a button for one more. */
export function reminderFields(field: ReminderField): TemplateResult {
  const { reminders, allDay, messages, change } = field;
  const shown: readonly (number | undefined)[] = reminders.length === 0 ? [undefined] : reminders;
  const handleChange = (index: number) => (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const chosen = value === '' ? [] : [Number(value)];
    change([...new Set([...reminders.slice(0, index), ...chosen, ...reminders.slice(index + 1)])]);
  };
  const next = usualReminders(allDay).find((minutes) => minutes !== 0 && !reminders.includes(minutes));
  return html`
    <div class="stack">
      ${shown.map((minutes, index) => reminderSelect(minutes, field, handleChange(index)))}
      ${reminders.length === 0 || next === undefined
        ? ''
        : html`<button class="button quiet add" type="button" @click=${() => change([...reminders, next])}>${messages.addReminder}</button>`}
    </div>
  `;
}

function reminderSelect(minutes: number | undefined, field: ReminderField, handleChange: (event: Event) => void): TemplateResult {
  const { allDay, messages } = field;
  const usual = usualReminders(allDay);
  // One that the resource has and that is not among them stays as it is.
  const all = minutes === undefined || usual.includes(minutes) ? usual : [...usual, minutes].sort((a, b) => a - b);
  return html`
    <select name="reminder" aria-label=${messages.reminder} @change=${handleChange}>
      <option value="" ?selected=${minutes === undefined}>${messages.noReminder}</option>
      ${all.map((each) => html`<option value=${each} ?selected=${each === minutes}>${reminderWords(each, allDay, field)}</option>`)}
    </select>
  `;
}
