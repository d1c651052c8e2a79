import { type TemplateResult, html } from 'lit';
import type { Messages } from '../messages/messages.ts';
import { colorClass } from '../styles/palette.ts';
import type { DraftCalendar } from './editor-draft.ts';
import type { EditorForm } from './editor-form.ts';
import { reminderFields } from './reminder-fields.ts';
import type { EditorPlace } from './when-fields.ts';

/** What the other fields are given. */
export interface DetailFields {
  readonly form: EditorForm;
  readonly place: EditorPlace;
  readonly messages: Messages;
  readonly change: (edit: Partial<EditorForm>) => void;
}

type TextField = 'title' | 'location' | 'url' | 'description';

function handleText(field: TextField | 'calendarId', { change }: DetailFields): (event: Event) => void {
  return (event) => change({ [field]: (event.target as HTMLInputElement).value });
}

export function titleField(given: DetailFields): TemplateResult {
  return html`
    <label class="row" part="editor-field editor-title">
      <span class="caption">${given.messages.title}</span>
      <input class="title" name="title" dir="auto" .value=${given.form.title} @input=${handleText('title', given)} />
    </label>
  `;
}

/** The calendar, with its colour. */
export function calendarField(calendars: readonly DraftCalendar[], given: DetailFields): TemplateResult {
  const { calendarId } = given.form;
  const chosen = calendars.find(({ id }) => id === calendarId);
  return html`
    <label class="row" part="editor-field editor-calendar">
      <span class="caption">${given.messages.calendar}</span>
      <span class="colored">
        <span class="dot ${chosen === undefined ? '' : colorClass(chosen.color)}"></span>
        <select name="calendar" @change=${handleText('calendarId', given)}>
          ${calendars.map(({ id, name }) => html`<option value=${id} ?selected=${id === calendarId}>${name}</option>`)}
        </select>
      </span>
    </label>
  `;
}

/** What the quick form leaves out. */
export function detailFields(given: DetailFields): TemplateResult {
  const { form, place, messages, change } = given;
  const handleBusy = (event: Event): void => change({ busy: (event.target as HTMLSelectElement).value === 'busy' });
  return html`
    <label class="row" part="editor-field editor-location">
      <span class="caption">${messages.location}</span>
      <input name="location" dir="auto" .value=${form.location} @input=${handleText('location', given)} />
    </label>
    <label class="row" part="editor-field editor-url">
      <span class="caption">${messages.link}</span>
      <input name="url" inputmode="url" dir="ltr" spellcheck="false" .value=${form.url} @input=${handleText('url', given)} />
    </label>
    <label class="row" part="editor-field editor-description">
      <span class="caption">${messages.description}</span>
      <textarea name="description" dir="auto" rows="3" .value=${form.description} @input=${handleText('description', given)}></textarea>
    </label>
    <div class="row" part="editor-field editor-reminders">
      <span class="caption" aria-hidden="true">${messages.reminder}</span>
      ${reminderFields({
        reminders: form.reminders,
        allDay: form.times.allDay,
        locale: place.locale,
        hourCycle: place.hourCycle,
        messages,
        change: (reminders) => change({ reminders }),
      })}
    </div>
    <label class="row" part="editor-field editor-busy">
      <span class="caption">${messages.showAs}</span>
      <select name="busy" @change=${handleBusy}>
        <option value="busy" ?selected=${form.busy}>${messages.busy}</option>
        <option value="free" ?selected=${!form.busy}>${messages.free}</option>
      </select>
    </label>
  `;
}
